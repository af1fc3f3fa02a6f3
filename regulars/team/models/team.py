"""A group of us."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _lazy


class Sharing(models.TextChoices):
    """How a team shares what is given to it."""

    BY_HAND = "by hand", _lazy("Whoever takes it")
    IN_TURN = "in turn", _lazy("In turn")
    LEAST_TO_DO = "least to do", _lazy("Whoever has the least to do")
    KNOWS_BEST = "knows best", _lazy("Whoever knows the person best")


class Team(models.Model):
    """Teammates who look after something together ("Roastery", "Repairs")."""

    name = models.CharField(max_length=80, unique=True)
    members = models.ManyToManyField("team.Teammate", related_name="teams", blank=True)
    sharing = models.CharField(max_length=16, choices=Sharing.choices, default=Sharing.BY_HAND)
    last_in_turn = models.ForeignKey(
        "team.Teammate", models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    address = models.EmailField(
        blank=True, help_text=_lazy("What is written to this address of ours is this team's from the first.")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("address"),
                name="one_team_per_address",
                condition=~Q(address=""),
                violation_error_message="Another team has this address.",
            )
        ]

    def __str__(self) -> str:
        return self.name
