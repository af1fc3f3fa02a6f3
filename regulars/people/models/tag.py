"""Words that teammates hang on people, and saved lists of people."""

from django.conf import settings
from django.db import models

from regulars.kit import clock


class Tag(models.Model):
    """A word by which people are found together: "wedding 2027"."""

    name = models.CharField(max_length=60)
    key = models.CharField(max_length=60, unique=True, editable=False, help_text="The name as it is compared.")
    is_demo = models.BooleanField(default=False, editable=False)

    def __str__(self) -> str:
        return self.name


class Tagging(models.Model):
    """A tag hangs on a person."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="taggings")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="taggings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["tag", "person"], name="tagged_once")]

    def __str__(self) -> str:
        return f"{self.tag} on {self.person}"


class Segment(models.Model):
    """A saved question about people: its filters and columns, as the list of people takes them in its address."""

    name = models.CharField(max_length=80, unique=True)
    filters = models.JSONField(default=dict, blank=True)
    columns = models.JSONField(default=list, blank=True)
    number = models.PositiveIntegerField(null=True, blank=True, help_text="How many people it was when last counted.")
    counted_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)
    is_demo = models.BooleanField(default=False, editable=False)

    def __str__(self) -> str:
        return self.name


class ChosenColumns(models.Model):
    """What a teammate wants to see of everybody in the list of people."""

    teammate = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="chosen_columns")
    columns = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return f"{self.teammate}: {', '.join(self.columns)}"
