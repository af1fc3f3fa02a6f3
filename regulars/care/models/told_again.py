"""What somebody had to tell us twice."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.conversation.models import Request
from regulars.kit import clock
from regulars.people.models import Person


class ToldAgainQuerySet(models.QuerySet["ToldAgain"]):
    """Questions about what was told again."""

    def of(self, person: Person) -> Self:
        """All that somebody told us again."""
        return self.filter(entry__person=person)

    def standing(self) -> Self:
        """Those nobody found to be wrong."""
        return self.filter(waved_at=None)

    def in_request(self, request: Request) -> Self:
        """How often somebody told us again in one matter, and what."""
        return self.filter(entry__request=request)


class ToldAgain(models.Model):
    """An entry in which somebody tells us what they told us before, once an entry. `earlier` is where they did, None
    where they only say so ("as I wrote on Monday"). It is about us and not about them: nobody is asked to keep it, a
    teammate can only say that it is wrong, and then it stays away."""

    entry = models.OneToOneField("conversation.Entry", models.CASCADE, related_name="told_again")
    earlier = models.ForeignKey(
        "conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="told_again_later"
    )
    begins = models.PositiveIntegerField(help_text="The first character of the words in what was said.")
    ends = models.PositiveIntegerField(help_text="The first character after them.")
    words = models.CharField(max_length=500)
    in_words = models.CharField(max_length=64, help_text="The mark of its words.")
    at = models.DateTimeField(default=clock.now, help_text="When it was noticed.")
    waved_at = models.DateTimeField(null=True, blank=True, help_text="When a teammate said that it is wrong.")
    waved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = ToldAgainQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "told again"
        constraints = [
            models.CheckConstraint(
                name="told_again_words_end_after_they_begin", condition=Q(ends__gte=models.F("begins"))
            )
        ]

    def __str__(self) -> str:
        return self.words
