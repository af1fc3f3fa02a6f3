"""People and their providers who ask us to stop: abuse reports (RFC 5965), and mail programs that unsubscribe."""

import re

from regulars.channels.email.reading.headers import Headers
from regulars.channels.email.reading.mail import Address, Bounce, FailedRecipient
from regulars.channels.email.reading.reports import Report, bare, fields

_UNSUBSCRIBES = re.compile(r"sent this (?:email|message|mail) to unsubscribe", re.IGNORECASE)


def complaint(headers: Headers, sender: tuple[Address, ...], report: Report) -> Bounce | None:
    """The complaint, or None when the mail is none."""
    if report.feedback:
        return _from_feedback(report)
    if _UNSUBSCRIBES.search(report.words) and "unsubscribe" in headers.read("subject").lower():
        people = tuple(FailedRecipient(address.address) for address in sender[:1])
        return Bounce(is_complaint=True, feedback_type="opt-out", recipients=people)
    return None


def _from_feedback(report: Report) -> Bounce:
    given = dict(reversed(list(fields(report.feedback))))
    recipient = bare(given.get("original-rcpt-to", ""))
    if "@" not in recipient:
        recipient = next((bare(value) for name, value in fields(report.returned) if name == "to"), "")
    return Bounce(
        is_complaint=True,
        feedback_type=given.get("feedback-type", "").strip().lower() or None,
        recipients=(FailedRecipient(recipient),) if "@" in recipient else (),
        original_message_id=report.original_id,
    )
