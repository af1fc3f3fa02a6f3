"""Two people turned out to be one; and what it takes to make them two again."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.kit import clock
from regulars.people.models.person import Person


class MergeQuerySet(models.QuerySet["Merge"]):
    """Questions about merges."""

    def standing(self) -> Self:
        """Not undone."""
        return self.filter(undone_at=None)

    def of(self, person: Person) -> Self:
        """Those this person took part in, on either side."""
        return self.filter(Q(kept=person) | Q(gone=person))

    def with_people(self) -> Self:
        """Together with who did it and whom it joined: no further query per row."""
        return self.select_related("by", "kept", "gone")


class Merge(models.Model):
    """Everything of `gone` went to `kept`: by whom, when and why. What followed stands in Followed rows, what could not
    follow in SetAside rows, so that all of it can be put back."""

    # It says who they were then: another merge does not rewrite it.
    who_it_was = ("kept", "gone")

    kept = models.ForeignKey("people.Person", models.CASCADE, related_name="merges_here")
    gone = models.ForeignKey("people.Person", models.CASCADE, related_name="merges_away")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)
    why = models.CharField(max_length=300, blank=True)
    fields = models.JSONField(default=dict, help_text="What changed about the one kept: {column: [before, after]}.")
    upto = models.JSONField(default=dict, help_text="The newest row of each model at that moment, to tell what is new.")
    notes = models.JSONField(default=dict, help_text="What other rooms need for undoing it, by room: ids of rows.")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = MergeQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["kept", "-id"], name="merge_by_kept")]
        constraints = [
            models.UniqueConstraint(fields=["gone"], condition=Q(undone_at=None), name="merged_into_one_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.gone} is {self.kept}"


class Followed(models.Model):
    """Rows that followed by one relation, some thousand ids in a row of this."""

    merge = models.ForeignKey(Merge, models.CASCADE, related_name="followed")
    relation = models.CharField(max_length=120, help_text="people.Identifier.person")
    ids = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "followed"
        indexes = [models.Index(fields=["merge", "relation"], name="followed_by_relation")]

    def __str__(self) -> str:
        return f"{len(self.ids)} × {self.relation}"


class SetAside(models.Model):
    """A row that could not follow, because the one kept has such a row already; whole, and untouched until then."""

    merge = models.ForeignKey(Merge, models.CASCADE, related_name="set_aside")
    model = models.CharField(max_length=80, help_text="people.Tagging")
    words = models.CharField(max_length=300, blank=True, help_text="What it was, in words.")
    row = models.JSONField(help_text="Its columns as text.")
    loosened = models.JSONField(default=list, help_text="What pointed to it and does not now: [relation, ids].")

    class Meta:
        verbose_name_plural = "set aside"

    def __str__(self) -> str:
        return self.words
