"""Tells the story of Corner Roasters as it stands on a day: the same day, the same story, to the letter."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from regulars.demo.story import cast, house, neighbours, topics
from regulars.demo.story.hours import HOUSE, at
from regulars.demo.story.lives import Lives, read
from regulars.demo.story.matters import Stage
from regulars.demo.story.nouns import Person, Promised, Story
from regulars.demo.story.planning import Plan
from regulars.demo.story.talk import Talk
from regulars.demo.story.unheard import Unheard

PEOPLE = 250
ENTRIES = 4_040
_HOUR = 11.3


def tell(until: datetime) -> Story:
    """The story on the day of `until` (with a zone), told at 11:18 in Porto; on the day before, if that is yet to come.

    The same day gives the same story. `freshened` then brings its last hours up to the clock.
    """
    stage = Stage(Random(1811), _telling(until), Unheard(), Talk(), Lives())  # noqa: S311 - a story, not a secret
    for life in cast.LIVES:
        read(life, stage.now, stage.into)
    for entry in stage.into.said:
        stage.unheard.remember(entry.text)
    today = stage.now.astimezone(HOUSE).date()
    around = neighbours.gather(stage.random, today, PEOPLE - len(stage.into.people))
    plan = Plan(stage, around, topics.arcs())
    plan.years(ENTRIES)
    plan.waiting()
    return _bound(stage, [*stage.into.people, *(one.person for one in around)])


def _telling(until: datetime) -> datetime:
    day = until.astimezone(HOUSE).date()
    moment = at(day, _HOUR)
    return moment if moment <= until else at(day - timedelta(days=1), _HOUR)


def _bound(stage: Stage, people: list[Person]) -> Story:
    """Everything in time order; each person known since their first word."""
    said = sorted(stage.into.said, key=lambda one: (one.at, one.person, one.matter))
    first = {one.person: one.at.astimezone(HOUSE).date() for one in reversed(said)}
    known = [replace(person, since=first[person.key]) for person in people]
    return Story(
        house_name=house.NAME,
        house_address=house.ADDRESS,
        zone=house.ZONE,
        currency=house.CURRENCY,
        now=stage.now,
        teammates=house.TEAMMATES,
        people=tuple(sorted(known, key=lambda one: (one.since, one.key))),
        said=tuple(said),
        promised=tuple(sorted(stage.into.promised, key=lambda one: (one.at, one.person))),
        closed=tuple(sorted(stage.into.closed, key=lambda one: (one.at, one.person))),
        assigned=tuple(sorted(stage.into.assigned, key=lambda one: (one.at, one.person))),
    )


def freshened(story: Story, until: datetime) -> Story:
    """The same story with its last two days moved up to `until`, so that "four minutes ago" is four minutes ago.

    Gives the story unchanged when `until` is more than a day from its telling.
    """
    late = until.astimezone(UTC) - story.now
    if not timedelta(0) < late <= timedelta(days=1):
        return story
    fresh = story.now - timedelta(hours=54)
    days = timedelta(days=(until.astimezone(HOUSE).date() - story.now.astimezone(HOUSE).date()).days)

    def moved(moment: datetime) -> datetime:
        return moment + late if moment > fresh else moment

    promised = tuple(_moved_promise(one, moved, days) for one in story.promised)
    return replace(
        story,
        now=until.astimezone(UTC),
        said=tuple(replace(one, at=moved(one.at)) for one in story.said),
        promised=promised,
        closed=tuple(replace(one, at=moved(one.at)) for one in story.closed),
        assigned=tuple(replace(one, at=moved(one.at)) for one in story.assigned),
    )


def _moved_promise(one: Promised, moved: Callable[[datetime], datetime], days: timedelta) -> Promised:
    """A promise still open stays as many days away as it was; what was kept was kept."""
    end = moved(one.outcome_at) if one.outcome_at else None
    due = one.due + days if one.outcome == "open" else one.due
    return replace(one, at=moved(one.at), due=max(due, moved(one.at)) if one.outcome == "open" else due, outcome_at=end)
