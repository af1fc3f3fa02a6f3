"""Somebody we know, or do not know yet."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models

from regulars.kit import clock
from regulars.people.sorting import SortKey
from regulars.team.models import Teammate
from regulars.team.models.house import check_zone

SEEN_AGAIN_AFTER = timedelta(minutes=15)


class Person(models.Model):
    """A human, known or still unnamed. How to reach them stands in their identifiers, never here."""

    name = models.CharField(max_length=200, blank=True, db_index=True)
    sort_name = SortKey(max_length=200, blank=True, editable=False, default="")
    known_by = models.CharField(
        max_length=320, blank=True, help_text="How they reached us first: what they are called while we know no name."
    )
    zone = models.CharField("time zone", max_length=64, blank=True, validators=[check_zone])
    language = models.CharField(max_length=16, blank=True)
    since = models.DateTimeField("known since", default=clock.now)
    is_demo = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name_plural = "people"
        indexes = [models.Index(fields=["sort_name", "id"], name="person_by_name")]

    def __str__(self) -> str:
        return self.name or self.known_by or "somebody without a name yet"

    @property
    def first_name(self) -> str:
        """What we call them: the first word of their name, or "they" while we do not know it."""
        return self.name.split()[0] if self.name.strip() else "they"

    def call(self, name: str) -> None:
        """Call them by this name from now on; "" when we do not know it after all."""
        self.name = " ".join(name.split())[:200]
        self.save(update_fields=["name", "sort_name"])

    @property
    def tz(self) -> ZoneInfo | None:
        """Their clock, if we know it."""
        return ZoneInfo(self.zone) if self.zone else None

    def note_look(self, *, by: Teammate, at: datetime | None = None) -> None:
        """Record that a teammate read this person's page; looks within a quarter of an hour are one look."""
        moment = at or clock.now()
        if not self.looks.filter(by=by, at__gt=moment - SEEN_AGAIN_AFTER).exists():
            self.looks.create(by=by, at=moment)
