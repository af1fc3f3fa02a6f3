"""What one could ask somebody: because they told us something, or because they never did."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.people.models.fact import Topic
from regulars.people.models.person import Person
from regulars.people.models.standing import Parting


class QuestionQuerySet(models.QuerySet["Question"]):
    """Questions about questions."""

    def in_order(self) -> "QuestionQuerySet":
        """As the house put them."""
        return self.order_by("place", "id")

    def open_with(self, person: Person) -> "QuestionQuerySet":
        """Those the house asks, each with when it was last asked of this person (`asked_at`); without those that a
        teammate left for good. None for somebody we parted with."""
        askings = Asking.objects.filter(question=OuterRef("pk"), person=person)
        return (
            self.filter(is_asked=True)
            .filter(~Exists(askings.filter(was_left=True)))
            .filter(~Exists(Parting.objects.filter(person=person, ended_at=None)))
            .annotate(asked_at=Subquery(askings.order_by("-at").values("at")[:1]))
        )


class Question(models.Model):
    """A question of the house's bank: "How did the move go?". Shown for a fact on its topic, some days after it was
    heard; or for somebody of whom we know nothing on that topic."""

    class When(models.TextChoices):
        """Whom it is for."""

        AFTER = "after", _lazy("some days after they told us")
        UNKNOWN = "unknown", _lazy("while we know nothing about it")

    words = models.CharField(max_length=200)
    reminder = models.CharField(
        max_length=200, blank=True, help_text="Said to the teammate: “You never asked how the move went.”"
    )
    topic = models.CharField(max_length=16, choices=Topic.choices)
    when = models.CharField(max_length=8, choices=When.choices, default=When.UNKNOWN)
    after_days = models.PositiveSmallIntegerField(default=14)
    signs = models.CharField(
        max_length=300,
        blank=True,
        help_text="Words of which a fact has one, for “after”; empty: any fact on the topic.",
    )
    place = models.PositiveSmallIntegerField(
        default=0, help_text="Its place in the bank: the first are suggested first."
    )
    is_asked = models.BooleanField(default=True, help_text="Whether the house still asks it.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    objects = QuestionQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words

    @property
    def says(self) -> str:
        """What the page tells the teammate: that it was never asked."""
        return self.reminder or _("You never asked: “%(words)s”") % {"words": self.words}


class Asking(models.Model):
    """A question was asked of somebody, or a teammate decided not to."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="askings")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="askings")
    fact = models.ForeignKey("people.Fact", models.SET_NULL, null=True, blank=True, related_name="askings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)
    was_left = models.BooleanField(default=False, help_text="Not asked: it would not be right with them.")

    def __str__(self) -> str:
        return f"{self.question} ({self.person})"
