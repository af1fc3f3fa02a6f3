"""What was noticed in what somebody told us."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.people.models import Person


class NoticedQuerySet(models.QuerySet["Noticed"]):
    """Questions about what was noticed."""

    def of(self, person: Person) -> Self:
        """All that was noticed in what stands in their conversation."""
        return self.filter(entry__person=person)

    def offered(self) -> Self:
        """What nobody has decided about."""
        return self.filter(state=Noticed.State.OFFERED)


class Noticed(models.Model):
    """Words of an entry that may be worth keeping. It is an offer, never knowledge: only what a teammate keeps becomes
    anything. Whose it is says the entry, so that it goes wherever the entry goes.

    `meaning` is the same for what is said again, in the same words or about the same day; what was waved away once is
    not offered again by it.
    """

    class State(models.TextChoices):
        """What became of the offer."""

        OFFERED = "offered", _lazy("offered")
        KEPT = "kept", _lazy("kept")
        WAVED = "waved", _lazy("waved away")

    entry = models.ForeignKey("conversation.Entry", models.CASCADE, related_name="noticed")
    kind = models.CharField(max_length=32, help_text="occasion, life_event.birth, family, like, thanks, …")
    begins = models.PositiveIntegerField(help_text="The first character of the words in what was said.")
    ends = models.PositiveIntegerField(help_text="The first character after them.")
    words = models.CharField(max_length=500)
    when = models.CharField(max_length=16, blank=True, help_text="2026-03-07T10:00, 2026-03-07, 2026-03 or 2026.")
    subject = models.CharField(max_length=200, blank=True, help_text="Whom it is about; empty: whoever wrote it.")
    confidence = models.FloatField(default=1.0)
    in_words = models.CharField(max_length=64, help_text="The mark of its kind and words.")
    meaning = models.CharField(max_length=64, help_text="The mark of its kind, whom it is about, and its day.")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OFFERED)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now, help_text="When it was noticed, or decided about.")
    fact = models.ForeignKey("people.Fact", models.SET_NULL, null=True, blank=True, related_name="noticed")
    connection = models.ForeignKey("people.Connection", models.SET_NULL, null=True, blank=True, related_name="noticed")
    occasion = models.ForeignKey("care.Occasion", models.SET_NULL, null=True, blank=True, related_name="noticed")
    promise = models.ForeignKey("conversation.Promise", models.SET_NULL, null=True, blank=True, related_name="noticed")
    tagging = models.ForeignKey(
        "conversation.RequestTagging", models.SET_NULL, null=True, blank=True, related_name="noticed"
    )

    objects = NoticedQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "noticed"
        indexes = [
            models.Index(fields=["in_words"], name="noticed_in_words"),
            models.Index(fields=["meaning"], name="noticed_meaning"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["entry", "kind", "begins", "ends"], name="noticed_once"),
            models.CheckConstraint(
                name="noticed_words_end_after_they_begin", condition=Q(ends__gte=models.F("begins"))
            ),
        ]

    def __str__(self) -> str:
        return self.words
