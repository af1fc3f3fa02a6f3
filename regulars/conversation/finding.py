"""Which request an incoming entry belongs to. Which person and which mail thread are other questions.

In this order: the letter of ours that it answers, by its signed Message-ID; our signed reply address; the mail of
theirs that it answers; stored ids of the thread; the person's single open request, else a new one. What was moved is
found where it is now, and a request that was joined with another leads to that one. A token or an id counts only if
the author already takes part: whoever quotes somebody else's token opens a request of their own.
"""

from collections.abc import Iterable

from regulars.conversation.incoming import Incoming
from regulars.conversation.models import Entry, Participant, Request
from regulars.conversation.tokens import entry_of, fit, request_of
from regulars.kit.prepared import Prepared
from regulars.people.models import Person
from regulars.people.normalising import normalise

_with_marks: Prepared[Request] = Prepared(
    lambda marks: Request.objects.filter(thread_marks__value__in=marks).order_by("-moved_at", "-id")[:20]
)
# The condition of the index stands in the query, word for word, or SQLite would not use it.
_carrying: Prepared[Entry] = Prepared(
    lambda marks: (
        Entry.objects.filter(external_id__in=marks)
        .exclude(external_id="")
        .select_related("request")
        .defer("said", "text", "html", "proof")
        .order_by("-at", "-id")[:20]
    )
)
_open_ones: Prepared[Request] = Prepared(lambda person: Request.objects.open().filter(person=person)[:2])


def request_for(person: Person, incoming: Incoming) -> Request | None:
    """The request this belongs to, or None for a new one. At most seven queries."""
    return _by_token(person, incoming) or _by_thread(person, incoming) or _single_open(person, incoming)


def _by_token(person: Person, incoming: Incoming) -> Request | None:
    """A letter knows where it is now; the address in it only where it was when it left."""
    entries = [entry for answered in incoming.answering if (entry := entry_of(answered))]
    signed = {row.id: row.request_id for row in Entry.objects.only("id", "request_id").filter(id__in=entries)}
    ids = [request for entry in entries if (request := signed.get(entry))]
    ids += [request for token in incoming.tokens if (request := request_of(token))]
    found = Request.objects.in_bulk(list(dict.fromkeys(ids)))
    return _first_shared(person, incoming, (found[one] for one in dict.fromkeys(ids) if one in found))


def _by_thread(person: Person, incoming: Incoming) -> Request | None:
    marks = [fit(mark) for mark in (*incoming.answering, incoming.external_id) if mark]
    if not marks:
        return None
    return _first_shared(person, incoming, _answered(marks)) or _first_shared(
        person, incoming, dict.fromkeys(_with_marks.all(marks=marks))
    )


def _answered(marks: list[str]) -> list[Request]:
    """The requests that hold the mails with these ids, the nearest answered first."""
    entries = sorted(_carrying.all(marks=marks), key=lambda entry: marks.index(entry.external_id))
    return list(dict.fromkeys(entry.request for entry in entries if entry.request))


def _single_open(person: Person, incoming: Incoming) -> Request | None:
    """A machine's mail and an old letter join nothing by mere chance; a person with two open matters is not guessed
    at."""
    if incoming.automatic or incoming.backlog or incoming.answering:
        return None
    open_ones = _open_ones.all(person=person)
    return open_ones[0] if len(open_ones) == 1 else None


def _first_shared(person: Person, incoming: Incoming, requests: Iterable[Request]) -> Request | None:
    here = dict.fromkeys(request.leads_to for request in requests)
    return next((request for request in here if takes_part(person, incoming, request)), None)


def takes_part(person: Person, incoming: Incoming, request: Request) -> bool:
    """Whether the author is the person of the request, or was on one of its entries before."""
    if request.person_id == person.id:
        return True
    value = normalise(incoming.author.kind, incoming.author.raw)
    return Participant.objects.filter(entry__request=request, value=value).exists()
