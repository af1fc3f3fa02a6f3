"""When one of us is not here."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regulars.kit import clock
from regulars.team.clocks import today_of
from regulars.team.models.house import House

# The same moment is yesterday on one clock and tomorrow on another.
EITHER_SIDE = timedelta(days=1)


class TimeOffQuerySet(models.QuerySet["TimeOff"]):
    """Questions about days off."""

    def ahead(self, moment: datetime) -> Self:
        """Those that may not be over yet, on whatever clock; the earliest first."""
        return self.filter(last__gte=moment.date() - EITHER_SIDE).order_by("first", "id")

    def around(self, moment: datetime) -> Self:
        """Those that may hold at this moment, on whatever clock."""
        return self.ahead(moment).filter(first__lte=moment.date() + EITHER_SIDE)


class TimeOff(models.Model):
    """A teammate is away from a day up to and including another, on their own clock. What waits for them goes on to
    whoever covers for them, or to their team."""

    teammate = models.ForeignKey("team.Teammate", models.CASCADE, related_name="time_off")
    first = models.DateField("from")
    last = models.DateField("up to and including")
    words = models.CharField(max_length=120, blank=True, help_text="What colleagues may know: “walking in the Alps”.")
    cover = models.ForeignKey(
        "team.Teammate", models.SET_NULL, null=True, blank=True, related_name="covers", help_text="Who stands in."
    )
    made_at = models.DateTimeField(default=clock.now)

    objects = TimeOffQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["last", "first"], name="time_off_by_end")]
        constraints = [
            models.CheckConstraint(name="time_off_ends_after_it_begins", condition=Q(last__gte=F("first"))),
            models.CheckConstraint(
                name="nobody_covers_for_themselves", condition=Q(cover=None) | ~Q(cover=F("teammate"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.teammate} is away until {self.last}"

    @property
    def in_words(self) -> str:
        """ "3 May to 7 May", "on 3 May"."""
        first, last = date_format(self.first, "j F"), date_format(self.last, "j F")
        return (
            _("on %(first)s") % {"first": first}
            if self.first == self.last
            else _("%(first)s to %(last)s") % {"first": first, "last": last}
        )

    def holds(self, moment: datetime, house: House | None) -> bool:
        """Whether they are away at this moment, on their own clock, else on the house's."""
        return self.first <= today_of(self.teammate, moment, house) <= self.last
