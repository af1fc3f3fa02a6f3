"""Which request an incoming entry belongs to. Which person and which mail thread are other questions.

In this order: the letter of ours that it answers, by its signed Message-ID; our signed reply address; the mail of
theirs that it answers; stored ids of the thread; the number that their own help desk gave it, while the request is
open; the person's single open request, else a new one. What was moved is found where it is now, and a request that was
joined with another leads to that one. A token or an id counts only if the author already takes part: whoever quotes
somebody else's token opens a request of their own. An answer to a settled request that comes with a subject of its own
is about something new: people look for our address in old mail.
"""

from collections.abc import Iterable, Iterator

from regulars.conversation import side_turns, subjects
from regulars.conversation.incoming import Incoming
from regulars.conversation.models import Entry, Participant, Request
from regulars.conversation.tokens import entry_of, fit, request_of
from regulars.kit.prepared import Prepared
from regulars.people.models import Identifier, Person, Trust
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
MOST_SUBJECTS = 50
MOST_ENTRIES = 50

_open_ones: Prepared[Request] = Prepared(lambda person: Request.objects.open().filter(person=person)[:2])


def request_for(person: Person, incoming: Incoming) -> Request | None:
    """The request this belongs to, or None for a new one. At most ten queries, none but one for a first letter."""
    for answered in _answered_by(incoming):
        request = _as_theirs(person, answered)
        if takes_part(person, incoming, request):
            return None if _is_something_new(incoming, request) else request
    return _by_ticket(person, incoming) or _single_open(person, incoming)


def _as_theirs(person: Person, request: Request) -> Request:
    """Whoever was put in copy of a side conversation about their own matter answers in that matter."""
    matter = side_turns.whose_matter(request)
    return matter if matter and matter.person_id == person.id else request


def resembled_by(incoming: Incoming) -> Request | None:
    """The request that a letter which opened one of its own seems to answer, whoever takes part in that."""
    return next(_answered_by(incoming), None)


def mark_of_ticket(incoming: Incoming) -> str:
    """The mark of the thread that a foreign help desk keeps by a number in its subjects; "" when it does not."""
    number = subjects.ticket_in(incoming.subject)
    domain = incoming.author.raw.rpartition("@")[2].strip().casefold()
    return f"ticket:{domain}:{number}" if number and domain else ""


def _answered_by(incoming: Incoming) -> Iterator[Request]:
    """The requests it names by tokens and ids, the surest first, each once."""
    seen: set[int] = set()
    for candidates in (_by_token, _by_own_mail, _by_thread):
        for request in candidates(incoming):
            here = request.leads_to
            if here.id not in seen:
                seen.add(here.id)
                yield here


def _by_token(incoming: Incoming) -> Iterable[Request]:
    """A letter knows where it is now; the address in it only where it was when it left."""
    entries = [entry for answered in incoming.answering if (entry := entry_of(answered))]
    signed = {row.id: row.request_id for row in Entry.objects.only("id", "request_id").filter(id__in=entries)}
    ids = [request for entry in entries if (request := signed.get(entry))]
    ids += [request for token in incoming.tokens if (request := request_of(token))]
    found = Request.objects.in_bulk(list(dict.fromkeys(ids)))
    return [found[one] for one in dict.fromkeys(ids) if one in found]


def _by_own_mail(incoming: Incoming) -> Iterable[Request]:
    """The requests that hold the mails with these ids, the nearest answered first."""
    marks = _marks(incoming)
    entries = sorted(_carrying.all(marks=marks) if marks else [], key=lambda entry: marks.index(entry.external_id))
    return [entry.request for entry in entries if entry.request]


def _by_thread(incoming: Incoming) -> Iterable[Request]:
    marks = _marks(incoming)
    return _with_marks.all(marks=marks) if marks else []


def _marks(incoming: Incoming) -> list[str]:
    return [fit(mark) for mark in (*incoming.answering, incoming.external_id) if mark]


def _is_something_new(incoming: Incoming, request: Request) -> bool:
    """Whether it answers a settled request under a subject that nobody has used there."""
    if not request.is_done or incoming.automatic or subjects.is_about(incoming.subject, request.subject):
        return False
    messages = Entry.objects.filter(request=request, kind=Entry.Kind.MESSAGE).exclude(subject="")
    used = messages.order_by("-at", "-id").values_list("subject", flat=True)[:MOST_SUBJECTS]
    return not any(subjects.is_about(incoming.subject, subject) for subject in used)


def _by_ticket(person: Person, incoming: Incoming) -> Request | None:
    """Some help desks answer without naming what they answer; their number is in the subject."""
    mark = mark_of_ticket(incoming)
    found = _with_marks.all(marks=[fit(mark)]) if mark else []
    open_ones = (request.leads_to for request in found if not request.leads_to.is_done)
    return next((request for request in open_ones if takes_part(person, incoming, request)), None)


def _single_open(person: Person, incoming: Incoming) -> Request | None:
    """A machine's mail and an old letter join nothing by mere chance; a person with two open matters is not guessed
    at."""
    if incoming.automatic or incoming.nature or incoming.backlog or incoming.answering:
        return None
    open_ones = _open_ones.all(person=person)
    return open_ones[0] if len(open_ones) == 1 else None


def letter_answered(incoming: Incoming) -> Entry | None:
    """The letter of ours this answers, whoever wrote it: by its Message-ID, else the last one in the request that it
    names. At most six queries."""
    ours = [entry for one in incoming.answering if (entry := entry_of(one))]
    sent = Entry.objects.filter(kind=Entry.Kind.MESSAGE, by_person=None).order_by("-id")
    if found := sent.filter(id__in=ours).first():
        return found
    request = resembled_by(incoming)
    return sent.filter(request=request).first() if request else None


def takes_part(person: Person, incoming: Incoming, request: Request) -> bool:
    """Whether the author is the person of the request, or was on one of its entries before. One or two queries.

    Whoever was only named in a mail that its proven author may never have written takes no part: else a forged mail
    of hers with a stranger in copy would open her request to that stranger.
    """
    if request.person_id == person.id:
        return True
    value = normalise(incoming.author.kind, incoming.author.raw)
    rows = Participant.objects.filter(entry__request=request, value=value)
    if request.is_aside and incoming.firm and _asked_a_colleague(incoming.firm, request):
        return True
    entries = rows.order_by("id").values_list("role", "entry__by_person_id", "entry__trust")[:MOST_ENTRIES]
    doubted = set()
    for role, by, trust in entries:
        if role == Participant.Role.FROM or by is None or trust == Trust.VERIFIED:
            return True
        doubted.add(by)
    if not doubted:
        return False
    proven = Identifier.objects.filter(person__in=doubted, trust=Trust.VERIFIED).values_list("person_id", flat=True)
    return bool(doubted - set(proven))


def _asked_a_colleague(firm: str, request: Request) -> bool:
    """Whether we wrote to somebody of this firm in a side conversation: the answer to info@ comes from whoever read
    it."""
    asked = Participant.objects.filter(entry__request=request, entry__by_teammate__isnull=False)
    return asked.filter(value__endswith=f"@{firm}").exists()
