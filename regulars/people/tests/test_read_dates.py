"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.people.errors import NotLearned
from regulars.people.partial_dates import DAYS, Partial, day_in_words, on_day, read

# It asks no database.
pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("typed", "year", "month", "day"),
    [
        ("14 Sep", None, 9, 14),
        ("Sept 14th", None, 9, 14),
        ("1987", 1987, None, None),
        ("3 May 1987", 1987, 5, 3),
        ("May 3rd, 1987", 1987, 5, 3),
        ("May 1987", 1987, 5, None),
        ("may", None, 5, None),
        ("29 Feb", None, 2, 29),
        ("29 February 2024", 2024, 2, 29),
        ("14 de setembro", None, 9, 14),
        ("3. März 1987", 1987, 3, 3),
        ("1er août", None, 8, 1),
        ("3.5.1987", 1987, 5, 3),
        ("14.9.", None, 9, 14),
        ("25/12", None, 12, 25),
        ("12/25/1990", 1990, 12, 25),
        ("5/5/1990", 1990, 5, 5),
        ("1987-05-03", 1987, 5, 3),
        ("1987-05", 1987, 5, None),
        ("--0503", None, 5, 3),
        ("19870503", 1987, 5, 3),
    ],
)
def test_read_when_typed_as_people_do_then_gives_what_is_known(typed, year, month, day):
    assert read(typed) == Partial(year, month, day)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("31 Feb", "February has no day 31: its last is the 29th."),
        ("31 April 1987", "April has no day 31: its last is the 30th."),
        ("0 May", "May has no day 0: its last is the 31st."),
        ("29 Feb 2023", "2023 had no 29 February."),
        ("1.13.1990", "A year has twelve months."),
        ("3/4/1987", "Write the month as a word: is it 3 April or 4 March?"),
        ("14", "In which month? Write it like “14 May”, or a year in full: “1987”."),
        ("0999", "The year 999 is too far away."),
        ("soon", "“soon” is no date we can read. Write it like “14 Sep”, “1987” or “3 May 1987”."),
        ("3 May 4 May", "“3 May 4 May” is no date we can read. Write it like “14 Sep”, “1987” or “3 May 1987”."),
        ("", "Write a date as you know it: “14 Sep”, “1987” or “3 May 1987”."),
        ("1" * 4000, "Write a date as you know it: “14 Sep”, “1987” or “3 May 1987”."),
    ],
)
def test_read_when_it_is_no_date_then_says_so_in_words(typed, words):
    with pytest.raises(NotLearned) as refusal:
        read(typed)

    assert str(refusal.value) == words


@given(st.text(max_size=70))
def test_read_when_given_anything_then_reads_or_refuses(typed):
    try:
        found = read(typed)
    except NotLearned:
        return
    assert found != Partial()


@given(st.sampled_from(range(1, 13)), st.integers(1, 31), st.none() | st.integers(1800, 2200))
def test_words_when_read_again_then_mean_the_same(month, day, year):
    day = min(day, DAYS[month - 1])
    if (month, day) == (2, 29):
        year = None
    partial = Partial(year, month, day)

    assert read(str(partial)) == partial


def test_leap_day_when_the_year_has_none_then_is_kept_on_the_day_before():
    leap_day = read("29 Feb")

    assert leap_day.next_on(date(2026, 3, 1)) == date(2027, 2, 28)
    assert leap_day.next_on(date(2026, 2, 28)) == date(2026, 2, 28)
    assert leap_day.next_on(date(2028, 1, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("born", "until", "years"),
    [
        ("3 May 1987", "2 May 2026", (38, 38)),
        ("3 May 1987", "3 May 2026", (39, 39)),
        ("1987", "2 May 2026", (38, 39)),
        ("May 1987", "1 June 2026", (39, 39)),
        ("29 Feb 2000", "28 Feb 2026", (25, 25)),
        ("29 Feb 2000", "1 Mar 2026", (26, 26)),
        ("3 May", "2026", None),
    ],
)
def test_years_when_parts_are_unknown_then_are_as_many_as_can_be(born, until, years):
    assert read(born).years_until(read(until)) == years


def test_days_of_beginning_when_typed_roughly_then_are_told_no_finer():
    assert [on_day(typed) for typed in ("2019", "May 2019", "3 May 2019", " ")] == [
        date(2019, 1, 1),
        date(2019, 5, 1),
        date(2019, 5, 3),
        None,
    ]
    assert [day_in_words(day) for day in (date(2019, 1, 1), date(2019, 5, 1), date(2019, 5, 3))] == [
        "2019",
        "May 2019",
        "3 May 2019",
    ]
    with pytest.raises(NotLearned, match="Say in which year"):
        on_day("14 Sep")
