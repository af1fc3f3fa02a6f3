"""Something said was put where it belongs, and can be put back."""

from typing import Self

from django.conf import settings
from django.db import models

from regulars.kit import clock


class MoveQuerySet(models.QuerySet["Move"]):
    """Questions about moves."""

    def standing(self) -> Self:
        """Not undone."""
        return self.filter(undone_at=None)

    def with_places(self) -> Self:
        """Together with who moved it, from where and to where: no further query per row."""
        return self.select_related("by", "from_person", "to_person", "from_request", "to_request", "part_of")


class Move(models.Model):
    """Entries of one request were put into another request, or into another person's conversation: what, from where,
    to where, by whom and when. What an undoing needs stands here and in its Moved rows."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    what = models.CharField(max_length=60, help_text="In words: “a letter”, “a note”, “3 entries”.")
    from_person = models.ForeignKey("people.Person", models.CASCADE, related_name="moves_away")
    from_request = models.ForeignKey(
        "conversation.Request", models.SET_NULL, null=True, blank=True, related_name="moves_away"
    )
    to_person = models.ForeignKey("people.Person", models.CASCADE, related_name="moves_here")
    to_request = models.ForeignKey(
        "conversation.Request", models.SET_NULL, null=True, blank=True, related_name="moves_here"
    )
    had_request = models.BooleanField(default=True, help_text="Whether it came from a request, or from none.")
    joined = models.BooleanField(default=False, help_text="Everything went along: the old request leads to the new.")
    made = models.BooleanField(default=False, help_text="The new request was made for it.")
    wakes = models.BooleanField(default=False, help_text="Somebody waits for an answer to what came along.")
    told_there = models.OneToOneField(
        "conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="move_here"
    )
    told_here = models.OneToOneField(
        "conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="move_away"
    )
    part_of = models.ForeignKey(
        "conversation.Separation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="moves",
        help_text="It was part of giving an identifier to somebody else, and is undone with that.",
    )
    rest = models.JSONField(default=dict, help_text="Ids of other rows that came along, by what they are.")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = MoveQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.by} moved {self.what}"


class Moved(models.Model):
    """One entry that went along with a move."""

    move = models.ForeignKey(Move, models.CASCADE, related_name="rows")
    entry = models.ForeignKey("conversation.Entry", models.CASCADE, related_name="moves")
    rewritten = models.BooleanField(default=False, help_text="The other person is its author since.")

    class Meta:
        verbose_name_plural = "moved"
        constraints = [models.UniqueConstraint(fields=["move", "entry"], name="moved_once_by_a_move")]

    def __str__(self) -> str:
        return f"{self.entry} in {self.move}"
