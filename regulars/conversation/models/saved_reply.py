"""Starting texts, and where they were put to use."""

from typing import Self, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from regulars.kit import clock
from regulars.team.models import Teammate

Row = TypeVar("Row", bound=models.Model)


class Shared(models.Model):
    """Something that is one teammate's own, a team's, or the whole house's."""

    title = models.CharField("name", max_length=120)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+")
    team = models.ForeignKey("team.Team", models.CASCADE, null=True, blank=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    put_away_at = models.DateTimeField(null=True, blank=True, editable=False)
    used = models.PositiveIntegerField(default=0, editable=False)
    used_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    @property
    def whose(self) -> str:
        """For whom it is, in words."""
        if self.owner_id:
            return _("Your own")
        return self.team.name if self.team else "Everybody’s"

    def used_once(self) -> None:
        """It was put to use now."""
        type(self)._base_manager.filter(pk=self.pk).update(used=models.F("used") + 1, used_at=clock.now())


class SharedQuerySet(models.QuerySet[Row]):
    """Questions about what is shared."""

    def of(self, teammate: Teammate) -> Self:
        """Their own, those of their teams, and the house's."""
        return self.filter(Q(owner=teammate) | Q(team__in=teammate.teams.all()) | Q(owner=None, team=None))

    def at_hand(self) -> Self:
        """Those that were not put away."""
        return self.filter(put_away_at=None)


class SavedReplyQuerySet(SharedQuerySet["SavedReply"]):
    """Questions about saved replies."""


class SavedReply(Shared):
    """A text to begin a letter with. Its places in braces are filled in from what we know of the person; one line of
    the writer's own goes along before it can be sent."""

    html = models.TextField("words")
    language = models.CharField(max_length=8, blank=True, help_text="Two letters; empty: any.")
    tags = models.CharField("words to find it by", max_length=300, blank=True)

    objects = SavedReplyQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["put_away_at", "title"], name="saved_reply_at_hand")]
        constraints = [
            models.CheckConstraint(condition=Q(owner=None) | Q(team=None), name="saved_reply_is_of_one"),
        ]


class Wording(models.Model):
    """How a saved reply read from then on; the newest is what it reads now."""

    reply = models.ForeignKey(SavedReply, models.CASCADE, related_name="wordings")
    title = models.CharField(max_length=120)
    html = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.title}, {self.at:%d %b %Y}"


class Borrowing(models.Model):
    """A saved reply stands in a draft, or went out in the letter that the draft became."""

    wording = models.ForeignKey(Wording, models.PROTECT, related_name="borrowings")
    draft = models.ForeignKey("conversation.Draft", models.CASCADE, null=True, blank=True, related_name="borrowings")
    entry = models.ForeignKey("conversation.Entry", models.CASCADE, null=True, blank=True, related_name="borrowings")
    line = models.CharField(max_length=500, blank=True, help_text="The line of one's own that went along, once sent.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["draft", "wording"], name="borrowed_once_in_a_draft"),
            models.CheckConstraint(
                name="borrowed_in_a_draft_or_a_letter",
                condition=Q(draft__isnull=False, entry=None) | Q(draft=None, entry__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.wording)
