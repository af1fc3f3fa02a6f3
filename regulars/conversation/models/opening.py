"""Somebody changed from when on a person may read a note, or why not before."""

from django.conf import settings
from django.db import models

from regulars.kit import clock


class Opening(models.Model):
    """One change to how open a note is: what stood before and what stands since. Rows are only ever added."""

    entry = models.ForeignKey("conversation.Entry", models.CASCADE, related_name="openings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    because = models.CharField(max_length=300, blank=True, help_text="Why not, from now on; empty: it is open.")
    until = models.DateTimeField(null=True, blank=True)
    because_before = models.CharField(max_length=300, blank=True)
    until_before = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.by} changed how open “{self.entry}” is"
