"""When we are there: hours of the week, and the days on which they do not hold."""

from django.db import models
from django.db.models import F, Q

from regulars.kit import clock
from regulars.kit.queueing import LeasedQuerySet
from regulars.kit.secrets import SecretField
from regulars.team.models.house import check_zone

DAY = 24 * 60


class Hours(models.Model):
    """When the house or a team is there. A team without hours keeps the house's; a house without any never closes."""

    team = models.OneToOneField("team.Team", models.CASCADE, null=True, blank=True, related_name="hours")
    zone = models.CharField("time zone", max_length=64, blank=True, validators=[check_zone])
    keeps_holidays = models.BooleanField(
        "keeps the house’s holidays", default=True, help_text="For a team: the house’s holidays are theirs too."
    )
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(models.Value(1), condition=Q(team=None), name="house_has_hours_once")]

    def __str__(self) -> str:
        return f"hours of {self.team or 'the house'}"


class Span(models.Model):
    """From one minute of a day to another. A night ends after midnight: its end is more than a day's minutes."""

    hours = models.ForeignKey(Hours, models.CASCADE, related_name="spans")
    day = models.PositiveSmallIntegerField(help_text="0 is Monday.")
    opens = models.PositiveSmallIntegerField(help_text="Minutes after midnight.")
    closes = models.PositiveSmallIntegerField(help_text="Minutes after the same midnight.")

    class Meta:
        ordering = ["day", "opens"]
        constraints = [
            models.CheckConstraint(name="span_has_a_day", condition=Q(day__lte=6)),
            models.CheckConstraint(name="span_opens_in_its_day", condition=Q(opens__lt=DAY)),
            models.CheckConstraint(
                name="span_ends_within_a_day", condition=Q(closes__gt=F("opens")) & Q(closes__lte=F("opens") + DAY)
            ),
        ]

    def __str__(self) -> str:
        return f"day {self.day}, {self.opens} to {self.closes}"


class HolidayCalendar(models.Model):
    """An iCalendar file, or a feed that is asked every day. The last good text stays when a feed fails."""

    team = models.ForeignKey("team.Team", models.CASCADE, null=True, blank=True, related_name="holiday_calendars")
    name = models.CharField(max_length=120)
    address = SecretField(blank=True, help_text="Of a feed; such an address may let its reader in. Empty: a file.")
    text = models.TextField(help_text="The last good one, as it came: events that repeat are read anew each year.")
    read_at = models.DateTimeField(null=True, blank=True, help_text="When the text was got.")
    trouble = models.CharField(max_length=300, blank=True, help_text="Why it could not be got last time.")
    troubled_since = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True, db_index=True, help_text="When it is to be read next.")
    attempts = models.PositiveIntegerField(default=0)

    objects = LeasedQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class Holiday(models.Model):
    """We are not there: whole days, or from one moment to another. From a calendar or by hand."""

    calendar = models.ForeignKey(HolidayCalendar, models.CASCADE, null=True, blank=True, related_name="holidays")
    team = models.ForeignKey("team.Team", models.CASCADE, null=True, blank=True, related_name="holidays")
    name = models.CharField(max_length=200, blank=True)
    first = models.DateField(help_text="The first day, by the clock it is kept by.")
    last = models.DateField(help_text="The last day.")
    begins = models.DateTimeField(null=True, blank=True, help_text="For a part of a day; empty: whole days.")
    ends = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["team", "last"], name="holiday_by_team")]
        constraints = [
            models.CheckConstraint(name="holiday_ends_after_it_began", condition=Q(last__gte=F("first"))),
            models.CheckConstraint(
                name="holiday_is_days_or_moments",
                condition=Q(begins=None, ends=None) | Q(begins__isnull=False, ends__gt=F("begins")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name or 'holiday'}, {self.first}"


class Timekeeping(models.Model):
    """One row: its number grows with every change of hours or holidays, so that nobody reckons with old ones."""

    number = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="there_is_one_timekeeping")]

    def __str__(self) -> str:
        return f"hours, {self.number}"
