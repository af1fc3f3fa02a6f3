"""Words hung on requests. The words are those of people.Tag: one vocabulary for the whole house."""

from django.conf import settings
from django.db import models

from regulars.kit import clock


class RequestTagging(models.Model):
    """A tag hangs on a request. It says what the matter is about, and nothing of the person."""

    tag = models.ForeignKey("people.Tag", models.CASCADE, related_name="request_taggings")
    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="taggings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "tag"], name="request_tagged_once")]

    def __str__(self) -> str:
        return f"{self.tag} on {self.request}"
