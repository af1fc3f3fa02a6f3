"""Who is what to whom."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.people.models.person import Person


class ConnectionKind(models.Model):
    """A way in which two people are connected, in both directions: "child" and "parent". The house may add its own.

    A word may carry "…" where the other's name belongs: "introduced by …"; any other is a noun: "child (of Maria)"."""

    name = models.CharField(max_length=60, unique=True, help_text="What the other is to the first: child.")
    inverse = models.CharField(max_length=60, help_text="What the first is to the other: parent.")
    family = models.BooleanField(default=False, help_text="Whether it makes them relatives.")
    is_offered = models.BooleanField(default=True, help_text="Whether it can be chosen for new connections.")

    def __str__(self) -> str:
        return self.name if self.is_mutual else f"{self.name} / {self.inverse}"

    @property
    def is_mutual(self) -> bool:
        """Whether it says the same in both directions, as between siblings."""
        return self.name == self.inverse


class ConnectionQuerySet(models.QuerySet["Connection"]):
    """Questions about connections."""

    def of(self, person: Person) -> Self:
        """All of somebody's, in both directions."""
        return self.filter(Q(person=person) | Q(other=person))

    def current(self, today: date) -> Self:
        """Those that hold on this day, or will."""
        return self.filter(Q(until=None) | Q(until__gt=today))


class Connection(models.Model):
    """An edge between two people: `other` is `person`'s kind.name, `person` is `other`'s kind.inverse. Stored once,
    read both ways. What has ended has a last day and stays: it is their history."""

    class Confidence(models.TextChoices):
        """How sure we are."""

        TOLD = "told", _lazy("they told us")
        LIKELY = "likely", _lazy("very likely")
        GUESS = "guess", _lazy("a guess")

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="connections")
    other = models.ForeignKey("people.Person", models.CASCADE, related_name="connections_here")
    kind = models.ForeignKey(ConnectionKind, models.PROTECT, related_name="connections")
    words = models.CharField(max_length=200, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True, help_text="The first day on which it no longer holds.")
    confidence = models.CharField(max_length=8, choices=Confidence.choices, default=Confidence.TOLD)
    source = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    objects = ConnectionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "other", "kind"], condition=Q(until=None), name="connected_once_in_a_way"
            ),
            models.CheckConstraint(name="connected_with_somebody_else", condition=~Q(person=F("other"))),
        ]

    def __str__(self) -> str:
        return f"{self.other}: {phrase(self.kind.name, str(self.person))}"


def phrase(word: str, name: str) -> str:
    """What somebody is to the one of this name: "child of Maria", "introduced by Maria"."""
    return word.replace("…", name) if "…" in word else _("%(word)s of %(name)s") % {"word": word, "name": name}
