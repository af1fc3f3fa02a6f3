"""The hours we keep: read once a process, and again when anybody changed them."""

import threading
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.dispatch import Signal

from regulars.kit import clock
from regulars.kit.prepared import Prepared
from regulars.team.hours.working_time import Off, Week, WorkingTime
from regulars.team.models import Holiday, Hours, House, Span, Team, Timekeeping

# Sent in the transaction in which hours or holidays change, of the house or of any team.
changed = Signal()

_number: Prepared[int] = Prepared(
    lambda: Timekeeping.objects.order_by("id").values_list("number", flat=True)[:1], standing=True
)
_kept = threading.local()

OLDEST = timedelta(days=5 * 366)


def working_time(team_id: int | None = None) -> WorkingTime:
    """By the hours of a team, or of the house for None and for a team without any. One query while nothing changed,
    four more where something did.

    Nobody may change what it gives: it is shared.
    """
    number = (_number.first() or 0, House.objects.ours())
    mark = (number[0], number[1].zone if number[1] else "UTC")
    if getattr(_kept, "mark", None) != mark:
        _kept.mark, _kept.those = mark, {}
    those: dict[int | None, WorkingTime] = _kept.those
    if team_id not in those:
        those[team_id] = _read(team_id, mark[1])
    return those[team_id]


def _read(team_id: int | None, house_zone: str) -> WorkingTime:
    hours = {row.team_id: row for row in Hours.objects.filter(Q(team=None) | Q(team=team_id))}
    mine = hours.get(team_id) or hours.get(None)
    if mine is None:
        return WorkingTime()
    spans = tuple(mine.spans.values_list("day", "opens", "closes"))
    return WorkingTime(Week(mine.zone or house_zone, spans), _off(team_id, with_house=keeps_the_house(mine)))


def keeps_the_house(hours: Hours | None) -> bool:
    """Whether the house's holidays are kept with these hours."""
    return hours is None or hours.team_id is None or hours.keeps_holidays


def holidays_of(team_id: int | None, *, with_house: bool = True) -> Iterable[Holiday]:
    """Holidays of a team, and of the house where they are kept too, of the last years and ahead; the earliest first."""
    whose = Q(team=team_id) | Q(team=None) if with_house else Q(team=team_id)
    since = clock.now().date() - OLDEST
    return Holiday.objects.filter(whose, last__gte=since).order_by("first", "id")


def _off(team_id: int | None, *, with_house: bool) -> Off:
    days: list[tuple[date, date]] = []
    stretches = []
    for one in holidays_of(team_id, with_house=with_house):
        if one.begins and one.ends:
            stretches.append((one.begins, one.ends))
        else:
            days.append((one.first, one.last))
    return Off(tuple(days), tuple(stretches))


@transaction.atomic
def keep(
    team: Team | None, spans: Iterable[tuple[int, int, int]], *, zone: str = "", keeps_holidays: bool = True
) -> Hours:
    """Set the hours of the house (team None) or of a team, in place of those it had: (day, opens, closes), the zone
    "" for the house's own."""
    hours, _ = Hours.objects.update_or_create(
        team=team, defaults={"zone": zone, "keeps_holidays": keeps_holidays, "changed_at": clock.now()}
    )
    hours.spans.all().delete()
    Span.objects.bulk_create([Span(hours=hours, day=day, opens=opens, closes=closes) for day, opens, closes in spans])
    tell()
    return hours


@transaction.atomic
def let_go(team: Team | None) -> None:
    """No hours of its own any more: a team keeps the house's, the house never closes."""
    Hours.objects.filter(team=team).delete()
    tell()


@transaction.atomic
def add_day(team: Team | None, holiday: Holiday) -> Holiday:
    """A holiday by hand."""
    holiday.team = team
    holiday.save()
    tell()
    return holiday


@transaction.atomic
def strike_day(holiday: Holiday) -> None:
    """Take a holiday, that was written by hand, out again."""
    holiday.delete()
    tell()


def tell() -> None:
    """Hours or holidays changed: everybody reads them anew, and what was reckoned from them is reckoned again. In the
    transaction of the change."""
    if not Timekeeping.objects.filter(id=1).update(number=F("number") + 1):
        Timekeeping.objects.get_or_create(id=1, defaults={"number": 1})
    changed.send(Hours)
