"""A mail server further on says that a letter of ours did not arrive: that belongs on the very letter.

A bounce counts only for a letter whose Message-ID we signed and for an address that letter went to. So whoever makes
one up can say no more than that their own mailbox is closed.
"""

from regulars.channels.email.reading import Mail
from regulars.channels.email.reading.mail import Bounce, FailedRecipient
from regulars.conversation import outbox
from regulars.conversation.models import Delivery, Entry
from regulars.conversation.tokens import entry_of
from regulars.people.normalising import NotAnIdentifier, normalise

LONGEST_WORDS = 500


def letter_of(mail: Mail) -> Entry | None:
    """The letter of ours that this mail says did not arrive, or None when it says nothing of the kind."""
    bounce = mail.bounce
    if not (bounce and bounce.is_bounce and bounce.original_message_id):
        return None
    ours = entry_of(bounce.original_message_id)
    return Entry.objects.filter(id=ours).first() if ours else None


def record(mail: Mail, letter: Entry) -> Entry:
    """Mark the addresses that failed; the entry that says so, or the letter itself when nothing new was said."""
    bounce = mail.bounce or Bounce()
    by_value = {normalise("email", row.address): row for row in letter.deliveries.all()}
    told = letter
    for failed in bounce.recipients or _everybody(bounce, by_value):
        if delivery := _delivery(failed, by_value):
            told = outbox.bounced(delivery, _words(failed, bounce), permanent=_is_permanent(failed, bounce)) or told
    return told


def _everybody(bounce: Bounce, by_value: dict[str, Delivery]) -> tuple[FailedRecipient, ...]:
    """A bounce that names nobody can only mean the one address a letter went to."""
    return tuple(FailedRecipient(value) for value in by_value) if len(by_value) == 1 else ()


def _delivery(failed: FailedRecipient, by_value: dict[str, Delivery]) -> Delivery | None:
    try:
        return by_value.get(normalise("email", failed.address))
    except NotAnIdentifier:
        return None


def _is_permanent(failed: FailedRecipient, bounce: Bounce) -> bool:
    """5.x is for good, 4.x for now; a report that gives no code gave up."""
    known = failed.permanent if failed.permanent is not None else bounce.permanent
    return known if known is not None else True


def _words(failed: FailedRecipient, bounce: Bounce) -> str:
    status = failed.status or bounce.status or ""
    reason = REASONS.get(failed.reason or "", "")
    return " ".join(part for part in (status, reason) if part)[:LONGEST_WORDS] or "returned without a reason"


# What Sisimai's words mean to somebody who has never heard of them.
REASONS = {
    "userunknown": "there is no such mailbox",
    "hostunknown": "there is no such domain",
    "hasmoved": "the mailbox has moved",
    "suspend": "the mailbox is closed for now",
    "mailboxfull": "the mailbox is full",
    "mesgtoobig": "the letter is too large for their server",
    "exceedlimit": "the letter is too large for their mailbox",
    "spamdetected": "their server takes it for spam",
    "blocked": "their server does not take mail from ours",
    "rejected": "their server does not take mail from our address",
    "authfailure": "our mail could not prove where it comes from",
    "policyviolation": "it is against a rule of their server",
    "norelaying": "their server does not pass mail on for that address",
    "notaccept": "they take no mail at all",
    "expired": "it could not be brought for days",
    "networkerror": "their server cannot be reached",
    "filtered": "their filter turned it away",
    "contenterror": "their server could not read it",
    "virusdetected": "their server takes it for a virus",
    "toomanyconn": "their server was too busy",
    "ratelimited": "their server was too busy",
    "speeding": "their server was too busy",
    "systemerror": "their server is broken",
    "systemfull": "their server is full",
    "mailererror": "their server could not store it",
}
