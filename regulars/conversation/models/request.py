"""A matter somebody is waiting for."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import OuterRef, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.conversation import unsettling
from regulars.conversation.errors import Away
from regulars.conversation.models.entry import Entry
from regulars.conversation.models.timing import Timing
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.kit.nothing import Nothing
from regulars.people.models import Person
from regulars.team.away import time_off_of
from regulars.team.models import Teammate


class RequestQuerySet(models.QuerySet["Request"]):
    """Questions about requests."""

    def open(self) -> Self:
        """Still somebody's business."""
        return self.filter(state=Request.State.OPEN)

    def done(self) -> Self:
        """Settled, until the person writes again."""
        return self.filter(state=Request.State.DONE)

    def standing(self) -> Self:
        """Carried on or settled: all but those that were joined with another."""
        return self.filter(joined_to=None)

    def of(self, teammate: Teammate) -> Self:
        """Looked after by this teammate."""
        return self.filter(owner=teammate)

    def unassigned(self) -> Self:
        """Looked after by nobody yet."""
        return self.filter(owner=None)

    def waiting(self) -> Self:
        """Somebody is waiting to hear from us."""
        return self.open().filter(waiting_since__isnull=False)

    def expecting_by(self, now: datetime) -> Self:
        """Somebody is waiting whose time to hear from us is near or has gone by."""
        return self.waiting().filter(near_from__isnull=False, near_from__lte=now)

    def without_answer_on_its_way(self, *, in_time: bool = False) -> Self:
        """Without those whose answer leaves by itself, and nothing holds it; `in_time` before they should hear from
        us."""
        leaving = Timing.objects.leaving().filter(draft__request=OuterRef("pk"))
        if in_time:
            leaving = leaving.filter(leaves_at__lte=OuterRef("answer_due"))
        return self.filter(Nothing(leaving))


class Request(models.Model):
    """A matter somebody is waiting for; a life holds many. The conversation itself never closes."""

    class State(models.TextChoices):
        """Where it stands; the reasons stand in Closure rows and on the timeline."""

        OPEN = "open", _lazy("open")
        DONE = "done", _lazy("done")
        JOINED = "joined", _lazy("joined with another")
        ASIDE = "aside", _lazy("a side conversation")

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="requests")
    subject = models.CharField(max_length=500, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="requests")
    team = models.ForeignKey("team.Team", models.SET_NULL, null=True, blank=True, related_name="requests")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    opened_at = models.DateTimeField(default=clock.now)
    moved_at = models.DateTimeField(default=clock.now, help_text="When something was last said in it.")
    waiting_since = models.DateTimeField(null=True, blank=True, help_text="Their first word we have not answered.")
    heard_upto = models.PositiveBigIntegerField(
        default=0, help_text="The id of what the person said last; 0 while nothing was said since it is kept."
    )
    answer_due = models.DateTimeField(
        null=True, blank=True, help_text="Until when they should hear from us, while a reply goal holds (due)."
    )
    near_from = models.DateTimeField(null=True, blank=True, help_text="From when that is near.")
    warned_at = models.DateTimeField(null=True, blank=True, help_text="When we were told that it is near.")
    last_said = models.ForeignKey("conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="+")
    joined_to = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="joined")

    objects = RequestQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["state", "-moved_at", "-id"], name="request_inbox"),
            models.Index(fields=["owner", "state", "-moved_at", "-id"], name="request_inbox_of"),
            models.Index(fields=["person", "state", "-moved_at", "-id"], name="request_of_person"),
            models.Index(fields=["state", "waiting_since"], name="request_waiting"),
            models.Index(fields=["team", "state", "-moved_at", "-id"], name="request_inbox_of_team"),
            models.Index(
                fields=["owner", "waiting_since"], name="request_waiting_of", condition=Q(waiting_since__isnull=False)
            ),
            models.Index(
                fields=["team", "waiting_since"],
                name="request_waiting_of_team",
                condition=Q(waiting_since__isnull=False),
            ),
            models.Index(fields=["near_from"], name="request_near", condition=Q(near_from__isnull=False)),
            models.Index(fields=["owner", "near_from"], name="request_near_of", condition=Q(near_from__isnull=False)),
            models.Index(
                fields=["near_from"],
                name="request_to_warn_of",
                condition=Q(near_from__isnull=False, warned_at=None),
            ),
        ]

    def __str__(self) -> str:
        return self.subject or "no subject"

    @property
    def is_done(self) -> bool:
        """Whether it is settled."""
        return self.state == self.State.DONE

    @property
    def is_aside(self) -> bool:
        """Whether we ask somebody outside in it, about the matter of another person (SideConversation): it is in no
        list of requests, and nobody waits in it."""
        return self.state == self.State.ASIDE

    @property
    def is_joined(self) -> bool:
        """Whether all that was said in it went to another request, to which its old links lead."""
        return self.joined_to_id is not None

    @property
    def leads_to(self) -> "Request":
        """Where its matter is carried on: the request it was joined with, to the end; itself while it stands. One query
        a step."""
        request = self
        while request.joined_to is not None:
            request = request.joined_to
        return request

    @transaction.atomic
    def assign(self, *, to: Teammate | None, by: Teammate) -> Entry | None:
        """Hand the request to a teammate, or put it back for anybody. Handing it to its owner changes nothing. Raises
        Away for a colleague who is away: nothing rests on them."""
        if self.owner_id == (to.id if to else None):
            return None
        if to and to != by and (time_off := time_off_of(to)):
            until = date_format(time_off.last, "j F")
            raise Away(
                _("%(first_name)s is away until %(until)s. Choose somebody else, or put it back for anybody.")
                % {"first_name": to.first_name, "until": until}
            )
        self.owner = to
        self.save(update_fields=["owner"])
        return self._happened(Entry.Kind.ASSIGNED if to else Entry.Kind.UNASSIGNED, by=by, to_teammate=to)

    @transaction.atomic
    def finish(self, *, by: Teammate, why: str = "") -> "Closure | None":
        """Settle the request; nobody waits in it any more. Settling a settled one changes nothing."""
        if self.is_aside:
            return None
        settled = {"state": self.State.DONE, "waiting_since": None, "answer_due": None, "near_from": None}
        changed = Request.objects.open().filter(id=self.id).update(**settled)
        self.state, self.waiting_since = self.State.DONE, None
        self.answer_due = self.near_from = None
        if not changed:
            return None
        self._happened(Entry.Kind.DONE, by=by, said=why)
        unsettling.tell(self.person_id)
        return self.closures.create(by=by, why=why)

    @transaction.atomic
    def reopen(self, *, by: Teammate | None = None) -> Entry | None:
        """Open a settled request again, by a teammate or because the person wrote (by=None)."""
        if self.is_aside:
            return None
        changed = Request.objects.done().filter(id=self.id).update(state=self.State.OPEN)
        self.state = self.State.OPEN
        return self._happened(Entry.Kind.REOPENED, by=by) if changed else None

    def heard(self, entry: Entry) -> None:
        """The person spoke: they wait from their first unanswered word, and the request moves up the list. One
        statement while it is open, four for one that was settled."""
        begins = self.waiting_since is None
        waiting = self.waiting_since or entry.at
        self.heard_upto = max(self.heard_upto, entry.pk)
        if self.is_aside:
            self._aside(entry)
            return
        # Whether it is still open decides here and now: somebody may have settled it since we read it.
        if self.is_done or not self._moved(entry, waiting_since=waiting, among=Request.objects.open()):
            self.reopen()
            self._moved(entry, waiting_since=waiting)
        if begins:
            from regulars.conversation import expecting  # noqa: PLC0415 - it needs this model first

            expecting.begins_to_wait(self)

    def answered(self, entry: Entry) -> None:
        """We spoke to the person: it is written down how long they waited, and nobody waits any more."""
        if self.is_aside:
            self._aside(entry)
            return
        from regulars.conversation import waiting  # noqa: PLC0415 - it needs this model first

        waiting.answered(self, entry)
        self._moved(entry, waiting_since=None)

    def noted(self, entry: Entry) -> None:
        """Something was said that answers nobody, like a note: the request moves, the waiting goes on."""
        if self.is_aside:
            self._aside(entry)
            return
        self._moved(entry, waiting_since=self.waiting_since)

    def _aside(self, entry: Entry) -> None:
        """Something was said in a side conversation: nobody waits in it, but we may wait for them."""
        from regulars.conversation import side_turns  # noqa: PLC0415 - it needs this model first

        self._moved(entry, waiting_since=None)
        side_turns.said(self, entry)

    def _moved(self, entry: Entry, *, waiting_since: datetime | None, among: "RequestQuerySet | None" = None) -> bool:
        """Whether it was there to be moved, among these requests or among all."""
        self.last_said, self.moved_at, self.waiting_since = entry, max(self.moved_at, entry.at), waiting_since
        columns = {
            "last_said": entry,
            "moved_at": self.moved_at,
            "waiting_since": waiting_since,
            "heard_upto": self.heard_upto,
        }
        if waiting_since is None:
            self.answer_due = self.near_from = self.warned_at = None
            columns |= {"answer_due": None, "near_from": None, "warned_at": None}
        here = Request.objects.all() if among is None else among
        moved = here.filter(id=self.id).update(**columns)
        self.announce()
        return bool(moved)

    def _happened(
        self, kind: str, *, by: Teammate | None, to_teammate: Teammate | None = None, said: str = ""
    ) -> Entry:
        self.announce()
        return Entry.objects.create(
            person_id=self.person_id, request=self, kind=kind, by_teammate=by, to_teammate=to_teammate, said=said
        )

    def announce(self) -> None:
        """Tell open browsers, once the transaction stands, that lists and this person's page changed."""
        announce("inbox", f"person:{self.person_id}")


class Closure(models.Model):
    """A request was settled: by whom, when and why. A request opened again keeps its earlier closures."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="closures")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    why = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.request} done by {self.by}"


def requests_of(person: Person) -> RequestQuerySet:
    """All requests of a person, the last moved first."""
    return person.requests.order_by("-moved_at", "-id")
