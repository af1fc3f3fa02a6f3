"""What we said we would do."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext as _

from regulars.conversation.errors import AlreadySettled, NobodyToPromise
from regulars.conversation.models.entry import Entry
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.models import Person
from regulars.team.models import Teammate


class PromiseQuerySet(models.QuerySet["Promise"]):
    """Questions about promises."""

    def open(self) -> Self:
        """Neither kept nor broken; a person's “thanks!” changes nothing about that."""
        return self.filter(settled_at=None)

    def due_before(self, moment: datetime) -> Self:
        """Due before the moment. No lower bound: a promise slept through is still a promise."""
        return self.filter(due__lt=moment)


class Promise(models.Model):
    """What we said we would do for a person, and by when. It survives any reply until kept or broken."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="promises")
    request = models.ForeignKey("conversation.Request", models.SET_NULL, null=True, blank=True, related_name="promises")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="promises")
    words = models.CharField(max_length=300)
    due = models.DateTimeField()
    made_at = models.DateTimeField(default=clock.now)
    settled_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = PromiseQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["by", "settled_at", "due"], name="promise_due_by"),
            models.Index(fields=["person", "settled_at", "due"], name="promise_due_to"),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def outcome(self) -> str:
        """ "kept", "broken", or "open"."""
        if self.settled_at is None:
            return "open"
        return "kept" if hasattr(self, "keeping") else "broken"

    @transaction.atomic
    def keep(self, *, by: Teammate) -> "Keeping":
        """Record that we kept our word. Keeping twice is harmless. Raises AlreadySettled for a broken one."""
        if self._settle():
            self._happened(Entry.Kind.PROMISE_KEPT, by=by)
            return Keeping.objects.create(promise=self, by=by)
        if keeping := Keeping.objects.filter(promise=self).first():
            return keeping
        raise AlreadySettled(_("This promise was broken; it cannot be kept any more. Make a new one."))

    @transaction.atomic
    def break_word(self, *, by: Teammate, why: str) -> "Breaking":
        """Say openly that we did not keep our word. Raises AlreadySettled when it was settled before."""
        if not self._settle():
            raise AlreadySettled(_("This promise was settled already."))
        self._happened(Entry.Kind.PROMISE_BROKEN, by=by, said=why)
        return Breaking.objects.create(promise=self, by=by, why=why)

    @transaction.atomic
    def move(self, *, to: datetime, by: Teammate, why: str = "") -> None:
        """Agree on another time with the person. Raises AlreadySettled when it was settled before."""
        if not Promise.objects.open().filter(id=self.id).update(due=to):
            raise AlreadySettled(_("This promise was settled already."))
        self.due = to
        self._happened(Entry.Kind.PROMISE_MOVED, by=by, said=why)

    def _settle(self) -> bool:
        """Settle it if nobody did; the conditional update decides between two at once."""
        moment = clock.now()
        if not Promise.objects.open().filter(id=self.id).update(settled_at=moment):
            return False
        self.settled_at = moment
        return True

    def _happened(self, kind: str, *, by: Teammate, said: str = "") -> None:
        Entry.objects.create(
            person_id=self.person_id, request_id=self.request_id, kind=kind, by_teammate=by, promise=self, said=said
        )
        announce("promises", f"person:{self.person_id}")


@transaction.atomic
def promise(*, person_id: int, request_id: int | None, by: Teammate, words: str, due: datetime) -> Promise:
    """Give our word to a person, with a date; it stands on the timeline at once. Raises NobodyToPromise for somebody
    who has died: what was promised before stays, and can be kept or broken."""
    if Person.objects.filter(pk=person_id, has_died=True).exists():
        raise NobodyToPromise(_("They have died. Promise it to whoever you will keep it to, on their own page."))
    made = Promise.objects.create(person_id=person_id, request_id=request_id, by=by, words=words, due=due)
    made._happened(Entry.Kind.PROMISED, by=by)
    return made


class Keeping(models.Model):
    """We kept our word."""

    promise = models.OneToOneField(Promise, models.CASCADE, related_name="keeping")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"kept: {self.promise}"


class Breaking(models.Model):
    """We did not keep our word, and say so."""

    promise = models.OneToOneField(Promise, models.CASCADE, related_name="breaking")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    why = models.CharField(max_length=300)

    def __str__(self) -> str:
        return f"broken: {self.promise}"
