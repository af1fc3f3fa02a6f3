"""Weighing what is known about who wrote a mail: our own checks first, then the word of the receiver the house trusts.

Proven is only what the domain of the From itself stands up for (DMARC's alignment): a signature of that domain, or a
server that may send for it where the domain asks for such checks. A valid signature of the domain counts without such
a wish, too: nobody else can make one. Nothing here raises; what cannot be found out is unchecked.
"""

import email.utils
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import dkim

from regulars.channels.email.judging import lookups as asking
from regulars.channels.email.judging.domains import domain_of, same_owner
from regulars.channels.email.judging.envelopes import spf_of
from regulars.channels.email.judging.judgement import (
    CONTRADICTED,
    PROVEN,
    UNCHECKED,
    UNPROVEN,
    Judgement,
    Policy,
    Signature,
    Spf,
)
from regulars.channels.email.judging.lookups import Lookups, NoAnswer
from regulars.channels.email.judging.paths import is_handed_on, stranger_behind
from regulars.channels.email.judging.policies import policy_of
from regulars.channels.email.judging.seals import Chain, chain_of
from regulars.channels.email.judging.shapes import is_ordinary
from regulars.channels.email.judging.signatures import signatures_of
from regulars.channels.email.judging.witness import Word, word_of, word_of_provider
from regulars.channels.email.reading.addresses import addresses
from regulars.channels.email.reading.headers import Headers, split

LARGE = 2 * 1024 * 1024
TOO_LATE = "The mail is older than our acquaintance with its mailbox."
NO_AUTHOR = "It does not name one author."
_one_large = Lock()
# dkimpy reports every signature that does not hold as an error of ours.
_SILENCE = logging.Logger("dkimpy", level=logging.CRITICAL)


@dataclass(frozen=True)
class Trusted:
    """Whose word counts, by the house's own choice: names of receivers, and domains of those who seal."""

    receivers: frozenset[str] = frozenset()
    sealers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Case:
    """A mail to be judged: its bytes, what the door knew, the envelope's sender. `old` mail is judged only by what its
    receiver said at the time: its keys may be long gone."""

    raw: bytes = field(repr=False)
    session: Mapping[str, Any] = field(default_factory=dict)
    sender: str = ""
    old: bool = False


def can_judge(session: Mapping[str, Any], trusted: Trusted) -> bool:
    """Whether there is anything to judge by: a resolver to ask, or a receiver to believe."""
    return bool(trusted.receivers) or "provider" in session or asking.for_one_mail() is not None


def judge(case: Case, trusted: Trusted) -> Judgement:
    """What is known about who wrote it. At most five seconds of waiting; large mails are checked one at a time."""
    if len(case.raw) < LARGE:
        return _judge(case, trusted)
    with _one_large:
        return _judge(case, trusted)


def _judge(case: Case, trusted: Trusted) -> Judgement:
    headers, body = split(case.raw)
    domain = _author(headers)
    word = _word(case, headers, domain, trusted)
    lookups = None if case.old else asking.for_one_mail()
    if not domain:
        return Judgement(UNPROVEN, by=word.by if word else "", trouble=NO_AUTHOR)
    if not lookups:
        return _by_word(domain, word, trouble=TOO_LATE if case.old else "")
    ordinary = is_ordinary(case.raw, headers, len(case.raw) - len(body))
    return _Weighing(case, headers, domain, word, lookups, ordinary).judgement(trusted)


def _word(case: Case, headers: Headers, domain: str, trusted: Trusted) -> Word | None:
    """What a receiver tells us: the provider by its call, or one that the house trusts by a header of its own."""
    if "provider" in case.session:
        return word_of_provider(case.session, case.sender, domain)
    return word_of(headers, trusted.receivers) if is_handed_on(case.session) else None


def _author(headers: Headers) -> str:
    """The domain of the one author; "" where a second reader could see another one than we do."""
    fields = headers.all("from")
    if len(fields) != 1:
        return ""
    ours = [one.address for one in addresses(fields)]
    theirs = [address for _, address in email.utils.getaddresses([" ".join(fields[0].split())])]
    return domain_of(ours[0]) if len(ours) == 1 and [one.lower() for one in theirs] == [ours[0].lower()] else ""


def _by_word(domain: str, word: Word | None, *, trouble: str = "") -> Judgement:
    """The receiver's word alone, where we ask nobody ourselves."""
    if not word:
        return Judgement(UNCHECKED, domain, trouble=trouble)
    proof = word.speaks_for(domain)
    failed = word.dmarc == "fail" and word.policy in ("quarantine", "reject")
    return Judgement(
        PROVEN if proof else CONTRADICTED if failed else UNPROVEN,
        domain,
        by=word.by,
        aligned=proof,
        spf=word.spf,
        dkim=word.dkim,
        dmarc=word.dmarc,
        policy=word.policy,
    )


@dataclass
class _Weighing:
    """One mail on the scales, with a resolver to ask."""

    case: Case
    headers: Headers
    domain: str
    word: Word | None
    lookups: Lookups
    ordinary: bool

    def judgement(self, trusted: Trusted) -> Judgement:
        """Everything that can be found out, in the order of what it costs."""
        spf = self._spf()
        signatures = self._signatures()
        policy, silent = self._policy()
        aligned, by = self._proof(spf, signatures, policy)
        chain = Chain("") if aligned or not self.ordinary else self._chain(trusted)
        if chain.result == "pass" and chain.word and chain.word.speaks_for(self.domain):
            aligned = "arc"
        doubts = silent or spf.result == "temperror" or chain.result == "temperror"
        doubts = doubts or any(one.result == "temperror" for one in signatures) or not self.ordinary
        dmarc = self._dmarc(aligned, policy, known=bool(spf.result) and not doubts)
        return Judgement(
            self._standing(aligned, dmarc, policy, doubts=doubts),
            self.domain,
            by=by,
            aligned=aligned,
            spf=spf,
            dkim=signatures,
            dmarc=dmarc,
            policy=policy.asks if policy else "",
            arc=chain.result,
            sealer=chain.sealer,
            trouble="" if aligned or self.ordinary else "It is built too oddly to be checked.",
        )

    def _spf(self) -> Spf:
        """Our own finding where we know the server outside, else what the receiver found."""
        peer, helo = stranger_behind(self.case.session)
        if peer:
            return spf_of(peer, self.case.sender, helo, self.lookups)
        return self.word.spf if self.word else Spf()

    def _signatures(self) -> tuple[Signature, ...]:
        if not self.ordinary or "dkim-signature" not in self.headers:
            return ()
        try:
            mail = dkim.DKIM(self.case.raw, minkey=1024, logger=_SILENCE)
        except Exception:  # a head that the library cannot take apart proves nothing
            return ()
        return signatures_of(mail, self.domain, self.lookups) if self._reads_the_same(mail) else ()

    def _reads_the_same(self, mail: "dkim.DKIM") -> bool:
        """Whether the library sees the author that we see: what it verifies must be what we show."""
        theirs = [b"".join(value.split()) for name, value in mail.headers if name.lower() == b"from"]
        return theirs == [b"".join(value.split()) for name, value in self.headers.fields if name == "from"]

    def _chain(self, trusted: Trusted) -> Chain:
        if "arc-seal" not in self.headers:
            return Chain("")
        try:
            mail = dkim.ARC(self.case.raw, minkey=1024, logger=_SILENCE)
        except Exception:  # as above
            return Chain("fail")
        return chain_of(mail, trusted.sealers, self.lookups) if self._reads_the_same(mail) else Chain("fail")

    def _policy(self) -> tuple[Policy | None, bool]:
        """The owner's policy, and whether nobody answered when we asked for it."""
        try:
            return policy_of(self.domain, self.lookups), False
        except NoAnswer:
            return None, True

    def _proof(self, spf: Spf, signatures: tuple[Signature, ...], policy: Policy | None) -> tuple[str, str]:
        """What proves the domain, and whose word it is ("" for our own)."""
        wish = policy or Policy()
        if any(
            one.result == "pass" and same_owner(one.domain, self.domain, strict=wish.strict_signature)
            for one in signatures
        ):
            return "dkim", ""
        if policy and spf.result == "pass" and same_owner(spf.domain, self.domain, strict=wish.strict_envelope):
            return "spf", "" if stranger_behind(self.case.session)[0] or not self.word else self.word.by
        if self.word and (proof := self.word.speaks_for(self.domain, strict=wish.strict_signature)):
            return proof, self.word.by
        return "", ""

    def _dmarc(self, aligned: str, policy: Policy | None, *, known: bool) -> str:
        """Failed is only what was judged whole: where nobody knows the server outside, SPF might have passed."""
        if self.word and self.word.dmarc == "fail" and not aligned:
            return "fail"
        if not policy:
            return "none" if known else "pass" if aligned == "dmarc" else ""
        return "pass" if aligned else "fail" if known else ""

    def _standing(self, aligned: str, dmarc: str, policy: Policy | None, *, doubts: bool) -> str:
        if aligned:
            return PROVEN
        if dmarc == "fail" and policy and policy.asks in ("quarantine", "reject"):
            return CONTRADICTED
        return UNCHECKED if doubts else UNPROVEN
