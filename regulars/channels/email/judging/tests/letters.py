"""Mails as they are brought to us, by a stranger's server or by the house's own."""

from email.message import EmailMessage
from email.policy import SMTP

from regulars.channels.email.judging import Case, Trusted, judge

MARIAS, STRANGERS = "192.0.2.10", "203.0.113.66"
RECEIVER = Trusted(receivers=frozenset({"mx.corner.example"}))


def letter(said="Is the shop open on Sunday?", **heads) -> bytes:
    mail = EmailMessage(policy=SMTP)
    known = {
        "From": "Maria Lopes <maria@example.com>",
        "To": "hello@corner.example",
        "Subject": "Sunday",
        "Message_ID": "<1@maria.example>",
    }
    for name, value in (known | heads).items():
        mail[name.replace("_", "-")] = value
    mail.set_content(said)
    return mail.as_bytes()


def by_door(raw, *, peer=STRANGERS, sender="maria@example.com", trusted=RECEIVER, **more):
    """As it stands when a server outside brought it to our own door."""
    return judge(Case(raw, {"peer": peer, "helo": "mail.example.com"}, sender, **more), trusted)


def by_pipe(raw, *, trusted=RECEIVER, **more):
    """As it stands when the house's mail server handed it on."""
    return judge(Case(raw, {}, "maria@example.com", **more), trusted)


def results(judgement):
    return {one.domain: one.result for one in judgement.dkim}
