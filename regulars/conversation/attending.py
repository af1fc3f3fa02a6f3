"""Who else is in the round: those on the last message of a request besides us and the person whose request it is."""

from collections.abc import Callable, Iterable

from django.db.models import Q

from regulars.conversation import side_turns
from regulars.conversation.models import Entry, Participant, Request
from regulars.conversation.speaking import Recipient

MOST = 20
# Which of these normalised addresses are ours: the house's or a teammate's.
Ours = Callable[[Iterable[str]], set[str]]


def others_in(request: Request, ours: Ours) -> list[Recipient]:
    """Whom an answer to everybody goes to besides the person, each as a copy. One query, and what `ours` asks.

    Only the last message of this very request counts: nobody is added from another matter or another person's, and
    who was left out of it once stays out. A colleague of the person who wrote it is one of them.
    """
    last = request.entries.filter(kind=Entry.Kind.MESSAGE).order_by("-at", "-id").values("id")[:1]
    copied = Q(role=Participant.Role.CC) | Q(role=Participant.Role.TO, entry__by_person__isnull=False)
    author = Q(role=Participant.Role.FROM, entry__by_person__isnull=False) & ~Q(entry__by_person=request.person_id)
    rows = Participant.objects.filter(copied | author, entry__in=last).exclude(person=request.person_id)
    if matter := side_turns.whose_matter(request):
        # Somebody outside may have put them in copy; we do not.
        rows = rows.exclude(person=matter.person_id)
    found = {row.value: row for row in rows.order_by("id")[: MOST * 2]}
    mine = ours(found) if found else set()
    return [Recipient(row.address, row.name, "cc") for value, row in found.items() if value not in mine][:MOST]
