"""Several deeds under one name."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.conversation.models.saved_reply import SavedReply, Shared, SharedQuerySet


class MacroQuerySet(SharedQuerySet["Macro"]):
    """Questions about macros."""


class Macro(Shared):
    """A named row of deeds on a request, done in one go or not at all."""

    objects = MacroQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["put_away_at", "title"], name="macro_at_hand")]
        constraints = [models.CheckConstraint(condition=Q(owner=None) | Q(team=None), name="macro_is_of_one")]


class MacroDeed(models.Model):
    """One deed of a macro; which of the columns it needs stands with its kind (conversation.macros)."""

    class Kind(models.TextChoices):
        """What is done."""

        PUT_IN = "put in", _lazy("put a saved reply into the letter")
        ANSWER = "answer", _lazy("answer with a saved reply")
        HAND_OVER = "hand over", _lazy("hand it to somebody")
        TEAM = "team", _lazy("give it to a team")
        TAG = "tag", _lazy("put a tag on it")
        PROMISE = "promise", _lazy("promise something")
        SNOOZE = "snooze", _lazy("put it off")
        DONE = "done", _lazy("mark it as done")

    macro = models.ForeignKey(Macro, models.CASCADE, related_name="deeds")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=Kind.choices)
    reply = models.ForeignKey(SavedReply, models.PROTECT, null=True, blank=True, related_name="+")
    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    team = models.ForeignKey("team.Team", models.CASCADE, null=True, blank=True, related_name="+")
    words = models.CharField(max_length=300, blank=True)
    days = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["place", "id"]
        constraints = [models.UniqueConstraint(fields=["macro", "place"], name="one_deed_a_place")]

    def __str__(self) -> str:
        return self.get_kind_display()
