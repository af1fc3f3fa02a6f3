"""How far a teammate has read."""

from django.conf import settings
from django.db import models


class Bookmark(models.Model):
    """The newest entry of a request that a teammate has seen."""

    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="bookmarks")
    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="bookmarks")
    upto = models.PositiveBigIntegerField(help_text="The id of the newest entry seen.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["teammate", "request"], name="one_bookmark_per_request")]

    def __str__(self) -> str:
        return f"{self.teammate} read up to {self.upto}"
