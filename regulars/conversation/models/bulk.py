"""One deed on many requests at once, which can be undone for a while."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock


class BulkDeed(models.Model):
    """What a teammate did with many requests: handed them over, marked them as done."""

    class Kind(models.TextChoices):
        """What was done."""

        HANDED = "handed", _lazy("handed over")
        TEAM = "team", _lazy("given to a team")
        TAGGED = "tagged", _lazy("tagged")
        UNTAGGED = "untagged", _lazy("tag taken off")
        DONE = "done", _lazy("done")
        ARCHIVED = "archived", _lazy("archived")
        SNOOZED = "snoozed", _lazy("asleep")

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="bulk_deeds")
    at = models.DateTimeField(default=clock.now)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    what = models.CharField(max_length=120, blank=True, help_text="To whom, which tag, until when: in words.")
    tag = models.ForeignKey("people.Tag", models.SET_NULL, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    left_alone = models.PositiveIntegerField(default=0, help_text="Rows that somebody changed before it was undone.")

    def __str__(self) -> str:
        return f"{self.by}: {self.get_kind_display()} {self.what}".rstrip()


class BulkRow(models.Model):
    """One request of it: how it stood before, and the newest entry it had afterwards."""

    deed = models.ForeignKey(BulkDeed, models.CASCADE, related_name="rows")
    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="bulk_rows")
    entry = models.ForeignKey("conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    team = models.ForeignKey("team.Team", models.SET_NULL, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=8, blank=True)
    waiting_since = models.DateTimeField(null=True, blank=True)
    upto = models.PositiveBigIntegerField(default=0, help_text="The newest entry of the request after the deed.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["deed", "request"], name="once_in_a_bulk_deed")]

    def __str__(self) -> str:
        return f"{self.request} in {self.deed}"
