"""Why no letter can leave at all."""

from django.db import models

from regulars.kit import clock


class Standstill(models.Model):
    """A mail server cannot be reached or does not let us in: the house's trouble, not that of a single letter.

    While it lasts no letter is taken up for that server and none is marked; the row goes when it lets us in again.
    """

    route = models.CharField(
        max_length=320,
        blank=True,
        unique=True,
        help_text="The address whose own mail server it is; empty: the house's.",
    )
    words = models.TextField(help_text="What is wrong, with the server's own words where it said any.")
    since = models.DateTimeField(default=clock.now)
    attempts = models.PositiveIntegerField(default=0)
    again_at = models.DateTimeField(help_text="When the server is asked next.")

    def __str__(self) -> str:
        return self.words
