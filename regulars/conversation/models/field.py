"""What a house wants to know of its requests, each with a name and a kind, and what was filled in."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock

LONGEST = 300


class RequestFieldQuerySet(models.QuerySet["RequestField"]):
    """Questions about fields."""

    def asked(self) -> Self:
        """Those that are still filled in, in the order of the house."""
        return self.filter(ended_at=None).order_by("place", "id")


class RequestField(models.Model):
    """One thing to fill in of each request: “Order number”, “Where it was bought”."""

    class Kind(models.TextChoices):
        """What may be filled in."""

        WORDS = "words", _lazy("words")
        NUMBER = "number", _lazy("a number")
        DAY = "day", _lazy("a day")
        CHOICE = "choice", _lazy("one of a few")
        YES_NO = "yes/no", _lazy("yes or no")

    name = models.CharField(max_length=60)
    key = models.CharField(max_length=60, unique=True, editable=False, help_text="The name as it is compared.")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.WORDS)
    choices = models.TextField(blank=True, help_text="One a line.")
    place = models.PositiveSmallIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True, help_text="Not asked any more; what was filled in stays.")
    is_demo = models.BooleanField(default=False, editable=False)

    objects = RequestFieldQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def offered(self) -> list[str]:
        """What can be chosen, in order."""
        return [line for line in self.choices.splitlines() if line]

    def pairs(self, said: str = "") -> list[tuple[str, str]]:
        """What can be chosen, for a form; with what was chosen before and is offered no more."""
        offered = [("", "–"), *((one, one) for one in self.offered)]
        return offered if not said or said in self.offered else [*offered, (said, said)]


class FieldValue(models.Model):
    """What was filled in. `words` say it as it is shown; the other columns carry it as it is compared."""

    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="field_values")
    field = models.ForeignKey(RequestField, models.CASCADE, related_name="values")
    words = models.CharField(max_length=LONGEST)
    key = models.CharField(max_length=LONGEST, help_text="The words as they are compared.")
    number = models.FloatField(null=True, blank=True)
    day = models.DateField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "field"], name="filled_in_once")]
        indexes = [
            models.Index(fields=["field", "key"], name="field_value_words"),
            models.Index(fields=["field", "number"], name="field_value_number"),
            models.Index(fields=["field", "day"], name="field_value_day"),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.words}"
