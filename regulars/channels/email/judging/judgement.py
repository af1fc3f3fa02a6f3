"""The nouns of judging: what was found out about who wrote a mail. Values only."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

PROVEN, UNPROVEN, CONTRADICTED, UNCHECKED = "proven", "unproven", "contradicted", "unchecked"


@dataclass(frozen=True, slots=True)
class Signature:
    """A DKIM signature: whose, and whether it holds. `result` is pass, fail, policy (it holds for too little to count)
    or temperror; `why` says in words why it does not count."""

    domain: str
    result: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """What the owner of a domain asks to be done with mail that only pretends to come from it."""

    asks: str = "none"
    """none, quarantine or reject."""
    strict_signature: bool = False
    strict_envelope: bool = False


@dataclass(frozen=True, slots=True)
class Spf:
    """Whether the server that brought the mail may send for the domain of its envelope."""

    result: str = ""
    """In the words of RFC 7208; "" where nobody could judge it."""
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is known about who wrote a mail. `standing` is the whole of it in a word, the rest is why."""

    standing: str = UNCHECKED
    domain: str = ""
    """The domain that the From names."""
    by: str = ""
    """Who found it out: "" for ourselves, else the name of the receiver the house trusts."""
    aligned: str = ""
    """What proves it: dkim, spf, dmarc (the receiver's word for both) or arc."""
    spf: Spf = field(default_factory=Spf)
    dkim: tuple[Signature, ...] = ()
    dmarc: str = ""
    """pass, fail, none (the domain asks for nothing), temperror, or "" where it was not judged."""
    policy: str = ""
    arc: str = ""
    """pass (and the house trusts all who sealed it), untrusted, fail, none, temperror or ""."""
    sealer: str = ""
    trouble: str = ""
    """Why nothing could be proven whatever it says, in words."""

    @property
    def is_proven(self) -> bool:
        """Whether the domain that the From names stands up for the mail."""
        return self.standing == PROVEN

    @property
    def refused_by_owner(self) -> bool:
        """Whether the owner of the domain asks not to believe such mail at all."""
        return self.dmarc == "fail" and self.policy == "reject" and self.standing != PROVEN

    @classmethod
    def from_proof(cls, proof: Mapping[str, Any]) -> Self:
        """The judgement that was kept, as far as anything is decided by it; without one nothing is known."""
        return cls(
            standing=proof.get("standing", UNCHECKED),
            domain=proof.get("domain", ""),
            by=proof.get("by", ""),
            aligned=proof.get("aligned", ""),
            dmarc=proof.get("dmarc", ""),
            policy=proof.get("policy", ""),
        )

    def as_proof(self) -> dict[str, Any]:
        """As it is kept with the arrival and the entry; what says nothing is left out."""
        found = asdict(self) | {
            "spf": self.spf.result,
            "spf_domain": self.spf.domain,
            "dkim": [[one.domain, one.result, one.why] for one in self.dkim],
        }
        return {name: value for name, value in found.items() if value}
