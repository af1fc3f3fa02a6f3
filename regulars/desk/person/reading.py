"""Everything a person's page shows, in a handful of queries that do not grow with a life."""

from dataclasses import dataclass

from regulars.conversation import mentioning
from regulars.conversation.models import Bookmark, Entry, Request
from regulars.desk.person import timeline
from regulars.desk.person.finding import Found
from regulars.desk.person.telling import Bubble, Item, Listener, tell
from regulars.kit.paging import WrongPlace
from regulars.people.models import Person
from regulars.team.models import Teammate

# What a page asks for that has shown nothing yet: it has no key, and without one it would be given the whole page.
EVERYTHING = "all"


@dataclass(frozen=True)
class Told:
    """A stretch of the timeline, told. The keys are timeline.Stretch's; `wrong_place` says that a link was broken.

    `begins_in` is the request it begins in, and `leads_on` says that the stretch which follows begins in the one this
    ends in: where both stand on one page, the heading between them is left out."""

    items: list[Item]
    older: str
    since: str
    is_newest: bool
    newest_id: int
    last_messages: dict[int, bool]
    begins_in: int | None
    leads_on: bool
    wrong_place: str = ""

    def had_others(self, request: Request | None) -> bool:
        """Whether the last message of a request went to more than one; yes where it is not in this stretch."""
        return request is not None and self.last_messages.get(request.id, True)

    @property
    def undo(self) -> Bubble | None:
        """The letter that its writer can still call back, if there is one."""
        bubbles = (item for item in reversed(self.items) if isinstance(item, Bubble))
        return next((bubble for bubble in bubbles if bubble.leaving.undo), None)


def told(person: Person, asked: dict[str, str], *, to: Listener, entry: Entry | None = None) -> Told:
    """The stretch that an address asks for: since a key, before a key, around an entry, or the newest."""
    wrong_place = ""
    try:
        stretch = _stretch(person, asked, entry)
    except WrongPlace as refusal:
        stretch, wrong_place = timeline.newest(person), str(refusal.message)
    items = tell(stretch.entries, to=to)
    newest_id = max((entry.id for entry in stretch.entries), default=0)
    messages = [entry for entry in stretch.entries if entry.kind == Entry.Kind.MESSAGE and entry.request_id]
    others: dict[int, bool] = {entry.request_id: entry.has_others for entry in messages}  # type: ignore[attr-defined,misc]
    begins_in, ends_in = (stretch.entries[at].request_id if stretch.entries else None for at in (0, -1))
    leads_on = ends_in is not None and asked.get("into") == str(ends_in)
    keys = (stretch.older, stretch.since, stretch.is_newest)
    return Told(items, *keys, newest_id, others, begins_in, leads_on, wrong_place)


def told_alone(entry: Entry, *, to: Listener) -> list[Item]:
    """One entry without the heading above it, for somebody who has just done something with it."""
    return [item for item in tell(timeline.alone(to.person, entry), to=to) if item.shape != "chapter"]


def _stretch(person: Person, asked: dict[str, str], entry: Entry | None) -> timeline.Stretch:
    if (key := asked.get("since")) and key != EVERYTHING:
        return timeline.since(person, key)
    if key := asked.get("before"):
        return timeline.before(person, key)
    return timeline.around(person, entry) if entry else timeline.newest(person)


def note_reading(found: Found, *, by: Teammate) -> None:
    """Remember that the page was read: once a quarter of an hour for the person, once a word for the inbox."""
    if not found.looked_lately:
        found.person.note_look(by=by)
    if found.has_mentions:
        mentioning.see(by, person_id=found.person.pk)
    shown = {request.id: request for request in (found.request, *found.open_requests) if request}
    # In one order always, so that two windows of one teammate never wait for each other.
    if unread := [request for _, request in sorted(shown.items()) if _is_further(request)]:
        Bookmark.objects.bulk_create(
            [Bookmark(teammate=by, request=request, upto=request.last_said_id or 0) for request in unread],
            update_conflicts=True,
            unique_fields=["teammate", "request"],
            update_fields=["upto"],
        )


def _is_further(request: Request) -> bool:
    return (request.last_said_id or 0) > (getattr(request, "read_upto", None) or 0)
