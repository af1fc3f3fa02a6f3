"""Working time agrees with whoever looks at the clock on the wall every minute."""

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regulars.team.hours.working_time import Off, Week, WorkingTime

# It asks no database.
pytestmark = pytest.mark.once

LISBON = Week("Europe/Lisbon", tuple((day, 9 * 60, 17 * 60 + 30) for day in range(5)))
NIGHTS = Week("Europe/Berlin", tuple((day, 22 * 60, 30 * 60) for day in range(7)))
MINUTE = timedelta(minutes=1)


def at(*moment):
    return datetime(*moment, tzinfo=UTC)


def wall(zone, *moment):
    return datetime(*moment, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def looks_open(week, off, moment):
    """As somebody in front of the clock sees it."""
    shown = moment.astimezone(ZoneInfo(week.zone))
    if any(first <= shown.date() <= last for first, last in off.days):
        return False
    if any(begins <= moment < ends for begins, ends in off.stretches):
        return False
    minute = shown.hour * 60 + shown.minute
    today, yesterday = shown.weekday(), (shown.weekday() - 1) % 7
    return any(
        (day == today and opens <= minute < closes) or (day == yesterday and opens <= minute + 1440 < closes)
        for day, opens, closes in week.spans
    )


SPANS = st.tuples(st.integers(0, 6), st.integers(0, 1439), st.integers(1, 1440)).map(
    lambda one: (one[0], one[1], one[1] + one[2])
)
WEEKS = st.builds(
    Week,
    st.sampled_from(
        ["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca"]
    ),
    st.lists(SPANS, max_size=9).map(tuple),
)
# Around the nights in which clocks are changed somewhere.
STARTS = st.sampled_from(
    [
        at(2026, 3, 7),
        at(2026, 3, 28),
        at(2026, 4, 4),
        at(2026, 10, 3),
        at(2026, 10, 24),
        at(2026, 10, 31),
        at(2026, 6, 1),
    ]
)
MOMENTS = st.tuples(STARTS, st.integers(0, 2 * 1440)).map(lambda one: one[0] + one[1] * MINUTE)
DAYS_OFF = st.tuples(MOMENTS, st.integers(0, 1)).map(
    lambda one: (one[0].date(), one[0].date() + timedelta(days=one[1]))
)
CLOSED = st.tuples(MOMENTS, st.integers(1, 900)).map(lambda one: (one[0], one[0] + one[1] * MINUTE))
OFFS = st.builds(Off, st.lists(DAYS_OFF, max_size=2).map(tuple), st.lists(CLOSED, max_size=2).map(tuple))


@settings(max_examples=60, deadline=None)
@given(WEEKS, OFFS, MOMENTS, st.integers(0, 3 * 1440))
def test_between_when_any_hours_then_counts_the_minutes_one_sees(week, off, start, minutes):
    seen = sum(looks_open(week, off, start + minute * MINUTE) for minute in range(minutes))

    assert WorkingTime(week, off).between(start, start + minutes * MINUTE) == seen * 60


@settings(max_examples=60, deadline=None)
@given(WEEKS, OFFS, MOMENTS, st.integers(1, 4000))
def test_after_when_any_hours_then_is_the_first_moment_with_so_much_work(week, off, start, minutes):
    working = WorkingTime(week, off)
    found = working.after(start, minutes * 60)

    if found is None:
        assert working.between(start, start + timedelta(days=366)) < minutes * 60
    else:
        assert working.between(start, found) == minutes * 60
        assert working.between(start, found - timedelta(seconds=1)) == minutes * 60 - 1


def test_between_when_over_a_weekend_then_leaves_it_out():
    friday, monday = wall("Europe/Lisbon", 2026, 11, 20, 17), wall("Europe/Lisbon", 2026, 11, 23, 10)

    assert WorkingTime(LISBON).between(friday, monday) == 90 * 60


@pytest.mark.parametrize(("night", "hours"), [((2026, 3, 28, 22), 7), ((2026, 10, 24, 22), 9), ((2026, 6, 1, 22), 8)])
def test_between_when_clocks_change_in_the_night_then_counts_its_hours(night, hours):
    evening = wall("Europe/Berlin", *night)

    assert WorkingTime(NIGHTS).between(evening, evening + timedelta(hours=13)) == hours * 3600


def test_after_when_holidays_lie_between_then_goes_over_them():
    off = Off(days=((date(2026, 12, 25), date(2027, 1, 1)),), stretches=((at(2026, 12, 24, 13), at(2026, 12, 24, 23)),))

    found = WorkingTime(LISBON, off).after(at(2026, 12, 24, 12), 2 * 3600)

    assert found == at(2027, 1, 4, 10)


def test_after_when_never_open_then_is_none():
    assert WorkingTime(Week("UTC", ())).after(at(2026, 1, 1), 60) is None


def test_between_when_no_hours_are_set_then_every_second_counts():
    assert WorkingTime().between(at(2026, 1, 3), at(2026, 1, 4)) == 86_400
    assert WorkingTime().after(at(2026, 1, 3), 60) == at(2026, 1, 3, 0, 1)


def test_between_when_asked_here_and_there_then_says_the_same_as_at_once():
    dice, working = random.Random(7), WorkingTime(LISBON)
    for _ in range(200):
        start = at(2015, 1, 1) + timedelta(seconds=dice.randrange(15 * 365 * 86_400))
        end = start + timedelta(seconds=dice.randrange(40 * 86_400))

        assert working.between(start, end) == WorkingTime(LISBON).between(start, end)
