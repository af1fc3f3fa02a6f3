"""What has been said or done since somebody looked, by somebody else, and matters to who is about to answer.

Told by ids of entries, never by clocks. Whoever asks before speaking holds the person first (`hold`): then nothing can
come between the look and the letter, because everybody who speaks with them queues there.
"""

from django.db import connection
from django.db.models import Q, QuerySet

from regulars.conversation.models import Entry, Request
from regulars.people.models import Person
from regulars.team.models import Teammate

Kind = Entry.Kind
# Matter whichever of their requests they belong to: they concern who we write to.
EVERYWHERE = {
    Kind.MESSAGE,
    Kind.PROMISED,
    Kind.PROMISE_KEPT,
    Kind.PROMISE_BROKEN,
    Kind.PROMISE_MOVED,
    Kind.LIMITED,
    Kind.PARTED,
    Kind.DIED,
    Kind.COMPLAINED,
}
# Matter in this request.
HERE = {Kind.NOTE, Kind.DONE, Kind.REOPENED, Kind.ASSIGNED, Kind.UNASSIGNED, Kind.GIVEN_TO_TEAM, Kind.MOVED}
# Looked through on the timeline, the newest first: older ones can only have been moved here.
NEWEST = 60
MOST = 20
# Keep a letter here that waits for its time, also where its own writer did them …
GRAVE = {Kind.LIMITED, Kind.PARTED, Kind.DIED, Kind.COMPLAINED}
# … and where somebody else did, in the same matter.
UNSETTLING = {Kind.NOTE, Kind.DONE, Kind.MOVED}


def hold(person_id: int) -> None:
    """Let nobody speak with them until the transaction ends. On SQLite every transaction that writes has queued."""
    # Rows that point at them, a draft just begun, may be written all the same: else each would wait for the other.
    if connection.features.has_select_for_update:
        list(Person.objects.select_for_update(no_key=True).filter(pk=person_id).values_list("pk"))


def since(seen: int, *, person_id: int, request: Request | None, by: Teammate) -> list[Entry]:
    """The entries after this id that matter to `by`, the earliest first, at most twenty. Two queries."""
    newest = Entry.objects.filter(person=person_id).order_by("-at", "-id").values("id")[:NEWEST]
    entries = Entry.objects.filter(pk__in=list(newest.values_list("id", flat=True)), id__gt=seen)
    return _told(entries.filter(_matters(request)), by)


def keeping_back(seen: int, *, person_id: int, request: Request | None, by: Teammate) -> Entry | None:
    """The first of the entries after this id for which a letter of `by` must not leave unasked: somebody else spoke,
    or it became another matter. Two queries."""
    newest = Entry.objects.filter(person=person_id).order_by("-at", "-id").values("id")[:NEWEST]
    since = Entry.objects.filter(pk__in=list(newest.values_list("id", flat=True)), id__gt=seen)
    spoken = Q(kind=Kind.MESSAGE, automatic=False, nature="")
    here = Q(kind__in=UNSETTLING, request=request) if request else Q(pk__in=[])
    others = (spoken | here) & ~Q(by_teammate=by) & Q(by_rule="")
    found = since.filter(others | Q(kind__in=GRAVE)).select_related("by_person", "by_teammate")
    return found.order_by("id").first()


def in_request(request: Request, *, seen: int, by: Teammate) -> list[Entry]:
    """The same for one request alone. One query."""
    return _told(request.entries.filter(_matters(request), id__gt=seen), by)


def _matters(request: Request | None) -> Q:
    matters = Q(kind__in=EVERYWHERE)
    if request:
        matters |= Q(kind__in=HERE, request=request)
    # The bell of a machine is no news, and what a letter opened again is told by the letter.
    return matters & Q(automatic=False, nature="") & ~Q(kind=Kind.REOPENED, by_teammate=None) & ~Q(by_rule__gt="")


def _told(entries: QuerySet[Entry], by: Teammate) -> list[Entry]:
    others = entries.exclude(by_teammate=by).select_related("by_person", "by_teammate", "to_teammate", "promise")
    return list(others.order_by("id")[:MOST])
