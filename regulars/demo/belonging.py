"""Brings in who belongs to whom: relatives, circles, connections and the days of their lives."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from regulars.conversation.models import Entry
from regulars.demo.moving_in import Cast
from regulars.demo.story import kin
from regulars.demo.story.nouns import Story
from regulars.people import connecting
from regulars.people.models import Circle, Connection, LifeDate, Membership, Person, Place

SOURCE = "demo"


@dataclass(frozen=True)
class _Book:
    """The people of the story and their relatives, by key, and the days of its letters."""

    story: Story
    people: dict[str, Person]
    letters: dict[kin.Letter, date]

    def on(self, letter: kin.Letter | None) -> date | None:
        return self.letters[letter] if letter else None


def belong(story: Story, cast: Cast) -> None:
    """Write who is whose, where they live, and the days they told us. A few dozen statements."""
    letters = {(said.person, said.subject): said.at.date() for said in reversed(story.said) if said.subject}
    book = _Book(story, cast.people, letters)
    _connect(book)
    _form_circles(book)
    LifeDate.objects.bulk_create(_days(book))


def farewells(story: Story, cast: Cast) -> Iterator[Entry]:
    """That somebody died, on their timeline at the moment we heard of it; not saved yet."""
    for one in kin.DAYS:
        if one.kind == "death" and one.letter:
            heard = next(said for said in story.said if (said.person, said.subject) == one.letter)
            who = next(said.by for said in story.said if said.person == heard.person and said.by != "person")
            words = f"{cast.people[heard.person].first_name} wrote to us"
            yield Entry(
                person=cast.people[one.person],
                kind=Entry.Kind.DIED,
                at=heard.at,
                said=words,
                excerpt=words,
                by_teammate=cast.teammates[who],
            )


def with_relatives(story: Story, cast: Cast) -> Cast:
    """Everybody, and those whom we know only through them: since the first letter of whoever told us."""
    first: dict[str, date] = {}
    for said in story.said:
        first.setdefault(said.person, said.at.date())
    near = {key: tie for tie in reversed(kin.TIES) for key in (tie.person, tie.other)}
    since = {one.key: first.get(near[one.key].person, story.said[0].at.date()) for one in kin.RELATIVES}
    moments = {said.at.date(): said.at for said in reversed(story.said)}
    dead = {day.person for day in kin.DAYS if day.kind == "death"}
    rows = [
        Person(name=one.name, is_demo=True, has_died=one.key in dead, since=moments[since[one.key]])
        for one in kin.RELATIVES
    ]
    Person.objects.bulk_create(rows)
    return replace(cast, people=cast.people | {one.key: row for one, row in zip(kin.RELATIVES, rows, strict=True)})


def _connect(book: _Book) -> None:
    connecting.lay_down()
    rows = []
    for tie in kin.TIES:
        way = connecting.way_called(tie.word)
        one, other = book.people[tie.person], book.people[tie.other]
        first, second = (other, one) if way.turned else (one, other)
        days = {"since": book.on(tie.since), "until": book.on(tie.ended)}
        words = tie.words or way.said
        rows.append(Connection(person=first, other=second, kind=way.kind, words=words, source=SOURCE, **days))
    Connection.objects.bulk_create(rows)


def _form_circles(book: _Book) -> None:
    circles = {one.key: Circle(kind=one.kind, name=one.name, source=SOURCE, is_demo=True) for one in kin.CIRCLES}
    Circle.objects.bulk_create(circles.values())
    for one in kin.CIRCLES:
        if one.split_from:
            circles[one.key].split_from = circles[one.split_from]
            circles[one.key].save(update_fields=["split_from"])
    Membership.objects.bulk_create(
        Membership(
            circle=circles[one.key],
            person=book.people[member.person],
            role=member.role,
            since=book.on(member.since),
            until=book.on(member.until),
            source=SOURCE,
        )
        for one in kin.CIRCLES
        for member in one.members
    )
    Place.objects.bulk_create(_places(circles))


def _places(circles: dict[str, Circle]) -> Iterator[Place]:
    for one in kin.CIRCLES:
        if one.street:
            where = {"street": one.street, "postcode": one.postcode, "locality": one.town, "country": one.country}
            yield Place(circle=circles[one.key], source=SOURCE, **where)


def _days(book: _Book) -> Iterator[LifeDate]:
    for one in kin.DAYS:
        told = book.on(one.letter)
        year = told.year if told else book.story.now.year - one.years_ago if one.years_ago else None
        month, day = (told.month, told.day) if told and not one.month else (one.month, one.day)
        whose = book.people[one.person]
        when = {"year": year, "month": month, "day": day}
        yield LifeDate(person=whose, kind=one.kind, words=one.words, source=SOURCE, **when)
