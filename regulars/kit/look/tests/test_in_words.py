from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from regulars.kit import clock
from regulars.kit.look.times import in_words

# It asks no database.
pytestmark = pytest.mark.once

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def sunday_noon(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOON)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 22, 11, 59, 30, tzinfo=UTC), "now"),
        (datetime(2026, 11, 22, 11, 56, tzinfo=UTC), "4 min"),
        (datetime(2026, 11, 22, 9, 1, tzinfo=UTC), "2 h"),
        (datetime(2026, 11, 22, 0, 5, tzinfo=UTC), "11 h"),
        (datetime(2026, 11, 21, 12, 0, tzinfo=UTC), "yesterday"),
        (datetime(2026, 11, 17, 12, 0, tzinfo=UTC), "Tue"),
        (datetime(2026, 9, 14, 12, 0, tzinfo=UTC), "14 Sep"),
        (datetime(2019, 3, 2, 12, 0, tzinfo=UTC), "2 Mar 2019"),
    ],
)
def test_ago_when_further_back_then_coarser(moment, words):
    assert in_words(moment) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 22, 17, 0, tzinfo=UTC), "17:00"),
        (datetime(2026, 11, 23, 9, 0, tzinfo=UTC), "tomorrow"),
        (datetime(2026, 11, 27, 9, 0, tzinfo=UTC), "Fri"),
        (datetime(2027, 1, 5, 9, 0, tzinfo=UTC), "5 Jan 2027"),
        (datetime(2026, 11, 22, 9, 0, tzinfo=UTC), "late"),
        (datetime(2026, 11, 21, 9, 0, tzinfo=UTC), "1 day late"),
        (datetime(2026, 11, 19, 9, 0, tzinfo=UTC), "3 days late"),
    ],
)
def test_due_when_ahead_or_past_then_says_when_or_how_late(moment, words):
    assert in_words(moment, "due") == words


def test_at_when_another_day_then_names_it():
    shown = [in_words(datetime(2026, 11, day, 9, 14, tzinfo=UTC), "at") for day in (22, 21, 20)]

    assert shown == ["09:14", "yesterday 09:14", "20 Nov, 09:14"]


def test_day_when_the_zone_is_past_midnight_then_is_that_zones_day():
    late_evening = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)

    with timezone.override(ZoneInfo("Europe/Berlin")):
        assert in_words(late_evening, "day") == "Today"
    with timezone.override(UTC):
        assert in_words(late_evening, "day") == "Yesterday"


def test_shape_when_unknown_then_refused():
    with pytest.raises(KeyError):
        in_words(NOON, "sometime")
