"""Something about a person was changed, and can be looked up."""

from django.conf import settings
from django.db import models

from regulars.kit import clock


class Change(models.Model):
    """One thing about a person before and after: who changed it, when, from what they know it, and why. Rows are added,
    never changed. What happened between us stands on the timeline; what they are called or where they live, here."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="changes")
    what = models.CharField(max_length=40, help_text="name, language, identifier, circle, …")
    before = models.TextField(blank=True, help_text="As it was shown; empty: nothing.")
    after = models.TextField(blank=True, help_text="As it is shown; empty: nothing any more.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=60, blank=True, help_text="Where it came from: desk, email, import, vcard, …")
    why = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["person", "-id"], name="change_newest")]

    def __str__(self) -> str:
        return f"{self.what}: {self.before} → {self.after}"
