"""Somebody we know, or do not know yet."""

from datetime import datetime, timedelta
from pathlib import PurePath
from typing import Self
from zoneinfo import ZoneInfo

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.kit.look.faces import UNNAMED
from regulars.people.sorting import SortKey
from regulars.team.models import Teammate
from regulars.team.models.house import check_zone

SEEN_AGAIN_AFTER = timedelta(minutes=15)


class Style(models.TextChoices):
    """How close we are: the right closeness, decided by people (people.models.standing says since when and why)."""

    UNKNOWN = "", _lazy("not decided")
    WAVE = "wave", _lazy("a wave and a nod")
    REGULAR = "regular", _lazy("regular")
    GUEST = "guest", _lazy("guest of the house")
    FRIEND = "friend", _lazy("friend")


class Reach(models.TextChoices):
    """How somebody likes to be reached."""

    ANY = "", _lazy("no wish")
    EMAIL = "email", _lazy("by mail")
    PHONE = "phone", _lazy("by phone")
    MESSAGE = "message", _lazy("by message")
    POST = "post", _lazy("by post")
    VISIT = "visit", _lazy("in person")


KNOWN = models.Q(merged_into=None, forgotten_at=None)


class PersonQuerySet(models.QuerySet["Person"]):
    """Questions about people."""

    def known(self) -> Self:
        """Everybody once: without those who turned out to be somebody else we know, and without the forgotten."""
        return self.filter(KNOWN)

    def held(self, person_id: int) -> "Person":
        """Who this is by now, locked until the transaction ends: a page may be older than a merge. One query, two more
        where somebody was merged. Raises Person.DoesNotExist."""
        row = self.select_for_update().get(pk=person_id)
        while row.merged_into_id:
            row = self.select_for_update().get(pk=row.merged_into_id)
        return row


class Person(models.Model):
    """A human, known or still unnamed. How to reach them stands in their identifiers, never here."""

    name = models.CharField(max_length=200, blank=True, db_index=True)
    sort_name = SortKey(max_length=200, blank=True, editable=False, default="")
    known_by = models.CharField(
        max_length=320, blank=True, help_text="How they reached us first: what they are called while we know no name."
    )
    called = models.CharField(
        max_length=80, blank=True, help_text="What they like to be called; empty: the first name."
    )
    sounds = models.CharField("how the name sounds", max_length=120, blank=True)
    pronouns = models.CharField(max_length=40, blank=True)
    face = models.FileField(upload_to="people", max_length=200, blank=True, help_text="Their picture (people.faces).")
    zone = models.CharField("time zone", max_length=64, blank=True, validators=[check_zone])
    language = models.CharField(max_length=16, blank=True, help_text="The one to write to them in.")
    speaks = models.CharField(max_length=120, blank=True, help_text="Other languages they speak, by code: “pt en”.")
    reach_by = models.CharField(max_length=16, choices=Reach.choices, blank=True, default=Reach.ANY)
    reach_words = models.CharField(max_length=200, blank=True, help_text="As they said it: “short mails, no calls”.")
    since = models.DateTimeField("known since", default=clock.now)
    is_demo = models.BooleanField(default=False, editable=False)

    # What long lists are read by: each is written by the deed that changes it, in the same transaction.
    style = models.CharField(max_length=16, choices=Style.choices, blank=True, default=Style.UNKNOWN, editable=False)
    has_died = models.BooleanField(default=False, editable=False)
    heard_at = models.DateTimeField("last heard", null=True, blank=True, editable=False)
    reached_at = models.DateTimeField("last reached", null=True, blank=True, editable=False)
    usual_gap = models.FloatField(
        null=True, blank=True, editable=False, help_text="Days that usually pass between two of their words."
    )
    quiet_after = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="From then on it is longer than usual for them."
    )

    merged_into = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="merged_here",
        help_text="Who they turned out to be. The row stays, so that old links and ids lead there.",
    )
    forgotten_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"
        # Everybody whom lists show; so that walking one reads its index alone.
        indexes = [
            models.Index(fields=fields, name=f"person_known_by_{name}", condition=KNOWN)
            for name, fields in (
                ("name", ["sort_name", "id"]),
                ("heard", ["-heard_at", "-id"]),
                ("quiet", ["quiet_after", "id"]),
                ("style", ["style", "sort_name", "id"]),
                ("speech", ["language", "sort_name", "id"]),
                ("reached", ["reached_at", "id"]),
                ("since", ["since", "id"]),
            )
        ] + [models.Index(fields=["id"], name="person_who_died", condition=models.Q(has_died=True))]

    def __str__(self) -> str:
        return self.name or self.known_by or UNNAMED

    @property
    def first_name(self) -> str:
        """What we call them: as they like it, or the first word of their name, or "they" while we do not know it."""
        return self.called or (self.name.split()[0] if self.name.strip() else gettext("they"))

    @property
    def whom(self) -> str:
        """What we call them after a verb: "them" while we do not know it."""
        return self.first_name if self.called or self.name.strip() else gettext("them")

    @property
    def leads_to(self) -> "Person":
        """Who they turned out to be, or themselves."""
        person = self
        while person.merged_into is not None:
            person = person.merged_into
        return person

    @property
    def picture(self) -> str:
        """Where their picture is shown on the desk, under a name that changes with it; "" where there is none."""
        return reverse("person-face", args=[self.pk, PurePath(self.face.name).stem]) if self.face.name else ""

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
