"""What a teammate took in once is taken in always."""

from django.db import models

from regulars.kit import clock


class TakenIn(models.Model):
    """A sender or a list that waited for a look and was let in: "from orders@shop.example", "list beans.example"."""

    mark = models.CharField(max_length=320, unique=True)
    since = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name_plural = "taken in"

    def __str__(self) -> str:
        return self.mark
