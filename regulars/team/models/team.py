"""A group of us."""

from django.db import models


class Team(models.Model):
    """Teammates who look after something together ("Roastery", "Repairs")."""

    name = models.CharField(max_length=80, unique=True)
    members = models.ManyToManyField("team.Teammate", related_name="teams", blank=True)

    def __str__(self) -> str:
        return self.name
