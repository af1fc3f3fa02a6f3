"""What was noticed in entries, as small cards below their words: one query for all entries on a page that have any."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.care import becoming
from regulars.care.becoming import Shape, Wanted
from regulars.care.models import Noticed
from regulars.conversation.models import Entry
from regulars.kit import clock, day_words
from regulars.people.partial_dates import Partial

State = Noticed.State
UNDO_FOR = timedelta(minutes=10)
MOST = 200
LONGEST = 200
# Each kind: its picture, and what it is in a word.
KINDS = {
    "occasion": ("calendar-days", _lazy("A day that matters")),
    "invitation": ("party-popper", _lazy("They invite us")),
    "family": ("users", _lazy("Somebody of theirs")),
    "like": ("heart", _lazy("They like it")),
    "dislike": ("thumbs-down", _lazy("They do not like it")),
    "thanks": ("smile", _lazy("They thank us")),
    "complaint": ("frown", _lazy("They are upset with us")),
    "refund_wish": ("banknote", _lazy("They wish their money back")),
    "life_event.birth": ("baby", _lazy("A birth")),
    "life_event.wedding": ("gem", _lazy("A wedding")),
    "life_event.move": ("truck", _lazy("They move")),
    "life_event.new_job": ("briefcase", _lazy("New work")),
    "life_event.lost_job": ("briefcase", _lazy("Work that was lost")),
    "life_event.retirement": ("armchair", _lazy("A retirement")),
    "life_event.illness": ("stethoscope", _lazy("An illness")),
    "life_event.recovery": ("sun", _lazy("Well again")),
    "life_event.bereavement": ("flower", _lazy("Somebody died")),
    "life_event.exam": ("graduation-cap", _lazy("An exam")),
    "life_event.pet": ("paw-print", _lazy("An animal")),
    "life_event.house": ("house", _lazy("A home")),
}


@dataclass(frozen=True)
class Offer:
    """A card. `becomes` says in words what keeping makes of it; `state` is "offered", or "kept" and "waved" while that
    can be undone at once. `error` is what was refused, `typed` says that the fields are as somebody typed them."""

    id: int
    icon: str
    what: str
    quote: str
    shape: str
    becomes: str
    words: str
    day: str
    hour: str
    name: str
    relation: str
    state: str
    has_day: bool
    day_is_needed: bool
    error: str = ""


def bring(entries: Iterable[Entry]) -> None:
    """What stands on these entries and is not over, as `entry.offers`. One query."""
    by_id = {entry.pk: entry for entry in entries}
    fresh = clock.now() - UNDO_FOR
    rows = Noticed.objects.filter(entry__in=list(by_id)).order_by("begins", "id")
    for entry in by_id.values():
        entry.offers = []  # type: ignore[attr-defined]
    for row in rows[:MOST]:
        row.entry = by_id[row.entry_id]
        if row.kind in KINDS and (row.state == State.OFFERED or row.at > fresh):
            row.entry.offers.append(row)  # type: ignore[attr-defined]


def of(entry: Entry) -> tuple[Offer, ...]:
    """The cards of an entry, in the order of its words. Runs no query but for the clock of the house, where a person
    has none."""
    rows: Sequence[Noticed] = getattr(entry, "offers", ())
    return tuple(card(row) for row in rows)


def card(row: Noticed) -> Offer:
    """One card, filled in with what was told."""
    icon, what = KINDS[row.kind]
    shape = becoming.shape_of(row)
    has_day = shape == Shape.DAY or (shape == Shape.FACT and becoming.lies_ahead(row))
    partial = becoming.partial_of(row.when)
    return Offer(
        id=row.pk,
        icon=icon,
        what=str(what),
        quote=row.words,
        shape=shape.value,
        becomes=_becomes(row, shape, partial),
        words=_sentence(row.words),
        day=str(partial) if has_day else "",
        hour=row.when[11:16],
        name=becoming.name_in(row) if shape == Shape.RELATIVE else "",
        relation=becoming.relation_in(row) if shape == Shape.RELATIVE else "",
        state=row.state,
        has_day=has_day,
        day_is_needed=shape == Shape.DAY,
    )


def refused(offer: Offer, wanted: Wanted, words: str) -> Offer:
    """The card as it was typed, with what was refused about it."""
    typed = replace(offer, words=wanted.words, day=wanted.day, hour=wanted.hour, error=words)
    return replace(typed, name=wanted.name, relation=wanted.relation)


def _becomes(row: Noticed, shape: Shape, partial: Partial) -> str:
    if shape == Shape.DAY:
        return day_in_words(partial, row.when[11:16])
    if shape == Shape.RELATIVE:
        return _("%(name)s, their %(relation)s") % {
            "name": becoming.name_in(row),
            "relation": becoming.relation_in(row),
        }
    if shape == Shape.TAG:
        return _("a tag on this matter")
    if shape == Shape.FACT:
        return _("what they told us")
    return _("stands here for whoever answers")


def day_in_words(partial: Partial, hour: str) -> str:
    """ "Saturday 7 March, 10:00", with the year where it is another; "May 2026"."""
    if partial.year and partial.month and partial.day and (day := partial.first):
        return day_words.hours_of(day, hour, timezone.localdate(clock.now()))
    return str(partial)


def _sentence(words: str) -> str:
    said = " ".join(words.split())
    said = said if len(said) <= LONGEST else said[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
    return said[:1].upper() + said[1:]
