"""How we stand with somebody: the style, limits, and parting ways. Each a row with since, by and why."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.people.models.person import Style


class Standing(models.Model):
    """Somebody decided how close we are. Rows are added; the newest counts (Person.style repeats it for lists)."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="standings")
    style = models.CharField(max_length=16, choices=Style.choices, blank=True)
    since = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    why = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.person}: {self.get_style_display()}"


class LimitQuerySet(models.QuerySet["Limit"]):
    """Questions about limits."""

    def holding(self) -> "LimitQuerySet":
        """Those that were not lifted."""
        return self.filter(lifted_at=None)


class Limit(models.Model):
    """Something we do not do with this person for now, said plainly and openly."""

    class Kind(models.TextChoices):
        """What is limited."""

        WRITING = "writing", _lazy("in writing only")
        ONE_OF_US = "one of us", _lazy("one of us only")
        GOODWILL = "goodwill", _lazy("no more goodwill")
        PREPAID = "prepaid", _lazy("paid beforehand")
        HOUSE = "house", _lazy("not in our shop")
        OTHER = "other", _lazy("something else")

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="limits")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    words = models.CharField(max_length=200, blank=True)
    since = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    why = models.CharField(max_length=300)
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    lifted_why = models.CharField(max_length=300, blank=True)

    objects = LimitQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words or self.get_kind_display()


class Parting(models.Model):
    """We and this person went separate ways; or, once it has ended, did for a while."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="partings")
    since = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    why = models.CharField(max_length=300)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    ended_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(ended_at=None), name="parted_once_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"parted with {self.person}"
