"""Somebody brought people out."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock


class Export(models.Model):
    """Who brought whom out, when and how. Rows are added, never changed but for their end; they are shown to everyone
    who keeps the house."""

    class Form(models.TextChoices):
        """As what."""

        EVERYTHING = "all", _lazy("everything (JSON Lines, vCards and files)")
        CARDS = "cards", _lazy("vCards")

    form = models.CharField(max_length=8, choices=Form.choices)
    person = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="exports", help_text="Empty: everyone."
    )
    of_one = models.BooleanField(default=False, help_text="One person only; stays true when they are gone.")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty: at the house's own machine, by a command.",
    )
    at = models.DateTimeField(default=clock.now)
    count = models.PositiveIntegerField(default=0, help_text="How many people it held.")
    ended_at = models.DateTimeField(null=True, blank=True, help_text="Empty: it broke off, or goes on still.")

    def __str__(self) -> str:
        return f"{self.count} people as {self.get_form_display()}"
