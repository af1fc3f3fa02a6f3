"""The DKIM signatures of a mail (RFC 6376, RFC 8301), verified by dkimpy and then asked whether they count."""

import logging
import time
from collections.abc import Callable, Iterator

import dkim
from dkim.util import InvalidTagValueList, parse_tag_value

from regulars.channels.email.judging.domains import same_owner, tidy
from regulars.channels.email.judging.judgement import Signature
from regulars.channels.email.judging.lookups import Lookups, NoAnswer
from regulars.channels.email.judging.shapes import is_ordinary_signature

MOST_VERIFIED = 5
MOST_LOOKED_AT = 40
SHORTEST_KEY = 1024
ALGORITHMS = (b"rsa-sha256", b"ed25519-sha256")

logger = logging.getLogger(__name__)

Tags = dict[bytes, bytes]


def signatures_of(mail: "dkim.DKIM", author: str, lookups: Lookups) -> tuple[Signature, ...]:
    """The signatures of the author's domain first, of others at most as many as make five; each with its result."""
    fields = [value for name, value in mail.headers if name.lower() == b"dkim-signature"][:MOST_LOOKED_AT]
    found = [(place, tags) for place, value in enumerate(fields) if (tags := _tags(value))]
    found.sort(key=lambda one: not same_owner(_domain(one[1]), author))
    return tuple(_verified(mail, place, tags, lookups) for place, tags in found[:MOST_VERIFIED])


def key_asker(lookups: Lookups) -> Callable[..., bytes | None]:
    """How dkimpy asks for a public key: our way. Raises NoAnswer through it."""

    def ask(name: bytes, timeout: float = 0) -> bytes | None:
        texts = lookups.texts(name.decode("ascii", "replace").rstrip("."))
        return texts[0] if texts else None

    return ask


def objections(tags: Tags) -> Iterator[str]:
    """Why a signature does not count even where it holds."""
    if tags.get(b"a") not in ALGORITHMS:
        yield "its method is no longer believed"
    if b"l" in tags:
        yield "it covers only the beginning of the mail"
    if b"from" not in [name.strip().lower() for name in tags.get(b"h", b"").split(b":")]:
        yield "it does not cover who wrote the mail"
    if tags.get(b"x", b"").isdigit() and int(tags[b"x"][:15]) < time.time():
        yield "it has expired"


def _tags(value: bytes) -> Tags:
    """The tags of a signature, none when it is no signature at all."""
    if not is_ordinary_signature(value):
        return {}
    try:
        tags: Tags = parse_tag_value(value)
    except InvalidTagValueList:
        return {}
    return tags if _domain(tags) else {}


def _domain(tags: Tags) -> str:
    return tidy(tags.get(b"d", b"").decode("ascii", "replace"))


def _verified(mail: "dkim.DKIM", place: int, tags: Tags, lookups: Lookups) -> Signature:
    domain = _domain(tags)
    if why := next(objections(tags), ""):
        return Signature(domain, "policy", why)
    try:
        holds = mail.verify(idx=place, dnsfunc=key_asker(lookups))
    except NoAnswer:
        return Signature(domain, "temperror", "its key could not be asked for")
    except dkim.KeyFormatError:
        return Signature(domain, "fail", f"its key is shorter than {SHORTEST_KEY} bits, or is no key")
    except Exception:  # whatever a header of the world provokes in the library proves nothing
        logger.debug("a signature of %s could not be read", domain, exc_info=True)
        return Signature(domain, "fail", "it cannot be read or does not fit the mail")
    return Signature(domain, "pass") if holds else Signature(domain, "fail", "it does not fit the mail, or has no key")
