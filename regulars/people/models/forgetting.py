"""Somebody was forgotten: the proof, without what was forgotten."""

import secrets

from django.conf import settings
from django.db import models

from regulars.kit import clock

# Letters and figures that nobody takes for one another when they are read aloud.
SPOKEN = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def new_number() -> str:
    """A number for a proof: nobody can guess it, and it can be told on the phone."""
    return "".join(secrets.choice(SPOKEN) for _ in range(10))


class Forgetting(models.Model):
    """A person was forgotten: when, by whom, on what ground, and how much of what became of what. Whoever tells us an
    address of theirs can be shown this (people.forgetting.proof_for); nobody can read the address out of it."""

    number = models.CharField(max_length=16, unique=True, default=new_number)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="forgettings")
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    ground = models.CharField(max_length=200, help_text="Why, without a word about who: “They asked us by phone”.")
    lines = models.JSONField(default=list, help_text="[what, how many, what became of it], as it was listed before.")

    class Meta:
        indexes = [models.Index(fields=["-at", "-id"], name="forgetting_newest")]

    def __str__(self) -> str:
        return self.number


class ForgottenMark(models.Model):
    """An identifier of somebody who was forgotten, sealed by a keyed digest: it can be recognised, never read. Where
    letters were not welcome they stay so, and no list brings them back."""

    forgetting = models.ForeignKey(Forgetting, models.CASCADE, related_name="marks")
    digest = models.CharField(max_length=64, db_index=True)
    is_refused = models.BooleanField(default=False, help_text="They wanted no letters they did not ask for.")

    def __str__(self) -> str:
        return self.digest[:12]
