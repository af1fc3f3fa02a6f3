"""What the pages of an import show: its columns with samples, and its first people as they would be."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils import timezone

from regulars.bringing import telling
from regulars.bringing.card import Card, CircleCard
from regulars.bringing.files import table_of
from regulars.bringing.models import Export, Import, Remark
from regulars.bringing.reading.columns import MEANINGS
from regulars.bringing.reading.rows import Meaning, read_row
from regulars.bringing.reading.tables import ENCODINGS
from regulars.bringing.reading.vcards import read_vcards
from regulars.kit import clock
from regulars.kit.paging import WrongPlace, page_by_key
from regulars.people.models import Reach, Style

SAMPLES, SHOWN, MOST, REMARKS = 3, 3, 60, 50
State = Import.State


@dataclass(frozen=True)
class Column:
    """A column of the file: its heading, what stands in it, what it means."""

    number: int
    heading: str
    samples: str
    meaning: str


@dataclass(frozen=True)
class Somebody:
    """A person as they would be: what they are called, and everything else in lines of (icon, words)."""

    name: str
    lines: list[tuple[str, str]]
    trouble: str


@dataclass
class Shown:
    """The page of one import."""

    brought: Import
    words: str = ""
    columns: list[Column] = field(default_factory=list)
    first: list[Somebody] = field(default_factory=list)
    remarks: Sequence[Remark] = ()
    older: str = ""
    share: int = 0

    @property
    def many_remarks(self) -> int:
        """How many remarks there are, by the counts."""
        counts = self.brought.counts
        return sum(counts.get(key, 0) for key in ("left", "part", "differs", "stays"))


def of(brought: Import, *, after: str = "") -> Shown:
    """What there is to show of it now. Raises NotBrought where its file cannot be read any more."""
    shown = Shown(brought)
    if brought.state == State.NAMING and brought.file:
        shown.columns, shown.first = _naming(brought)
    if brought.state in {State.LOOKED, State.DONE, State.STOPPED, State.UNDONE}:
        shown.words = telling.foresight(brought) if brought.state == State.LOOKED else telling.result(brought)
        shown.remarks, shown.older = _remarks(brought, after)
    if brought.is_under_way and brought.total:
        shown.share = min(100, brought.upto * 100 // brought.total)
    return shown


def imports() -> QuerySet[Import]:
    """The newest imports."""
    return Import.objects.select_related("by").order_by("-id")[:MOST]


def exports() -> QuerySet[Export]:
    """The newest exports."""
    return Export.objects.select_related("by", "person").order_by("-id")[:MOST]


def encodings(brought: Import) -> list[tuple[str, str]]:
    """Letters a table may be written in, the one that was found among them."""
    choices = dict(ENCODINGS)
    choices.setdefault(brought.encoding, "UTF-16")
    return list(choices.items())


def meanings() -> list[tuple[str, str]]:
    """What a column may mean."""
    return list(MEANINGS.items())


def _remarks(brought: Import, after: str) -> tuple[Sequence[Remark], str]:
    try:
        page = page_by_key(brought.remarks.all(), order=("number", "id"), size=REMARKS, after=after)
    except WrongPlace:
        page = page_by_key(brought.remarks.all(), order=("number", "id"), size=REMARKS)
    return page.rows, page.after


def _naming(brought: Import) -> tuple[list[Column], list[Somebody]]:
    today = timezone.localdate(clock.now())
    with brought.file.open("rb") as file:
        if brought.kind != Import.Kind.TABLE:
            return [], [_somebody(card) for card in itertools.islice(read_vcards(file, today=today), SHOWN)]
        table = table_of(brought, file)
        rows = list(itertools.islice(table.rows(), 20))
    meaning = Meaning(brought.columns, table.headings, brought.day_first, today)
    people = [_somebody(read_row(row, meaning)) for row in rows[:SHOWN]]
    wide = max(table.width, len(brought.columns))
    return [_column(number, table.headings, rows, brought.columns) for number in range(wide)], people


def _column(number: int, headings: Sequence[str], rows: Sequence[object], columns: Sequence[str]) -> Column:
    cells = [row.cells[number].strip() for row in rows if number < len(row.cells)]  # type: ignore[attr-defined]
    samples = [cell[:40] for cell in dict.fromkeys(cells) if cell][:SAMPLES]
    heading = headings[number].strip() if number < len(headings) else ""
    meaning = columns[number] if number < len(columns) else ""
    return Column(number, heading[:60] or f"Column {number + 1}", " · ".join(samples), meaning)


def _somebody(card: Card) -> Somebody:
    """A card in words."""
    icons = {"email": "mail", "phone": "phone", "handle": "at-sign", "shop": "shopping-bag"}
    lines = [(icons.get(way.kind, "dot"), way.raw) for way in card.ways]
    for place in card.places:
        words = ", ".join(part for part in (place.street, place.postcode, place.locality, place.country) if part)
        lines.append(("map-pin", words.replace("\n", ", ")))
    for day in card.days:
        parts = [f"{day.day}" if day.day else "", f"{MONTHS[day.month]}" if day.month else "", f"{day.year or ''}"]
        known = " ".join(part for part in parts if part)
        name = day.words or ("died" if day.kind == "death" else day.kind)
        lines.append(("dot" if day.kind == "death" else "cake", f"{name}: {known}" if known else name))
    lines += [("users", f"{one.role}, {one.name}" if one.role else one.name) for one in card.circles]
    lines += [
        ("user", f"{_LABELS.get(key, key)}: {_value(key, text)}") for key, text in card.fields.items() if key != "name"
    ]
    lines += [("tag", tag) for tag in card.tags]
    lines += [("message-circle", told.words) for told in card.told]
    if card.since:
        lines.append(("calendar", f"known since {card.since.day} {MONTHS[card.since.month]} {card.since.year}"))
    if card.letters is not None:
        lines.append(
            ("mail-check" if card.letters else "mail-x", "wants letters" if card.letters else "wants no letters")
        )
    if isinstance(card, CircleCard):
        lines.append(("users", f"a {card.kind} with {len(card.members)} in its list"))
    trouble = " ".join([card.refusal, *card.remarks])
    return Somebody(card.fields.get("name", "") or (card.ways[0].raw if card.ways else "Nobody"), lines, trouble)


def _value(key: str, text: str) -> str:
    labels = {"style": dict(Style.choices), "reach_by": dict(Reach.choices)}.get(key, {})
    return str(labels.get(text, text))


_LABELS = {"called": "called", "sounds": "sounds like", "speaks": "also speaks", "reach_by": "likes to be reached",
           "reach_words": "how to reach", "zone": "time zone", "style": "how close"}  # fmt: skip
MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
