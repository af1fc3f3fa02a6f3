"""Something of one person turned out to be somebody else's."""

from typing import Self

from django.conf import settings
from django.db import models

from regulars.kit import clock


class SeparationQuerySet(models.QuerySet["Separation"]):
    """Questions about separations."""

    def standing(self) -> Self:
        """Not undone."""
        return self.filter(undone_at=None)

    def with_people(self) -> Self:
        """Together with who did it, from whom and to whom: no further query per row."""
        return self.select_related("by", "from_person", "to_person")


class Separation(models.Model):
    """Identifiers of a person, and what came from them, were given to another one: to somebody we know, or to somebody
    new (`made`), because one turned out to be two. What an undoing needs stands here and in its moves."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    why = models.CharField(max_length=300, blank=True)
    what = models.CharField(max_length=300, help_text="In words: “maria@work.example and 12 letters”.")
    from_person = models.ForeignKey("people.Person", models.CASCADE, related_name="separations_away")
    to_person = models.ForeignKey("people.Person", models.CASCADE, related_name="separations_here")
    made = models.BooleanField(default=False, help_text="The other person was made for it.")
    told_there = models.OneToOneField(
        "conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="separation_here"
    )
    told_here = models.OneToOneField(
        "conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="separation_away"
    )
    went = models.JSONField(default=dict, help_text="Ids of the rows that went along, by what they are.")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = SeparationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.by} gave {self.what} to {self.to_person}"
