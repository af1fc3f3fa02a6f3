"""Writes the conversation: requests, entries, promises and events, as the real deeds would have left them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from regulars.conversation.models import Delivery, Entry, Participant, Promise, Request, ThreadMark
from regulars.conversation.models.entry import excerpt_of
from regulars.conversation.models.promise import Breaking, Keeping
from regulars.conversation.models.request import Closure
from regulars.conversation.tokens import entry_token
from regulars.demo import relating
from regulars.demo.belonging import farewells
from regulars.demo.matters import Matter, matters_of
from regulars.demo.moving_in import Cast
from regulars.demo.story.nouns import Promised, Said, Story
from regulars.people.models import Trust
from regulars.people.normalising import normalise

AT_ONCE = 500


@dataclass
class _Book:
    """The rows on their way to the database, each beside the words it came from."""

    story: Story
    cast: Cast
    requests: dict[tuple[str, int], Request] = field(default_factory=dict)
    promises: list[tuple[Promised, Promise]] = field(default_factory=list)
    entries: list[tuple[Said | None, Entry]] = field(default_factory=list)


def remember(story: Story, cast: Cast) -> None:
    """Write everything that was said and promised. Some fifty statements, in blocks of a few hundred rows."""
    book = _Book(story, cast)
    matters = matters_of(story)
    _open_requests(book, matters)
    _promise(book)
    _write_entries(book, matters)
    _address(book)
    _settle(book, matters)


def _open_requests(book: _Book, matters: list[Matter]) -> None:
    for matter in matters:
        book.requests[matter.key] = Request(
            person=book.cast.people[matter.person],
            subject=matter.subject[:500],
            owner=book.cast.teammates[matter.owner] if matter.owner else None,
            state=Request.State.DONE if matter.is_done else Request.State.OPEN,
            opened_at=matter.said[0].at,
            moved_at=matter.said[-1].at,
            waiting_since=matter.waiting_since,
        )
    Request.objects.bulk_create(book.requests.values(), AT_ONCE)


def _promise(book: _Book) -> None:
    for one in book.story.promised:
        row = Promise(
            person=book.cast.people[one.person],
            request=book.requests[one.person, one.matter],
            by=book.cast.teammates[one.by],
            words=one.words[:300],
            due=one.due,
            made_at=one.at,
            settled_at=one.outcome_at,
        )
        book.promises.append((one, row))
    Promise.objects.bulk_create([row for _, row in book.promises], AT_ONCE)
    kept = [(one, row) for one, row in book.promises if one.outcome == "kept"]
    broken = [(one, row) for one, row in book.promises if one.outcome == "broken"]
    Keeping.objects.bulk_create(Keeping(promise=row, by=row.by, at=_end(one)) for one, row in kept)
    Breaking.objects.bulk_create(Breaking(promise=row, by=row.by, at=_end(one), why=_why(one)) for one, row in broken)


def _end(one: Promised) -> datetime:
    return one.outcome_at or one.due


def _why(one: Promised) -> str:
    if _end(one) < one.due:
        return "It turned out otherwise."
    return f"We said {one.due.day} {one.due:%B}, and it was not done by then."


def _write_entries(book: _Book, matters: list[Matter]) -> None:
    """All entries in the order of time, so that their ids rise with it as they do in a house that lived them."""
    book.entries = [(said, _entry(book, said)) for said in book.story.said]
    book.entries += [(None, event) for event in (*_events(book, matters), *farewells(book.story, book.cast))]
    book.entries += [(None, event) for event in relating.events(book.cast)]
    book.entries.sort(key=lambda one: one[1].at)
    Entry.objects.bulk_create([row for _, row in book.entries], AT_ONCE)


def _entry(book: _Book, said: Said) -> Entry:
    ours = said.by != "person"
    message = said.kind == "message"
    return Entry(
        person=book.cast.people[said.person],
        request=book.requests[said.person, said.matter],
        kind=Entry.Kind.MESSAGE if message else Entry.Kind.NOTE,
        channel=said.channel if message else "",
        at=said.at,
        dated=None if ours or said.channel != "email" else said.at,
        by_person=None if ours else book.cast.people[said.person],
        by_teammate=book.cast.teammates[said.by] if ours else None,
        subject=said.subject[:500] if message else "",
        said=said.text,
        html=_html(said.text) if ours else "",
        excerpt=excerpt_of(said.text),
        withheld_because=said.withheld_because[:300],
        trust="" if ours else Trust.VERIFIED if said.channel == "email" else Trust.CLAIMED,
    )


def _html(text: str) -> str:
    """Our letters as the composer would have made them: a paragraph for each, with line breaks inside."""
    return "".join(f"<p>{escape(part, quote=False).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n"))


def _events(book: _Book, matters: list[Matter]) -> Iterator[Entry]:
    for given in book.story.assigned:
        event = _event(book, (given.person, given.matter), Entry.Kind.ASSIGNED, given.at, given.by)
        event.to_teammate = book.cast.teammates[given.to]
        yield event
    for matter in matters:
        for closed in matter.closed:
            yield _event(book, matter.key, Entry.Kind.DONE, closed.at, closed.by)
        for moment in matter.reopened:
            yield _event(book, matter.key, Entry.Kind.REOPENED, moment, "")
    for one, row in book.promises:
        yield _of_promise(book, one, row, Entry.Kind.PROMISED, one.at)
        if one.outcome == "kept":
            yield _of_promise(book, one, row, Entry.Kind.PROMISE_KEPT, _end(one))
        elif one.outcome == "broken":
            event = _of_promise(book, one, row, Entry.Kind.PROMISE_BROKEN, _end(one))
            event.said = _why(one)
            yield event


def _event(book: _Book, key: tuple[str, int], kind: Entry.Kind, at: datetime, by: str) -> Entry:
    return Entry(
        person=book.cast.people[key[0]],
        request=book.requests[key],
        kind=kind,
        at=at,
        by_teammate=book.cast.teammates[by] if by else None,
    )


def _of_promise(book: _Book, one: Promised, row: Promise, kind: Entry.Kind, at: datetime) -> Entry:
    event = _event(book, (one.person, one.matter), kind, at, one.by)
    event.promise = row
    return event


def _address(book: _Book) -> None:
    """Message-IDs, the threads they make, who each letter came from and went to, and that ours arrived."""
    domain = book.story.house_address.rpartition("@")[2]
    letters = [(said, row) for said, row in book.entries if said and row.kind == Entry.Kind.MESSAGE]
    for said, row in letters:
        row.external_id = f"{entry_token(row.id)}@{domain}" if row.by_teammate_id else f"{row.id}@{_host(book, said)}"
    Entry.objects.bulk_update([row for _, row in letters], ["external_id"], AT_ONCE)
    ThreadMark.objects.bulk_create(
        (ThreadMark(request=row.request, value=row.external_id) for _, row in letters if row.request), AT_ONCE
    )
    Participant.objects.bulk_create((one for said, row in letters for one in _participants(book, said, row)), AT_ONCE)
    Delivery.objects.bulk_create((_delivery(book, said, row) for said, row in letters if row.by_teammate_id), AT_ONCE)


def _host(book: _Book, said: Said) -> str:
    return _written_from(book, said).rpartition("@")[2]


def _written_from(book: _Book, said: Said) -> str:
    """People with two addresses write every third matter from the second."""
    addresses = book.cast.addresses[said.person]
    return addresses[1] if len(addresses) > 1 and said.matter % 3 == 0 else addresses[0]


def _participants(book: _Book, said: Said, row: Entry) -> Iterator[Participant]:
    person, address = book.cast.people[said.person], _written_from(book, said)
    value = normalise("email", address)
    if row.by_teammate_id:
        yield Participant(entry=row, role="to", name=person.name, address=address, value=value)
        return
    yield Participant(entry=row, role="from", name=person.name, address=address, value=value, person=person)
    if said.channel == "email":
        house = book.story.house_address
        yield Participant(entry=row, role="to", address=house, value=normalise("email", house))


def _delivery(book: _Book, said: Said, row: Entry) -> Delivery:
    return Delivery(
        entry=row,
        channel="email",
        name=book.cast.people[said.person].name,
        address=_written_from(book, said),
        state=Delivery.State.DELIVERED,
        attempts=1,
        settled_at=said.at,
    )


def _settle(book: _Book, matters: list[Matter]) -> None:
    """Which word stands last in each request, and when each was done."""
    for said, row in book.entries:
        if said:
            book.requests[said.person, said.matter].last_said = row
    Request.objects.bulk_update(book.requests.values(), ["last_said"], AT_ONCE)
    Closure.objects.bulk_create(
        Closure(request=book.requests[matter.key], by=book.cast.teammates[closed.by], at=closed.at)
        for matter in matters
        for closed in matter.closed
    )
