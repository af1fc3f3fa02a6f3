"""The outbox: what waits to leave. Channels claim their own from it and report what became of it.

A claim is committed before anything is handed over. A process that dies in between leaves a row that becomes due
again when its lease ends; the repeat carries the same Message-ID and is marked as one.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.dispatch import Signal
from django.utils.translation import gettext as _

from regulars.conversation import permitting
from regulars.conversation.errors import TooLate
from regulars.conversation.models import Delivery, Entry
from regulars.conversation.models.entry import excerpt_of
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people import consenting
from regulars.people.models import Consent, Identifier
from regulars.people.normalising import normalise

# Sent in the transaction in which letters of a `channel` are made due `at` a moment: the channel may nudge itself.
falls_due = Signal()

ALL = Q()
LEASE = timedelta(seconds=30)
BACK_OFF = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440)]


def claim(channel: str, most: int, *, lease: timedelta = LEASE, among: Q = ALL) -> list[Delivery]:
    """Up to `most` deliveries of a channel that are due, ours until the lease ends; `among` narrows them further.

    Those that must not leave (permitting) are stopped in the same transaction, with the reason, and never given out.
    """
    waiting = Delivery.objects.filter(among, channel=channel)
    free: list[Delivery] = []
    while not free:
        with transaction.atomic():
            claimed = waiting.claim(most, lease=lease, state=Delivery.State.SENDING)
            _mark_repeats([row for row in claimed if row.state == Delivery.State.SENDING])
            free = _permitted(claimed)
        if not claimed:
            break
    return free


def _permitted(claimed: list[Delivery]) -> list[Delivery]:
    objections = permitting.objections(claimed)
    for row in claimed:
        if row.pk in objections:
            _report(row, Delivery.State.STOPPED, objections[row.pk])
    return [row for row in claimed if row.pk not in objections]


def next_due(channel: str, *, among: Q = ALL) -> datetime | None:
    """When the channel should look again: the next letter falls due, or somebody's hold on one may have ended."""
    return Delivery.objects.filter(among, channel=channel).next_due()


def _mark_repeats(again: list[Delivery]) -> None:
    """Rows that were on their way already when claimed: their worker died with the letter in its hand."""
    if again:
        Delivery.objects.filter(pk__in=[row.pk for row in again]).update(repeated=True)


def delivered(delivery: Delivery, words: str = "") -> None:
    """The other server took it. One that came back in the same moment stays so."""
    if not Delivery.objects.filter(pk=delivery.pk, state=Delivery.State.REFUSED).exists():
        _report(delivery, Delivery.State.DELIVERED, words)


def heard_further(delivery: Delivery, words: str) -> None:
    """A server further on said something about a letter that was taken; unless it came back, the words stay with it."""
    taken = Delivery.objects.filter(pk=delivery.pk, state=Delivery.State.DELIVERED)
    if taken.update(server_words=words):
        _announce(delivery)


def reached(delivery: Delivery) -> None:
    """Their own server has it for certain, so mail to that address comes back no more."""
    known = Identifier.objects.filter(kind="email", value=normalise("email", delivery.address))
    if known.filter(bouncing_since__isnull=False).update(bouncing_since=None):
        _announce(delivery)


def refused(delivery: Delivery, words: str) -> None:
    """The other server will never take it; the entry shows its words and a way to try again."""
    _report(delivery, Delivery.State.REFUSED, words)


def postponed(delivery: Delivery, words: str) -> None:
    """Not now: tried again with growing pauses, for about two days in all, then refused with the last words."""
    attempts = Delivery.objects.values_list("attempts", flat=True).get(pk=delivery.pk)
    if attempts > len(BACK_OFF):
        refused(delivery, words)
        return
    _update(delivery, state=Delivery.State.POSTPONED, server_words=words, due_at=clock.now() + BACK_OFF[attempts - 1])


@transaction.atomic
def bounced(delivery: Delivery, words: str, *, permanent: bool, address_is_bad: bool = True) -> Entry | None:
    """A server further on could not deliver it: the entry that says so, or None when that was known already.

    For good (`permanent`), the delivery is refused, the address is marked as bouncing unless only this letter was
    unwelcome or the reason will pass (a mailbox that was full for days), and the request is open again: somebody
    believes that we answered. For now, only the words are kept.
    """
    if not permanent:
        _update(delivery, server_words=words)
        return None
    settled = Delivery.objects.filter(pk=delivery.pk).exclude(state=Delivery.State.REFUSED)
    if not settled.update(state=Delivery.State.REFUSED, server_words=words, settled_at=clock.now(), due_at=None):
        return None
    if address_is_bad:
        owner = Identifier.objects.filter(kind="email", value=normalise("email", delivery.address), bouncing_since=None)
        owner.update(bouncing_since=clock.now())
    entry = _tell(delivery, Entry.Kind.BOUNCED, f"{delivery.address}: {words}")
    if entry.request:
        entry.request.reopen()
        entry.request.noted(entry)
    return entry


@transaction.atomic
def complained(delivery: Delivery) -> Entry:
    """Whoever got it called it spam: the entry that says so to its author. Nothing is opened again for that, and they
    get no more letters that they did not ask for."""
    consenting.refuse("email", delivery.address, how=Consent.How.COMPLAINT)
    entry = _tell(delivery, Entry.Kind.COMPLAINED, delivery.address)
    if entry.request:
        entry.request.noted(entry)
    return entry


def _tell(delivery: Delivery, kind: str, said: str) -> Entry:
    letter = delivery.entry
    entry = Entry.objects.create(
        person_id=letter.person_id,
        request=letter.request,
        kind=kind,
        channel=delivery.channel,
        to_teammate=letter.by_teammate,
        said=said,
        excerpt=excerpt_of(said),
        automatic=True,
    )
    _announce(delivery)
    return entry


def put_back(delivery: Delivery) -> None:
    """The channel could not try at all (it is shutting down): due again at once, as if never claimed."""
    _update(delivery, state=Delivery.State.WAITING, due_at=clock.now(), attempts=F("attempts") - 1)


@transaction.atomic
def retry(delivery: Delivery) -> None:
    """Try a refused or postponed one again now. Raises TooLate when it was delivered meanwhile."""
    stuck = [Delivery.State.REFUSED, Delivery.State.POSTPONED]
    changed = Delivery.objects.filter(pk=delivery.pk, state__in=stuck).update(
        state=Delivery.State.WAITING, due_at=clock.now(), attempts=0, settled_at=None
    )
    if not changed:
        raise TooLate(_("There is nothing to try again: it is waiting, on its way or delivered."))
    falls_due.send(Delivery, channel=delivery.channel, at=clock.now())
    _announce(delivery)


@transaction.atomic
def retry_all(refused: QuerySet[Delivery]) -> int:
    """Try all of these that are still refused again now; how many that was. Five statements, whatever their number."""
    people = dict(refused.values_list("pk", "entry__person_id"))
    again = Delivery.objects.filter(pk__in=people, state=Delivery.State.REFUSED).update(
        state=Delivery.State.WAITING, due_at=clock.now(), attempts=0, settled_at=None
    )
    for channel in Delivery.objects.filter(pk__in=people).values_list("channel", flat=True).distinct():
        falls_due.send(Delivery, channel=channel, at=clock.now())
    announce("outbox", *(f"person:{person_id}" for person_id in set(people.values())))
    return again


def _report(delivery: Delivery, state: str, words: str) -> None:
    _update(delivery, state=state, server_words=words, settled_at=clock.now(), due_at=None)


@transaction.atomic
def _update(delivery: Delivery, **columns: object) -> None:
    Delivery.objects.filter(pk=delivery.pk).update(**columns)
    _announce(delivery)


def _announce(delivery: Delivery) -> None:
    announce("outbox", f"person:{delivery.entry.person_id}")
