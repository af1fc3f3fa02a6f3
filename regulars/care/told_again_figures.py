"""In how many requests people had to tell us again, month by month. Of the house: no figure of it is anybody's."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count

from regulars.care.models import ToldAgain
from regulars.conversation.models import Wait


@dataclass(frozen=True)
class Month:
    """The requests that were first answered in a month: how many, in how many of them somebody told us again, and how
    often in all."""

    first: date
    requests: int
    repeating: int
    times: int

    @property
    def share(self) -> float | None:
        """The share of requests, None of none."""
        return self.repeating / self.requests if self.requests else None


def months(number: int, *, until: datetime, zone: ZoneInfo) -> list[Month]:
    """The last months on the house's clock, the newest first. Two queries a month, on an index."""
    first = until.astimezone(zone).date().replace(day=1)
    found: list[Month] = []
    for _ in range(number):
        found.append(_of(first, zone))
        first = _before(first)
    return found


def _of(first: date, zone: ZoneInfo) -> Month:
    start, end = (datetime.combine(day, time(), zone) for day in (first, _after(first)))
    answered = Wait.objects.filter(is_first=True, ended__gte=start, ended__lt=end)
    again = ToldAgain.objects.standing().filter(entry__request__in=answered.values("request"))
    counted = again.aggregate(requests=Count("entry__request", distinct=True), times=Count("pk"))
    return Month(first, answered.count(), counted["requests"], counted["times"])


def _after(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _before(first: date) -> date:
    return date(first.year - (first.month == 1), (first.month - 2) % 12 + 1, 1)
