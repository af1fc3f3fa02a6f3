"""What the people of a file become: new rows for what we did not know, a remark for what says otherwise. Nothing that
stands is overwritten.

    chunk = settling.Chunk(cards, brought)
    writing.write(chunk)         # inside the caller's transaction
    chunk.counts, chunk.news.remarks

Unwritten it is the dry run: the same decisions, and not a row.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from django.utils.translation import gettext

from regulars.bringing.card import Card, CircleCard, Day
from regulars.bringing.held import Held, held_of, place_key
from regulars.bringing.knowing import Meeting, meet
from regulars.bringing.models import Import, Remark, Row
from regulars.bringing.news import News
from regulars.conversation import mourning
from regulars.kit import clock
from regulars.people.models import Consent, Identifier, Place
from regulars.people.partial_dates import Partial
from regulars.people.sorting import sort_key

DEATH, NO_DAY = ("death", ""), (None, None, None)


class Chunk:
    """Some rows of a file, decided about together."""

    def __init__(self, cards: Sequence[Card], brought: Import) -> None:
        self.brought, self.now = brought, clock.now()
        self.news = News()
        self.counts: Counter[str] = Counter()
        # Circles are gathered when all their people are in (bringing.gathering).
        people = [card for card in cards if not isinstance(card, CircleCard) or card.refusal]
        self.counts["circles"] = len(cards) - len(people)
        self.meetings = meet(people, brought)
        for card in cards:
            if card.refusal:
                self._remark(card, Remark.Kind.LEFT, card.refusal)
        known = [one.person for one in self.meetings if one.person.pk]
        held = held_of(known)
        self._held: dict[int, Held] = {id(person): held[person.pk] for person in known}
        for one in self.meetings:
            self._settle(one)
        self._decide_letters()
        kinds = Counter(kind for _, kind, _, _ in self.news.remarks)
        self.counts.update({str(kind): kinds[kind] for kind in Remark.Kind})

    def _settle(self, one: Meeting) -> None:
        for kind, words in one.remarks:
            self._remark(one.card, kind, words)
        first = one.is_new and id(one.person) not in self._held
        held = self._held.setdefault(id(one.person), Held())
        before = self.news.size
        if first:
            self._make(one)
        if not one.again:
            self._fields(one, first)
            self._ways(one)
            self._life(one, held)
            self._belong(one, held)
        outcome = Row.Outcome.NEW if first else Row.Outcome.LEARNED if self.news.size > before else Row.Outcome.KNOWN
        self.counts[outcome] += 1
        self.news.rows.append((one.person, one.card.number, outcome.value, one.key))

    def _make(self, one: Meeting) -> None:
        person = one.person
        spoken = next((way.raw for (kind, _), way in one.ways.items() if kind in {"email", "phone", "handle"}), "")
        person.known_by = spoken[:320]
        person.since = one.card.since or self.now
        self.news.people.append(person)
        self._change(one, gettext("brought in"), "", str(self.brought.name)[:200])

    def _fields(self, one: Meeting, first: bool) -> None:
        for name, said in one.card.fields.items():
            here: str = getattr(one.person, name)
            if not here:
                setattr(one.person, name, said)
                self._note_learned(one, name, said, first)
            elif sort_key(here) != sort_key(said):
                self._offer(one, name, here, said)
        if not first and one.card.since and one.card.since.date() != one.person.since.date():
            self._offer(one, gettext("known since"), f"{one.person.since:%d %b %Y}", f"{one.card.since:%d %b %Y}")
        if one.card.face and not one.person.face:
            self.news.faces.append((one.person, one.card))

    def _learned(self, one: Meeting, what: str, after: str) -> None:
        """The history of somebody we knew tells it; that of somebody new says only where they came from."""
        if not one.is_new:
            self._change(one, what, "", after)

    def _note_learned(self, one: Meeting, name: str, said: str, first: bool) -> None:
        if name == "style":
            self.news.standings.append((one.person, said, self._why(one)))
        if not first:
            self.news.learn(one.person, name)
            self._change(one, name, "", said)

    def _offer(self, one: Meeting, what: str, here: str, said: str) -> None:
        """What differs stays as it is, is said in the report, and stands in the history as offered."""
        self._remark(
            one.card,
            Remark.Kind.DIFFERS,
            gettext("%(spelled)s: we have “%(here)s”, the file says “%(said)s”.")
            % {"spelled": _spelled(what), "here": here[:150], "said": said[:150]},
        )
        self._change(
            one,
            (gettext("%(what)s, not taken over") % {"what": what})[:40],
            here,
            here,
            gettext("It says “%(said)s”.") % {"said": said[:200]},
        )

    def _ways(self, one: Meeting) -> None:
        for way, other in one.elsewhere:
            words = gettext("%(raw)s is known as %(str)s’s. Perhaps they are one person.") % {
                "raw": way.raw[:150],
                "str": str(other)[:100],
            }
            self._remark(one.card, Remark.Kind.DIFFERS, words)
        for kind, value in one.fresh:
            way = one.ways[kind, value]
            self.news.identifiers.append((one.person, kind, value, way.raw[:320], way.label[:40]))
            shown = Identifier(kind=kind, raw=way.raw[:320], value=value).shown
            self._learned(one, "identifier", f"{shown} ({way.label[:40]})" if way.label else shown)

    def _life(self, one: Meeting, held: Held) -> None:
        for place in one.card.places:
            key, here = place_key(place), held.places.get(place.label, set())
            if here and key not in here:
                self._offer(one, f"address {place.label}".strip(), next(iter(here)), key)
            elif not here and not any(key in keys for keys in held.places.values()):
                held.places[place.label] = {key}
                self.news.places.append((one.person, place))
                self._learned(one, "address", str(Place(**asdict(place))))
        # Whether they can have died then is asked once we know when they were born.
        for day in sorted(one.card.days, key=lambda day: day.kind == "death"):
            parts, kind = (day.year, day.month, day.day), (day.kind, sort_key(day.words))
            if day.kind == "death":
                self._death(one, day, held)
            elif kind in held.days and held.days[kind] != parts:
                self._offer(one, day.words or day.kind, _day(held.days[kind]), _day(parts))
            elif kind not in held.days:
                held.days[kind] = parts
                self.news.days.append((one.person, day))
                self._learned(one, (day.words or day.kind)[:40], str(Partial(*parts)))
        for told in one.card.told:
            if sort_key(told.words) not in held.facts:
                held.facts.add(sort_key(told.words))
                self.news.facts.append((one.person, told))
                self._learned(one, "fact", told.words[:500])

    def _death(self, one: Meeting, day: Day, held: Held) -> None:
        """Somebody who died, as the file says: never against what we know, nor against a teammate's word."""
        told, known = Partial(day.year, day.month, day.day), held.days.get(DEATH)
        born = [Partial(*parts) for (kind, _), parts in held.days.items() if kind == "birthday"]
        if refusal := mourning.objection(told, born):
            self._remark(
                one.card,
                Remark.Kind.PART,
                gettext("The day they died, %(told)s: %(refusal)s") % {"told": told, "refusal": refusal},
            )
        elif held.is_alive:
            self._remark(
                one.card, Remark.Kind.DIFFERS, gettext("The file says that they died; we were told that they live.")
            )
        elif known is None or (known == NO_DAY and told != Partial()):
            held.days[DEATH] = (day.year, day.month, day.day)
            self.news.deaths[id(one.person)] = mourning.Told(one.person, told, self._why(one))
        elif told not in {Partial(), Partial(*known)}:
            self._offer(one, gettext("day they died"), str(Partial(*known)), str(told))

    def _belong(self, one: Meeting, held: Held) -> None:
        for tag in one.card.tags:
            if tag_key(tag) and tag_key(tag) not in held.tags:
                held.tags.add(tag_key(tag))
                self.news.tags.append((one.person, tag))
                self._learned(one, "tag", tag)
        for circle in one.card.circles:
            key = (circle.kind, sort_key(circle.name))
            if key not in held.circles:
                held.circles[key] = circle.role
                self.news.circles.append((one.person, circle))
                self._learned(
                    one,
                    "circle",
                    gettext("%(name)s, as %(role)s") % {"name": circle.name, "role": circle.role}
                    if circle.role
                    else circle.name,
                )
            elif circle.role and held.circles[key] and sort_key(circle.role) != sort_key(held.circles[key]):
                self._offer(one, gettext("role at %(name)s") % {"name": circle.name}, held.circles[key], circle.role)

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
                self.news.consents.append((value, given, self._why(one)))
                newest[value] = given
            elif newest[value] != given:
                self._remark(
                    one.card,
                    Remark.Kind.DIFFERS,
                    gettext("%(value)s said no to letters unasked; the file says yes.") % {"value": value},
                )

    def _remark(self, card: Card, kind: str, words: str) -> None:
        cells = [cell[:1_000] for cell in card.cells[:200]]
        self.news.remarks.append((card.number, kind, words[:500], cells))

    def _change(self, one: Meeting, what: str, before: str, after: str, words: str = "") -> None:
        why = f"{self._why(one)}. {words}".strip()
        self.news.changes.append((one.person, what, before, after, why[:300]))

    def _why(self, one: Meeting) -> str:
        return gettext("%(name)s, row %(number)s") % {"name": self.brought.name, "number": one.card.number}


def tag_key(name: str) -> str:
    """A tag's name as it is compared."""
    return " ".join(name.casefold().split())[:60]


def _spelled(what: str) -> str:
    return what[:1].upper() + what[1:].replace("_", " ")


def _day(parts: tuple[int | None, int | None, int | None]) -> str:
    year, month, day = parts
    return f"{year or '----'}-{f'{month:02}' if month else '--'}-{f'{day:02}' if day else '--'}"
