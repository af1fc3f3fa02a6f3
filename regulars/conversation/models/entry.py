"""One thing that happened between a person and us."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.people.models import Person
from regulars.team.models import Teammate

EXCERPT = 160


class EntryQuerySet(models.QuerySet["Entry"]):
    """Questions about entries."""

    def of(self, person: Person) -> Self:
        """Everything in this person's conversation."""
        return self.filter(person=person)

    def open_to_the_person(self) -> Self:
        """What the person may read now: a reason that has run out withholds nothing."""
        return self.filter(Q(withheld_because="") | Q(withheld_until__lte=clock.now()))

    def with_voices(self) -> Self:
        """Together with who speaks and whom it concerns: no further query per row."""
        return self.select_related("by_person", "by_teammate", "to_teammate", "written_by", "promise")


class Entry(models.Model):
    """One thing that happened: a message, a note, or an event. Author and conversation are different things:
    `person` is whose conversation it is in, the `by_…` columns say who speaks."""

    class Kind(models.TextChoices):
        """What happened."""

        MESSAGE = "message", _lazy("message")
        NOTE = "note", _lazy("note")
        ASSIGNED = "assigned", _lazy("handed over")
        UNASSIGNED = "unassigned", _lazy("put back")
        GIVEN_TO_TEAM = "given to team", _lazy("given to a team")
        DONE = "done", _lazy("done")
        REOPENED = "reopened", _lazy("open again")
        PROMISED = "promised", _lazy("promised")
        PROMISE_KEPT = "promise kept", _lazy("promise kept")
        PROMISE_BROKEN = "promise broken", _lazy("promise broken")
        PROMISE_MOVED = "promise moved", _lazy("promise moved")
        BOUNCED = "bounced", _lazy("came back")
        MOVED = "moved", _lazy("moved")
        COMPLAINED = "complained", _lazy("called spam")
        MERGED = "merged", _lazy("two became one")
        SPLIT = "split", _lazy("one became two")
        STANDING = "standing", _lazy("how we stand")
        LIMITED = "limited", _lazy("limit")
        LIMIT_LIFTED = "limit lifted", _lazy("limit lifted")
        PARTED = "parted", _lazy("parted ways")
        TOGETHER_AGAIN = "together again", _lazy("together again")
        DIED = "died", _lazy("died")
        ALIVE = "alive", _lazy("is alive")
        TAGGED = "tagged", _lazy("tagged")
        UNTAGGED = "untagged", _lazy("tag taken off")
        FILLED_IN = "filled in", _lazy("filled in")
        ASKED_OUTSIDE = "asked outside", _lazy("asked somebody outside")
        OPENED_ASIDE = "opened aside", _lazy("opened a side conversation")
        CLOSED_ASIDE = "closed aside", _lazy("closed a side conversation")

    class Nature(models.TextChoices):
        """What sort of message it is, where it is no letter."""

        LETTER = "", _lazy("letter")
        AWAY = "away", _lazy("away notice")
        MACHINE = "machine", _lazy("written by a machine")
        LIST = "list", _lazy("sent to many")

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="entries")
    request = models.ForeignKey("conversation.Request", models.SET_NULL, null=True, blank=True, related_name="entries")
    kind = models.CharField(max_length=32, choices=Kind.choices)
    channel = models.CharField(max_length=32, blank=True, help_text="email, webform, …; empty for notes and events.")
    at = models.DateTimeField(default=clock.now, help_text="Its place on the timeline; never in the future.")
    dated = models.DateTimeField(null=True, blank=True, help_text="The date its author put on it.")

    by_person = models.ForeignKey("people.Person", models.SET_NULL, null=True, blank=True, related_name="said")
    by_teammate = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="entries"
    )
    by_rule = models.CharField(max_length=80, blank=True)
    to_teammate = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="entries_to_me"
    )
    promise = models.ForeignKey("conversation.Promise", models.SET_NULL, null=True, blank=True, related_name="entries")

    subject = models.CharField(max_length=500, blank=True)
    said = models.TextField(blank=True, help_text="Their own new words, as text, without quotes and signature.")
    text = models.TextField(blank=True, help_text="The whole body as text, where it differs from what was said.")
    html = models.TextField(blank=True, help_text="The whole body as sanitised HTML, where there is one.")
    excerpt = models.CharField(max_length=EXCERPT, blank=True)

    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        help_text="Who wrote the words, where a colleague took them up and sent them.",
    )
    withheld_because = models.CharField(max_length=300, blank=True, help_text="Empty: the person may read it.")
    withheld_until = models.DateTimeField(null=True, blank=True, help_text="From then on the person may read it.")
    automatic = models.BooleanField(default=False, help_text="Written by a machine: an out-of-office, a bounce.")
    nature = models.CharField(max_length=8, choices=Nature.choices, blank=True, default=Nature.LETTER)
    trust = models.CharField(max_length=16, blank=True, help_text="How well it is proven who spoke.")
    proof = models.JSONField(default=dict, blank=True, help_text="What was judged about who spoke, and by whom.")
    sent_from = models.CharField(
        max_length=320, blank=True, help_text="Which of our addresses it went out from or came to; empty: the house's."
    )
    unasked = models.BooleanField(
        default=False, help_text="Nobody asked for it: it says how to stop such letters, and goes to nobody who did."
    )
    external_id = models.CharField(max_length=255, blank=True, help_text="The channel's own id of it (Message-ID).")
    fingerprint = models.CharField(max_length=64, null=True, blank=True, unique=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "entries"
        indexes = [
            models.Index(fields=["person", "-at", "-id"], name="entry_timeline"),
            models.Index(fields=["request", "-at", "-id"], name="entry_by_request"),
            models.Index(fields=["-at", "-id"], name="entry_by_day"),
            models.Index(fields=["external_id"], name="entry_by_external_id", condition=~Q(external_id="")),
        ]
        constraints = [
            models.CheckConstraint(
                name="entry_has_at_most_one_author",
                condition=Q(by_person=None, by_teammate=None)
                | Q(by_person=None, by_rule="")
                | Q(by_teammate=None, by_rule=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.excerpt}" if self.excerpt else self.get_kind_display()

    @property
    def author(self) -> Person | Teammate | str:
        """Who speaks: a person, a teammate, or the name of a rule ("" when nobody does)."""
        return self.by_person or self.by_teammate or self.by_rule

    @property
    def is_from_us(self) -> bool:
        """Whether a teammate or a rule of ours speaks."""
        return self.by_teammate_id is not None or bool(self.by_rule)

    @property
    def is_open_to_the_person(self) -> bool:
        """Whether the person may read it now: everything, unless its author gave a reason that still holds."""
        return not self.withheld_because or (self.withheld_until is not None and self.withheld_until <= clock.now())

    @property
    def shortened(self) -> bool:
        """Whether the whole mail holds more than what is shown (a quote, a signature, a layout)."""
        return bool(self.text or self.html)


def excerpt_of(said: str) -> str:
    """The first words in one line, for lists."""
    line = " ".join(said[: EXCERPT * 4].split())
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1].rstrip() + "…"


def not_in_the_future(moment: datetime | None) -> datetime:
    """The moment, or now when there is none or it lies ahead (clocks of the world are wrong)."""
    now = clock.now()
    return min(moment, now) if moment else now
