"""Something about a person was changed, and can be looked up."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.kit import clock


class Change(models.Model):
    """One thing about a person or a circle before and after: who changed it, when, from what they know it, and why.
    Rows are added, never changed. What happened between us stands on the timeline; what they are called or where they
    live, here. Somebody who came into a circle stands in the history of both."""

    person = models.ForeignKey("people.Person", models.CASCADE, null=True, blank=True, related_name="changes")
    circle = models.ForeignKey("people.Circle", models.CASCADE, null=True, blank=True, related_name="changes")
    other = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="changes_naming",
        help_text="Who is named in the words besides; whoever forgets them finds their name by this.",
    )
    what = models.CharField(max_length=40, help_text="name, language, identifier, circle, …")
    before = models.TextField(blank=True, help_text="As it was shown; empty: nothing.")
    after = models.TextField(blank=True, help_text="As it is shown; empty: nothing any more.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=60, blank=True, help_text="Where it came from: desk, email, import, vcard, …")
    why = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(default=clock.now)

    # The words name them as they were then, whoever they turn out to be.
    who_it_was = ("other",)

    class Meta:
        indexes = [
            models.Index(fields=["person", "-id"], name="change_newest"),
            models.Index(fields=["circle", "-id"], name="change_newest_of_circle"),
        ]
        constraints = [
            models.CheckConstraint(
                name="change_is_of_something", condition=Q(person__isnull=False) | Q(circle__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.what}: {self.before} → {self.after}"
