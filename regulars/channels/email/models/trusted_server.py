"""Whose word about a mail counts."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock


class TrustedServer(models.Model):
    """A server whose findings the house believes: the receiver of its mail, by the name it writes into its findings
    (mx.google.com), or somebody who seals what they pass on, by their domain (lists.example)."""

    class Kind(models.TextChoices):
        """What it is believed for."""

        RECEIVER = "receiver", _lazy("receives our mail")
        SEALER = "sealer", _lazy("passes mail on to us")

    kind = models.CharField(max_length=16, choices=Kind.choices)
    name = models.CharField(max_length=253)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "name"], name="trusted_once")]

    def __str__(self) -> str:
        return self.name
