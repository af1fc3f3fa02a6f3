"""What became of the people in a file."""

from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from regulars.bringing.models.importing import Import


class Row(models.Model):
    """One person of a file: whom they became or turned out to be. By `key` the same row of the same file is known
    again, also where it names no address at all."""

    class Outcome(models.TextChoices):
        """What happened."""

        NEW = "new", _lazy("is new")
        LEARNED = "learned", _lazy("was known; we learned something")
        KNOWN = "known", _lazy("was known already")

    brought = models.ForeignKey(Import, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(help_text="Its line or card in the file, from 1.")
    person = models.ForeignKey("people.Person", models.SET_NULL, null=True, blank=True, related_name="brought_by")
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    key = models.CharField(max_length=64, blank=True, help_text="A digest of what it said, or of the card's own id.")

    class Meta:
        indexes = [models.Index(fields=["key", "-id"], name="row_by_key")]
        constraints = [models.UniqueConstraint(fields=["brought", "number"], name="row_brought_once")]

    def __str__(self) -> str:
        return f"{self.number} {self.get_outcome_display()}"


class Remark(models.Model):
    """Something in a row that could not be kept, or that says otherwise than what we know. Written when the file is
    looked through, and anew when it is brought in."""

    class Kind(models.TextChoices):
        """How bad it is."""

        LEFT = "left", _lazy("could not be read")
        PART = "part", _lazy("a part of it could not be kept")
        DIFFERS = "differs", _lazy("says otherwise than what we know")
        STAYS = "stays", _lazy("stays, although it was taken back")

    brought = models.ForeignKey(Import, models.CASCADE, related_name="remarks")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=Kind.choices)
    words = models.CharField(max_length=500)
    cells = models.JSONField(default=list, help_text="The row as it stands in the file.")

    class Meta:
        indexes = [models.Index(fields=["brought", "number", "id"], name="remark_in_order")]

    def __str__(self) -> str:
        return f"{self.number}: {self.words}"
