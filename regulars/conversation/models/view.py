"""Saved questions about requests."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.team.models import Team, Teammate


class ViewQuerySet(models.QuerySet["View"]):
    """Questions about views."""

    def shown_to(self, teammate: Teammate) -> Self:
        """One's own, those of one's teams, and those for everybody, in the order of their names."""
        of_theirs = Team.objects.filter(members=teammate).values("pk")
        theirs = Q(teammate=teammate) | Q(team__in=of_theirs) | Q(teammate=None, team=None)
        return self.filter(theirs).order_by("name", "id")


class View(models.Model):
    """A list of requests under a name: what it asks for, in which order, and who sees it (a teammate, a team, or with
    neither everybody)."""

    class Order(models.TextChoices):
        """What stands on top."""

        WAITING = "waiting", _lazy("whoever waits longest first")
        MOVED = "moved", _lazy("what moved last first")

    name = models.CharField(max_length=60)
    asks = models.JSONField(default=dict, blank=True)
    order = models.CharField(max_length=8, choices=Order.choices, default=Order.MOVED)
    teammate = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="own_views"
    )
    team = models.ForeignKey("team.Team", models.CASCADE, null=True, blank=True, related_name="views")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)
    is_demo = models.BooleanField(default=False, editable=False)

    objects = ViewQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(teammate=None) | Q(team=None), name="view_is_of_a_teammate_or_a_team")
        ]

    def __str__(self) -> str:
        return self.name
