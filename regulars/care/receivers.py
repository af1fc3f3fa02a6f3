"""What care does when something happens in the rooms below."""

from django.db import transaction
from django.db.models import QuerySet

from regulars.care import forgetting, listening
from regulars.care.models import Noticed, Occasion
from regulars.care.recapping import keeping
from regulars.care.tasks import listen_soon
from regulars.conversation import calling_back, receiving, signals, speaking
from regulars.conversation.models import Entry, Promise
from regulars.kit.live.announcing import announcing
from regulars.people.forgetting import forgetting as being_forgotten
from regulars.people.models import Person
from regulars.people.signals import merging

NAME = "regulars.care"


def listen() -> None:
    """Connect what is below, once the models are there."""
    receiving.heard.connect(listen_to, dispatch_uid=f"{NAME}.heard")
    speaking.spoke.connect(expect, dispatch_uid=f"{NAME}.spoke")
    speaking.noted.connect(listen_to, dispatch_uid=f"{NAME}.noted")
    signals.moved_on.connect(bring_days, dispatch_uid=f"{NAME}.moved_on")
    calling_back.taking_back.connect(take_promises_back, dispatch_uid=f"{NAME}.taking_back")
    being_forgotten.connect(forgetting.forget, dispatch_uid=f"{NAME}.forgetting")
    merging.connect(keeping.follow, dispatch_uid=f"{NAME}.merging")
    announcing.connect(gather_anew, dispatch_uid=f"{NAME}.announcing")


def listen_to(entry: Entry, **_: object) -> None:
    """Somebody spoke, or one of us wrote down what they said: the row is the queue."""
    listening.expect(entry)
    transaction.on_commit(listen_soon)


def expect(entry: Entry, **_: object) -> None:
    """One of us wrote: only the language is heard, and the timetable comes soon enough for that."""
    listening.expect(entry)


def bring_days(entries: QuerySet[Entry], person: Person, **_: object) -> None:
    """Days that were told in what is moved are days of whoever it belongs to."""
    days = Occasion.objects.filter(entry__in=entries).exclude(person=person)
    days.filter(entry__person=person).update(person=person)


def take_promises_back(entry: Entry, **_: object) -> None:
    """What was promised in a letter that never left was not promised."""
    given = list(Noticed.objects.filter(entry=entry, promise__isnull=False).values_list("promise_id", flat=True))
    Entry.objects.filter(kind=Entry.Kind.PROMISED, promise__in=given).delete()
    Promise.objects.open().filter(pk__in=given).delete()


def gather_anew(topics: frozenset[str], **_: object) -> None:
    """Something about somebody changed: whatever open pages are told of, the recap may tell of. One row and no call
    for a worker: what arrives has called one already, and for a deed of ours the timetable comes soon enough. Until
    then the page leaves out what is no longer so (desk.recap.reading)."""
    people = [int(number) for name, _, number in (one.partition(":") for one in topics) if name == "person" and number]
    if people:
        keeping.expect(people)
