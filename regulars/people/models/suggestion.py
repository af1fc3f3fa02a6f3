"""Two people who may be one, and the search for them."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.people.models.change import Change
from regulars.people.models.person import Person


def _known(side: str) -> Subquery:
    return Subquery(Person.objects.known().filter(pk=OuterRef(side)).values("pk"))


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    """Questions about suggestions."""

    def between_two(self) -> Self:
        """Those whose two are still two people we know: neither was merged since nor forgotten.

        Each is looked up by itself: of a join a database may make a walk through everybody it knows.
        """
        return self.alias(one=_known("first"), other=_known("second")).filter(one__isnull=False, other__isnull=False)

    def open(self) -> Self:
        """Those on which nobody has decided yet."""
        return self.between_two().filter(decided_at=None)

    def decided(self) -> Self:
        """Those of which somebody said that they are two people."""
        return self.between_two().filter(decided_at__isnull=False)

    def about(self, person_id: int) -> Self:
        """Those that this person is in."""
        return self.filter(Q(first=person_id) | Q(second=person_id))


class Suggestion(models.Model):
    """Two people may be one (`first` is the one with the lower number). It is open until somebody says that they are
    two, and gone as soon as they are one: their rows say that, so that undoing a merge brings it back."""

    # A merge leaves it as it is: it says what was thought of the two as they were then.
    who_it_was = ("first", "second")

    first = models.ForeignKey("people.Person", models.CASCADE, related_name="suggestions")
    second = models.ForeignKey("people.Person", models.CASCADE, related_name="suggestions_here")
    probability = models.FloatField()
    likeness = models.JSONField(default=dict, help_text="How alike they are, grade by grade (people.duplicates.known).")
    seen_as = models.CharField(max_length=64, blank=True, help_text="A digest of what was compared.")
    found_at = models.DateTimeField(default=clock.now)
    decided_at = models.DateTimeField(null=True, blank=True, help_text="Somebody said that they are two people.")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    why = models.CharField(max_length=300, blank=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="suggested_once")]
        indexes = [
            models.Index(fields=["-probability", "-id"], condition=Q(decided_at=None), name="suggestion_by_chance"),
            models.Index(
                fields=["-decided_at", "-id"], condition=Q(decided_at__isnull=False), name="suggestion_decided"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"


class Sifting(models.Model):
    """Everybody in the house is compared with everybody else, in steps: where it stands, so that it can go on. What it
    works on lies in a file beside the database; without that file it begins anew."""

    class Stage(models.TextChoices):
        """What it is doing."""

        READING = "reading", _lazy("reading everybody")
        PAIRING = "pairing", _lazy("choosing whom to compare")
        WEIGHING = "weighing", _lazy("comparing")
        WRITING = "writing", _lazy("writing down")
        DONE = "done", _lazy("done")

    stage = models.CharField(max_length=12, choices=Stage.choices, default=Stage.READING)
    steps = models.BigIntegerField(default=0, help_text="How far it is in its stage: a key, or a number of parts.")
    read = models.BigIntegerField("read so far", default=0)
    pairs = models.BigIntegerField("pairs compared", default=0)
    suggested = models.BigIntegerField("suggestions made", default=0)
    began_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.get_stage_display()}, since {self.began_at:%d %b %Y}"


class NoticingManager(models.Manager["Noticing"]):
    """Questions about what is new."""

    def there_is(self) -> tuple[int, int]:
        """The numbers of the newest person and of the newest change. Two steps into an index."""
        newest = Person.objects.aggregate(last=models.Max("pk"))["last"]
        return newest or 0, Change.objects.aggregate(last=models.Max("pk"))["last"] or 0

    def is_anything_new(self) -> bool:
        """Whether somebody came or was changed since the last look."""
        newest, changed = self.there_is()
        row = self.first()
        return row is None or row.newest < newest or row.changed < changed


class Noticing(models.Model):
    """How far whoever is new or was changed has been compared with everybody else: there is one row."""

    newest = models.BigIntegerField(default=0, help_text="The number of the last one who was new.")
    changed = models.BigIntegerField(default=0, help_text="The number of the last change.")
    at = models.DateTimeField(default=clock.now)

    objects = NoticingManager()

    def __str__(self) -> str:
        return f"up to {self.newest}, at {self.at:%d %b %Y}"
