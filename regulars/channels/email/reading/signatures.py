"""What stands under a text: signatures behind a delimiter, lines of telephones and apps, closing formulas."""

import itertools
import re
import unicodedata
from collections import Counter

from regulars.channels.email.reading.phrases import (
    CLOSINGS,
    DEVICES,
    SENT_FROM_MINE,
    SENT_WITH_BEGINS,
    SENT_WITH_ENDS,
    SENT_WITH_LATER,
)

LONGEST_SIGNATURE = 12  # lines behind a delimiter that could also be a rule in the text
LONGEST_CLOSING = 8  # lines
MOST_WORDS_OF_APPS = 14
FEW_WORDS = 7
NEAR_BEGINNING = 45  # characters of an app's line within which it names itself

DELIMITERS = frozenset({"--", "—"})
_DELIMITER = re.compile(r"^\s*(?:--|—|–|-{3}|—{2,}|–{2,})\s*$")
_RULE = re.compile(r"^\s*[-_,=+~#*ᐧ—–]+\s*$")
_LONG_RULE = re.compile(r"^\s*[-_=*—–]{4,}\s*$")
_DASHED_NAME = re.compile(r"^\s*[-–—/]{1,2}\s?[^\W\d_][\w.'’]*(?:\s[^\W\d_][\w.'’]*){0,3}\s*$")
_CONTACT = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.\w|www\.|https?://|\+?\d[\d ()./-]{7,}\d")
_DEVICE = re.compile(rf"(?<![a-z])(?:{'|'.join(re.escape(name) for name in DEVICES)})")
_LINK = re.compile(r"[(<\[]?https?://\S+|[\[\]*_]|\(\S*\)")


def split(text: str) -> tuple[str, str | None]:
    """The text without a signature that is marked as one, and the signature, marked or only looking like one.

    A closing formula ("Best regards, Ann") is reported, but it stays in the text: people mean it.
    """
    lines = text.split("\n")
    cut = _delimited(lines)
    kept, signature = (lines[:cut], lines[cut:]) if cut else (lines, [])
    spoken, app_lines = _without_app_lines(kept)
    kept = spoken if any(line.strip() for line in spoken) else kept
    words = "\n".join(kept).strip("\n")
    found = "\n".join([*_from_closing(kept), *app_lines, *_without_rules(signature)]).strip()
    return words, found or None


def is_nothing_else(lines: list[str]) -> bool:
    """Whether these lines, which stand below a quote, are a signature and no words of their own."""
    cut = _delimited(lines, seen=True)
    kept, _ = _without_app_lines(["", *(lines if cut is None else lines[:cut])])
    return not any(line.strip() and not _RULE.match(line) for line in kept)


def _delimited(lines: list[str], *, seen: bool = False) -> int | None:
    """The line of the first delimiter that has words above it, or None."""
    fences = _fences(lines)
    for index, line in enumerate(lines):
        if seen and line.strip() not in fences and _ends_text(lines, index):
            return index
        seen = seen or (bool(line.strip()) and not _RULE.match(line))
    return None


def _fences(lines: list[str]) -> set[str]:
    """Rules that stand more than once in a text that goes on below them: around a listing, between sections."""
    spoken, going_on, rules = False, set(), Counter[str]()
    for line in reversed(lines):
        bare = line.strip()
        if not _RULE.match(line):
            spoken = spoken or bool(bare)
        elif bare not in DELIMITERS:
            rules[bare] += 1
            going_on |= {bare} if spoken and rules[bare] == 1 else set()
    return {rule for rule in going_on if rules[rule] > 1}


def _ends_text(lines: list[str], index: int) -> bool:
    """Whether what stands below this line is a signature: always behind `--`, below other rules when it is short."""
    line = lines[index]
    if not _RULE.match(line):
        return False
    if line.strip() in DELIMITERS:
        return True
    most = LONGEST_SIGNATURE if _DELIMITER.match(line) or _LONG_RULE.match(line) else 0
    behind = (text for text in itertools.islice(lines, index + 1, None) if text.strip() and not _RULE.match(text))
    return next(itertools.islice(behind, most, None), None) is None


def _without_app_lines(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines, and those at their end that an app or a telephone wrote."""
    end = len(lines)
    first = None
    while end > 0 and (not lines[end - 1].strip() or _RULE.match(lines[end - 1]) or written_by_app(lines[end - 1])):
        if written_by_app(lines[end - 1]):
            first = end - 1
        end -= 1
    if first is None:
        return lines, []
    if end > 1 and _DASHED_NAME.match(lines[end - 1]):
        end -= 1
    return lines[:end], [line for line in lines[end:] if line.strip()]


def written_by_app(line: str) -> bool:
    """Whether the line is one that telephones and apps put under a mail. People say "sent by post on Monday" too."""
    bare = " ".join(_LINK.sub("", line[:400]).split()).lower().strip("<>() ")
    words = bare.split()
    if not words or len(words) > MOST_WORDS_OF_APPS or len(bare) > 100 or bare.endswith((":", "?")):
        return False
    if bare.startswith(SENT_FROM_MINE) and len(words) <= FEW_WORDS and "," not in bare:
        return True
    if bare.startswith(SENT_WITH_BEGINS) and _DEVICE.search(bare[:NEAR_BEGINNING]):
        return True
    named = f"{words[0]} {words[-1]}" if bare.endswith(SENT_WITH_ENDS) else ""
    return bool(_DEVICE.search(named)) and len(words) <= FEW_WORDS


def _from_closing(lines: list[str]) -> list[str]:
    """The last lines of a text from its closing formula on, or its last lines when they say how to reach somebody."""
    at = [index for index, line in enumerate(lines) if line.strip()]
    for place, index in enumerate(at[-LONGEST_CLOSING:]):
        behind = at[-LONGEST_CLOSING:][place + 1 :]
        if index == at[0]:
            continue
        if _closes(lines[index]) and all(len(lines[after]) < 80 for after in behind):
            return lines[index:]
        if not behind and (_DASHED_NAME.match(lines[index]) or lines[index].strip().lower() in SENT_WITH_LATER):
            return lines[index:]
    return _contact_block(lines)


def _contact_block(lines: list[str]) -> list[str]:
    """The last paragraph when its lines are short and one of them is an address or a number."""
    empty = next((index for index in range(len(lines) - 1, 0, -1) if not lines[index].strip()), None)
    if empty is None:
        return []
    block = lines[empty + 1 :]
    short = 2 <= len(block) <= LONGEST_CLOSING and all(len(line) < 60 for line in block)
    return block if short and any(_CONTACT.search(line) for line in block) else []


def _closes(line: str) -> bool:
    bare = line.strip(" \t,.!;:-*—–").lower()
    if len(line.strip()) > 60:
        return False
    plain = _unaccented(bare)
    return plain in _CLOSINGS or plain.partition(",")[0].strip() in _CLOSINGS


def _unaccented(words: str) -> str:
    """The words without marks on their letters, which people in a hurry leave out."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", words) if not unicodedata.combining(sign))
    return plain.replace("ł", "l").replace("ß", "ss").replace("ø", "o").replace("đ", "d")


def _without_rules(lines: list[str]) -> list[str]:
    return [line for line in lines if not _RULE.match(line)]


_CLOSINGS = frozenset(map(_unaccented, CLOSINGS))
