"""What the conversation does when something happens in the rooms below."""

from django.dispatch import receiver

from regulars.conversation import (
    attaching,
    becoming_one,
    closeness,
    expecting,
    leaving_later,
    request_tags,
    sharing,
    two_again,
)
from regulars.conversation.models import Entry, Request
from regulars.conversation.receiving import heard
from regulars.conversation.speaking import spoke
from regulars.conversation.unsettling import unsettled
from regulars.people import signals
from regulars.people.models import Identifier, Merge, Person, Tag
from regulars.team.away import went
from regulars.team.hours.keeping import changed as hours_changed
from regulars.team.leaving import left
from regulars.team.models import Teammate


@receiver([heard, spoke])
def hold_what_waits_to_leave(entry: Entry, **_: object) -> None:
    """A letter that waits for its time does not leave after words its writer does not know."""
    leaving_later.look_again(entry.person_id)


@receiver(unsettled)
def hold_what_is_unsettled(person_id: int, **_: object) -> None:
    """Nor after a colleague's note, once the matter is done, or where we parted: its writer hears of it now."""
    leaving_later.look_again_alone(person_id)


@receiver(left)
def put_requests_back(teammate: Teammate, by: Teammate, **_: object) -> None:
    """Nobody who left looks after an open request: it waits for another, and the timeline says who put it back."""
    for request in Request.objects.open().of(teammate):
        request.assign(to=None, by=by)


@receiver(went)
def hand_on_what_waits(**_: object) -> None:
    """Nothing rests on somebody who is away."""
    sharing.hand_on_for_the_away()


@receiver(hours_changed)
def reckon_by_other_hours(**_: object) -> None:
    """Until when people should hear from us follows from when we are there."""
    expecting.reckon_all()


@receiver(signals.foreseeing)
def warn_of_a_merge(kept: Person, gone: Person, **_: object) -> list[str]:
    """Letters that somebody has begun to both."""
    return becoming_one.warnings(kept, gone)


@receiver(signals.merging)
def tell_of_a_merge(merge: Merge, **_: object) -> None:
    """It stands on the timeline that two became one."""
    becoming_one.tell(merge)


@receiver(signals.caught_up)
def count_again(merge: Merge, **_: object) -> None:
    """How long ago we heard of each other is counted with what came late."""
    closeness.recount(merge.kept_id)


@receiver(signals.objecting)
def object_to_undoing(merge: Merge, **_: object) -> str:
    """Something of the one was put into a matter of the other since."""
    return two_again.objection(merge)


@receiver(signals.unmerging)
def divide_what_was_said(merge: Merge, ours: two_again.Ours, **_: object) -> None:
    """What was said since goes to whom it belongs."""
    two_again.divide(merge, ours)


@receiver(signals.learned)
def attach_what_came_before(identifier: Identifier, **_: object) -> None:
    """Whoever is known by one more address took part in everything that it took part in."""
    attaching.attach(identifier)


@receiver(signals.joining_tags)
def join_tags_of_requests(tag: Tag, into: Tag, **_: object) -> None:
    """Requests wear the words of people: what means the same there means the same here."""
    request_tags.pass_on(tag, into=into)
