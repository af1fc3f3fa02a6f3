"""What the owner of a domain asks of those who get mail in its name (DMARC, RFC 7489)."""

from regulars.channels.email.judging.domains import registered
from regulars.channels.email.judging.judgement import Policy
from regulars.channels.email.judging.lookups import Lookups

ASKS = ("none", "quarantine", "reject")


def policy_of(domain: str, lookups: Lookups) -> Policy | None:
    """The policy for mail from this domain, its own or that of the registered domain above; None where there is none.

    Raises NoAnswer.
    """
    if tags := _tags_at(domain, lookups):
        return _policy(tags, tags.get("p", ""))
    above = registered(domain)
    if above and above != domain and (tags := _tags_at(above, lookups)):
        return _policy(tags, tags.get("sp") or tags.get("p", ""))
    return None


def _tags_at(domain: str, lookups: Lookups) -> dict[str, str]:
    """The tags of the one record; two records are none."""
    found = [text for text in lookups.texts(f"_dmarc.{domain}") if text[:8].upper() == b"V=DMARC1"]
    if len(found) != 1:
        return {}
    pairs = (part.partition("=") for part in found[0].decode("ascii", "replace").lower().split(";"))
    return {name.strip(): value.strip() for name, is_there, value in pairs if is_there}


def _policy(tags: dict[str, str], asks: str) -> Policy:
    """As the record says; what is no policy asks for nothing."""
    return Policy(
        asks if asks in ASKS else "none",
        strict_signature=tags.get("adkim") == "s",
        strict_envelope=tags.get("aspf") == "s",
    )
