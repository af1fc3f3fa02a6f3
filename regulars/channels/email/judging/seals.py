"""What a mailing list or forwarder saw when the mail reached it, sealed (ARC, RFC 8617).

A seal says only what its sealer wants to say. So it counts when the house trusts everybody who sealed the mail on its
way; then the first of them, who stood nearest to the author, is believed.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import dkim
from dkim.util import InvalidTagValueList, parse_tag_value

from regulars.channels.email.judging.domains import same_owner, tidy
from regulars.channels.email.judging.lookups import Lookups, NoAnswer
from regulars.channels.email.judging.shapes import is_ordinary_signature
from regulars.channels.email.judging.signatures import key_asker, objections
from regulars.channels.email.judging.witness import Word, word_in

MOST_SEALS = 8
HEADERS = (b"arc-seal", b"arc-message-signature", b"arc-authentication-results")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chain:
    """The seals of a mail: `result` as in Judgement.arc, who sealed it first, and what they saw."""

    result: str
    sealer: str = ""
    word: Word | None = None


def chain_of(mail: "dkim.ARC", trusted: frozenset[str], lookups: Lookups) -> Chain:
    """Verify the chain, at most eight seals long. Never raises."""
    fields = [(name.lower(), value) for name, value in mail.headers if name.lower() in HEADERS]
    if not fields:
        return Chain("none")
    if len(fields) > MOST_SEALS * len(HEADERS) or not all(is_ordinary_signature(value) for _, value in fields):
        return Chain("fail")
    sealers = [_sealer(value) for name, value in fields if name == b"arc-seal"]
    # Keys are not even asked for when nothing would come of it.
    if not all(any(same_owner(sealer, one) for one in trusted) for sealer in sealers):
        return Chain("untrusted", sealers[0] if sealers else "")
    return _verified(mail, fields, sealers[0] if sealers else "", lookups)


def _verified(mail: "dkim.ARC", fields: list[tuple[bytes, bytes]], sealer: str, lookups: Lookups) -> Chain:
    try:
        result, seals, _ = mail.verify(dnsfunc=key_asker(lookups))
    except NoAnswer:
        return Chain("temperror", sealer)
    except Exception:  # whatever a header of the world provokes in the library proves nothing
        logger.debug("the seals of a mail could not be read", exc_info=True)
        return Chain("fail", sealer)
    if result != dkim.CV_Pass or not _covers_the_author(fields, seals[0]):
        return Chain("fail", sealer)
    return _seen_by_the_first(seals[-1])


def _sealer(value: bytes) -> str:
    try:
        return tidy(parse_tag_value(value).get(b"d", b"").decode("ascii", "replace"))
    except InvalidTagValueList:
        return ""


def _covers_the_author(fields: list[tuple[bytes, bytes]], newest: Mapping[str, Any]) -> bool:
    """Whether the newest signature of the chain covers the From and the whole body, by a method still believed."""
    for name, value in fields:
        if name == b"arc-message-signature":
            tags = parse_tag_value(value)
            if tags.get(b"i") == str(newest["instance"]).encode():
                return not any(objections(tags))
    return False


def _seen_by_the_first(seal: Mapping[str, Any]) -> Chain:
    told = bytes(seal["aar-value"]).decode("utf-8", "replace").strip()
    return Chain("pass", tidy(bytes(seal["as-domain"]).decode("ascii", "replace")), word_in(told.partition(";")[2]))
