"""Somebody told us that they are away."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.models import Person
from regulars.team.models import Teammate


class AbsenceQuerySet(models.QuerySet["Absence"]):
    """Questions about absences."""

    def current(self) -> Self:
        """Those nobody has ended yet. The last day may have passed: an absence ends by itself, without a deed."""
        return self.filter(ended_at=None)


class Absence(models.Model):
    """A person is away up to and including a day, as their own automatic reply says, or as a teammate set it right."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="absences")
    until = models.DateField(help_text="The last day away, on the person's own calendar.")
    entry = models.ForeignKey("conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="absences")
    since = models.DateTimeField(default=clock.now, help_text="When we heard of it.")
    corrected_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True, help_text="They wrote, or a teammate knew better.")
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(ended_at=None), name="one_current_absence_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.person} is away until {self.until}"

    def move(self, *, to: date, by: Teammate) -> None:
        """Set the last day right. One that has ended stays as it is."""
        Absence.objects.current().filter(pk=self.pk).update(until=to, corrected_by=by)
        self.until, self.corrected_by = to, by
        announce(f"person:{self.person_id}")

    def end(self, *, by: Teammate | None = None) -> None:
        """They are here: a teammate says so, or they wrote themselves (by=None). Ending it twice changes nothing."""
        Absence.objects.current().filter(pk=self.pk).update(ended_at=clock.now(), ended_by=by)
        announce(f"person:{self.person_id}")


def absence_of(person: Person) -> Absence | None:
    """The absence nobody has ended, which may have run out by itself. One query."""
    return Absence.objects.current().filter(person=person).first()
