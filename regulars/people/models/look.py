"""A teammate looked at a person's page."""

from django.conf import settings
from django.db import models


class Look(models.Model):
    """Who looked at whom and when; the person can see it too."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="looks")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="looks")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["person", "by", "-at"], name="look_by_person")]

    def __str__(self) -> str:
        return f"{self.by} looked at {self.person}"
