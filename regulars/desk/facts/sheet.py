"""The sheet on which something is remembered, and what a refused one needs to stand there again."""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse

from regulars.conversation.models import Entry
from regulars.desk.facts import reading
from regulars.desk.facts.form import Typed
from regulars.desk.facts.rows import Kinds, Row
from regulars.desk.inbox.lists import is_list
from regulars.desk.person import reading as conversation
from regulars.desk.person import timeline
from regulars.desk.person.paths import page_of_person
from regulars.desk.person.telling import Item, Listener
from regulars.desk.sight import visitor
from regulars.people import facts, topics
from regulars.people.models import Fact

PAGE = "desk/facts/sheet.html"


@dataclass(frozen=True)
class Refusal:
    """What was not done: the deed ("new", "correction", "ending", "" for none), why, what was typed, and the fact as it
    is now, if it is about one."""

    deed: str
    words: str
    typed: Typed
    fact: Fact | None = None

    @property
    def row(self) -> Row | None:
        """The fact as pages show it. One query."""
        return reading.one(self.fact) if self.fact else None


def prefilled(typed: Typed) -> Typed:
    """The selected words as what is remembered, in one line and as long as can be kept, with their topic guessed."""
    words = " ".join((typed.words or typed.quote).split())
    if len(words) > facts.LONGEST:
        words = words[: facts.LONGEST - 1].rsplit(" ", 1)[0] + "…"
    return replace(typed, words=words[:1].upper() + words[1:], topic=topics.guess(words) if words else "")


def of(entry: Entry, typed: Typed, request: HttpRequest, *, refusal: str = "") -> dict[str, Any]:
    """What the sheet shows. It says whenever something was withheld from them that they could read here."""
    person = entry.person
    who = person.first_name if person.name.strip() else "they"
    return {
        "entry": entry,
        "person": person,
        "who": who,
        "typed": typed,
        "refusal": refusal,
        "kinds": Kinds(),
        "list": _list(request),
        "back": place_of(entry, request),
    }


def newest_of(fact: Fact) -> Fact | None:
    """The wording that holds now, or None when it is over."""
    at: Fact | None = Fact.objects.select_related("person").get(pk=fact.pk)
    while at and at.ended_at:
        at = Fact.objects.select_related("person").filter(replaces=at).first()
    return at


@dataclass(frozen=True)
class Again:
    """An entry as the timeline tells it, without the heading above it."""

    items: list[Item]


def told_again(entry: Entry, request: HttpRequest) -> Again:
    """The entry with what is underlined in it by now."""
    to = Listener(entry.person, visitor(request), _list(request))
    return Again(conversation.told_alone(entry, to=to))


def place_of(entry: Entry, request: HttpRequest) -> str:
    """Where the entry is read: on the person's page while it is among the newest, else where it stands."""
    later = Entry.objects.of(entry.person).filter(Q(at__gt=entry.at) | Q(at=entry.at, id__gt=entry.pk))
    if later.order_by("at", "id")[: timeline.ENTRIES].count() < timeline.ENTRIES:
        return f"{page_of_person(entry.person_id, asked=request)}#entry-{entry.pk}"
    return f"{reverse('entry', args=[entry.pk])}#entry-{entry.pk}"


def _list(request: HttpRequest) -> str:
    wanted = request.GET.get("list", "")
    return wanted if is_list(wanted) else ""
