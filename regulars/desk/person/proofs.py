"""What is known about who wrote an entry, in words: a calm line, what each check said, and what to look at twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from regulars.conversation.models import Entry

PLAIN, GOOD, MIND = "", "sage", "mustard"


@dataclass(frozen=True)
class Proof:
    """The line itself with its tone and picture, what to look at twice, how it came in, the single checks, and the
    request that it seems to answer without being in it (0: none). Empty words: no line."""

    words: str = ""
    tone: str = PLAIN
    icon: str = ""
    hints: tuple[str, ...] = ()
    held: str = ""
    checks: tuple[str, ...] = ()
    resembles: int = 0


def of(entry: Entry) -> Proof | None:
    """What there is to say, or None where nobody looked and nothing stands out."""
    kept: Mapping[str, Any] = entry.proof
    if not kept or not entry.by_person_id:
        return None
    words, tone, icon = _line(kept)
    hints = tuple(_hints(kept))
    held = _held(kept)
    resembles = _resembles(kept, entry)
    if not (words or hints or held or resembles):
        return None
    return Proof(words, tone, icon, hints, held, tuple(_checks(kept)) if words else (), resembles)


def _resembles(kept: Mapping[str, Any], entry: Entry) -> int:
    """Nothing once the entry was moved to where it belongs."""
    request = kept.get("resembles")
    return request if isinstance(request, int) and request != entry.request_id else 0


_LINES = {
    "proven": ("Proven: sent from {}", GOOD, "badge-check"),
    "contradicted": ("Says it comes from {}, but that could not be true", MIND, "triangle-alert"),
    "unproven": ("Not proven that it came from {}", PLAIN, "circle-dashed"),
    "unchecked": ("Could not be checked whether it came from {}", PLAIN, "circle-dashed"),
}
# What is there also when nobody looked.
ALWAYS = {"standing", "domain", "hints"}


def _line(kept: Mapping[str, Any]) -> tuple[str, str, str]:
    domain, standing = kept.get("domain", ""), kept.get("standing", "")
    if forwarded := kept.get("forwarded_by"):
        return _("Forwarded by %(get)s") % {"get": forwarded.get("name", "one of us")}, PLAIN, "forward"
    if form := kept.get("form"):
        return (
            _("Typed into a form (%(form)s), where anybody can give any address") % {"form": form},
            PLAIN,
            "circle-dashed",
        )
    if standing not in _LINES or (standing == "unchecked" and not kept.keys() - ALWAYS):
        return "", PLAIN, ""
    if not domain:
        return _("It does not name one author, so nothing is proven"), PLAIN, "circle-dashed"
    words, tone, icon = _LINES[standing]
    return words.format(domain), tone, icon


_HINTS = {
    "ourselves": "It says it is from our own {}, and nothing here proves that.",
    "our name": "The name is that of {}, the address is not.",
    "our domain": "The address looks like ours, {}, and is not.",
    "their address": "The address looks like {}, whom we know, and is not.",
    "another address": "The name says {}, but that is not where it comes from.",
    "answers go elsewhere": "It asks for answers at {}, which is somewhere else.",
}


def _hints(kept: Mapping[str, Any]) -> Iterator[str]:
    for sign, what in kept.get("hints", []):
        if sign in _HINTS:
            yield _HINTS[sign].format(what)


def _held(kept: Mapping[str, Any]) -> str:
    if not kept.get("held"):
        return ""
    return _("%(get)s let it in. It had been held: %(kept)s") % {
        "get": kept.get("let_in_by") or "Somebody",
        "kept": kept["held"],
    }


_SPF = {
    "pass": "The server that brought it may send for {}.",
    "fail": "The server that brought it may not send for {}.",
    "softfail": "The server that brought it is not among those that send for {}.",
    "neutral": "{} does not say which servers may send for it.",
    "none": "{} does not say which servers may send for it.",
    "permerror": "What {} says about its servers cannot be understood.",
    "temperror": "Which servers may send for {} could not be asked.",
}
_DKIM = {
    "pass": "Signed by {}, and unchanged since.",
    "fail": "A signature of {} does not hold{}.",
    "policy": "A signature of {} does not count{}.",
    "temperror": "A signature of {} could not be checked{}.",
}
_POLICY = {
    "reject": "{} asks not to believe mail that is not proven.",
    "quarantine": "{} asks to mistrust mail that is not proven.",
    "none": "{} asks for nothing when mail is not proven.",
}
_ARC = {
    "pass": "{} passed it on and sealed what it saw; the house believes it.",
    "untrusted": "{} passed it on and sealed what it saw; the house has not named it as believed.",
    "fail": "It was passed on under a seal that does not hold.",
    "temperror": "It was passed on under a seal that could not be checked.",
}


def _checks(kept: Mapping[str, Any]) -> Iterator[str]:
    """What each check said, the earliest first."""
    if kept.get("trouble"):
        yield kept["trouble"]
    if spf := _SPF.get(kept.get("spf", "")):
        yield spf.format(kept.get("spf_domain") or _("its sender"))
    for domain, result, why in kept.get("dkim", []):
        if result in _DKIM:
            yield _DKIM[result].format(domain, f": {why}" if why else "")
    if "dkim" not in kept and "standing" in kept and not kept.get("by"):
        yield _("Nobody signed it.")
    if policy := _POLICY.get(kept.get("policy", "")):
        yield policy.format(kept.get("domain", ""))
    if arc := _ARC.get(kept.get("arc", "")):
        yield arc.format(kept.get("sealer") or _("Somebody"))
    if "standing" in kept:
        yield (
            _("%(kept)s checked this when it received the mail.") % {"kept": kept["by"]}
            if kept.get("by")
            else _("We checked this ourselves.")
        )
