"""What a mail server said about itself."""

from django.db import models


class Announcement(models.Model):
    """The largest mail that a way out takes, in bytes, as its server announced it last; empty where it names none."""

    route = models.CharField(max_length=320, blank=True, unique=True)
    largest = models.PositiveBigIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.route or 'the house'}: {self.largest or 'any size'}"
