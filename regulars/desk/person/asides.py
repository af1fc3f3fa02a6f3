"""Mail of machines, theirs and ours, as one small line that opens to its words. Runs no query."""

from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from markupsafe import Markup

from regulars.conversation.models import Entry
from regulars.desk.person.leaving import Leaving
from regulars.people.models import Person

Nature = Entry.Nature


@dataclass(frozen=True)
class Aside:
    """A small line. `body` is what was said, `letter` where the whole mail can be read, `moving` where it is moved."""

    id: int
    icon: str
    words: str
    name: str
    at: datetime
    body: Markup
    letter: str = ""
    moving: str = ""
    leaving: Leaving = field(default_factory=Leaving)
    has_remote_pictures: bool = False
    full_name: str = ""
    shape: str = "aside"


def is_aside(entry: Entry) -> bool:
    """Whether it is told small: a message that no human wrote to us, or that we did not write ourselves."""
    return entry.kind == Entry.Kind.MESSAGE and bool(entry.nature or entry.by_rule)


def in_words(entry: Entry) -> tuple[str, str]:
    """The icon and the sentence of a small line."""
    if entry.by_rule:
        return "mail-check", _("We answered automatically that we have it")
    whose = _whose(entry.by_person)
    icon, sentence = _WAYS.get(Nature(entry.nature), ("bot", "{} mailbox answered by itself"))
    subject = entry.subject.strip()
    about = f": “{subject}”" if entry.nature == Nature.LIST and subject else ""
    return icon, _capital(sentence.format(whose)) + about


_WAYS: dict[Nature, tuple[str, str]] = {
    Nature.AWAY: ("tree-palm", "{} mailbox answered: away"),
    Nature.MACHINE: ("bot", "{} machine answered by itself"),
    Nature.LIST: ("newspaper", "Sent to many from {} address"),
}


def _whose(person: Person | None) -> str:
    """“Maria’s”, or “their” while we do not know the name."""
    return f"{person.first_name}’s" if person and person.name.strip() else "their"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def aside(entry: Entry, *, body: Markup, leaving: Leaving, has_more: bool, beside: str) -> Aside:
    """The small line of an entry; `beside` is the list of the inbox that stands beside the conversation."""
    icon, words = in_words(entry)
    query = f"?list={beside}" if beside else ""
    return Aside(
        id=entry.id,
        icon=icon,
        words=words,
        name=str(entry.by_person or "us"),
        full_name=str(entry.by_person or ""),
        at=entry.at,
        body=body,
        letter=reverse("letter", args=[entry.id]) if entry.by_person_id and has_more else "",
        moving=reverse("moving-entry", args=[entry.id]) + query,
        leaving=leaving,
        has_remote_pictures=entry.has_remote_pictures,  # type: ignore[attr-defined]
    )
