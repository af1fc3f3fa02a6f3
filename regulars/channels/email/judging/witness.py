"""What the receiver that the house trusts wrote on a mail before it handed it to us (RFC 8601, RFC 7208 section 9).

Everybody can write such a header. It counts only where it must be the receiver's own: the mail came to us through that
receiver, the name in it is one the house has entered, it is the topmost of all, and no server of somebody else's stands
above it. The receiver in turn must write one on every mail; docs/mail-trust.md tells how to see to that.
"""

import ipaddress
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from authres import AuthenticationResultsHeader, FeatureContext, arc, dmarc

from regulars.channels.email.judging.domains import domain_of, registered, same_owner, tidy
from regulars.channels.email.judging.judgement import Signature, Spf
from regulars.channels.email.reading.headers import Headers

LONGEST = 8 * 1024
MOST_ABOVE = 60
MOST_SIGNATURES = 10

_GRAMMAR = FeatureContext(dmarc, arc)
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_COMMENT = re.compile(r"\([^()]{0,500}\)")
_BY = re.compile(r"(?:^|\s)by\s+\[?([^\s;()\]]{1,255})", re.IGNORECASE)
_ASKS = re.compile(
    r"\bdmarc\s*=\s*\w{1,20}\s*\([^()]{0,200}\bp(?:olicy)?\s*=\s*(none|quarantine|reject)\b"
    r"|\bpublished-domain-policy\s*=\s*(none|quarantine|reject)\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"([\w-]{1,40})=(\"[^\"]{0,400}\"|[^\s;]{1,400})")


@dataclass(frozen=True, slots=True)
class Word:
    """What a receiver found: `by` its name, the domain its dmarc speaks of, the policy where it tells it."""

    by: str = ""
    spf: Spf = field(default_factory=Spf)
    dkim: tuple[Signature, ...] = ()
    dmarc: str = ""
    header_from: str = ""
    policy: str = ""

    def speaks_for(self, domain: str, *, strict: bool = False) -> str:
        """What it says that proves this domain: "dmarc", "dkim", or "" for nothing."""
        if self.dmarc == "pass" and self.header_from == domain:
            return "dmarc"
        if self.dmarc in ("", "none") and any(
            one.result == "pass" and same_owner(one.domain, domain, strict=strict) for one in self.dkim
        ):
            return "dkim"
        return ""


def word_of(headers: Headers, trusted: frozenset[str]) -> Word | None:
    """The word of a trusted receiver on this mail, or None when there is none that must be its own."""
    owners = {registered(name) for name in trusted} - {""}
    spf = None
    for name, value in headers.fields[:MOST_ABOVE]:
        if name == "received" and not _is_ours(_text(value), owners):
            break
        if name == "received-spf" and spf is None:
            spf = _received_spf(_text(value), trusted)
        if name == "authentication-results":
            word = word_in(_text(value))
            return _with_spf(word, spf) if word and word.by in trusted else None
    return Word(by=spf[0], spf=spf[1]) if spf and spf[0] else None


def word_of_provider(session: Mapping[str, Any], sender: str, domain: str) -> Word | None:
    """What a mail provider found and told us by a call that is proven to be its own (`Arrival.session["provider"]`).

    It speaks of the mail's own author; whose signature held it does not say, so that alone proves nothing.
    """
    told = session.get("provider")
    if not told:
        return None
    return Word(
        by=str(told.get("name", "")),
        spf=Spf(str(told.get("spf", "")), domain_of(sender)),
        dmarc=str(told.get("dmarc", "")),
        header_from=domain,
    )


def word_in(text: str) -> Word | None:
    """An Authentication-Results value taken apart, or None when it cannot be or contradicts itself."""
    if not text.strip() or len(text) > LONGEST:
        return None
    try:
        told = _GRAMMAR.parse(f"Authentication-Results: {text}")
    except Exception:  # the library raises what it likes on what strangers write
        return None
    verdicts = {result.result.lower() for result in told.results if result.method == "dmarc"}
    if len(verdicts) > 1:
        return None
    return Word(
        by=str(told.authserv_id or "").lower(),
        spf=next(_spf(told), Spf()),
        dkim=tuple(_dkim(told))[:MOST_SIGNATURES],
        dmarc=verdicts.pop() if verdicts else "",
        header_from=next(_values(told, "dmarc", "header", "from"), ""),
        policy=_policy(text),
    )


def _text(value: bytes) -> str:
    return _FOLD.sub(" ", value[: LONGEST + 1].decode("utf-8", "replace")).strip()


def _is_ours(received: str, owners: set[str]) -> bool:
    """Whether a server of the trusted receiver wrote this Received line: one without a name counts as its own."""
    by = _BY.search(_COMMENT.sub(" ", received))
    host = by[1].lower().rstrip(".") if by else ""
    if not host or "." not in host or host in ("localhost.localdomain",):
        return True
    try:
        return bool(ipaddress.ip_address(host))
    except ValueError:
        return registered(tidy(host)) in owners


def _received_spf(text: str, trusted: frozenset[str]) -> tuple[str, Spf]:
    """Who says it and what, ("", …) when it is nobody we trust."""
    bare = _COMMENT.sub(" ", text)
    pairs = {name.lower(): value.strip('"<>').lower() for name, value in _PAIR.findall(bare)}
    words = bare.split()
    by = pairs.get("receiver", "")
    if by not in trusted or not words:
        return "", Spf()
    sender = pairs.get("envelope-from", "")
    return by, Spf(words[0].lower(), domain_of(sender) or tidy(pairs.get("helo", "")))


def _with_spf(word: Word, spf: tuple[str, Spf] | None) -> Word:
    if word.spf.result or not spf or not spf[0]:
        return word
    return Word(word.by, spf[1], word.dkim, word.dmarc, word.header_from, word.policy)


def _spf(told: AuthenticationResultsHeader) -> Iterator[Spf]:
    for result in told.results:
        if result.method == "spf":
            given = {prop.name: prop.value or "" for prop in result.properties if prop.type == "smtp"}
            sender, helo = given.get("mailfrom", ""), given.get("helo", "")
            yield Spf(result.result.lower(), domain_of(sender) or tidy(sender) or tidy(helo))


def _dkim(told: AuthenticationResultsHeader) -> Iterator[Signature]:
    for result in told.results:
        if result.method == "dkim":
            given = {prop.name: prop.value or "" for prop in result.properties if prop.type == "header"}
            domain = tidy(given.get("d", "")) or domain_of(given.get("i", ""))
            if domain:
                yield Signature(domain, result.result.lower())


def _values(told: AuthenticationResultsHeader, method: str, kind: str, name: str) -> Iterator[str]:
    for result in told.results:
        for prop in result.properties:
            if (result.method, prop.type, prop.name) == (method, kind, name):
                yield tidy(prop.value or "") or domain_of(prop.value or "")


def _policy(text: str) -> str:
    """The owner's wish where the receiver tells it: in a comment as most do, or as a property."""
    found = _ASKS.search(text)
    return (found[1] or found[2]).lower() if found else ""
