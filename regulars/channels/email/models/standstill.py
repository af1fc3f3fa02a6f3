"""Why no letter can leave at all."""

from django.db import models

from regulars.kit import clock


class Standstill(models.Model):
    """The mail server cannot be reached or does not let us in: the house's trouble, not that of a single letter.

    While it lasts no letter is taken up and none is marked; the row goes when the server lets us in again.
    """

    words = models.TextField(help_text="What is wrong, with the server's own words where it said any.")
    since = models.DateTimeField(default=clock.now)
    attempts = models.PositiveIntegerField(default=0)
    again_at = models.DateTimeField(help_text="When the server is asked next.")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="there_is_one_standstill")]

    def __str__(self) -> str:
        return self.words
