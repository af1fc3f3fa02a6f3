"""What is done with a file in the background: looked through, brought in, taken back.

A piece and how far we are stand in one transaction: killed at any moment, it goes on exactly there, and two processes
at once do nothing twice.
"""

import itertools
import logging
from collections.abc import Callable, Iterator

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from regulars.bringing import gathering, house_in, keeping, tying, unlearning, writing
from regulars.bringing.card import Card, CircleCard
from regulars.bringing.errors import NotBrought
from regulars.bringing.files import cards_of
from regulars.bringing.models import Import, Remark
from regulars.bringing.settling import Chunk
from regulars.bringing.taking_back import free_of_anything_since
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.models import Person
from regulars.team.models import Teammate

PIECE = 1_000
TRIES = 5
MOST_ROWS = 2_000_000
State = Import.State
Deed = Callable[[Import], None]

log = logging.getLogger("regulars.bringing")


def look_through(brought: Import) -> None:
    """The dry run: every row is read and met, nothing is written but the counts and the remarks."""
    if brought.state != State.LOOKING:
        return
    try:
        counts = house_in.look_through(brought) if brought.kind == Import.Kind.HOUSE else _look(brought)
    except NotBrought as refusal:
        brought.move(State.REFUSED, among={State.LOOKING}, words=str(refusal)[:500])
        return
    total = counts.pop("rows")
    brought.move(State.LOOKED, among={State.LOOKING}, counts=counts, total=total, upto=0)


def _look(brought: Import) -> dict[str, int]:
    # A look that was killed begins again from the first row.
    brought.remarks.all().delete()
    counts: dict[str, int] = {"rows": 0}
    seen: set[int] = set()
    for piece in _pieces(cards_of(brought)):
        chunk = Chunk(piece, brought)
        repeated = _met_above(chunk, seen)
        for what, number in chunk.counts.items():
            counts[what] = counts.get(what, 0) + number
        counts["new"] = counts.get("new", 0) - repeated
        counts["known"] = counts.get("known", 0) + repeated
        counts["rows"] += len(piece)
        if counts["rows"] > MOST_ROWS:
            raise NotBrought(
                _("More than %(MOST_ROWS)s rows at once are too many. Bring them in several files.")
                % {"MOST_ROWS": f"{MOST_ROWS:,}"}
            )
        writing.write_remarks(brought, chunk.news.remarks)
        if not Import.objects.filter(pk=brought.pk, state=State.LOOKING).update(upto=counts["rows"]):
            return counts
        announce(f"import:{brought.pk}")
    if not counts["rows"]:
        raise NotBrought(_("There is nobody in this file."))
    if counts.get("circles"):
        counts["part"] = counts.get("part", 0) + _say_who_is_missing(brought, seen)
    return counts


def _say_who_is_missing(brought: Import, seen: set[int]) -> int:
    """A remark for each circle of the file whose people are not all known or in it; how many."""
    circles = (card for card in cards_of(brought) if isinstance(card, CircleCard) and not card.refusal)
    said = ((card, gathering.missing(brought, card, seen)) for card in circles)
    remarks = [(card.number, Remark.Kind.PART.value, words, card.cells) for card, words in said if words]
    writing.write_remarks(brought, remarks)
    return len(remarks)


def _met_above(chunk: Chunk, seen: set[int]) -> int:
    """How many of the new ones stood in an earlier piece; numbers are held instead of addresses to stay small."""
    repeated = 0
    for one in chunk.meetings:
        marks = {hash(known) for known in one.ways} or {hash(one.key)}
        repeated += one.is_new and bool(marks & seen)
        seen |= marks | ({hash(one.key)} if one.card.uid else set())
    return repeated


def bring_in(brought: Import) -> None:
    """Bring in what is not in yet, piece by piece, as long as nobody stops it."""
    if brought.state != State.BRINGING:
        return
    if brought.kind == Import.Kind.HOUSE:
        house_in.bring_in(brought)
    else:
        for piece in _pieces(cards_of(brought, after=brought.upto)):
            if not _bring_piece(brought, piece):
                return
        tying.tie(brought)
        gathering.gather(brought)
    if brought.move(State.DONE, among={State.BRINGING}, ended_at=clock.now()):
        keeping.let_go(brought)
        announce("inbox")


def _bring_piece(brought: Import, piece: list[Card]) -> bool:
    """Whether this piece is in now; False where another process is ahead of us, or somebody stopped it."""
    for attempt in range(TRIES):
        try:
            with transaction.atomic():
                return _settle(brought, piece)
        except IntegrityError:
            # Somebody wrote to us from one of these addresses in this very moment: the next look knows them.
            log.info("Import %d met somebody at the same moment (%d).", brought.pk, attempt + 1)
    raise NotBrought(_("Others are writing the same people at the same time. Try again in a while."))


def _settle(brought: Import, piece: list[Card]) -> bool:
    held = Import.objects.select_for_update().get(pk=brought.pk)
    if held.state != State.BRINGING or held.upto != piece[0].number - 1:
        return False
    chunk = Chunk(piece, brought)
    writing.write(chunk)
    counts = {key: held.counts.get(key, 0) + chunk.counts[key] for key in {*held.counts, *chunk.counts}}
    Import.objects.filter(pk=brought.pk).update(upto=piece[-1].number, counts=counts)
    announce(f"import:{brought.pk}")
    return True


def take_back(brought: Import, *, by: Teammate | None = None) -> None:
    """Take back whom it made and with whom nothing happened since, and what others learned from it, some hundred at a
    time. What stays is said."""
    if brought.state != State.UNDOING:
        return
    gone = brought.counts.get("gone", 0)
    for ids in free_of_anything_since(brought, size=PIECE):
        with transaction.atomic():
            brought.rows.filter(person__in=ids).update(person=None, key="")
            Person.objects.filter(pk__in=ids).delete()
            gone += len(ids)
            brought.counts["gone"] = gone
            Import.objects.filter(pk=brought.pk).update(counts=brought.counts)
        announce(f"import:{brought.pk}")
    for count in unlearning.unlearn(brought, by=by):
        brought.counts["unlearned"] = brought.counts.get("unlearned", 0) + count
        Import.objects.filter(pk=brought.pk).update(counts=brought.counts)
        announce(f"import:{brought.pk}")
    unlearning.say_who_stays(brought)
    brought.counts["stays"] = brought.remarks.filter(kind=Remark.Kind.STAYS).count()
    brought.move(State.UNDONE, among={State.UNDOING}, ended_at=clock.now(), counts=brought.counts)
    announce("inbox")


def _pieces(cards: Iterator[Card]) -> Iterator[list[Card]]:
    while piece := list(itertools.islice(cards, PIECE)):
        yield piece
