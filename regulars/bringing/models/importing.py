"""A file of people that somebody brought."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.kit.live.announcing import announce


def place(row: Any, filename: str) -> str:
    """Where the file is kept: a random name that says nothing."""
    return f"imports/{uuid.uuid4().hex}"


class Import(models.Model):
    """A file as it was brought, what its columns mean, and how far we are with it. `upto` moves in the transaction that
    writes the people, so that a killed process goes on exactly where it was."""

    class Kind(models.TextChoices):
        """What sort of file it is."""

        TABLE = "table", _lazy("a table (CSV)")
        CARDS = "cards", _lazy("cards (vCard)")
        HOUSE = "house", _lazy("a whole house (JSON Lines)")

    class State(models.TextChoices):
        """Where it stands."""

        NAMING = "naming", _lazy("its columns wait for their names")
        LOOKING = "looking", _lazy("is being looked through")
        LOOKED = "looked", _lazy("waits for your yes")
        BRINGING = "bringing", _lazy("is being brought in")
        DONE = "done", _lazy("is in")
        REFUSED = "refused", _lazy("could not be read")
        STOPPED = "stopped", _lazy("was stopped")
        UNDOING = "undoing", _lazy("is being taken back")
        UNDONE = "undone", _lazy("was taken back")

    kind = models.CharField(max_length=8, choices=Kind.choices)
    name = models.CharField(max_length=200, help_text="The file's name, as it was brought.")
    file = models.FileField(upload_to=place, max_length=200, blank=True, help_text="Empty once it is in.")
    size = models.PositiveBigIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    encoding = models.CharField(max_length=32, blank=True)
    columns = models.JSONField(default=list, blank=True, help_text="What each column means, in the file's order.")
    region = models.CharField(max_length=2, blank=True, help_text="Where numbers without a country code are from.")
    day_first = models.BooleanField(default=True, help_text="How 03/04/1980 is meant.")

    state = models.CharField(max_length=8, choices=State.choices, default=State.NAMING)
    upto = models.PositiveIntegerField(default=0, help_text="How many of its rows are done.")
    total = models.PositiveIntegerField(null=True, blank=True, help_text="How many rows it has, once that is known.")
    counts = models.JSONField(default=dict, blank=True, help_text="How many were new, known, …")
    words = models.CharField(max_length=500, blank=True, help_text="Why it was refused.")
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.name} {self.get_state_display()}"

    @property
    def source(self) -> str:
        """What rows that came by it carry as their source."""
        return _("import %(pk)s") % {"pk": self.pk}

    @property
    def is_under_way(self) -> bool:
        """Whether something is being done with it in the background."""
        return self.state in {self.State.LOOKING, self.State.BRINGING, self.State.UNDOING}

    def move(self, to: str, *, among: set[str], **more: Any) -> bool:
        """Go on to another state, if it is in one of `among` still; whether it was."""
        moved = Import.objects.filter(pk=self.pk, state__in=among).update(state=to, **more)
        if moved:
            self.refresh_from_db()
            announce(f"import:{self.pk}")
        return bool(moved)
