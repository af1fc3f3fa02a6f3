"""The rows of what a team leaves behind at its desk: teams, tags of requests, files that came with letters, how long
somebody waited, calls by name, what was put by, followed and promised. Who has what follows from the number of the
request, so that every size has the same shares."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from regulars.bench.remembered import COMMON_TAG, RARE_TAG
from regulars.bench.rows import Row, Written, spelled
from regulars.bench.shapes import RARE, Shape
from regulars.conversation.models import ReplyGoal, SavedReply, View
from regulars.search.files.taking import READER
from regulars.search.models import State
from regulars.team.models import Team, Teammate

TEAMS = ("Roastery", "Repairs", "Orders")
REPLIES = 40
LATELY = 40  # so many of the newest requests are asleep, awake, promised or called for, however large the house is

VIEWS = (
    ("Nobody’s, waiting", [["owner", "nobody"], ["waiting", "1d"]], View.Order.WAITING),
    ("Common tag", [["tag", str(COMMON_TAG)]], View.Order.MOVED),
    ("Rare tag, first time", [["tag", str(RARE_TAG)], ["first", "yes"]], View.Order.MOVED),
    ("Friends", [["standing", "friend"]], View.Order.MOVED),
    ("Words", [["words", RARE]], View.Order.MOVED),
    ("Of my teams, open", [["team", "mine"], ["state", "open"]], View.Order.MOVED),
    ("By mail, open", [["channel", "email"], ["state", "open"]], View.Order.WAITING),
)


@dataclass(frozen=True)
class Matter:
    """A request with its entries, as they were written; `number` is its id."""

    request: Row
    entries: Sequence[Row]

    @property
    def number(self) -> int:
        """Its id."""
        return int(self.request[0])

    @property
    def person(self) -> int:
        """Whose it is."""
        return int(self.request[1])


def arrange(mates: Sequence[int]) -> None:
    """Teams with all of us in them, questions that all of us ask (numbered from 1), saved replies, and a goal."""
    for name in TEAMS:
        Team.objects.create(name=name).members.set(Teammate.objects.filter(pk__in=mates))
    for name, asked, order in VIEWS:
        View.objects.create(name=name, asks={"asked": asked}, order=order)
    by = Teammate.objects.get(pk=mates[0])
    for number in range(REPLIES):
        SavedReply.objects.create(title=f"Reply {number}", html=f"<p>Dear you, this is reply {number}.</p>", by=by)
    ReplyGoal.objects.create(minutes=240)


def tables(matters: Sequence[Matter], shape: Shape, now: datetime, mates: Sequence[int]) -> dict[str, Iterator[Row]]:
    """What hangs on these requests, by table, in an order in which each row finds what it points at."""
    newest = shape.requests - LATELY
    return {
        "conversation_requesttagging": _taggings(matters),
        "conversation_attachment": _files(matters),
        "search_filetext": _words_of_files(matters, spelled(now)),
        "conversation_wait": _waits(matters, mates[0]),
        "conversation_following": _followings(matters, mates, spelled(now)),
        "conversation_archiving": _archivings(matters, mates),
        "conversation_snooze": _snoozes(matters, mates[0], newest, now),
        "conversation_mention": _mentions(matters, mates[0], newest),
        "conversation_promise": _promises(matters, mates[0], newest, now),
    }


def _taggings(matters: Sequence[Matter]) -> Iterator[Row]:
    """The common tag on every tenth, the rare one on every thousandth."""
    for one in matters:
        if one.number % 10 == 0:
            yield COMMON_TAG, one.number, one.request[Written.OPENED]
        if one.number % 1_000 == 0:
            yield RARE_TAG, one.number, one.request[Written.OPENED]


def _with_file(matters: Sequence[Matter]) -> Iterator[Matter]:
    """Every tenth came with a file: among them all whose first letter holds a rare word."""
    return (one for one in matters if one.number % 10 == 0)


def _files(matters: Sequence[Matter]) -> Iterator[Row]:
    for one in _with_file(matters):
        place = f"attachments/{one.number % 100:02}/{one.number:032}"
        yield one.number, one.entries[0][0], place, f"order {one.number}.pdf", "application/pdf", 20_000


def _words_of_files(matters: Sequence[Matter], read_at: str) -> Iterator[Row]:
    """The words of the letter once more."""
    for one in _with_file(matters):
        words = one.entries[0][Written.SAID]
        yield one.number, f"order {one.number}.pdf", words, State.READ, READER, None, read_at


def _waits(matters: Sequence[Matter], by: int) -> Iterator[Row]:
    """Each of our answers ended one."""
    for one in matters:
        for place in range(1, len(one.entries), 2):
            asked, answer = one.entries[place - 1], one.entries[place]
            seconds = 60 * (1 + answer[0] % 300)
            yield one.number, answer[0], asked[Written.AT], answer[Written.AT], seconds, by, place == 1


def _followings(matters: Sequence[Matter], mates: Sequence[int], at: str) -> Iterator[Row]:
    return ((one.number, mates[one.number // 20 % len(mates)], at) for one in matters if one.number % 20 == 0)


def _archivings(matters: Sequence[Matter], mates: Sequence[int]) -> Iterator[Row]:
    for one in matters:
        if one.number % 20 == 7:
            yield one.number, mates[one.number // 20 % len(mates)], one.request[Written.MOVED], one.entries[-1][0]


def _snoozes(matters: Sequence[Matter], mate: int, newest: int, now: datetime) -> Iterator[Row]:
    """Of one of us: many that are over, and lately some asleep and a few awake, of which they were told."""
    for one in matters:
        upto, at = one.entries[-1][0], one.request[Written.MOVED]
        if one.number > newest and one.number % 2:
            until = spelled(now + timedelta(hours=one.number % 8 - 2))
            yield one.number, mate, until, at, upto, until if until < spelled(now) else None, None
        elif one.number % 50 == 3:
            yield one.number, mate, at, at, upto, at, at


def _mentions(matters: Sequence[Matter], mate: int, newest: int) -> Iterator[Row]:
    for one in matters:
        if one.number % 40 == 9 or one.number > newest:
            entry = one.entries[-1]
            yield entry[0], mate, entry[Written.AT], None if one.number > newest else entry[Written.AT]


def _promises(matters: Sequence[Matter], mate: int, newest: int, now: datetime) -> Iterator[Row]:
    """Kept long ago, and lately some that are due."""
    for one in matters:
        if one.number > newest and one.number % 3 == 0:
            yield (
                one.person,
                one.number,
                mate,
                "to look after it",
                spelled(now + timedelta(hours=one.number % 90)),
                None,
            )
        elif one.number % 100 == 5:
            at = one.request[Written.MOVED]
            yield one.person, one.number, mate, "to look after it", at, at
