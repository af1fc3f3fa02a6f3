"""Who else an entry went to or came with."""

from django.db import models
from django.utils.translation import gettext_lazy as _lazy


class Participant(models.Model):
    """An address on an entry. A person only once somebody with that address has spoken to us."""

    class Role(models.TextChoices):
        """Where the address stood."""

        FROM = "from", _lazy("from")
        TO = "to", _lazy("to")
        CC = "cc", _lazy("cc")

    entry = models.ForeignKey("conversation.Entry", models.CASCADE, related_name="participants")
    role = models.CharField(max_length=8, choices=Role.choices)
    name = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=320)
    value = models.CharField("normalised", max_length=320)
    person = models.ForeignKey("people.Person", models.SET_NULL, null=True, blank=True, related_name="participations")

    class Meta:
        indexes = [models.Index(fields=["value"], name="participant_by_value")]

    def __str__(self) -> str:
        return self.name or self.address
