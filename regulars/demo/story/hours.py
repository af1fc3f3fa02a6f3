"""When things happen: working hours at the house, waking hours of people, dates counted back from the telling."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

HOUSE = ZoneInfo("Europe/Lisbon")
OPENING, EVENING = 8.5, 18.6
MORNING, NIGHT = 6.8, 22.9


@cache
def zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def at(day: date, hour: float, place: ZoneInfo = HOUSE) -> datetime:
    """The moment in UTC of an hour of the day (9.5 is half past nine) at a place."""
    minutes = round(hour * 60)
    return datetime.combine(day, time(minutes // 60, minutes % 60), place).astimezone(UTC)


def within(moment: datetime, place: ZoneInfo, first: float, last: float, random: Random) -> datetime:
    """The moment itself when it lies between two hours of its day at the place, else the next time it does."""
    local = moment.astimezone(place)
    hour = local.hour + local.minute / 60
    if first <= hour < last:
        return moment
    day = local.date() + timedelta(days=1 if hour >= last else 0)
    return at(day, first + random.random() * min(2.5, last - first), place) + timedelta(seconds=random.randrange(60))


def within_before(moment: datetime, place: ZoneInfo, first: float, last: float, random: Random) -> datetime:
    """Like within, but the last time before."""
    local = moment.astimezone(place)
    hour = local.hour + local.minute / 60
    if first <= hour < last:
        return moment
    day = local.date() - timedelta(days=1 if hour < first else 0)
    return at(day, last - random.random() * min(2.5, last - first), place) - timedelta(seconds=random.randrange(60))


def years_back(now: date, years: int, month: int, day: int) -> date:
    """The month and day as it fell in the year that ended `years` years and 45 days before `now`.

    Keeps a summer story in summer, whatever the day of the telling, and keeps the order of the years. What would be
    older than seven years happens a year later.
    """
    end = now - timedelta(days=45 + round(365.25 * years))
    day = min(day, 28) if month == 2 else day
    found = date(end.year, month, day)
    found = found if found <= end else date(end.year - 1, month, day)
    return found if found > now - timedelta(days=7 * 365 - 10) else date(found.year + 1, month, day)
