"""Households, companies and other circles of people."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock


class Circle(models.Model):
    """People who belong together: a household, a company, a club. Somebody may be in several."""

    class Kind(models.TextChoices):
        """What holds it together."""

        HOUSEHOLD = "household", _lazy("household")
        COMPANY = "company", _lazy("company")
        GROUP = "group", _lazy("group")

    kind = models.CharField(max_length=16, choices=Kind.choices)
    name = models.CharField(max_length=200, db_index=True)
    words = models.CharField(max_length=500, blank=True, help_text="What there is to know about it.")
    domain = models.CharField(max_length=255, blank=True, db_index=True, help_text="A company's: bean.example.")
    split_from = models.ForeignKey(
        "people.Circle", models.SET_NULL, null=True, blank=True, related_name="split_off", help_text="Its history."
    )
    source = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    is_demo = models.BooleanField(default=False, editable=False)

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Questions about memberships."""

    def current(self, today: date) -> Self:
        """Those that hold on this day."""
        return self.filter(Q(since=None) | Q(since__lte=today), Q(until=None) | Q(until__gt=today))

    def past(self, today: date) -> Self:
        """Those that are over on this day."""
        return self.filter(until__lte=today)


class Membership(models.Model):
    """Somebody is in a circle, in a role, from a day to a day. The role lies on the membership: one person has two jobs
    in two companies."""

    circle = models.ForeignKey(Circle, models.CASCADE, related_name="memberships")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=80, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True, help_text="The first day on which it no longer holds.")
    source = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["circle", "person"], condition=Q(until=None), name="in_a_circle_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.circle}"


class PlaceQuerySet(models.QuerySet["Place"]):
    """Questions about addresses."""

    def current(self, today: date) -> Self:
        """Those that hold on this day, the newest first."""
        held = self.filter(Q(since=None) | Q(since__lte=today), Q(until=None) | Q(until__gt=today))
        return held.order_by(F("since").desc(nulls_last=True), "-id")


class Place(models.Model):
    """A postal address, of a person or shared by a circle: a household has one, and gets one card."""

    person = models.ForeignKey("people.Person", models.CASCADE, null=True, blank=True, related_name="places")
    circle = models.ForeignKey(Circle, models.CASCADE, null=True, blank=True, related_name="places")
    label = models.CharField(max_length=40, blank=True, help_text="home, work, …")
    street = models.CharField(max_length=300, blank=True, help_text="Street and number, one line or several.")
    locality = models.CharField("town", max_length=120, blank=True)
    region = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=32, blank=True)
    country = models.CharField(max_length=80, blank=True, help_text="As they write it, or by its code.")
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True, help_text="The first day on which it no longer holds.")
    source = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["postcode", "id"], name="place_by_postcode"),
            models.Index(Lower("locality"), "circle", "person", name="place_in_town", condition=Q(until=None)),
            models.Index(Lower("country"), "circle", "person", name="place_in_country", condition=Q(until=None)),
        ]
        constraints = [
            models.CheckConstraint(
                name="place_is_somebodys",
                condition=Q(person=None, circle__isnull=False) | Q(person__isnull=False, circle=None),
            )
        ]

    def __str__(self) -> str:
        town = " ".join(part for part in (self.postcode, self.locality) if part)
        street = ", ".join(line.strip() for line in self.street.splitlines() if line.strip())
        return ", ".join(part for part in (street, town, self.region, self.country) if part)
