"""What the people of a file become: new rows for what we did not know, a remark for what says otherwise. Nothing that
stands is overwritten. Everything is written by the hundred.

    chunk = settling.Chunk(cards, brought)
    chunk.write()                # inside the caller's transaction
    chunk.counts, chunk.remarks

Without `write` it is the dry run: the same decisions, and not a row.
"""

import io
from collections import Counter
from collections.abc import Sequence, Sized

from regulars.bringing.card import Belonging, Card
from regulars.bringing.held import Held, circles_named, held_of, place_key
from regulars.bringing.knowing import Meeting, meet
from regulars.bringing.models import Import, Remark, Row
from regulars.kit import clock
from regulars.people import faces
from regulars.people.errors import NotLearned
from regulars.people.models import (
    Change,
    Circle,
    Consent,
    Fact,
    Identifier,
    LifeDate,
    Membership,
    Person,
    Place,
    Standing,
    Tag,
    Tagging,
)  # fmt: skip
from regulars.people.sorting import sort_key

BATCH = 500


class Chunk:
    """Some rows of a file, decided about together."""

    def __init__(self, cards: Sequence[Card], brought: Import) -> None:
        self.brought, self.now = brought, clock.now()
        self.remarks: list[Remark] = []
        self.counts: Counter[str] = Counter()
        self.meetings = meet(cards, brought)
        for card in cards:
            if card.refusal:
                self._remark(card, Remark.Kind.LEFT, card.refusal)
        self._began = {one.person.pk for one in self.meetings if one.person.pk}
        held = held_of([one.person for one in self.meetings if one.person.pk])
        self._held: dict[int, Held] = {id(one.person): held[one.person.pk] for one in self.meetings if one.person.pk}
        self._learned: dict[int, set[str]] = {}
        self._identifiers: list[Identifier] = []
        self._places: list[Place] = []
        self._days: list[LifeDate] = []
        self._facts: list[Fact] = []
        self._tags: list[tuple[Person, str]] = []
        self._circles: list[tuple[Person, Belonging]] = []
        self._consents: list[Consent] = []
        self._standings: list[Standing] = []
        self._changes: list[Change] = []
        self._faces: list[tuple[Person, Meeting]] = []
        self._rows = [self._settle(one) for one in self.meetings]
        self._decide_letters()
        self.counts["left"] = sum(remark.kind == Remark.Kind.LEFT for remark in self.remarks)
        self.counts["differs"] = sum(remark.kind == Remark.Kind.DIFFERS for remark in self.remarks)
        self.counts["part"] = sum(remark.kind == Remark.Kind.PART for remark in self.remarks)

    # Deciding

    def _settle(self, one: Meeting) -> Row:
        for kind, words in one.remarks:
            self._remark(one.card, kind, words)
        first = one.is_new and id(one.person) not in self._held
        held = self._held.setdefault(id(one.person), Held())
        before = self._size()
        if first:
            self._make(one)
        if not one.again:
            self._fields(one, first)
            self._ways(one)
            self._life(one, held)
            self._belong(one, held)
        outcome = Row.Outcome.NEW if first else Row.Outcome.LEARNED if self._size() > before else Row.Outcome.KNOWN
        self.counts[outcome] += 1
        return Row(brought=self.brought, number=one.card.number, person=one.person, outcome=outcome, key=one.key)

    def _size(self) -> int:
        lists: tuple[Sized, ...] = (
            self._identifiers,
            self._places,
            self._days,
            self._facts,
            self._tags,
            self._circles,
            self._faces,
        )
        return sum(len(rows) for rows in lists) + sum(len(names) for names in self._learned.values())

    def _make(self, one: Meeting) -> None:
        person = one.person
        spoken = next((way.raw for (kind, _), way in one.ways.items() if kind in {"email", "phone", "handle"}), "")
        person.known_by = spoken[:320]
        person.since = one.card.since or self.now
        self._changes.append(self._change(one, "brought in", "", str(self.brought.name)[:200]))

    def _fields(self, one: Meeting, first: bool) -> None:
        for name, said in one.card.fields.items():
            here: str = getattr(one.person, name)
            if not here:
                setattr(one.person, name, said)
                self._note_learned(one, name, said, first)
            elif sort_key(here) != sort_key(said):
                self._offer(one, name, here, said)
        if not first and one.card.since and one.card.since.date() != one.person.since.date():
            self._offer(one, "known since", f"{one.person.since:%d %b %Y}", f"{one.card.since:%d %b %Y}")
        if one.card.face and not one.person.face:
            self._faces.append((one.person, one))

    def _note_learned(self, one: Meeting, name: str, said: str, first: bool) -> None:
        if name == "style":
            why = self._why(one)
            self._standings.append(Standing(person=one.person, style=said, by=self.brought.by, why=why, since=self.now))
        if not first:
            self._learned.setdefault(id(one.person), set()).add(name)
            self._changes.append(self._change(one, name, "", said))

    def _offer(self, one: Meeting, what: str, here: str, said: str) -> None:
        """What differs stays as it is, is said in the report, and stands in the history as offered."""
        self._remark(
            one.card, Remark.Kind.DIFFERS, f"{_spelled(what)}: we have “{here[:150]}”, the file says “{said[:150]}”."
        )
        self._changes.append(self._change(one, f"{what}, not taken over"[:40], here, here, f"It says “{said[:200]}”."))

    def _ways(self, one: Meeting) -> None:
        for way, other in one.elsewhere:
            words = f"{way.raw[:150]} is known as {str(other)[:100]}’s. Perhaps they are one person."
            self._remark(one.card, Remark.Kind.DIFFERS, words)
        taken = {id(way) for way, _ in one.elsewhere} | self._had(one)
        for (kind, value), way in one.ways.items():
            if id(way) not in taken:
                self._identifiers.append(
                    Identifier(
                        person=one.person, kind=kind, value=value, raw=way.raw[:320], label=way.label[:40],
                        source=self.brought.source, by=self.brought.by, since=self.now,
                    )
                )  # fmt: skip

    def _had(self, one: Meeting) -> set[int]:
        """Its ways that are this person's already, in the database or from a row above."""
        if not hasattr(self, "_known"):
            values = {value for meeting in self.meetings for _, value in meeting.ways}
            rows = Identifier.objects.filter(value__in=values).values_list("kind", "value")
            self._known = set(rows)
        had = {id(way) for known, way in one.ways.items() if known in self._known}
        self._known |= set(one.ways)
        return had

    def _life(self, one: Meeting, held: Held) -> None:
        source, by = self.brought.source, self.brought.by
        for place in one.card.places:
            key, here = place_key(place), held.places.get(place.label, set())
            if here and key not in here:
                self._offer(one, f"address {place.label}".strip(), next(iter(here)), key)
            elif not here and not any(key in keys for keys in held.places.values()):
                held.places[place.label] = {key}
                self._places.append(Place(person=one.person, source=source, by=by, at=self.now, **vars(place)))
        for day in one.card.days:
            parts, kind = (day.year, day.month, day.day), (day.kind, sort_key(day.words))
            if kind in held.days and held.days[kind] != parts:
                self._offer(one, day.words or day.kind, _day(held.days[kind]), _day(parts))
            elif kind not in held.days:
                held.days[kind] = parts
                self._days.append(LifeDate(person=one.person, source=source, by=by, at=self.now, **vars(day)))
                one.person.has_died = one.person.has_died or day.kind == "death"
        for told in one.card.told:
            if sort_key(told.words) not in held.facts:
                held.facts.add(sort_key(told.words))
                self._facts.append(
                    Fact(
                        person=one.person, topic=told.topic, words=told.words[:500], heard_by=by, heard_at=self.now,
                        noted_at=self.now, source=source,
                    )
                )  # fmt: skip

    def _belong(self, one: Meeting, held: Held) -> None:
        for tag in one.card.tags:
            if tag_key(tag) and tag_key(tag) not in held.tags:
                held.tags.add(tag_key(tag))
                self._tags.append((one.person, tag))
        for circle in one.card.circles:
            key = (circle.kind, sort_key(circle.name))
            if key not in held.circles:
                held.circles[key] = circle.role
                self._circles.append((one.person, circle))
            elif circle.role and held.circles[key] and sort_key(circle.role) != sort_key(held.circles[key]):
                self._offer(one, f"role at {circle.name}", held.circles[key], circle.role)

    def _decide_letters(self) -> None:
        """A word about letters for each mail address that has none yet; a “no” that was said stays a no."""
        said = [
            (one, value)
            for one in self.meetings
            if one.card.letters is not None
            for kind, value in one.ways
            if kind == "email"
        ]
        rows = (
            Consent.objects.filter(kind="email", value__in={value for _, value in said}).order_by("id") if said else []
        )
        newest = {row.value: row.given for row in rows}
        for one, value in said:
            given = bool(one.card.letters)
            if value not in newest or (newest[value] and not given):
                self._consents.append(
                    Consent(kind="email", value=value, given=given, how=Consent.How.TOLD, by=self.brought.by,
                            why=self._why(one), at=self.now)
                )  # fmt: skip
                newest[value] = given
            elif newest[value] != given:
                self._remark(one.card, Remark.Kind.DIFFERS, f"{value} said no to letters unasked; the file says yes.")

    def _remark(self, card: Card, kind: str, words: str) -> None:
        cells = [cell[:1_000] for cell in card.cells[:200]]
        self.remarks.append(Remark(brought=self.brought, number=card.number, kind=kind, words=words[:500], cells=cells))

    def _change(self, one: Meeting, what: str, before: str, after: str, words: str = "") -> Change:
        why = f"{self._why(one)}. {words}".strip()
        return Change(
            person=one.person, what=what, before=before, after=after, by=self.brought.by, source="import",
            why=why[:300], at=self.now,
        )  # fmt: skip

    def _why(self, one: Meeting) -> str:
        return f"{self.brought.name}, row {one.card.number}"

    # Writing

    def write(self) -> None:
        """Everything at once, by a dozen statements a hundred rows. Raises IntegrityError when somebody else met one of
        these people in this very moment: begin again, and they are known."""
        self._write_people()
        for rows in (self._identifiers, self._places, self._days, self._facts, self._standings):
            _write(rows)
        _write(self._consents)
        self._write_tags()
        self._write_circles()
        _write(self._changes)
        _write(self._rows)
        self._write_faces()
        _write(self.remarks)

    def _write_people(self) -> None:
        fresh = {id(one.person): one.person for one in self.meetings if one.person.pk is None}
        Person.objects.bulk_create(fresh.values(), BATCH)
        known = {one.person.pk: one.person for one in self.meetings if one.person.pk in self._began}
        names = sorted({name for names in self._learned.values() for name in names})
        changed = [person for person in known.values() if id(person) in self._learned or person.has_died]
        if changed:
            for person in changed:
                person.sort_name = sort_key(person.name)
            Person.objects.bulk_update(changed, [*names, "sort_name", "has_died"], BATCH)

    def _write_tags(self) -> None:
        wanted = {tag_key(name): name for _, name in reversed(self._tags)}
        Tag.objects.bulk_create([Tag(name=name, key=key) for key, name in wanted.items()], BATCH, ignore_conflicts=True)
        tags = {tag.key: tag for tag in Tag.objects.filter(key__in=wanted)} if wanted else {}
        _write([Tagging(tag=tags[tag_key(name)], person=person, by=self.brought.by) for person, name in self._tags])

    def _write_circles(self) -> None:
        """Companies of the same name are one; of households only those of this very file are."""
        found: dict[tuple[str, str], Circle] = {}
        for kind in {circle.kind for _, circle in self._circles}:
            names = {one.name for _, one in self._circles if one.kind == kind}
            for name, circle in circles_named(kind, names).items():
                if kind != Circle.Kind.HOUSEHOLD or circle.source == self.brought.source:
                    found[kind, name] = circle
        made: dict[tuple[str, str], Circle] = {}
        for _, one in self._circles:
            key = (one.kind, sort_key(one.name))
            if key not in found and key not in made:
                made[key] = Circle(kind=one.kind, name=one.name, source=self.brought.source, by=self.brought.by)
        _write(list(made.values()))
        found |= made
        source, by = self.brought.source, self.brought.by
        _write(
            [
                Membership(
                    circle=found[one.kind, sort_key(one.name)], person=person, role=one.role, source=source, by=by
                )
                for person, one in self._circles
            ]
        )

    def _write_faces(self) -> None:
        for person, one in self._faces:
            try:
                faces.choose(person, io.BytesIO(one.card.face), by=self.brought.by, source="import")
            except NotLearned as refusal:
                self._remark(one.card, Remark.Kind.PART, f"The picture: {refusal}")


def _write(rows: list) -> None:  # type: ignore[type-arg]
    if rows:
        type(rows[0])._default_manager.bulk_create(rows, BATCH)


def tag_key(name: str) -> str:
    """A tag's name as it is compared."""
    return " ".join(name.casefold().split())[:60]


def _spelled(what: str) -> str:
    return what[:1].upper() + what[1:].replace("_", " ")


def _day(parts: tuple[int | None, int | None, int | None]) -> str:
    year, month, day = parts
    return f"{year or '----'}-{f'{month:02}' if month else '--'}-{f'{day:02}' if day else '--'}"
