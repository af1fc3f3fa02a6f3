"""Domains as those who judge mail compare them: the one that somebody registered, and who belongs to it."""

from functools import cache, lru_cache
from importlib import resources

from publicsuffix2 import PublicSuffixList

LONGEST = 253


@cache
def _suffixes() -> PublicSuffixList:
    """The public suffix list that comes with authheaders, read once: it takes a tenth of a second."""
    with (resources.files("authheaders") / "public_suffix_list.txt").open(encoding="utf-8") as file:
        return PublicSuffixList(file)


def domain_of(address: str) -> str:
    """The domain of a mail address, in ASCII and lower case; "" when it has none that could exist."""
    return tidy(address.rpartition("@")[2]) if "@" in address else ""


def tidy(domain: str) -> str:
    """A domain in ASCII and lower case, without the dot at its end; "" for what cannot be one."""
    bare = domain.strip().rstrip(".").lower()
    try:
        plain = bare if bare.isascii() else bare.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    labels = plain.split(".")
    fits = len(plain) <= LONGEST and all(0 < len(label) <= 63 for label in labels)
    return plain if fits and not any(sign in plain for sign in " \t\r\n@/\\<>()[]{},;:\"'\x00") else ""


@lru_cache(maxsize=4096)
def registered(domain: str) -> str:
    """The part of it that somebody registered: corner.example for mail.corner.example; "" for a suffix itself.

    Below an end that the list does not know, it is the last two labels.
    """
    labels = domain.split(".")
    suffix = _suffixes().get_tld(domain, strict=True) or labels[-1]
    length = suffix.count(".") + 2
    return ".".join(labels[-length:]) if len(labels) >= length else ""


def same_owner(one: str, other: str, *, strict: bool = False) -> bool:
    """Whether two domains stand for each other: the same registered domain, or the very same one when strict."""
    if not one or not other:
        return False
    if strict or one == other:
        return one == other
    return bool(registered(one)) and registered(one) == registered(other)
