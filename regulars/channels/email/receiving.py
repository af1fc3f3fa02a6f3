"""From the bytes of a mail to the conversation: what the reader found, put in the conversation's words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from regulars.channels.email import bouncing, contact_forms, machines, ours, proving, team_mail
from regulars.channels.email.addressing import plain, tokens_in
from regulars.channels.email.glimpsing import glimpse_of
from regulars.channels.email.judging.lookalikes import is_shared
from regulars.channels.email.notices import answering
from regulars.channels.email.reading import Mail, read
from regulars.channels.email.reading.mail import Address, Attachment
from regulars.conversation import receiving
from regulars.conversation.errors import LeftOut, SetAside, Unreadable
from regulars.conversation.incoming import File, Incoming, Voice
from regulars.conversation.models import Arrival, Entry
from regulars.conversation.tokens import entry_of
from regulars.people.models import Kind, Trust
from regulars.people.normalising import NotAnIdentifier, normalise
from regulars.team.models import House

MOST_ANSWERED = 40


def read_in(raw: bytes, arrival: Arrival) -> Entry | None:
    """Read a mail and put it on its author's timeline. Raises Unreadable, in words, when nobody wrote it,
    and SetAside or LeftOut when it should not come in by itself."""
    house = House.objects.ours()
    mail = read(raw, own_host=house.domain if house else None)
    came_to = arrival.recipients.splitlines()
    if letter := bouncing.letter_of(mail):
        return bouncing.record(mail, letter)
    if failed := bouncing.delivery_of(mail, came_to):
        return bouncing.record_for(failed, mail)
    try:
        return _take_in(mail, arrival, house)
    except (SetAside, LeftOut):
        arrival.proof = arrival.proof | {"glimpse": glimpse_of(mail)}
        raise


def _take_in(mail: Mail, arrival: Arrival, house: House | None) -> Entry | None:
    came_to = arrival.recipients.splitlines()
    said = incoming(mail, came_to=came_to, house=house)
    said = replace(said, backlog=arrival.backlog)
    if form := contact_forms.form_of(mail):
        return receiving.receive(contact_forms.spoken(mail, said, form, arrival)).entry
    said = proving.with_proof(said, mail, arrival)
    if answered := answering.answered_by(mail, came_to):
        return answering.take_in(answered, mail, said, arrival)
    if answering.is_ours(mail):
        raise LeftOut(_("It is a notice of ours that came back."))
    if (teammate := team_mail.author_of(mail)) and not entry_of(mail.message_id):
        return team_mail.take_in(mail, said, by=teammate, arrival=arrival, understand=incoming)
    return receiving.receive(machines.filed(mail, arrival, said)).entry


def incoming(mail: Mail, *, came_to: Sequence[str] = (), house: House | None = None) -> Incoming:
    """The mail as something said; `came_to` are the recipients of its envelope. Raises Unreadable.

    Who wrote it is only ever claimed here; `proving` adds what was judged.
    """
    text = mail.body.text or mail.body.html_text or ""
    said = mail.reply.text or text
    return Incoming(
        channel="email",
        author=_author(mail),
        said=said,
        trust=Trust.CLAIMED,
        subject=mail.subject,
        text=text if text.strip() != said.strip() else "",
        html=mail.body.html or "",
        dated=mail.date,
        external_id=mail.message_id,
        answering=_answering(mail),
        tokens=tokens_in([*(a.address for a in (*mail.to, *mail.cc)), *mail.delivered_to, *came_to]),
        to=_voices(mail.to),
        cc=_voices(mail.cc),
        files=tuple(_file(attachment) for attachment in mail.attachments),
        automatic=mail.automatic.auto_reply or mail.automatic.loop,
        sent_from=_came_to(mail, came_to, house),
        firm=_firm(mail),
    )


def _firm(mail: Mail) -> str:
    """The domain of its author where one firm alone writes from it; "" for one of a provider for everybody."""
    address = mail.sender[0].address if mail.sender else ""
    domain = address.rpartition("@")[2].strip().lower()
    return domain if domain and not is_shared(domain) else ""


def _came_to(mail: Mail, came_to: Sequence[str], house: House | None) -> str:
    """Which of our addresses it was written to: what the servers on its way say goes before what stands in it."""
    written = (one.address for one in (*mail.to, *mail.cc))
    return ours.came_to([*came_to, *mail.delivered_to, *written], house) if house else ""


def _author(mail: Mail) -> Voice:
    if not mail.sender:
        raise Unreadable(_("The mail does not say who wrote it: it has no From address."))
    author = mail.sender[0]
    try:
        normalise(Kind.EMAIL, author.address)
    except NotAnIdentifier:
        raise Unreadable(
            _("The mail does not say who wrote it: its From is “%(address)s”.") % {"address": author.address[:100]}
        ) from None
    return _voice(author)


def _answering(mail: Mail) -> tuple[str, ...]:
    """The ids it answers, nearest first; of endless References the nearest count."""
    return tuple(dict.fromkeys((*mail.in_reply_to, *reversed(mail.references))))[:MOST_ANSWERED]


def _voices(addresses: Iterable[Address]) -> tuple[Voice, ...]:
    return tuple(_voice(address) for address in addresses)


def _voice(address: Address) -> Voice:
    """Somebody on the mail. A reply token is a key to a request: it is never shown or passed on."""
    return Voice(Kind.EMAIL, plain(address.address), address.name or "")


def _file(attachment: Attachment) -> File:
    return File(
        name=attachment.filename,
        content_type=attachment.content_type,
        data=attachment.content,
        content_id=attachment.content_id or "",
        inline=attachment.inline,
    )
