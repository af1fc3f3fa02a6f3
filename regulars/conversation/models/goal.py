"""How soon we want to answer."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _lazy

from regulars.people.models.person import Style

SHORTEST, LONGEST = 5, 60 * 24 * 90


class ReplyGoal(models.Model):
    """Within what time somebody should hear from us: in the house or a team, for a first answer or a further one,
    perhaps only for a tag of the request or for people we stand close to. The most particular one holds."""

    class Answer(models.TextChoices):
        """Which answer."""

        FIRST = "first", _lazy("a first answer")
        NEXT = "next", _lazy("a further answer")

    team = models.ForeignKey("team.Team", models.CASCADE, null=True, blank=True, related_name="reply_goals")
    answer = models.CharField(max_length=8, choices=Answer.choices, default=Answer.FIRST)
    tag = models.ForeignKey("people.Tag", models.CASCADE, null=True, blank=True, related_name="reply_goals")
    style = models.CharField("how we stand", max_length=16, choices=Style.choices, blank=True, default="")
    minutes = models.PositiveIntegerField()
    working_time = models.BooleanField("only while we are there", default=True)
    warn_before = models.PositiveIntegerField(default=60, help_text="Minutes before, by the same clock.")

    class Meta:
        constraints = [
            # None is a value here: one goal for the whole house, one without a tag.
            models.UniqueConstraint(
                Coalesce("team", 0), "answer", Coalesce("tag", 0), "style", name="one_goal_for_each"
            ),
            models.CheckConstraint(
                name="goal_is_within_reason", condition=Q(minutes__gte=SHORTEST, minutes__lte=LONGEST)
            ),
            models.CheckConstraint(name="goal_warns_before_its_end", condition=Q(warn_before__lt=F("minutes"))),
        ]

    def __str__(self) -> str:
        return f"{self.get_answer_display()} within {self.minutes} minutes"
