"""Whether somebody wants letters they did not ask for."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.people.models.identifier import Kind


class Consent(models.Model):
    """Somebody said whether letters they did not ask for may come to an address. Rows are added, never changed: the
    newest of an address counts. It belongs to the address and not to a person, so that it outlives every merge."""

    class How(models.TextChoices):
        """By which way we learned it."""

        ONE_CLICK = "one click", _lazy("with the button of their mail program")
        PAGE = "page", _lazy("on our page")
        COMPLAINT = "complaint", _lazy("by calling it spam")
        TOLD = "told", _lazy("by telling us")

    kind = models.CharField(max_length=16, choices=Kind.choices)
    value = models.CharField("normalised", max_length=320)
    given = models.BooleanField(help_text="Such letters are welcome; false: they are not.")
    at = models.DateTimeField(default=clock.now)
    how = models.CharField(max_length=16, choices=How.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who wrote it down.",
    )
    why = models.CharField(max_length=300, blank=True, help_text="What they said, where a teammate wrote it down.")

    class Meta:
        indexes = [models.Index(fields=["kind", "value", "-id"], name="consent_newest")]

    def __str__(self) -> str:
        return f"{self.value}: {'welcome' if self.given else 'not welcome'} since {self.at:%d %b %Y}"
