"""Remembering what somebody told us, from the very words in which they said it.

    fact = hearings.remember(entry, "Leo plays on Saturday", by=jo, quote="first game … at 10", solid=63)

A selection comes from a page: its line breaks and spaces are the browser's. So words are found by their letters alone
("solid" characters, without white space), and a place is given as the number of solid characters before it: the same
on the page and in what was said, whatever counts as one character here or there.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation.models import Entry, Hearing
from regulars.people import facts
from regulars.people.errors import NotLearned
from regulars.people.models import Fact, Person
from regulars.team.models import Teammate


@dataclass(frozen=True)
class Span:
    """Where words stand in a text: the first character of them, and the first after them."""

    begins: int
    ends: int


@transaction.atomic
def remember(
    entry: Entry,
    words: str,
    *,
    by: Teammate,
    quote: str = "",
    solid: int = 0,
    topic: str = "",
    sensitivity: str = "",
) -> Fact:
    """Keep a fact that was told in an entry: heard when it was said, by the one of us who wrote it down or does now.

    Where the quote stands in what was said nearest to `solid`, it is highlighted from then on; words that do not stand
    there are kept without a highlight. Raises NotLearned.
    """
    told = _held(entry)
    span = place(told.said, quote, solid)
    fact = facts.remember(
        told.person,
        words,
        by=by,
        topic=topic,
        sensitivity=sensitivity,
        heard_by=told.by_teammate or by,
        heard_at=told.at,
        source=told.channel or told.kind,
    )
    Hearing.objects.get_or_create(
        fact=fact,
        defaults={
            "entry": told,
            "quote": told.said[span.begins : span.ends][: facts.LONGEST] if span else "",
            "begins": span.begins if span else 0,
            "ends": span.ends if span else 0,
        },
    )
    return fact


@transaction.atomic
def replace(
    fact: Fact, words: str, *, by: Teammate, topic: str = "", sensitivity: str | None = None, why: str = ""
) -> Fact:
    """As facts.replace; what was heard in an entry still was. Raises NotLearned, EditedMeanwhile."""
    new = facts.replace(fact, words, by=by, topic=topic, sensitivity=sensitivity, why=why)
    heard = Hearing.objects.filter(fact=fact).first()
    if heard and new.pk != fact.pk:
        Hearing.objects.create(
            fact=new, entry_id=heard.entry_id, quote=heard.quote, begins=heard.begins, ends=heard.ends
        )
    return new


def place(text: str, quote: str, solid: int) -> Span | None:
    """Where a quote stands in a text: of several places the one nearest to `solid`; None where it does not stand."""
    wanted = solids(quote)
    if not wanted:
        return None
    places = [at for at, letter in enumerate(text) if not letter.isspace()]
    spoken = "".join(text[at] for at in places)
    found = nearest(spoken, wanted, solid)
    return None if found is None else Span(places[found], places[found + len(wanted) - 1] + 1)


def nearest(text: str, wanted: str, hint: int) -> int | None:
    """The occurrence of some letters that begins nearest to a place, the earlier of two as near; or None."""
    hint = min(max(hint, 0), len(text))
    before = text.rfind(wanted, 0, hint + len(wanted))
    after = text.find(wanted, hint)
    found = [at for at in (before, after) if at >= 0]
    return min(found, key=lambda at: (abs(at - hint), at)) if found else None


def solids(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def _held(entry: Entry) -> Entry:
    """The entry as it is now; nobody moves it or speaks to its person meanwhile. Raises NotLearned."""
    Person.objects.select_for_update().get(pk=entry.person_id)
    held = Entry.objects.select_related("person", "by_teammate").defer("text", "html").get(pk=entry.pk)
    if held.person_id != entry.person_id:
        raise NotLearned(_("This was moved to %(person)s meanwhile. Remember it there.") % {"person": held.person})
    return held
