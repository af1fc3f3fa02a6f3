"""What a mail from a teammate's address is: a forward, a letter to somebody with us in copy, or about nobody else."""

from dataclasses import replace

from django.db import transaction
from django.utils.html import linebreaks
from django.utils.translation import gettext as _

from regulars.channels.email.reading import Mail
from regulars.channels.email.reading.mail import Address
from regulars.channels.email.team_mail import forwards
from regulars.channels.email.team_mail.forwards import Forward, Understand
from regulars.channels.email.team_mail.recognising import is_proven, outside, value_of
from regulars.conversation import filing, receiving, speaking
from regulars.conversation.errors import LeftOut, SetAside
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Arrival, Entry, Request
from regulars.people import recognising
from regulars.people.models import Kind
from regulars.team.models import House, Teammate

WITHHELD = "Written among us, above a forwarded mail."


def take_in(mail: Mail, said: Incoming, *, by: Teammate, arrival: Arrival, understand: Understand) -> Entry:
    """Put a teammate's mail where it belongs. Raises SetAside when it is not proven or says nothing about anybody
    else, and LeftOut for what a machine of theirs wrote."""
    house = House.objects.ours()
    others = outside((*mail.to, *mail.cc))
    if house and not others:
        forward = forwards.found_in(mail, said, by=by, understand=understand, zone=house.tz)
        if forward:
            _refuse_unproven(mail, said, arrival, by)
            return _pass_on(forward, by)
    if said.automatic:
        raise LeftOut(
            _("The mailbox of %(first_name)s answered by itself. It says nothing about anybody else.")
            % {"first_name": by.first_name}
        )
    if addressee := _addressee(mail, others, arrival):
        _refuse_unproven(mail, said, arrival, by)
        return _overhear(said, by, addressee)
    return _about_nobody(mail, said, by, others, arrival)


def _refuse_unproven(mail: Mail, said: Incoming, arrival: Arrival, by: Teammate) -> None:
    if is_proven(mail, said, arrival):
        return
    words = _("It says it is from %(first_name)s, but that is not proven.") % {"first_name": by.first_name}
    raise LeftOut(words) if arrival.backlog else SetAside(words)


@transaction.atomic
def _pass_on(forward: Forward, by: Teammate) -> Entry:
    """The letters as their authors' own, and what the teammate said about them as a note beside the last."""
    for letter in forward.letters:
        received = receiving.receive(letter)
    entry = received.entry
    if entry.request and forward.words and not _noted(entry.request, forward.words, by):
        html = str(linebreaks(forward.words, autoescape=True))
        note = speaking.note(entry.request, by=by, html=html, withheld_because=WITHHELD)
        filing.put(forward.files, entry=note)
    elif received.fresh:
        filing.put(forward.files, entry=entry)
    return entry


def _noted(request: Request, words: str, by: Teammate) -> bool:
    """Whether the same mail came by another of our addresses before."""
    return request.entries.filter(kind=Entry.Kind.NOTE, by_teammate=by, said=words).exists()


def _addressee(mail: Mail, others: list[Address], arrival: Arrival) -> Voice | None:
    """The one person outside that the letter went to. Of several, the first when a teammate looked and let it in."""
    to = [address for address in outside(mail.to) if address in others]
    if len(to) == 1 or (to and arrival.released):
        return Voice(Kind.EMAIL, to[0].address, to[0].name or "")
    return None


def _overhear(said: Incoming, by: Teammate, addressee: Voice) -> Entry:
    letter = replace(said, html="", proof=said.proof | {"own_mailbox": True})
    return receiving.overhear(letter, by=by, to=addressee).entry


def _about_nobody(mail: Mail, said: Incoming, by: Teammate, others: list[Address], arrival: Arrival) -> Entry:
    """A teammate is no customer, until somebody decides that they are one as well."""
    if arrival.released or _is_known(mail):
        return receiving.receive(said).entry
    words = _why_nobody(mail, by, others)
    if not is_proven(mail, said, arrival):
        words = _("It says it is from %(first_name)s, but that is not proven. %(words)s") % {
            "first_name": by.first_name,
            "words": words,
        }
    raise LeftOut(words) if arrival.backlog else SetAside(words)


def _is_known(mail: Mail) -> bool:
    author = mail.sender[0].address
    return bool(value_of(author)) and recognising.find(Kind.EMAIL, author) is not None


def _why_nobody(mail: Mail, by: Teammate, others: list[Address]) -> str:
    name = by.first_name
    if forwards.lacks_its_author(mail):
        return _(
            "%(name)s forwards a mail in which the address of its writer is missing. Forward it once "
            "more as an attachment; let in as it is, it becomes a letter of %(name)s's own."
        ) % {"name": name}
    if len(others) > 1:
        return _("%(name)s wrote to several people at once. Let in, it stands with the first of them.") % {"name": name}
    return _("%(name)s is one of us, and this is about nobody else. Let in, it becomes a letter of %(name)s's own.") % {
        "name": name
    }
