"""What we owe a teammate about a request: a mail that says that somebody wrote."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.kit.queueing import LeasedQuerySet
from regulars.team.models import Teammate

# Who has the desk open reads it there first.
SOON = timedelta(minutes=1)
# Two letters within this time are one notice.
APART = timedelta(minutes=5)


class NoticeWish(models.Model):
    """When a teammate wants to be written to. Who never said so has no row and is told of what they look after."""

    class When(models.TextChoices):
        """What they want to be told of."""

        MINE = "mine", _lazy("When somebody writes in a request I look after")
        ANY = "any", _lazy("Also when somebody writes and nobody looks after it yet")
        NEVER = "never", _lazy("Never: I look at the desk")

    teammate = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_wish")
    when = models.CharField(max_length=8, choices=When.choices, default=When.MINE)

    class Meta:
        verbose_name_plural = "notice wishes"

    def __str__(self) -> str:
        return f"{self.teammate}: {self.get_when_display()}"


class Notice(models.Model):
    """One teammate's notices of one request, for as long as it lasts. `due_at` is when the next is to leave, empty
    while nothing is owed."""

    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="notices")
    latest = models.PositiveBigIntegerField(help_text="The newest entry that we owe them word of.")
    told_upto = models.PositiveBigIntegerField(default=0, help_text="The newest entry they were told of.")
    told_at = models.DateTimeField(null=True, blank=True)
    returned = models.CharField(max_length=200, blank=True, help_text="Why their answer by mail lies as a draft.")
    due_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    words = models.TextField(blank=True, help_text="What the mail server said last, or why nothing was sent.")

    objects = LeasedQuerySet["Notice"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "teammate"], name="one_notice_per_request")]
        indexes = [models.Index(fields=["due_at"], name="notice_due", condition=Q(due_at__isnull=False))]

    def __str__(self) -> str:
        return f"{self.teammate} about {self.request}"

    def owe(self, entry_id: int, *, now: datetime) -> None:
        """Word of this entry is owed: soon, and not too close behind the last notice."""
        self.latest = max(self.latest, entry_id)
        if self.due_at is None:
            self.due_at = max(now + SOON, self.told_at + APART if self.told_at else now)
        self.save(update_fields=["latest", "due_at"])

    def settle(self, words: str) -> None:
        """Nothing is owed any more, and these words say why."""
        self.due_at, self.attempts, self.words = None, 0, words
        self.save(update_fields=["due_at", "attempts", "words"])

    def told(self, upto: int, words: str) -> None:
        """They have been told of everything up to this entry; what came while the mail was on its way is still owed."""
        now = clock.now()
        self.told_upto, self.told_at, self.returned = max(upto, self.told_upto), now, ""
        self.due_at = now + APART if self.latest > self.told_upto else None
        self.attempts, self.words = 0, words
        self.save(update_fields=["told_upto", "told_at", "returned", "due_at", "attempts", "words"])


def wishes_of(teammate: Teammate) -> NoticeWish:
    """What this teammate wishes; unsaved where they never said so."""
    return NoticeWish.objects.filter(teammate=teammate).first() or NoticeWish(teammate=teammate)
