"""A stretch of the timeline told as chapters, bubbles and quiet lines. Runs no query."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from markupsafe import Markup

from regulars.channels.contract import channel_of
from regulars.conversation.models import Attachment, Entry, Move, Request, Separation
from regulars.conversation.models.timing import IN_TIME
from regulars.desk.noticed import again, offers
from regulars.desk.noticed.again import Line
from regulars.desk.noticed.offers import Offer
from regulars.desk.outside import cards
from regulars.desk.outside.cards import Asked
from regulars.desk.person import asides, events, foreign, highlights, leaving, openness, proofs, timeline, words
from regulars.desk.person.asides import Aside
from regulars.desk.person.leaving import Leaving
from regulars.desk.person.pictures import is_picture, shown_inside
from regulars.desk.person.proofs import Proof
from regulars.kit import clock
from regulars.kit.listing import listed
from regulars.kit.look.times import in_words
from regulars.people.models import Person, Trust
from regulars.team.clocks import zone_of_house
from regulars.team.models import Teammate

Tag = tuple[str, str]


@dataclass(frozen=True)
class Chapter:
    """Where another matter, or today, begins."""

    words: str
    moment: datetime
    state: str = ""
    tone: str = ""
    url: str = ""
    shape: str = "chapter"


@dataclass(frozen=True)
class Happening:
    """A quiet line: something was done rather than said. `undo` is where a move is undone, `there` its other end;
    `openness` where it is said who may read the sentence that goes with it, `withheld` that the person does not."""

    id: int
    icon: str
    by: str
    words: str
    at: datetime
    undo: str = ""
    there: str = ""
    withheld: str = ""
    openness: str = ""
    shape: str = "happening"


@dataclass(frozen=True)
class File:
    """A file on an entry, as a chip."""

    name: str
    url: str
    size: int
    kind: str
    says: str = ""


@dataclass(frozen=True)
class Bubble:
    """A message or a note. `kind` is "theirs", "ours" or "note"; `language` its code where it is not that of the page;
    `letter` is where the whole mail can be read, `unanswered` why nothing automatic went back."""

    id: int
    kind: str
    name: str
    full_name: str
    face: str
    said: str
    at: datetime
    body: Markup
    is_plain: bool
    picture: str = ""
    subject: str = ""
    seen: str = ""
    withheld: str = ""
    letter: str = ""
    has_remote_pictures: bool = False
    tags: tuple[Tag, ...] = ()
    files: tuple[File, ...] = ()
    leaving: Leaving = field(default_factory=Leaving)
    moving: str = ""
    remembering: str = ""
    openness: str = ""
    proof: Proof | None = None
    unanswered: str = ""
    offers: tuple[Offer, ...] = ()
    again: Line | None = None
    language: str = ""
    shape: str = "bubble"


Item = Chapter | Happening | Aside | Bubble | Asked


@dataclass(frozen=True)
class Listener:
    """For whom it is told: whose page it is, and who reads it."""

    person: Person
    reader: Teammate
    list: str = ""

    def zone(self) -> tzinfo:
        """The clock of the house. One query, the first time."""
        return self._zone

    @cached_property
    def _zone(self) -> tzinfo:
        return zone_of_house()


def tell(entries: list[Entry], *, to: Listener) -> list[Item]:
    """The entries as a reader meets them, the earliest first."""
    return list(_items(entries, to))


def _items(entries: list[Entry], to: Listener) -> Iterator[Item]:
    chapter: int | None = None
    subject, day = "", None
    today = timezone.localdate(clock.now())
    for entry in entries:
        entry.person = to.person  # it is their page: asking the database for them again would cost a query a line
        if entry.request_id and entry.request_id != chapter:
            chapter, subject, day = entry.request_id, str(entry.request), timezone.localdate(entry.at)
            yield _chapter(entry, entry.request, to)  # type: ignore[arg-type]
        elif day != today == timezone.localdate(entry.at):
            day = today
            yield Chapter("", entry.at)
        if asides.is_aside(entry):
            how = leaving.of(entry, reader=to.reader, beside=to.list)
            yield asides.aside(entry, body=_body(entry), leaving=how, has_more=_has_more(entry), beside=to.list)
        elif entry.kind in (Entry.Kind.MESSAGE, Entry.Kind.NOTE):
            yield _bubble(entry, subject, to)
            subject = entry.subject or subject
        elif entry.kind == Entry.Kind.ASKED_OUTSIDE:
            yield cards.card(entry, to.list)
        else:
            told = openness.told(entry, to.person, to.zone), openness.place(entry, to.list)
            yield Happening(entry.id, *events.in_words(entry), entry.at, *_ends(entry, to), *told)


def _ends(entry: Entry, to: Listener) -> tuple[str, str]:
    """Where a move is undone, and the page of its other end, where that is another person's."""
    move: Move | None = getattr(entry, "move", None)
    if parted := getattr(entry, "separation", None):
        return _other_half(entry, parted)
    if move is None:
        return "", ""
    undo = reverse("undoing", args=[move.id]) + (f"?list={to.list}" if to.list else "")
    if move.from_person_id == move.to_person_id:
        return undo, ""
    here = entry.id == move.told_here_id
    person, request = (move.to_person_id, move.to_request_id) if here else (move.from_person_id, move.from_request_id)
    # A request from which everything went leads back here: its person is what there is to see.
    query = f"?request={request}" if request and (here or not move.joined) else ""
    return undo, reverse("person", args=[person]) + query


def _other_half(entry: Entry, parted: Separation) -> tuple[str, str]:
    other = parted.to_person_id if entry.id == parted.told_here_id else parted.from_person_id
    return reverse("separation-undoing", args=[parted.pk]), reverse("person", args=[other])


def _chapter(entry: Entry, request: Request, to: Listener) -> Chapter:
    query = f"?request={request.id}" + (f"&list={to.list}" if to.list else "")
    state, tone = ("done", "sage") if request.is_done else ("open", "")
    if request.state == Request.State.JOINED:
        state, tone = "moved", ""
    elif request.waiting_since:
        state, tone = "waiting", "tomato"
    return Chapter(str(request), entry.at, state, tone, reverse("person", args=[to.person.id]) + query)


def _bubble(entry: Entry, subject: str, to: Listener) -> Bubble:
    ours = entry.by_teammate or entry.by_rule
    is_note = entry.kind == Entry.Kind.NOTE
    return Bubble(
        id=entry.id,
        kind="note" if is_note else "ours" if ours else "theirs",
        name=_first_name(entry, to),
        full_name=str(entry.author or to.person),
        face=_face(entry),
        picture=_picture(entry),
        said=foreign.said(_said(entry), entry),
        at=entry.at,
        body=_body(entry),
        is_plain=not entry.our_html,  # type: ignore[attr-defined]
        subject=entry.subject if not is_note and _differs(entry.subject, subject) else "",
        seen=openness.seen(entry, to.person, to.zone),
        withheld=openness.told(entry, to.person, to.zone),
        openness=openness.place(entry, to.list),
        letter=reverse("letter", args=[entry.id]) if entry.by_person_id and _has_more(entry) else "",
        has_remote_pictures=entry.has_remote_pictures,  # type: ignore[attr-defined]
        tags=tuple(_tags(entry)),
        files=tuple(_files(entry)),
        leaving=leaving.of(entry, reader=to.reader, beside=to.list),
        moving=reverse("moving-entry", args=[entry.id]) + (f"?list={to.list}" if to.list else ""),
        remembering=reverse("remembering", args=[entry.id]) + (f"?list={to.list}" if to.list else ""),
        proof=proofs.of(entry),
        unanswered=_unanswered(entry.no_receipt),  # type: ignore[attr-defined]
        offers=offers.of(entry),
        again=again.of(entry),
        language=foreign.language_of(entry),
    )


def _unanswered(why: str) -> str:
    return _("No automatic answer: %(why)s.") % {"why": why} if why else ""


def _body(entry: Entry) -> Markup:
    """What was said; a mail of nothing but files, or of nothing at all, says so instead of standing there empty."""
    said, ours = entry.words, entry.our_html  # type: ignore[attr-defined]
    if ours or said.strip():
        return highlights.underlined(words.as_written(ours) if ours else words.as_said(said), entry)
    return words.NO_WORDS_BUT_FILES if _files_of(entry) else words.NO_WORDS


def _files_of(entry: Entry) -> list[Attachment]:
    """What the letter does not show: also a picture in its midst that is too large for it, or of another sort."""
    found: list[Attachment] = getattr(entry, "files", [])
    inside = {file.id for file in shown_inside(found)}
    return [file for file in found if not (file.inline and file.id in inside)]


def _has_more(entry: Entry) -> bool:
    """Whether the mail holds more than the bubble shows: it came with markup, or it is longer than a bubble."""
    return entry.has_letter or len(entry.words) > timeline.LONGEST_SHOWN  # type: ignore[attr-defined]


def _first_name(entry: Entry, to: Listener) -> str:
    author = entry.author
    if isinstance(author, Teammate):
        return author.first_name
    if isinstance(author, Person) and author.id == to.person.id and author.name:
        return author.first_name
    return str(author or to.person)


def _face(entry: Entry) -> str:
    """What gives a face its colour: the same for one human wherever they show up."""
    return entry.by_teammate.name if entry.by_teammate else str(entry.by_person_id or entry.by_rule)


def _picture(entry: Entry) -> str:
    speaker = entry.by_teammate or entry.by_person
    return speaker.picture if speaker else ""


def _said(entry: Entry) -> str:
    if entry.kind == Entry.Kind.NOTE:
        return (
            _("to the team, begun by %(first_name)s") % {"first_name": entry.written_by.first_name}
            if entry.written_by
            else _("to the team")
        )
    channel = channel_of(entry.channel)
    way = _("by %(label)s") % {"label": channel.label} if channel else ""
    if way and entry.proof.get("own_mailbox"):
        way += _(" from their own mailbox")
    elif way and entry.by_teammate_id and entry.sent_from:
        way += _(" from %(sent_from)s") % {"sent_from": entry.sent_from}
    if entry.written_by:
        way = (
            _("%(way)s, written by %(first_name)s") % {"way": way, "first_name": entry.written_by.first_name}
            if way
            else _("written by %(first_name)s") % {"first_name": entry.written_by.first_name}
        )
    if set_for := getattr(entry, "set_for", None):
        way = f"{way}, {_put_by(entry, set_for)}"
    copies = [str(copy) for copy in getattr(entry, "copies", [])]
    also = _("also to %(listed)s") % {"listed": listed(copies, most=3)} if copies else ""
    return ", ".join(filter(None, [way, also, leaving.arrived_at(entry)]))


def _put_by(entry: Entry, set_for: datetime) -> str:
    """How a letter left that had been set for later."""
    if entry.at < set_for:
        return _("before the time it was set for")
    if entry.at - set_for <= IN_TIME:
        return _("at the time it was set for")
    return _("was to leave %(in_words)s, when the house stood still or it was held") % {
        "in_words": in_words(set_for, "at")
    }


def _differs(subject: str, before: str) -> bool:
    """Whether a subject says something new; "Re:" and its cousins in other languages do not."""
    bare = subject.strip()
    while len(bare) > 4 and ":" in bare[:5]:
        bare = bare.partition(":")[2].strip()
    return bool(bare) and bare.casefold() not in before.casefold()


def _tags(entry: Entry) -> Iterator[Tag]:
    if entry.automatic:
        yield "automatic", ""
    if entry.by_person_id and entry.by_person_id != entry.person_id:
        yield _("somebody else"), "sky"
    if entry.trust == Trust.CLAIMED and entry.channel == "webform":
        yield _("typed this address"), ""


def _files(entry: Entry) -> Iterator[File]:
    for file in _files_of(entry):
        name = file.plain_name
        yield File(name, reverse("attachment", args=[file.id, name]), file.size, file.content_type, _word_on(file))


def _word_on(file: Attachment) -> str:
    """What is to be known of a file before one opens it."""
    if file.inline and is_picture(file):
        return _("too large to show in the mail")
    return file.reading.says if hasattr(file, "reading") else ""
