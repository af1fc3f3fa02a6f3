"""What a provider itself found out about a mail, kept as `Arrival.session["provider"]`.

    {"name": "amazon_ses", "spf": "pass", "dkim": "pass", "dmarc": "fail", "spam": True, "spam_score": 7.1,
     "virus": True, "null_sender": True}

`name` is the kind of provider, `null_sender` that the envelope had the empty sender of reports (a provider that tells
no sender at all does not say that); everything else is there only where the provider said it. Words are lower case and
its own ("pass", "fail", "softfail", "none", …). All of it comes from the call, which the provider has proven to be its
own, and never from a header of the mail, which its writer may have put there; except `spam`, which nobody claims of
themselves: true may come from a header that the provider adds.
"""

import json
from collections.abc import Callable
from typing import Any

from regulars.channels.email.providers.kinds import Kind
from regulars.channels.email.providers.posts import Post

LONGEST = 40


def of(kind: Kind, event: Any, post: Post) -> dict[str, Any]:
    """The provider's own findings; nothing where it tells none, or in a shape we do not know."""
    found: dict[str, Any] = {"null_sender": True} if event.message.envelope_sender == "" else {}
    if event.message.spam_detected:
        found["spam"] = True
    if isinstance(event.message.spam_score, int | float) and not isinstance(event.message.spam_score, bool):
        found["spam_score"] = float(event.message.spam_score)
    try:
        told = _TOLD[kind.name](event.esp_event, post) if kind.name in _TOLD else {}
    except (KeyError, TypeError, ValueError, AttributeError):
        told = {}
    return found | {name: value for name, value in told.items() if value is not None}


def envelope(post: Post) -> Any:
    """SendGrid's envelope: {"from": …, "to": [ … ]}. Raises KeyError and ValueError."""
    return json.loads(post.POST["envelope"])


def _word(value: Any) -> str | None:
    return value.strip().casefold()[:LONGEST] or None if isinstance(value, str) else None


def _ses(notice: Any, _: Post) -> dict[str, Any]:
    receipt = notice["receipt"]
    said = {name: _word(receipt.get(f"{name}Verdict", {}).get("status")) for name in ("spf", "dkim", "dmarc")}
    bad = {name: True for name in ("spam", "virus") if _word(receipt.get(f"{name}Verdict", {}).get("status")) == "fail"}
    return said | bad


def _mandrill(notice: Any, _: Post) -> dict[str, Any]:
    msg = notice["msg"]
    dkim = msg.get("dkim") or {}
    signed, valid = dkim.get("signed"), dkim.get("valid")
    return {
        "spf": _word((msg.get("spf") or {}).get("result")),
        "dkim": None if signed is None else "none" if not signed else "pass" if valid else "fail",
    }


def _sendgrid(_: Any, post: Post) -> dict[str, Any]:
    """`dkim` there is a list like {@example.com : pass}."""
    dkim = post.POST.get("dkim", "")
    return {"spf": _word(post.POST.get("SPF")), "dkim": "pass" if ": pass" in dkim else _word(dkim.strip("{}"))}


def _mailersend(notice: Any, _: Post) -> dict[str, Any]:
    code = (notice["data"].get("spf_check") or {}).get("code")
    return {"spf": {"+": "pass", "-": "fail", "~": "softfail", "?": "neutral"}.get(str(code))}


def _postal(notice: Any, _: Post) -> dict[str, Any]:
    return {"spam": True if _word(notice.get("spam_status")) == "spam" else None}


_TOLD: dict[str, Callable[[Any, Post], dict[str, Any]]] = {
    "amazon_ses": _ses,
    "mailersend": _mailersend,
    "mandrill": _mandrill,
    "postal": _postal,
    "sendgrid": _sendgrid,
}
