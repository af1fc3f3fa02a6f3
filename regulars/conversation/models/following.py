"""Who wants to know how a request goes on."""

from django.conf import settings
from django.db import models

from regulars.kit import clock


class Following(models.Model):
    """A teammate follows a request, though they do not look after it."""

    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="followings")
    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="followings")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "teammate"], name="follows_once")]
        indexes = [models.Index(fields=["teammate", "-id"], name="followed_by")]

    def __str__(self) -> str:
        return f"{self.teammate} follows {self.request}"
