"""A mail server further on says that a letter of ours did not arrive: that belongs on the very letter.

A bounce counts only for a letter whose Message-ID we signed and for an address that letter went to, or when it comes
to the signed address that one delivery had as its envelope's sender. So whoever makes one up can say no more than that
their own mailbox is closed.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from regulars.channels.email.addressing import delivery_in
from regulars.channels.email.reading import Mail
from regulars.channels.email.reading.mail import Bounce, FailedRecipient
from regulars.conversation import outbox
from regulars.conversation.models import Delivery, Entry
from regulars.conversation.tokens import entry_of
from regulars.people.normalising import NotAnIdentifier, normalise

LONGEST_WORDS = 500
MAIL_SYSTEMS = {"mailer-daemon", "postmaster", "mail-daemon", "maildaemon"}


def letter_of(mail: Mail) -> Entry | None:
    """The letter of ours that this mail reports on (it failed, is late, was called spam), or None when it does not."""
    bounce = mail.bounce
    if not (bounce and _reports(bounce) and bounce.original_message_id):
        return None
    ours = entry_of(bounce.original_message_id)
    return Entry.objects.filter(id=ours).first() if ours else None


def delivery_of(mail: Mail, came_to: Iterable[str]) -> Delivery | None:
    """The delivery that this mail is the failure of, by the address it came to, however little the mail itself says."""
    number = delivery_in([*came_to, *mail.delivered_to, *(one.address for one in mail.to)])
    if number is None or not _is_of_a_mail_system(mail):
        return None
    return Delivery.objects.select_related("entry__request", "entry__by_teammate").filter(pk=number).first()


def record_for(delivery: Delivery, mail: Mail) -> Entry:
    """Mark this delivery; the entry that says so, or the letter itself when nothing new was said."""
    bounce = mail.bounce or Bounce(is_bounce=True)
    failed = bounce.recipients[0] if len(bounce.recipients) == 1 else FailedRecipient(delivery.address)
    return _mark(delivery, failed, bounce) or delivery.entry


def _is_of_a_mail_system(mail: Mail) -> bool:
    """Absence notices come to the envelope's sender too, and some programs let people answer there: these are read
    like any other mail."""
    if mail.bounce and (mail.bounce.is_bounce or mail.bounce.is_delivery_report):
        return True
    writers = {one.address.partition("@")[0].casefold() for one in mail.sender}
    return not writers or bool(writers & MAIL_SYSTEMS) or (mail.return_path == "" and not mail.automatic.auto_reply)


def _mark(delivery: Delivery, failed: FailedRecipient, bounce: Bounce) -> Entry | None:
    if bounce.is_delivery_report and not bounce.is_bounce and bounce.action != "delayed":
        return None  # “delivered”, “relayed”: no failure
    lasting = _is_permanent(failed, bounce)
    return outbox.bounced(delivery, _words(failed, bounce), permanent=bounce.is_bounce, address_is_bad=lasting)


def _reports(bounce: Bounce) -> bool:
    return bounce.is_bounce or bounce.is_delivery_report or bounce.is_complaint


def record(mail: Mail, letter: Entry) -> Entry:
    """Mark the addresses that failed; the entry that says so, or the letter itself when nothing new was said. Who
    called a letter spam gets none any more that they did not ask for."""
    bounce = mail.bounce or Bounce()
    by_value = {normalise("email", row.address): row for row in letter.deliveries.all()}
    told = letter
    if bounce.is_complaint:
        for row in _complained(bounce, by_value):
            told = outbox.complained(row)
        return told
    for failed in bounce.recipients or _everybody(bounce, by_value):
        if delivery := _delivery(failed, by_value):
            told = _mark(delivery, failed, bounce) or told
    return told


def _complained(bounce: Bounce, by_value: dict[str, Delivery]) -> list[Delivery]:
    """Whose complaint it is; many reports hide it, and then it can only be that of a letter's one recipient."""
    named = [FailedRecipient(bounce.original_recipient)] if bounce.original_recipient else []
    found = (_delivery(one, by_value) for one in (*bounce.recipients, *named) or _everybody(bounce, by_value))
    return [delivery for delivery in found if delivery]


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
    return " ".join(part for part in (status, reason) if part)[:LONGEST_WORDS] or _("returned without a reason")


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
    "badreputation": "their server trusts ours too little",
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
