"""Names and domains made to be mistaken for others. Pure functions: nothing is asked, nothing is stored.

The letters that look alike are those of Unicode's confusables table (UTS 39) that occur in domain names of Latin
script, Cyrillic and Greek, and the digits and pairs of letters that swindlers use.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

from regulars.channels.email.judging.domains import registered

# Below this length another name lies one letter away by mere chance.
SHORTEST = 5
ALIKE = {
    **str.maketrans("аеорсухіјѕԁԛԝһкмтвнгӏпиьѵ", "aeopcyxijsdqwhkmtbhrlnubv"),
    **str.maketrans("αειορντυχκηωγβϲσ", "aeiopvtuxknwybco"),
    **str.maketrans("ɑɡıłøđħŧɩ", "agilodhti"),
    **str.maketrans("01358$|!", "olesbsll"),
}
PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
# One person often has addresses with several of these, and so have very many.
SHARED = frozenset(
    name
    for line in (
        "gmail googlemail ymail yahoo rocketmail hotmail outlook live msn icloud me mac aol gmx web mail email proton",
        "protonmail pm fastmail zoho yandex qq 163 126 sapo libero virgilio orange free laposte wanadoo t-online sky",
        "freenet bluewin comcast verizon att btinternet ziggo kpnmail xs4all telenet skynet seznam wp o2 onet interia",
        "abv mailbox posteo tutanota tuta hey hushmail naver daum hanmail rediffmail uol bol terra",
    )
    for name in line.split()
)

_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:@]{1,64}@[^\s<>()\[\]\"',;:@]{1,253}\.[^\W\d_]{2,24}")


def skeleton(text: str) -> str:
    """What the text looks like at a glance: the same for two texts that are easily taken for each other."""
    letters = (sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    bare = "".join(letters).translate(ALIKE).replace("i", "l").replace("-", "")
    for pair, single in PAIRS:
        bare = bare.replace(pair, single)
    return bare


@lru_cache(maxsize=4096)
def readable(domain: str) -> str:
    """The domain as a person sees it: the letters behind xn--…; as it is where they cannot be read."""
    labels = []
    for label in domain.lower().split("."):
        try:
            labels.append(label.encode("ascii").decode("idna") if label.startswith("xn--") else label)
        except UnicodeError:
            labels.append(label)
    return ".".join(labels)


def is_shared(domain: str) -> bool:
    """Whether anybody can have an address there."""
    return registered(domain).partition(".")[0] in SHARED


def resembles(domain: str, original: str) -> bool:
    """Whether a domain of somebody else's could be taken for the original: the same to the eye, one letter away, or
    the same name with another ending. Both in ASCII."""
    theirs, ours = registered(domain), registered(original)
    if not theirs or not ours or theirs == ours or is_shared(theirs) or is_shared(ours):
        return False
    name, wanted = readable(theirs).partition(".")[0], readable(ours).partition(".")[0]
    if skeleton(name) == skeleton(wanted):
        return True
    if min(len(name), len(wanted)) < SHORTEST:
        return False
    return is_one_slip_away(name, wanted) or is_one_slip_away(skeleton(name), skeleton(wanted))


def is_one_slip_away(one: str, other: str) -> bool:
    """Whether one letter was added, left out, changed, or changed places with its neighbour."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    a, b = one[start:], other[start:]
    swapped = len(a) > 1 and len(b) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped


def goes_by(name: str, original: str) -> bool:
    """Whether somebody who calls themselves `name` could be taken for the bearer of the original name: all its words
    are there, in whatever order and letters. A single word must be the whole name."""
    theirs = [skeleton(word) for word in _WORD.findall(_plain(name))]
    ours = [skeleton(word) for word in _WORD.findall(_plain(original))]
    if len(ours) < 2:
        return bool(ours) and theirs == ours
    return set(ours) <= set(theirs)


def address_in(name: str) -> str:
    """The mail address that stands in a name, or ""."""
    found = _ADDRESS.search(_plain(name))
    return found[0].lower() if found else ""


def _plain(text: str) -> str:
    """Full-width and other variants of letters as the letters they are; what cannot be seen is left out."""
    normal = unicodedata.normalize("NFKC", text[:1000])
    return "".join(sign for sign in normal if unicodedata.category(sign) not in ("Cf", "Cc"))
