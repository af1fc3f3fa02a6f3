"""Calendars of holidays: taken in from a file or a feed, and read anew every day."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.kit import clock
from regulars.team.hours import calendars, feeds, keeping
from regulars.team.hours.calendars import NotACalendar
from regulars.team.hours.feeds import Allowed, NoFeed, is_public
from regulars.team.models import Holiday, HolidayCalendar, Hours, House, Team

EVERY, AGAIN = timedelta(days=1), timedelta(hours=1)
LEASE = timedelta(minutes=5)
MOST_CALENDARS = 20


@transaction.atomic
def take_file(team: Team | None, data: bytes, *, name: str = "") -> HolidayCalendar:
    """A calendar from a file that somebody brought. Raises NotACalendar."""
    return _take(HolidayCalendar(team=team), data, name)


def take_feed(team: Team | None, address: str, *, name: str = "", allowed: Allowed = is_public) -> HolidayCalendar:
    """A calendar from an address, asked now and every day from now on. Raises NoFeed and NotACalendar."""
    data = feeds.fetch(address, allowed=allowed)
    row = HolidayCalendar(team=team, address=address.strip())
    with transaction.atomic():
        return _take(row, data, name or feeds.split(address).hostname or "")


def _take(row: HolidayCalendar, data: bytes, name: str) -> HolidayCalendar:
    if HolidayCalendar.objects.count() >= MOST_CALENDARS:
        raise NotACalendar(
            _("The house keeps at most %(MOST_CALENDARS)s calendars.") % {"MOST_CALENDARS": MOST_CALENDARS}
        )
    found = calendars.read(data, today=clock.now().date(), zone=zone_of(row.team_id))
    row.name = found.name or name[:120] or "Holidays"
    _write(row, data, found)
    return row


def _write(row: HolidayCalendar, data: bytes, found: calendars.Calendar) -> None:
    """Put the holidays of a calendar in place of those it had; everybody is told only when they are others."""
    now = clock.now()
    row.text, row.read_at, row.trouble, row.troubled_since = data.decode("utf-8-sig", "replace"), now, "", None
    row.text = row.text.replace("\x00", "")
    row.due_at, row.attempts = now + EVERY, 0
    row.save()
    before = set(row.holidays.values_list("name", "first", "last", "begins", "ends"))
    after = {(one.name, one.first, one.last, one.begins, one.ends) for one in found.holidays}
    if before != after:
        row.holidays.all().delete()
        columns = ("name", "first", "last", "begins", "ends")
        rows = [Holiday(calendar=row, team=row.team, **dict(zip(columns, one, strict=True))) for one in after]
        Holiday.objects.bulk_create(rows, 500)
        keeping.tell()


@transaction.atomic
def let_go(row: HolidayCalendar) -> None:
    """Take a calendar out again, with its days."""
    row.delete()
    keeping.tell()


def read_due(*, allowed: Allowed = is_public) -> int:
    """Read the calendars that are due: feeds are asked, files read on for what repeats; how many were read well. When
    one fails, what it said last stays, and the page says since when it fails."""
    well = 0
    for row in HolidayCalendar.objects.claim(MOST_CALENDARS, lease=LEASE):
        well += read_again(row, allowed=allowed)
    return well


def read_again(row: HolidayCalendar, *, allowed: Allowed = is_public) -> bool:
    """Whether it could be read."""
    try:
        data = feeds.fetch(row.address, allowed=allowed) if row.address else row.text.encode()
        found = calendars.read(data, today=clock.now().date(), zone=zone_of(row.team_id))
    except (NoFeed, NotACalendar) as failure:
        now = clock.now()
        HolidayCalendar.objects.filter(pk=row.pk).update(
            trouble=str(failure)[:300], troubled_since=row.troubled_since or now, due_at=now + AGAIN
        )
        return False
    with transaction.atomic():
        if HolidayCalendar.objects.select_for_update().filter(pk=row.pk).exists():
            _write(row, data, found)
    return True


def zone_of(team_id: int | None) -> ZoneInfo:
    """The clock by which times without one are meant: the team's, else the house's."""
    hours = Hours.objects.filter(team=team_id).first()
    house = House.objects.ours()
    return ZoneInfo((hours.zone if hours else "") or (house.zone if house else "UTC"))
