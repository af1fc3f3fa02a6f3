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

    @property
    def is_list(self) -> bool:
        """Whether it is a list, and not a sender."""
        return self.mark.startswith("list ")

    @property
    def address(self) -> str:
        """The list's id, or the sender's address."""
        return self.mark.partition(" ")[2]
