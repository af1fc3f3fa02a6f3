"""A row of a table becomes a Card, by what its columns mean."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from zoneinfo import available_timezones

from django.utils.translation import gettext

from regulars.bringing.card import Address, Belonging, Card, Day, Told, Way
from regulars.bringing.reading import cells
from regulars.bringing.reading.columns import compared
from regulars.bringing.reading.days import read_day
from regulars.bringing.reading.tables import TableRow

NOTES = {"note", "notes", "notiz", "notizen", "bemerkung", "comment", "comments", "memo", "nota", "notas", "about"}
FIELDS = {"called": 80, "sounds": 120, "pronouns": 40, "reach_words": 200}
KINDS = {"email": "email", "phone": "phone", "handle": "handle", "shop": "shop"}
PLACES = {"street": "street", "town": "locality", "postcode": "postcode", "region": "region", "country": "country"}


@dataclass(frozen=True)
class Meaning:
    """What each column means, its headings, and how its days are written."""

    columns: Sequence[str]
    headings: Sequence[str]
    day_first: bool
    today: date


def read_row(row: TableRow, meaning: Meaning) -> Card:
    """What a row says about somebody; what of it cannot be kept stands in the remarks."""
    card = Card(row.number, cells=row.cells)
    if row.trouble:
        card.refusal = row.trouble
        return card
    said: dict[str, list[tuple[str, str]]] = {}
    for place, cell in enumerate(row.cells):
        what = meaning.columns[place] if place < len(meaning.columns) else ""
        if what and (text := cells.clean(cell)):
            heading = meaning.headings[place] if place < len(meaning.headings) else ""
            said.setdefault(what, []).append((text, heading))
    _name(card, said)
    for what, found in said.items():
        for text, heading in found:
            _TAKE.get(what, _nothing)(card, what, text, heading, meaning)
    _places(card, said)
    _company(card, said)
    if card.is_empty:
        card.refusal = gettext("Nobody is named here: no name, no address and no number that can be read.")
    return card


Cells = dict[str, list[tuple[str, str]]]


def _first(said: Cells, what: str) -> str:
    return said[what][0][0] if said.get(what) else ""


def _name(card: Card, said: Cells) -> None:
    parts = " ".join(_first(said, part) for part in ("first", "middle", "last"))
    name = cells.one_line(_first(said, "name")) or cells.one_line(parts)
    # “Lopes, Maria” is how lists write it.
    family = re.fullmatch(r"([^,]+), ([^,]+)", name) if said.get("name") else None
    name = f"{family[2]} {family[1]}" if family else name
    if len(name) > 200:
        card.remarks.append(gettext("The name is longer than 200 letters and was cut."))
    if name:
        card.fields["name"] = name[:200]


def _nothing(*_: object) -> None:
    return


def _way(card: Card, what: str, text: str, heading: str, _: Meaning) -> None:
    if cells.SPOILT.fullmatch(text) and what in {"phone", "shop"}:
        card.remarks.append(
            gettext("“%(text)s” in %(heading)s was rounded by a spreadsheet; the number is lost.")
            % {"text": text, "heading": heading or "a cell"}
        )
        return
    for part in re.split(r"\s*(?:[;|\n]|:::|, (?=\S+@))\s*", text) if what in {"email", "phone"} else [text]:
        named = re.fullmatch(r"[^<>]*<([^<>]+@[^<>]+)>", part)
        raw = named[1] if named else part.removeprefix("mailto:").removeprefix("tel:")
        if raw:
            card.ways.append(Way(KINDS[what], raw, _label(heading)))


@lru_cache(maxsize=1_024)
def _label(heading: str) -> str:
    words = set(compared(heading).split())
    for label, signs in (("work", {"work", "business", "office", "geschaftlich", "company"}),
                         ("home", {"home", "private", "privat", "personal"}), ("fax", {"fax"})):  # fmt: skip
        if words & signs:
            return label
    return ""


def _field(card: Card, what: str, text: str, heading: str, _: Meaning) -> None:
    line = cells.one_line(text)
    if len(line) > FIELDS[what]:
        card.remarks.append(
            gettext("%(heading)s is longer than %(FIELDS)s letters and was cut.")
            % {"heading": heading or what, "FIELDS": FIELDS[what]}
        )
    card.fields.setdefault(what, line[: FIELDS[what]])


def _day(card: Card, what: str, text: str, heading: str, meaning: Meaning) -> None:
    found = read_day(what, text, day_first=meaning.day_first, today=meaning.today)
    if found:
        card.days.append(found)
    elif text.strip("0-/. "):
        card.remarks.append(
            gettext("“%(text)s” in %(heading)s is no day that can be read.")
            % {"text": text[:60], "heading": heading or what}
        )


def _death(card: Card, what: str, text: str, heading: str, meaning: Meaning) -> None:
    """The day, or only that they died: many lists say no more than “yes”."""
    died = cells.yes_or_no(text)
    if died:
        card.days.append(Day("death", None, None, None))
    elif died is None:
        _day(card, what, text, heading, meaning)


def _language(card: Card, what: str, text: str, heading: str, _: Meaning) -> None:
    codes, odd = cells.languages(text)
    if odd:
        card.remarks.append(
            gettext("“%(odd)s” in %(heading)s is no language we know.")
            % {"odd": odd[0][:60], "heading": heading or what}
        )
    if what == "language" and codes:
        card.fields.setdefault("language", codes.pop(0)[:16])
    if codes:
        spoken = [*card.fields.get("speaks", "").split(), *codes]
        card.fields["speaks"] = " ".join(dict.fromkeys(spoken))[:120]


def _zone(card: Card, _what: str, text: str, _heading: str, _: Meaning) -> None:
    if text in available_timezones():
        card.fields.setdefault("zone", text)
    else:
        card.remarks.append(gettext("“%(text)s” is no time zone like Europe/Lisbon.") % {"text": text[:60]})


def _choice(card: Card, what: str, text: str, heading: str, _: Meaning) -> None:
    found = cells.style(text) if what == "style" else cells.reach(text)
    if found:
        card.fields.setdefault(what, found)
    else:
        card.remarks.append(
            gettext("“%(text)s” in %(heading)s is none of the answers we know.")
            % {"text": text[:60], "heading": heading or what}
        )


def _tags(card: Card, _what: str, text: str, _heading: str, _: Meaning) -> None:
    for tag in re.split(r"[,;|\n]| ::: ", text):
        if name := cells.one_line(tag).removeprefix("* ").strip('"')[:60]:
            card.tags.append(name)


def _fact(card: Card, _what: str, text: str, heading: str, _: Meaning) -> None:
    line = cells.one_line(text)
    words = line if compared(heading) in NOTES or not heading else f"{cells.one_line(heading)}: {line}"
    if len(words) > 5_000:
        card.remarks.append(
            gettext("%(heading)s is longer than 5,000 letters and was cut.") % {"heading": heading or "A note"}
        )
    for begin in range(0, min(len(words), 5_000), 500):
        card.told.append(Told(words[begin : begin + 500]))


def _since(card: Card, _what: str, text: str, heading: str, meaning: Meaning) -> None:
    card.since = cells.moment(text, day_first=meaning.day_first, today=meaning.today)
    if card.since is None:
        card.remarks.append(
            gettext("“%(text)s” in %(heading)s is no day in the past that can be read.")
            % {"text": text[:60], "heading": heading or "known since"}
        )


def _letters(card: Card, _what: str, text: str, heading: str, _: Meaning) -> None:
    card.letters = cells.yes_or_no(text)
    if card.letters is None:
        card.remarks.append(
            gettext("“%(text)s” in %(heading)s says neither yes nor no.")
            % {"text": text[:60], "heading": heading or "letters"}
        )


def _household(card: Card, _what: str, text: str, _heading: str, _: Meaning) -> None:
    card.circles.append(Belonging("household", cells.one_line(text)[:200]))


def _places(card: Card, said: Cells) -> None:
    for label, before in (("home" if any(key.startswith("work_") for key in said) else "", ""), ("work", "work_")):
        if not any(before + key in said for key in PLACES):
            continue
        parts = {ours: _first(said, before + key) for key, ours in PLACES.items()}
        parts["street"] = "\n".join(text for text, _ in said.get(f"{before}street", []))
        limits = {"street": 300, "locality": 120, "region": 120, "postcode": 32, "country": 80}
        card.places.append(Address(label, **{key: text[: limits[key]] for key, text in parts.items()}))


def _company(card: Card, said: Cells) -> None:
    company, role = (cells.one_line(_first(said, what)) for what in ("company", "role"))
    if company:
        card.circles.append(Belonging("company", company[:200], role[:80]))
    elif role:
        card.told.append(Told((gettext("Works as %(role)s") % {"role": role})[:500], "work"))


Take = Callable[[Card, str, str, str, Meaning], None]
_TAKE: dict[str, Take] = {
    **dict.fromkeys(KINDS, _way),
    **dict.fromkeys(FIELDS, _field),
    **dict.fromkeys(("birthday", "anniversary"), _day),
    **dict.fromkeys(("language", "speaks"), _language),
    **dict.fromkeys(("style", "reach_by"), _choice),
    "death": _death,
    "zone": _zone,
    "tags": _tags,
    "fact": _fact,
    "since": _since,
    "letters": _letters,
    "household": _household,
}
