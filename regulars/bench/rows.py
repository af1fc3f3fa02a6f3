"""The rows of a made-up house, table by table, as tuples in the order of COLUMNS.

Times are written as both databases read them (UTC): two million times spelled out once instead of by each driver.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from regulars.bench.identities import address, name, telephone
from regulars.bench.prose import SEED, Prose
from regulars.bench.shapes import MARKER, RARE, RARE_REQUESTS, WRITERS, Shape
from regulars.people.models import Style
from regulars.people.sorting import sort_key

Row = tuple[Any, ...]

FRIEND, NEWCOMER = 1, 2  # ids: the person of twenty years, and the one who wrote today for the first time

KNOWN_BY_HANDLE = 20

# Of a hundred people, up to which place whom we stand so with.
STYLES = ((1, Style.FRIEND), (3, Style.GUEST), (20, Style.REGULAR), (60, Style.WAVE), (100, Style.UNKNOWN))

COLUMNS = {
    "people_person": (
        "id", "name", "sort_name", "known_by", "zone", "language", "since", "is_demo", "style", "heard_at",
        "reached_at", "usual_gap", "quiet_after",
    ),
    "people_identifier": ("person_id", "kind", "raw", "value", "trust", "source", "since", "hint"),
    "conversation_request": (
        "id", "person_id", "subject", "owner_id", "state", "opened_at", "moved_at", "waiting_since", "last_said_id",
        "heard_upto", "team_id", "answer_due", "near_from", "warned_at",
    ),
    "conversation_entry": (
        "id", "person_id", "request_id", "kind", "channel", "at", "by_person_id", "by_teammate_id", "by_rule",
        "subject", "said", "text", "html", "excerpt", "withheld_because", "automatic", "nature", "trust", "proof",
        "sent_from", "external_id",
    ),
    "conversation_participant": ("entry_id", "role", "name", "address", "value", "person_id"),
    "conversation_threadmark": ("request_id", "value"),
    "people_tag": ("id", "name", "key"),
    "people_tagging": ("tag_id", "person_id"),
    "people_circle": ("id", "kind", "name"),
    "people_membership": ("circle_id", "person_id"),
    "people_place": ("person_id", "circle_id", "street", "postcode", "locality", "country"),
    "people_lifedate": ("person_id", "kind", "year", "month", "day"),
    "conversation_requesttagging": ("tag_id", "request_id", "at"),
    "conversation_attachment": ("id", "entry_id", "file", "name", "content_type", "size"),
    "search_filetext": ("attachment_id", "name", "words", "state", "reader", "due_at", "read_at"),
    "conversation_wait": ("request_id", "answer_id", "began", "ended", "working_seconds", "by_id", "is_first"),
    "conversation_following": ("request_id", "teammate_id", "at"),
    "conversation_archiving": ("request_id", "teammate_id", "at", "upto"),
    "conversation_snooze": ("request_id", "teammate_id", "until", "at", "upto", "woken_at", "ended_at"),
    "conversation_mention": ("entry_id", "teammate_id", "at", "seen_at"),
    "conversation_promise": ("person_id", "request_id", "by_id", "words", "due", "settled_at"),
}  # fmt: skip


class Written(IntEnum):
    """Where in the row of a request or of an entry something stands."""

    OPENED = COLUMNS["conversation_request"].index("opened_at")
    MOVED = COLUMNS["conversation_request"].index("moved_at")
    AT = COLUMNS["conversation_entry"].index("at")
    SAID = COLUMNS["conversation_entry"].index("said")


def writer(number: int) -> int:
    """The id of one of the WRITERS; in a house too small for so many, some of them are the same."""
    return NEWCOMER + 1 + number % WRITERS


def people(shape: Shape, now: datetime) -> Iterator[Row]:
    """Everybody."""
    for number in range(1, everybody(shape) + 1):
        since, called = spelled(now - timedelta(minutes=number * 7)), name(number)
        written_in = "pt" if number % 25 == 3 else "en"
        yield (
            number, called, sort_key(called), address(number), "", written_in, since, False, style(number),
            *_spoke(number, now),
        )  # fmt: skip


def style(number: int) -> str:
    """Of a hundred people one is a friend, two are guests of the house, 17 regulars, 40 a wave; of the rest nobody has
    decided."""
    place = number * 37 % 100
    return str(next(one for below, one in STYLES if place < below))


def _spoke(number: int, now: datetime) -> tuple[str | None, str | None, float | None, str | None]:
    """When we last spoke in a time of which the house keeps no letters; what it keeps is reckoned over this. Six in
    seven were heard, three in seven often enough, and most of these are silent for too long by now."""
    if number % 7 == 0:
        return None, None, None, None
    heard = now - timedelta(minutes=1 + number * 7919 % 1_000_000)
    if number % 2:
        return spelled(heard), None, None, None
    gap = 5.0 + number % 90
    return spelled(heard), spelled(heard), gap, spelled(heard + timedelta(days=max(14.0, 2 * gap)))


def identifiers(shape: Shape, now: datetime) -> Iterator[Row]:
    """One mail address each, for every fourth a telephone, and a handle for KNOWN_BY_HANDLE however many there are. The
    providers of one in three may take other spellings for an address."""
    since, rarely = spelled(now), max(everybody(shape) // KNOWN_BY_HANDLE, 1)
    for number in range(1, everybody(shape) + 1):
        known = address(number)
        yield number, "email", known, known, "claimed", "email", since, "" if number % 3 else known
        if number % 4 == 0:
            dialled = telephone(number)
            yield number, "phone", dialled, dialled, "claimed", "desk", since, ""
        if number % rarely == 0:
            yield number, "handle", f"@{number}", f"@{number}", "claimed", "desk", since, ""


def participants(entries: Sequence[Row]) -> Iterator[Row]:
    """Who wrote the entries that came from outside."""
    for entry in entries:
        if person := entry[6]:
            yield entry[0], "from", "", address(person), address(person), person


def thread_marks(entries: Sequence[Row]) -> Iterator[Row]:
    """The Message-ID of every entry, by which an answer is known."""
    for entry in entries:
        yield entry[2], entry[-1]


class Talk:
    """Requests and their entries, made side by side so that each request knows its last entry."""

    def __init__(self, shape: Shape, now: datetime, *, mates: Sequence[int], seed: int = SEED) -> None:
        self.shape, self.now, self.mates = shape, now, mates
        self.prose = Prose(seed, shape.words)
        self._step = timedelta(days=7 * 365) / (shape.requests + 1)
        self._requests, self._entries = 0, 0
        self._rare_every = max(shape.requests // RARE_REQUESTS, 1)

    def requests(self) -> Iterator[tuple[Row, list[Row]]]:
        """Each request with its entries, the oldest first."""
        shape, now = self.shape, self.now
        for number in range(shape.requests):
            yield self._request(self._whose(), now - self._step * (shape.requests - number), shape.letters)
        matters = max(shape.friend_letters // shape.letters, 1)
        for number in range(matters):
            last = number == matters - 1
            at = now - timedelta(days=7300) * (matters - number) / matters
            yield self._request(FRIEND, at, shape.letters, state="open" if last else "done")
        for number in range(2 * WRITERS):
            yield self._request(writer(number), now - timedelta(minutes=number), 1, state="open")
        yield self._request(NEWCOMER, now, 1, state="open")

    def _whose(self) -> int:
        """Somebody but the two whose pages are measured; a few people write much more than others."""
        span = self.shape.people - NEWCOMER
        return NEWCOMER + 1 + int(span * self.prose.share() * self.prose.share())

    def _request(self, person: int, at: datetime, letters: int, state: str = "") -> tuple[Row, list[Row]]:
        self._requests += 1
        number, first = self._requests, self._entries + 1
        state, is_waiting = (state, True) if state else self._state()
        owner = self._mate(number) if number % 2 or state == "done" else None
        times = [spelled(at + timedelta(minutes=minute)) for minute in range(letters)]
        entries = [self._entry(number, person, when, place) for place, when in enumerate(times)]
        ended, is_waiting = at + timedelta(minutes=letters - 1), state == "open" and is_waiting
        waiting = times[-1] if is_waiting else None
        due, near = (spelled(ended + timedelta(hours=hours)) if is_waiting else None for hours in (4, 3))
        last = first + letters - 1
        heard, team = last - (letters + 1) % 2, number % 4 or None
        return (
            number, person, self.prose.subject(), owner, state, times[0], times[-1], waiting, last, heard, team, due,
            near, near,
        ), entries  # fmt: skip

    def _state(self) -> tuple[str, bool]:
        """Open or done, and whether the person waits for us."""
        drawn, shape = self.prose.share(), self.shape
        return ("open" if drawn < shape.open_share + shape.pending_share else "done"), drawn < shape.open_share

    def _mate(self, number: int) -> int:
        return self.mates[number % len(self.mates)]

    def _entry(self, request: int, person: int, at: str, place: int) -> Row:
        self._entries += 1
        number, ours = self._entries, place % 2
        said, excerpt = self.prose.letter()
        if not place:
            said += self._marked(request)
        return (
            number, person, request, "message", "email", at, None if ours else person,
            self._mate(request) if ours else None, "", "", said, "", "", excerpt, "", False, "",
            "" if ours else "claimed", "{}", "", f"{number:09}@bench.example",
        )  # fmt: skip

    def _marked(self, request: int) -> str:
        words = f" {MARKER}" if request % 100 == 0 else ""
        return f"{words} {RARE}" if request % self._rare_every == 0 and request <= self.shape.requests else words


def everybody(shape: Shape) -> int:
    """How many people there are at least: the writers of the bench's mails must be among them."""
    return max(shape.people, NEWCOMER + WRITERS)


def spelled(moment: datetime) -> str:
    """A moment (UTC) as both databases read it."""
    return moment.strftime("%Y-%m-%d %H:%M:%S.%f")
