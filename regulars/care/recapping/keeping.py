"""Who waits to be gathered anew, and the row in which it is kept.

    keeping.expect([maria.pk])   # in the transaction of a change
    keeping.make_due()           # in the worker

A page reads one row and tells it; it never gathers. A process that dies leaves its rows waiting for another.
"""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from regulars.care.models import Occasion, Recap, Recapping
from regulars.care.recapping import gathering
from regulars.care.recapping.life import Life, What, kept
from regulars.care.recapping.telling import tell
from regulars.conversation.models import Entry
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.models import Connection, Merge, Person
from regulars.team.clocks import zone_of_house

# Raised whenever more is gathered: `enrol` lets what an older version gathered wait again.
READER = 1
LEASE = timedelta(minutes=10)
MOST_TRIES = 3
AT_ONCE = 500


def expect(people: Iterable[int]) -> None:
    """Let these wait to be gathered anew, by their numbers."""
    Recapping.objects.bulk_create([Recapping(number=one) for one in sorted(people)])


def forget(people: Iterable[int]) -> None:
    """Before these are forgotten: nothing that was gathered of them stays, nor of whoever it may name them to. Those
    are gathered anew."""
    gone = set(people)
    ties = Connection.objects.filter(Q(person__in=gone) | Q(other__in=gone)).values_list("person", "other")
    near = {one for tie in ties for one in tie}
    near |= set(Occasion.objects.filter(about__in=gone).values_list("person", flat=True))
    near |= set(Entry.objects.filter(by_person__in=gone).values_list("person", flat=True).distinct())
    Recap.objects.filter(person__in=gone | near).delete()
    Recapping.objects.filter(number__in=gone).delete()
    expect(near - gone)


def follow(merge: Merge, **_: object) -> None:
    """Listens to people.merging: of whoever turned out to be somebody else, nothing is told."""
    Recap.objects.filter(person=merge.gone_id).delete()


def enrol() -> int:
    """Let everybody wait of whom nothing was gathered, or only by an older version; how many. Goes on where it was
    stopped."""
    found, last = 0, 0
    fresh = Recap.objects.filter(person=OuterRef("pk"), reader=READER)
    waiting = Recapping.objects.filter(number=OuterRef("pk"))
    people = Person.objects.known().exclude(Exists(fresh) | Exists(waiting)).order_by("pk")
    while ids := list(people.filter(pk__gt=last).values_list("pk", flat=True)[:AT_ONCE]):
        expect(ids)
        found, last = found + len(ids), ids[-1]
    return found


def make_due() -> bool:
    """Gather whoever waits longest; whether there was somebody."""
    row = Recapping.objects.filter(due_at__lte=clock.now()).order_by("due_at", "id").first()
    if row is None:
        return False
    mine = Recapping.objects.filter(pk=row.pk, due_at=row.due_at)
    if mine.update(due_at=clock.now() + LEASE, tries=F("tries") + 1):
        if row.tries >= MOST_TRIES:
            Recapping.objects.filter(pk=row.pk).delete()
        else:
            make(row.number)
    return True


def sentences(person: Person) -> list[str]:
    """What there is to know of somebody, gathered and told now, on the clock of the house; nothing of the forgotten.
    What was kept may be a minute old, and what became a secret since would still be in it."""
    if person.forgotten_at:
        return []
    now = timezone.localtime(clock.now(), zone_of_house())
    return [str(one) for one in tell(gathering.gather(person), now)]


@transaction.atomic
def make(person_id: int) -> Recap | None:
    """Gather somebody now; None where there is nobody of this number any more. Two at once wait for each other, so that
    the later one knows no less."""
    if not Person.objects.filter(pk=person_id, forgotten_at=None).exists():
        Recapping.objects.filter(number=person_id).delete()
        return None
    Recap.objects.get_or_create(person_id=person_id)
    row = Recap.objects.select_for_update(of=("self",)).get(person_id=person_id)
    waiting = list(Recapping.objects.filter(number=person_id).values_list("pk", flat=True))
    person = Person.objects.get(pk=person_id)
    life = gathering.gather(person)
    fresh = kept(life)
    if _is_met_otherwise(row, life):
        expect(_near(person))
    if (row.life, row.reader) != (fresh, READER):
        row.life, row.reader, row.at = fresh, READER, clock.now()
        row.save()
        announce(f"recap:{person_id}")
    Recapping.objects.filter(pk__in=waiting).delete()
    return row


def _is_met_otherwise(row: Recap, life: Life) -> bool:
    """Whether those who belong to somebody are to be told of them in other words than before."""
    had_died = any(one.get("what") == What.DIED for one in row.life.get("things", ()))
    was_called = row.life.get("called", life.called)
    return (had_died, was_called) != (life.one(What.DIED) is not None, life.called)


def _near(person: Person) -> set[int]:
    """Whose recap may name them."""
    ends = Connection.objects.of(person).values_list("person", "other")
    return {one for pair in ends for one in pair} - {person.pk}
