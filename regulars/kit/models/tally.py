"""How often something was done within a span of time. Written and read by `regulars.kit.limits` alone."""

from django.db import models


class Tally(models.Model):
    """One count that starts anew when its span has ended."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    ends = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.count} until {self.ends:%H:%M:%S}"
