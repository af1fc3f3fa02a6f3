"""Working time between two moments, and the moment that so much of it later is. Pure: no database, no clock.

What counts is the clock on the wall: a minute is worked when the wall shows a minute within the hours. Where clocks are
put back, the hour that comes twice is worked twice or not at all; where they are put forward, the hour that never was
is not worked.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY = 24 * 60 * 60
MARGIN = timedelta(days=366)
FARTHEST = timedelta(days=3 * 366)
# Nobody reckons outside: the calendar itself ends not far beyond.
FIRST, LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2190, 1, 1, tzinfo=UTC)

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Week:
    """Spans of each day of the week (0 is Monday) in minutes after its midnight, by the clock of a zone. A span that
    ends beyond 1440 is a night and goes on into the next day."""

    zone: str
    spans: tuple[tuple[int, int, int], ...]

    def on(self, day: int) -> list[Stretch]:
        """The spans that begin on a day of the week."""
        return [(opens, closes) for one, opens, closes in self.spans if one == day]


@dataclass(frozen=True)
class Off:
    """What is taken out of the week: whole days by its own clock, both ends included, and stretches of moments."""

    days: tuple[tuple[date, date], ...] = ()
    stretches: tuple[tuple[datetime, datetime], ...] = ()


@dataclass
class WorkingTime:
    """Answers from one list of worked stretches, made when first asked and longer when asked further.

    Without a week every second counts. Ten thousand questions about some years take a few hundredths of a second.
    """

    week: Week | None = None
    off: Off = field(default_factory=Off)
    _reach: tuple[datetime, datetime] | None = field(default=None, init=False, repr=False)
    _begins: list[int] = field(default_factory=list, init=False, repr=False)
    _ends: list[int] = field(default_factory=list, init=False, repr=False)
    _before: list[int] = field(default_factory=list, init=False, repr=False)

    def between(self, start: datetime, end: datetime) -> int:
        """Seconds of working time from one moment to a later one; 0 when it is not later."""
        if end <= start:
            return 0
        if self.week is None:
            return round((end - start).total_seconds())
        self._cover(start, end)
        return round(self._until(end.timestamp()) - self._until(start.timestamp()))

    def after(self, start: datetime, seconds: int) -> datetime | None:
        """The moment when so many seconds have been worked since; None when that is years away, or never.

        Of several such moments (an evening, the night, the next morning) it is the earliest.
        """
        if self.week is None:
            return start + timedelta(seconds=seconds)
        if seconds <= 0:
            return start
        reach, span = start + FARTHEST, MARGIN
        while True:
            self._cover(start, min(start + span, reach))
            if found := self._after(start.timestamp(), seconds):
                return datetime.fromtimestamp(found, UTC) if found <= reach.timestamp() else None
            if start + span >= reach:
                return None
            span *= 4

    def is_open(self, moment: datetime) -> bool:
        """Whether we are there at a moment."""
        if self.week is None:
            return True
        self._cover(moment, moment)
        place = bisect_right(self._begins, moment.timestamp()) - 1
        return place >= 0 and moment.timestamp() < self._ends[place]

    def _until(self, moment: float) -> float:
        """Seconds worked from the beginning of the list to a moment."""
        place = bisect_right(self._begins, moment) - 1
        if place < 0:
            return 0
        return self._before[place] + min(moment, self._ends[place]) - self._begins[place]

    def _after(self, start: float, seconds: int) -> float | None:
        target = self._until(start) + seconds
        place = bisect_left(self._before, target) - 1
        if place < 0:
            return None
        moment = self._begins[place] + target - self._before[place]
        return moment if moment <= self._ends[place] else None

    def _cover(self, start: datetime, end: datetime) -> None:
        """Know all stretches from some time before one moment to some time after another."""
        low, high = self._reach or (start, end)
        if self._reach and low <= start and end <= high:
            return
        low, high = max(FIRST, min(low, start - MARGIN)), min(LAST, max(high, end + MARGIN))
        stretches = _worked(self.week, self.off, low, high) if self.week else []
        self._begins, self._ends = [one for one, _ in stretches], [one for _, one in stretches]
        self._before, total = [], 0
        for begin, stop in stretches:
            self._before.append(total)
            total += stop - begin
        self._reach = (low, high)


def _worked(week: Week, off: Off, low: datetime, high: datetime) -> list[Stretch]:
    """The worked stretches between two moments in seconds of UTC, in order and apart."""
    on_the_wall = _without(_of_the_week(week, low, high), _days_off(off, low, high))
    found = _to_utc(on_the_wall, week.zone, int(low.timestamp()), int(high.timestamp()))
    closed = _merged((int(one.timestamp()), int(other.timestamp())) for one, other in off.stretches)
    return _without(_merged(found), closed)


def _of_the_week(week: Week, low: datetime, high: datetime) -> list[Stretch]:
    """Hours as the wall shows them, in seconds since 1970 as if the wall told UTC."""
    days = [week.on(day) for day in range(7)]
    first = int(low.timestamp()) // DAY - 2
    last = int(high.timestamp()) // DAY + 2
    found = []
    for day in range(first, last + 1):
        for opens, closes in days[(day + 3) % 7]:  # 1 January 1970 was a Thursday
            found.append((day * DAY + opens * 60, day * DAY + closes * 60))
    return _merged(found)


def _days_off(off: Off, low: datetime, high: datetime) -> list[Stretch]:
    epoch = date(1970, 1, 1)
    near = (low.date() - timedelta(days=3), high.date() + timedelta(days=3))
    days = [(first, last) for first, last in off.days if last >= near[0] and first <= near[1]]
    return _merged(((first - epoch).days * DAY, ((last - epoch).days + 1) * DAY) for first, last in days)


def _to_utc(on_the_wall: Sequence[Stretch], zone: str, low: int, high: int) -> list[Stretch]:
    """What the wall shows, as moments: for each time in which the zone kept one distance to UTC."""
    begins = [begin for begin, _ in on_the_wall]
    found = []
    for start, end, offset in _offsets(zone, low, high):
        place = max(0, bisect_right(begins, start + offset) - 1)
        while place < len(on_the_wall) and begins[place] < end + offset:
            begin, stop = on_the_wall[place]
            begin, stop = max(begin - offset, start), min(stop - offset, end)
            if begin < stop:
                found.append((begin, stop))
            place += 1
    return found


def _offsets(zone: str, low: int, high: int) -> Iterator[tuple[int, int, int]]:
    """The times in which a zone kept one distance to UTC, in seconds."""
    start, now = low, _offset(zone, low)
    for day in range(low // DAY + 1, high // DAY + 2):
        probe = min(day * DAY, high)
        if (then := _offset(zone, probe)) != now:
            change = _change(zone, max(start, probe - DAY), probe, now)
            yield start, change, now
            start, now = change, then
    yield start, high, now


def _change(zone: str, low: int, high: int, before: int) -> int:
    """The first second at which the distance is another."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _offset(zone, middle) == before else (low, middle)
    return high


@lru_cache(maxsize=20_000)
def _offset(zone: str, moment: int) -> int:
    offset = datetime.fromtimestamp(moment, ZoneInfo(zone)).utcoffset()
    return int(offset.total_seconds()) if offset else 0


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """In order; those that touch are one."""
    found: list[Stretch] = []
    for begin, end in sorted(stretches):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif end > begin:
            found.append((begin, end))
    return found


def _without(stretches: Sequence[Stretch], closed: Sequence[Stretch]) -> list[Stretch]:
    """What is left of stretches; both in order and apart."""
    found, place = [], 0
    for start, end in stretches:
        begin = start
        while place < len(closed) and closed[place][1] <= begin:
            place += 1
        near = place
        while near < len(closed) and closed[near][0] < end:
            if closed[near][0] > begin:
                found.append((begin, closed[near][0]))
            begin = max(begin, closed[near][1])
            near += 1
        if begin < end:
            found.append((begin, end))
    return found
