"""The one door for everything the world says. No channel finds or makes people or requests by itself."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import IntegrityError, connection, transaction
from django.dispatch import Signal

from regulars.conversation import absences, closeness, filing, finding, receipts, sharing
from regulars.conversation.filing import storable
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Entry, Participant, Request, ThreadMark
from regulars.conversation.models.entry import excerpt_of, not_in_the_future
from regulars.conversation.tokens import entry_of, fit
from regulars.kit.live.announcing import announce
from regulars.kit.prepared import Prepared
from regulars.kit.tokens import fingerprint
from regulars.people.models import Identifier, Person, Trust
from regulars.people.normalising import NotAnIdentifier, normalise
from regulars.people.recognising import recognise
from regulars.team.models import Teammate

# Sent in the transaction in which somebody who waits for an answer spoke, with the `request` and the `entry`.
heard = Signal()

MOST_MARKS = 40
MOST_PARTICIPANTS = 400


_by_fingerprint: Prepared[Entry] = Prepared(lambda mark: Entry.objects.filter(fingerprint=mark)[:1])
_owners: Prepared[tuple[str, int]] = Prepared(
    lambda values: Identifier.objects.filter(kind="email", value__in=values).values_list("value", "person_id")
)
_held: Prepared[tuple[int | None, datetime | None, datetime | None, float | None]] = Prepared(
    lambda person: (
        Person.objects.select_for_update()
        .filter(id=person.pk)
        .values_list("merged_into_id", "heard_at", "reached_at", "usual_gap")
    )
)

Write = Callable[[str, "Holding"], Entry]


@dataclass(frozen=True)
class Received:
    """What became of it: the entry, and whether it is new (False for a copy of one we had)."""

    entry: Entry
    fresh: bool


def receive(incoming: Incoming) -> Received:
    """Put what somebody said on their timeline: one transaction, safe to repeat, safe to run twice at once.

    Raises NotAnIdentifier when the author cannot be told. About fifteen statements, whatever the size of the house.
    """
    return _once(incoming, lambda mark, holding: _receive(incoming, mark, holding))


def overhear(incoming: Incoming, *, by: Teammate, to: Voice) -> Received:
    """Put what one of us wrote from a mailbox of their own on the timeline of the one it went to; it has left already,
    so nothing is sent, and nobody waits for an answer any more. Raises NotAnIdentifier."""
    return _once(incoming, lambda mark, holding: _overhear(incoming, mark, holding, by=by, to=to))


def _once(incoming: Incoming, write: Write) -> Received:
    mark = _fingerprint(incoming)
    if known := _known(incoming, mark):
        return Received(known, fresh=False)
    first: frozenset[int] = frozenset()
    while True:
        try:
            with transaction.atomic():
                return Received(write(mark, Holding(first)), fresh=True)
        except OutOfOrder as turned:
            first = turned.first
        except IntegrityError:
            if known := _known(incoming, mark):
                return Received(known, fresh=False)
            raise


class OutOfOrder(Exception):
    """Somebody is needed who comes before one already held. Nothing is written yet: begin again with these `first`."""

    def __init__(self, first: frozenset[int]) -> None:
        super().__init__()
        self.first = first


class Holding:
    """The people this transaction holds, so that two mails of one person at once queue and both find the same open
    request. Everybody who holds two holds them in the order of their ids (people.merging.hold): a letter that speaks
    in somebody else's conversation and a merge of those two would else each wait for the other, and one of them be
    refused. On SQLite every transaction that writes has queued already, for the whole database."""

    def __init__(self, first: frozenset[int] = frozenset()) -> None:
        self._ids = set(first)
        if first:
            list(Person.objects.select_for_update().filter(pk__in=first).order_by("pk").values_list("pk"))

    def take(self, person: Person) -> Person:
        """This person, read and held; who was merged while we waited is the one they became. Raises OutOfOrder."""
        if not connection.features.has_select_for_update:
            return person
        if person.pk not in self._ids and any(person.pk < held for held in self._ids):
            raise OutOfOrder(frozenset(self._ids | {person.pk}))
        self._ids.add(person.pk)
        # What somebody else's word has changed since we read them.
        for merged_into, heard_at, reached_at, usual_gap in _held.all(person=person):
            if merged_into:
                return self.take(Person.objects.get(pk=merged_into))
            person.heard_at, person.reached_at, person.usual_gap = heard_at, reached_at, usual_gap
        return person


def _receive(incoming: Incoming, mark: str, holding: Holding) -> Entry:
    author = incoming.author
    # What only says where it comes from is no sign that letters reach that place.
    heard = incoming.trust == Trust.VERIFIED and not (incoming.automatic or incoming.backlog)
    person = recognise(
        author.kind,
        author.raw,
        name=author.name,
        trust=incoming.trust,
        how=incoming.proven_by,
        source=incoming.channel,
        heard=heard,
    )
    person = holding.take(person)
    request = joined = _still_there(finding.request_for(person, incoming), person, holding)
    if joined is None and _begins_something(incoming):
        incoming = _with_what_it_resembles(incoming)
        request = Request.objects.create(person=person, subject=incoming.subject[:500])
    entry = _write(incoming, mark, person, request)
    _bring_along(entry, incoming)
    if not (entry.automatic or entry.nature):
        closeness.heard(entry, by=person)
    if request:
        _remember_thread(request, incoming)
    if not incoming.backlog:
        # Before anybody is told, so that whoever looks after it from now on is.
        if request and _is_of_a_human(incoming) and not request.is_aside:
            _find_an_owner(request, incoming, begins=not joined)
        _tell(entry, request, incoming)
        if request and not joined:
            receipts.acknowledge(entry, request, incoming)
    return entry


def _begins_something(incoming: Incoming) -> bool:
    """Whether a human said it now. A machine's mail, a newsletter and an old letter open no request."""
    return _is_of_a_human(incoming) and not incoming.backlog


def _is_of_a_human(incoming: Incoming) -> bool:
    return not (incoming.automatic or incoming.nature)


def _find_an_owner(request: Request, incoming: Incoming, *, begins: bool) -> None:
    if begins:
        sharing.begin(request, address=incoming.sent_from)
    else:
        sharing.hand_on_if_away(request)


def _overhear(incoming: Incoming, mark: str, holding: Holding, *, by: Teammate, to: Voice) -> Entry:
    person = recognise(to.kind, to.raw, name=to.name, source=incoming.channel)
    person = holding.take(person)
    request = _still_there(finding.request_for(person, replace(incoming, author=to)), person, holding)
    if request is None and not incoming.backlog:
        request = Request.objects.create(person=person, subject=incoming.subject[:500], owner=by)
    entry = _write(incoming, mark, person, request, by=by)
    _bring_along(entry, incoming)
    if not (entry.automatic or entry.nature):
        closeness.reached(entry)
    if request:
        _remember_thread(request, incoming)
        if not incoming.backlog:
            request.answered(entry)
    return entry


def _with_what_it_resembles(incoming: Incoming) -> Incoming:
    """A letter that opens a request of its own although it answers another says which, for us to see."""
    resembled = finding.resembled_by(incoming)
    return replace(incoming, proof=incoming.proof | {"resembles": resembled.id}) if resembled else incoming


def _still_there(request: Request | None, person: Person, holding: Holding) -> Request | None:
    """Somebody else's request could be joined with another while we speak in it: hold them too, and look once more."""
    if request is None or request.person_id == person.id or not connection.features.has_select_for_update:
        return request
    holding.take(request.person)
    request.refresh_from_db(fields=["joined_to", "state", "person"])
    return request.leads_to


def _write(
    incoming: Incoming, mark: str, person: Person, request: Request | None, *, by: Teammate | None = None
) -> Entry:
    return Entry.objects.create(
        # A colleague in cc who answers speaks as themselves, in the conversation the matter is in.
        person_id=request.person_id if request else person.id,
        request=request,
        kind=Entry.Kind.MESSAGE,
        channel=incoming.channel,
        # Old letters stand where they belong in the story; a new one stands where it was heard, whatever it says.
        at=not_in_the_future(incoming.dated if incoming.backlog else None),
        dated=incoming.dated,
        by_person=None if by else person,
        by_teammate=by,
        subject=storable(incoming.subject)[:500],
        said=storable(incoming.said),
        text=storable(incoming.text),
        html=storable(incoming.html),
        excerpt=excerpt_of(storable(incoming.said)),
        automatic=incoming.automatic,
        nature=incoming.nature,
        trust=incoming.trust,
        proof=incoming.proof,
        sent_from=storable(incoming.sent_from)[:320],
        external_id=fit(incoming.external_id),
        fingerprint=mark,
    )


def _bring_along(entry: Entry, incoming: Incoming) -> None:
    everyone = [("from", incoming.author), *(("to", v) for v in incoming.to), *(("cc", v) for v in incoming.cc)]
    rows = [row for role, voice in everyone[:MOST_PARTICIPANTS] if (row := _participant(entry, role, voice))]
    known = dict(_owners.all(values=[row.value for row in rows]))
    for row in rows:
        row.person_id = known.get(row.value)
    Participant.objects.bulk_create(rows)
    filing.put(incoming.files, entry=entry)


def _participant(entry: Entry, role: str, voice: Voice) -> Participant | None:
    try:
        value = normalise(voice.kind, voice.raw)
    except NotAnIdentifier:
        return None
    return Participant(entry=entry, role=role, name=storable(voice.name)[:200], address=voice.raw[:320], value=value)


def _remember_thread(request: Request, incoming: Incoming) -> None:
    named = (incoming.external_id, *incoming.answering[:MOST_MARKS], finding.mark_of_ticket(incoming))
    marks = dict.fromkeys(fit(mark) for mark in named if mark)
    ThreadMark.objects.bulk_create([ThreadMark(request=request, value=mark) for mark in marks], ignore_conflicts=True)


def _tell(entry: Entry, request: Request | None, incoming: Incoming) -> None:
    """A person's letter moves their request and ends their absence; a machine's moves nothing and wakes nobody."""
    person = entry.by_person
    if entry.automatic or entry.nature:
        announce(f"person:{entry.person_id}")
    elif request:
        request.heard(entry)
        heard.send(Request, request=request, entry=entry)
    if person and not entry.automatic and not entry.nature:
        absences.they_are_here(person)
    elif person and incoming.away_until:
        absences.learn(person, until=incoming.away_until, entry=entry)


def _fingerprint(incoming: Incoming) -> str:
    """Tells copies from different mails that share an id: some senders give every mail the same Message-ID."""
    return fingerprint(
        incoming.channel,
        incoming.external_id or incoming.carried_by,
        incoming.author.raw.casefold(),
        incoming.subject,
        incoming.said,
    )


def _known(incoming: Incoming, mark: str) -> Entry | None:
    """The entry this is a copy of: one we received, or our own letter come back to us."""
    if ours := entry_of(incoming.external_id):
        return Entry.objects.filter(id=ours).first()
    return _by_fingerprint.first(mark=mark)
