"""The rows of a made-up house, table by table, as tuples in the order of COLUMNS."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from regulars.bench.prose import Prose
from regulars.bench.shapes import Shape
from regulars.conversation.models.entry import excerpt_of

Row = tuple[Any, ...]

FRIEND, NEWCOMER = 1, 2  # ids: the person of twenty years, and the one who wrote today for the first time

COLUMNS = {
    "people_person": ("id", "name", "zone", "language", "since", "is_demo"),
    "people_identifier": ("person_id", "kind", "raw", "value", "trust", "source", "since"),
    "conversation_request": (
        "id", "person_id", "subject", "owner_id", "state", "opened_at", "moved_at", "waiting_since", "last_said_id",
    ),
    "conversation_entry": (
        "id", "person_id", "request_id", "kind", "channel", "at", "by_person_id", "by_teammate_id", "by_rule",
        "subject", "said", "text", "html", "excerpt", "withheld_because", "automatic", "trust", "external_id",
    ),
    "conversation_participant": ("entry_id", "role", "name", "address", "value"),
    "conversation_threadmark": ("request_id", "value"),
}  # fmt: skip


def address(person: int) -> str:
    """The mail address of a made-up person."""
    return f"person{person}@example.com"


def people(shape: Shape, now: datetime) -> Iterator[Row]:
    """Everybody, with names that begin with any letter."""
    for number in range(1, shape.people + 1):
        since = now - timedelta(minutes=number * 7)
        yield number, f"{chr(65 + number % 26)}ana Person{number}", "", "en", since, False


def identifiers(shape: Shape, now: datetime) -> Iterator[Row]:
    """One mail address each."""
    for number in range(1, shape.people + 1):
        yield number, "email", address(number), address(number), "claimed", "email", now


class Talk:
    """Requests and their entries, made side by side so that each request knows its last entry."""

    def __init__(self, shape: Shape, now: datetime, *, mates: Sequence[int], seed: int = 7) -> None:
        self.shape, self.now, self.mates, self.prose = shape, now, mates, Prose(seed)
        self.step = timedelta(days=7 * 365) / (shape.requests + 1)

    def requests(self) -> Iterator[tuple[Row, list[Row]]]:
        """Each request with its entries, the oldest first."""
        friend_requests = max(self.shape.friend_letters // self.shape.letters, 1)
        for number in range(1, self.shape.requests + 1):
            yield self._request(number, self._whose(number), self.now - self.step * (self.shape.requests - number + 1))
        for extra in range(friend_requests):
            at = self.now - timedelta(days=7300) * (friend_requests - extra) / friend_requests
            yield self._request(self.shape.requests + 1 + extra, FRIEND, at, always_done=extra < friend_requests - 1)
        yield self._request(self.shape.requests + 1 + friend_requests, NEWCOMER, self.now, letters=1)

    def _whose(self, number: int) -> int:
        """Somebody but the two whose pages are measured; a few people write much more than others."""
        span = self.shape.people - NEWCOMER
        return NEWCOMER + 1 + (self.prose.below(span) * self.prose.below(span) // max(span, 1) if span > 1 else 0)

    def _request(
        self, number: int, person: int, at: datetime, *, letters: int = 0, always_done: bool = False
    ) -> tuple[Row, list[Row]]:
        first = (number - 1) * self.shape.letters + 1
        letters = letters or self.shape.letters
        entries = [self._entry(first + n, number, person, at + timedelta(minutes=n), n) for n in range(letters)]
        is_open = not always_done and (letters == 1 or self.prose.chance(self.shape.open_share))
        owner = self._mate(number) if number % 2 or not is_open else None
        last = at + timedelta(minutes=letters - 1)
        state, waiting = ("open", last) if is_open else ("done", None)
        return (number, person, self.prose.subject(), owner, state, at, last, waiting, first + letters - 1), entries

    def _mate(self, number: int) -> int:
        return self.mates[number % len(self.mates)]

    def _entry(self, number: int, request: int, person: int, at: datetime, place: int) -> Row:
        said = self.prose.letter(self.shape.words)
        ours = place % 2
        return (
            number, person, request, "message", "email", at, None if ours else person,
            self._mate(request) if ours else None, "", "", said, "", "", excerpt_of(said), "", False,
            "claimed", f"{number}@bench.example",
        )  # fmt: skip
