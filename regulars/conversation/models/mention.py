"""A colleague was called by name in a word among us."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.kit import clock
from regulars.team.models import Teammate


class MentionQuerySet(models.QuerySet["Mention"]):
    """Questions about who was called."""

    def of(self, teammate: Teammate) -> Self:
        """All that call this teammate."""
        return self.filter(teammate=teammate)

    def unseen_by(self, teammate: Teammate) -> Self:
        """What this teammate was called for and has not looked at yet."""
        return self.of(teammate).filter(seen_at=None)

    def with_places(self) -> Self:
        """Together with where it stands and who wrote it: no further query per row."""
        return self.select_related("entry__person", "entry__request", "entry__by_teammate", "team")


class Mention(models.Model):
    """“@Ada” in a note or a hand-over. Who called stands on the entry; `team` says that all of a team were called."""

    entry = models.ForeignKey("conversation.Entry", models.CASCADE, related_name="mentions")
    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mentions")
    team = models.ForeignKey("team.Team", models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)
    seen_at = models.DateTimeField(null=True, blank=True)

    objects = MentionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "teammate"], name="mentioned_once_in_an_entry")]
        indexes = [
            models.Index(fields=["teammate", "-id"], name="mention_of"),
            models.Index(fields=["teammate", "-id"], name="mention_unseen", condition=Q(seen_at=None)),
        ]

    def __str__(self) -> str:
        return f"@{self.teammate} in {self.entry}"
