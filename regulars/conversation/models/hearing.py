"""Where a fact was heard."""

from typing import Self

from django.db import models


class HearingQuerySet(models.QuerySet["Hearing"]):
    """Questions about hearings."""

    def shown(self) -> Self:
        """Those that are highlighted: each with its fact, without what was said differently since."""
        return self.filter(fact__replaced_by=None).select_related("fact").order_by("begins", "id")


class Hearing(models.Model):
    """The words of an entry in which somebody told us a fact: where they stand in `entry.said`, in characters. They are
    highlighted there. The people room cannot know entries; this row joins the two."""

    fact = models.OneToOneField("people.Fact", models.CASCADE, related_name="hearing")
    entry = models.ForeignKey("conversation.Entry", models.CASCADE, related_name="hearings")
    quote = models.CharField(max_length=500, blank=True, help_text="The words themselves, as they were selected.")
    begins = models.PositiveIntegerField(default=0, help_text="The first character of them in what was said.")
    ends = models.PositiveIntegerField(default=0, help_text="The first character after them.")

    objects = HearingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.quote or str(self.fact)
