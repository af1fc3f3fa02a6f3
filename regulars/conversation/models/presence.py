"""Who is looking at a request right now, and who is writing in it."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models

from regulars.kit import clock

# A page says every twenty seconds that it is still open: one lost word makes nobody disappear.
LOOKS_FOR = timedelta(seconds=50)
WRITES_FOR = timedelta(seconds=30)


class PresenceQuerySet(models.QuerySet["Presence"]):
    """Questions about who is where."""

    def here(self, now: datetime | None = None) -> Self:
        """Whose time has not run out: nobody has to say goodbye."""
        return self.filter(looking_until__gt=now or clock.now())

    def gone(self, now: datetime | None = None) -> Self:
        """Whose time has run out."""
        return self.filter(looking_until__lte=now or clock.now())


class Presence(models.Model):
    """One teammate at one request. Its end stands in the row: a browser that crashed leaves no ghost."""

    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="presences")
    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="presences")
    looking_until = models.DateTimeField()
    writing_until = models.DateTimeField(null=True, blank=True)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "teammate"], name="one_presence_per_request")]
        indexes = [models.Index(fields=["looking_until"], name="presence_until")]

    def __str__(self) -> str:
        return f"{self.teammate} at {self.request}"
