"""What people told us about their lives."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock


class Topic(models.TextChoices):
    """What a fact is about."""

    FAMILY = "family", _lazy("family")
    HOME = "home", _lazy("home")
    WORK = "work", _lazy("work")
    TASTE = "taste", _lazy("likes and dislikes")
    LEISURE = "leisure", _lazy("free time")
    ANIMALS = "animals", _lazy("animals")
    TRAVEL = "travel", _lazy("travel")
    HEALTH = "health", _lazy("health")
    PLANS = "plans", _lazy("plans")
    US = "us", _lazy("us and them")
    OTHER = "other", _lazy("something else")


class Sensitivity(models.TextChoices):
    """How carefully a fact is to be handled. The person can read each of them."""

    OPEN = "", _lazy("may be mentioned")
    CAREFUL = "careful", _lazy("only if they bring it up")
    SECRET = "secret", _lazy("never mention it")


class FactQuerySet(models.QuerySet["Fact"]):
    """Questions about facts."""

    def current(self) -> "FactQuerySet":
        """Those that hold: neither superseded nor ended."""
        return self.filter(ended_at=None)

    def newest(self) -> "FactQuerySet":
        """What was heard last comes first."""
        return self.order_by("-heard_at", "-id")

    def heads(self) -> "FactQuerySet":
        """The newest wording of each: what holds, and what has ended without another in its place."""
        return self.filter(replaced_by=None)


class Fact(models.Model):
    """Something a person told us, in words: heard by whom and when. Never overwritten: what is true now is a new row
    that replaces the old one. In which entry it was heard stands in conversation.Hearing."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="facts")
    topic = models.CharField(max_length=16, choices=Topic.choices, default=Topic.OTHER)
    words = models.CharField(max_length=500)
    sensitivity = models.CharField(max_length=8, choices=Sensitivity.choices, blank=True, default=Sensitivity.OPEN)
    heard_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    heard_at = models.DateTimeField(default=clock.now, help_text="When they told us.")
    noted_at = models.DateTimeField(default=clock.now, help_text="When it was written down.")
    source = models.CharField(max_length=60, blank=True)
    replaces = models.OneToOneField("people.Fact", models.SET_NULL, null=True, blank=True, related_name="replaced_by")
    ended_at = models.DateTimeField(null=True, blank=True, help_text="Superseded, or no longer true.")
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    ended_why = models.CharField(max_length=200, blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["person", "-heard_at", "-id"], condition=Q(ended_at=None), name="fact_by_person"),
            models.Index(fields=["topic", "person"], condition=Q(ended_at=None), name="fact_by_topic"),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def is_open(self) -> bool:
        """Whether it may be mentioned."""
        return self.sensitivity == Sensitivity.OPEN

    @property
    def in_history(self) -> str:
        """How the history tells of it: what is to be handled carefully stands in the facts alone."""
        return (
            self.words
            if self.is_open
            else _("something on %(get_topic_display)s, to be handled carefully")
            % {"get_topic_display": self.get_topic_display()}
        )
