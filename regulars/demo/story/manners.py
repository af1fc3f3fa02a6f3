"""Small habits of writing: the same words as a formal, a hurried, a foreign or a cheerful hand would put them."""

import re
from collections.abc import Callable

Manner = Callable[[str], str]

_SHORT_FORMS = (
    (r"\bcan't\b", "cannot"), (r"\bCan't\b", "Cannot"), (r"\bwon't\b", "will not"), (r"\bWon't\b", "Will not"),
    (r"\bshan't\b", "shall not"), (r"\b(\w+)n't\b", r"\1 not"), (r"\b(I|you|we|they|You|We|They)'ve\b", r"\1 have"),
    (r"\b(I|you|we|they|it|that|there|You|We|They|It|That|There)'ll\b", r"\1 will"),
    (r"\bI'm\b", "I am"), (r"\b(you|we|they|You|We|They)'re\b", r"\1 are"), (r"\b([Ll]et)'s\b", r"\1 us"),
    (r"\b(it|that|there|here|what|It|That|There|Here|What|he|she|He|She)'s (?!got|been)", r"\1 is "),
    (r"\b(I|you|we|they|You|We|They)'d (?=like|love|be|rather|prefer|say|suggest)", r"\1 would "),
)  # fmt: skip

_FOREIGN = (
    (r"\bI look forward to ", "I am looking forward to "), (r"\bsome advice\b", "an advice"),
    (r"\binformation\b", "informations"), (r"\bhow it tastes\b", "how does it taste"), (r"\bI agree\b", "I am agree"),
    (r"\bactually\b", "in fact"), (r"\bfor (two|three|four|five) (weeks|months|years)\b", r"since \1 \2"),
    (r"\bdepends on\b", "depends of"), (r"\bmarried to\b", "married with"), (r"\bBy the way\b", "By the by"),
    (r"\bI would like\b", "I would like very much"), (r"\bat the weekend\b", "in the weekend"),
)  # fmt: skip


def plain(text: str) -> str:
    return text


def formal(text: str) -> str:
    """Without short forms."""
    for pattern, long in _SHORT_FORMS:
        text = re.sub(pattern, long, text)
    return text


def foreign(text: str) -> str:
    """A careful writer in a language learned at school."""
    text = formal(text)
    for pattern, other in _FOREIGN:
        text = re.sub(pattern, other, text)
    return text


def lowercase(text: str) -> str:
    """Somebody who never looks for the shift key, and leaves off the last full stop."""
    return re.sub(r"\.$", "", text.lower())


def cheerful(text: str) -> str:
    """The first sentence ends with an exclamation mark."""
    return re.sub(r"(?<=[a-zà-ú])\.(?= |\n|$)", "!", text, count=1)


def trailing(text: str) -> str:
    """Somebody who thinks aloud in dots."""
    return re.sub(r"(?<=[a-zà-ú])\. (?=[A-Z])", "... ", text, count=2)


def one_block(text: str) -> str:
    """No paragraphs at all."""
    return text.replace("\n\n", " ")


def dashes(text: str) -> str:
    """Somebody for whom every comma could be a dash, once per letter."""
    return re.sub(r", (?=but|and|which|so|because)", " – ", text, count=1)


def calm(text: str) -> str:
    """Never an exclamation mark."""
    return text.replace("!", ".")


def tidy(text: str) -> str:
    """Capital letters after full stops, single spaces, no stray space before a comma."""
    text = re.sub(r" +", " ", text).replace(" ,", ",").replace(" .", ".").replace("..", ".").replace("?.", "?")
    text = text.replace("!.", "!").replace(". .", ".").replace(".…", "…")
    text = re.sub(r"(^|[.!?]\s+|\n\n)([a-zà-úß])", lambda match: match[1] + match[2].upper(), text)
    return "\n".join(line.strip() for line in text.split("\n")).strip()
