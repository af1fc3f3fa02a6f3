"""Reads the lives that were written by hand, letter by letter.

    who: marisol | Marisol Vega | marisol@example.org | other@example.org | phone | Europe/Lisbon | en
    = 2435d | A grinder for a beginner         a matter that began 2435 days before the telling
    = 3y 05-19 | It stopped                    … on the 19 May that fell in the fourth year back
    = 3y 05-19+30 | And again                  … and 30 days after that one
    = now | It stopped again                   … whose moments count from the telling
    P 0 09:14: text                            the person by mail on that day; W by web form
    T jo 0 10:05: text                         a teammate's mail; N a note; N jo 0 10:05 (because …): withheld
    ! jo 0 10:05 due 2 18:00 kept 1 15:00: words         or "open", or "broken 3 09:00"
    > jo lena 0 09:20                          given to Jo by Lena
    . jo 1 12:00                               done

Days count from the matter's first day, hours are the house's. "-4m", "-3h" count back from the telling.
Lines that begin with a space continue the one above; " ¶ " is a new paragraph.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from regulars.demo.story.hours import HOUSE, at, years_back
from regulars.demo.story.nouns import Assigned, Closed, Person, Promised, Said
from regulars.demo.story.scripts import Unreadable

_MOMENT = r"(-?\d+ \d\d:\d\d|-\d+[mh])"
_SAID = re.compile(rf"^([PWTN])(?: (?!-)([a-z]+))? {_MOMENT}(?: \(because ([^)]+)\))?: (.*)$", re.S)
_PROMISED = re.compile(rf"^! ([a-z]+) {_MOMENT} due {_MOMENT} (?:(open)|(kept|broken) {_MOMENT}): (.*)$", re.S)
_GIVEN = re.compile(rf"^> ([a-z]+) ([a-z]+) {_MOMENT}$")
_DONE = re.compile(rf"^\. ([a-z]+) {_MOMENT}$")


@dataclass
class Lives:
    """What was written by hand, with its moments placed in time."""

    people: list[Person] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    promised: list[Promised] = field(default_factory=list)
    closed: list[Closed] = field(default_factory=list)
    assigned: list[Assigned] = field(default_factory=list)


@dataclass
class _Place:
    """Where the reader stands: whose life, which matter, which day."""

    now: datetime
    who: list[str] = field(default_factory=list)
    matter: int = 0
    day: date = date.min
    subject: str = ""

    def moment(self, words: str) -> datetime:
        if words[-1] in "mh":
            number = int(words[:-1])
            return self.now + (timedelta(minutes=number) if words[-1] == "m" else timedelta(hours=number))
        days, clock = words.split()
        hour, minute = clock.split(":")
        return at(self.day + timedelta(days=int(days)), int(hour) + int(minute) / 60)


def read(life: str, now: datetime, into: Lives) -> None:
    """Add one life to `into`. Raises Unreadable with the line that cannot be read."""
    place, own = _Place(now), Lives()
    for line in _joined(life):
        if line.startswith("who:"):
            place.who = [part.strip() for part in line[4:].split("|")]
        elif line.startswith("= "):
            _begin(place, line[2:])
        else:
            _add(place, line, own)
    first = min(one.at for one in own.said)
    into.people.append(_person(place.who, first))
    _gather(own, into)


def _gather(own: Lives, into: Lives) -> None:
    """Put one life to the others, its matters counted in the order in which they began."""
    began: dict[int, datetime] = {}
    for one in own.said:
        began[one.matter] = min(one.at, began.get(one.matter, one.at))
    numbers = {matter: number for number, matter in enumerate(sorted(began, key=lambda matter: began[matter]), start=1)}
    into.said.extend(replace(one, matter=numbers[one.matter]) for one in own.said)
    into.promised.extend(replace(one, matter=numbers[one.matter]) for one in own.promised)
    into.closed.extend(replace(one, matter=numbers[one.matter]) for one in [*own.closed, *_closed_again(own)])
    into.assigned.extend(replace(one, matter=numbers[one.matter]) for one in [*own.assigned, *_taken(own)])


def _taken(own: Lives) -> list[Assigned]:
    """Who answers a matter that was given to nobody takes it."""
    given = {one.matter for one in own.assigned}
    taken: dict[int, Assigned] = {}
    for one in sorted(own.said, key=lambda said: said.at):
        if one.by != "person" and one.kind == "message" and one.matter not in given | taken.keys():
            taken[one.matter] = Assigned(one.person, one.matter, one.by, one.by, one.at - timedelta(seconds=50))
    return list(taken.values())


def _closed_again(own: Lives) -> list[Closed]:
    """A matter once done is done again two hours after a last word that came later."""
    last_said = {one.matter: one for one in sorted(own.said, key=lambda said: said.at)}
    last_closed = {one.matter: one for one in sorted(own.closed, key=lambda closed: closed.at)}
    return [
        replace(closed, at=last_said[matter].at + timedelta(hours=2))
        for matter, closed in last_closed.items()
        if last_said[matter].at > closed.at
    ]


def _joined(life: str) -> list[str]:
    lines: list[str] = []
    for line in life.strip("\n").splitlines():
        if line.startswith(" ") and lines:
            lines[-1] += " " + line.strip()
        elif line.strip():
            lines.append(line.strip())
    return [re.sub(r"\s*¶\s*", "\n\n", line) for line in lines]


def _person(who: list[str], first: datetime) -> Person:
    key, name, email, others, phone, zone, language = who
    return Person(key, name, email, tuple(others.split()), phone, zone, language, first.astimezone(HOUSE).date())


def _begin(place: _Place, line: str) -> None:
    when, _, subject = line.partition("|")
    today = place.now.astimezone(HOUSE).date()
    place.matter += 1
    place.subject = _dated(subject.strip(), today)
    words = when.split()
    if words == ["now"]:
        place.day = today
    elif words[0].endswith("d"):
        place.day = today - timedelta(days=int(words[0][:-1]))
    elif words[0].endswith("y"):
        date_words, _, later = words[1].partition("+")
        month, day = date_words.split("-")
        place.day = years_back(today, int(words[0][:-1]), int(month), int(day)) + timedelta(days=int(later or 0))
    else:
        raise Unreadable(line)


def _dated(text: str, today: date) -> str:
    """Fill the few dates that a letter of these days may name."""
    saturday = today + timedelta(days=(5 - today.weekday()) % 7 or 7)
    friday = today + timedelta(days=(4 - today.weekday()) % 7 or 7)
    for name, day in (("{saturday}", saturday), ("{friday}", friday)):
        text = text.replace(name, f"{day.day} {day:%B}")
    return text.replace("{yesterday}", f"{today - timedelta(days=1):%A}").replace("{year}", str(today.year))


def _add(place: _Place, line: str, into: Lives) -> None:
    key = place.who[0]
    if match := _SAID.match(line):
        into.said.append(_said(place, match))
    elif match := _PROMISED.match(line):
        by, moment, due, still, outcome, then, words = match.groups(default="")
        end = place.moment(then) if then else None
        made = place.moment(moment)
        into.promised.append(
            Promised(key, place.matter, by, words, made, place.moment(due), still or outcome, end),
        )
    elif match := _GIVEN.match(line):
        into.assigned.append(Assigned(key, place.matter, match[1], match[2], place.moment(match[3])))
    elif match := _DONE.match(line):
        into.closed.append(Closed(key, place.matter, match[1], place.moment(match[2])))
    else:
        raise Unreadable(line)


def _said(place: _Place, match: re.Match[str]) -> Said:
    letter, by, moment, because, text = match.groups(default="")
    if (letter in "PW") == bool(by):
        raise Unreadable(text)
    return Said(
        person=place.who[0],
        by=by or "person",
        channel="webform" if letter == "W" else "email",
        kind="note" if letter == "N" else "message",
        at=place.moment(moment),
        subject=place.subject,
        text=_dated(text, place.now.astimezone(HOUSE).date()),
        matter=place.matter,
        withheld_because=because,
    )
