"""From the form to the conversation: kept first, then received at once."""

from datetime import timedelta

import msgspec
from django.utils.translation import gettext as _

from regulars.channels.webform import said as typed
from regulars.channels.webform.said import Said
from regulars.conversation import arrivals, incoming, receiving
from regulars.conversation.errors import Unreadable
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Arrival, Entry
from regulars.kit import limits
from regulars.kit.networks import network_of
from regulars.people.models import Kind, Trust
from regulars.people.normalising import NotAnIdentifier, normalise

PER_ADDRESS, PER_NETWORK, SPAN = 6, 30, timedelta(hours=1)


def say(said: Said, *, came_from: str) -> None:
    """Keep what was said and put it on its author's timeline. Raises TooMany, and OSError when it cannot be kept."""
    limits.spend(f"web form from {network_of(came_from)}", at_most=PER_NETWORK, per=SPAN)
    limits.spend(f"web form by {normalise(Kind.EMAIL, said.address)}", at_most=PER_ADDRESS, per=SPAN)
    arrivals.keep("webform", said.as_bytes(), sender=said.address)
    # Claimed like any other arrival, so that the timetable and we never read it both.
    arrivals.read_due("webform", read_in)


def read_in(raw: bytes, arrival: Arrival) -> Entry:
    """Read what was kept. The address was only typed, so who speaks is claimed. Raises Unreadable."""
    try:
        said = typed.read(raw)
        return receiving.receive(_as_incoming(said)).entry
    except msgspec.DecodeError as error:
        raise Unreadable(_("This is not what our form keeps: %(error)s") % {"error": error}) from error
    except NotAnIdentifier as error:
        raise Unreadable(str(error)) from error


def _as_incoming(said: Said) -> Incoming:
    return Incoming(
        channel="webform",
        author=Voice(Kind.EMAIL, said.address, said.name),
        said=said.message,
        trust=Trust.CLAIMED,
        external_id=f"webform-{said.number}",
        files=tuple(incoming.File(file.name, file.content_type, file.data) for file in said.files),
        answer_by="email",
        is_typed=True,
    )
