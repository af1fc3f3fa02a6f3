"""Connecting people with people: Leo is Maria's child, Tomás was introduced by her. Stored once, read both ways.

A way is chosen from one side: `way_of(kind)` says what the other is to the person ("child"), and with `turned` what the
person is to the other. What has ended stays, with its last day.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from regulars.people import editing
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.first_kinds import KINDS
from regulars.people.models import Connection, ConnectionKind, Person
from regulars.people.models.connection import phrase
from regulars.people.partial_dates import day_in_words
from regulars.team.models import Teammate

# What people say for what the house calls by one word: it is kept beside the connection, and shown in its place.
CLOSER = {
    "child": ("son", "daughter"),
    "parent": ("mother", "father", "mum", "mom", "dad"),
    "spouse": ("wife", "husband"),
    "partner": ("girlfriend", "boyfriend", "fiancée", "fiancé"),
    "sibling": ("sister", "brother"),
    "grandchild": ("grandson", "granddaughter"),
    "grandparent": ("grandmother", "grandfather", "grandma", "grandpa"),
    "niece or nephew": ("niece", "nephew"),
    "aunt or uncle": ("aunt", "uncle"),
    "stepchild": ("stepson", "stepdaughter"),
    "step-parent": ("stepmother", "stepfather"),
    "son- or daughter-in-law": ("son-in-law", "daughter-in-law"),
    "parent-in-law": ("mother-in-law", "father-in-law"),
    "godchild": ("godson", "goddaughter"),
    "godparent": ("godmother", "godfather"),
}
WIDER = {word: kind for kind, words in CLOSER.items() for word in words}


@dataclass(frozen=True)
class Way:
    """A kind of connection, read from one side. `word` is what the other is to the person whose page it is, `said` what
    they called it, where that says more ("son")."""

    kind: ConnectionKind
    turned: bool = False
    said: str = ""

    @property
    def word(self) -> str:
        return self.kind.inverse if self.turned else self.kind.name

    @property
    def key(self) -> str:
        """As a form carries it: "12" or "12-turned"."""
        return f"{self.kind.pk}-turned" if self.turned else str(self.kind.pk)


def ways() -> list[Way]:
    """All ways that may be chosen, family first, each direction on its own. One query."""
    found: list[Way] = []
    for kind in ConnectionKind.objects.filter(is_offered=True).order_by("-family", "id"):
        found += [Way(kind)] if kind.is_mutual else [Way(kind), Way(kind, turned=True)]
    return found


def lay_down() -> None:
    """The ways a house begins with, where there are none."""
    if not ConnectionKind.objects.exists():
        rows = (ConnectionKind(name=name, inverse=inverse, family=family) for name, inverse, family in KINDS)
        ConnectionKind.objects.bulk_create(rows)


def words() -> list[str]:
    """All words that way_called knows, those of the house first. One query."""
    known = [way.word.rstrip("… ") for way in ways()]
    return known + [word for word, kind in WIDER.items() if kind in known]


def way_called(word: str) -> Way:
    """The way that somebody typed: "child", "son", "Introduced by". Raises NotLearned. One query."""
    typed = " ".join(word.split()).rstrip(".… ")
    key = typed.casefold()
    for way in ways():
        if way.word.rstrip("… ").casefold() in {key, WIDER.get(key)}:
            return Way(way.kind, way.turned, typed if key in WIDER else "")
    raise NotLearned(
        _("We do not know “%(typed)s” yet. Write it like “son”, “wife”, “friend” or “colleague”.")
        % {"typed": typed[:40]}
    )


@transaction.atomic
def connect(
    person: Person,
    other: Person,
    way: Way,
    *,
    by: Teammate | None,
    since: date | None = None,
    until: date | None = None,
    words: str = "",
    confidence: str = Connection.Confidence.TOLD,
    source: str = "desk",
) -> Connection:
    """`other` is `person`'s way.word. Saying it twice is harmless. Raises NotLearned."""
    person, other = person.leads_to, other.leads_to
    _check(since, until, confidence)
    if person.pk == other.pk:
        raise NotLearned(_("Nobody is connected with themselves."))
    first, second = (other, person) if way.turned else (person, other)
    _lock(first, second)
    if there := _there(first, second, way.kind, until):
        return there
    row = Connection.objects.create(
        person=first,
        other=second,
        kind=way.kind,
        since=since,
        until=until,
        words=" ".join((words or way.said).split())[:200],
        confidence=confidence,
        source=source,
        by=by,
    )
    _note(row, "", in_words(row), by=by, source=source)
    return row


@transaction.atomic
def change(
    row: Connection,
    *,
    since: date | None,
    until: date | None,
    words: str,
    confidence: str,
    by: Teammate | None,
    was: str | None = None,
    why: str = "",
) -> None:
    """Other days, other words, surer or less sure; an `until` ends it. `was` is in_words() as it was shown. Raises
    NotLearned, EditedMeanwhile."""
    _check(since, until, confidence)
    held = Connection.objects.select_for_update(of=("self",)).select_related("kind", "person", "other").get(pk=row.pk)
    before = in_words(held)
    held.since, held.until, held.confidence = since, until, confidence
    held.words = " ".join(words.split())[:200]
    if in_words(held) == before:
        return
    if was is not None and was != before:
        raise EditedMeanwhile("connection", before)
    again = Connection.objects.filter(person=held.person, other=held.other, kind=held.kind, until=None)
    if until is None and again.exclude(pk=held.pk).exists():
        raise NotLearned(_("They are connected in this way a second time already."))
    held.save(update_fields=["since", "until", "confidence", "words"])
    _note(held, before, in_words(held), by=by, why=why)
    row.refresh_from_db()


@transaction.atomic
def take_back(row: Connection, *, by: Teammate | None, why: str = "") -> None:
    """It was never so: somebody made a mistake. What ended keeps its row instead (change, with `until`)."""
    held = Connection.objects.select_related("kind", "person", "other").filter(pk=row.pk).first()
    if held:
        before = in_words(held)
        held.delete()
        _note(held, before, "", by=by, why=why)


def in_words(row: Connection) -> str:
    """ "Leo: child of Maria, since 2017 (a guess)": how a connection stands in the history."""
    parts = [
        str(row),
        row.words,
        _("since %(day_in_words)s") % {"day_in_words": day_in_words(row.since)} if row.since else "",
        _("until %(day_in_words)s") % {"day_in_words": day_in_words(row.until)} if row.until else "",
    ]
    sure = "" if row.confidence == Connection.Confidence.TOLD else f" ({row.get_confidence_display()})"
    return ", ".join(part for part in parts if part) + sure


def seen_from(row: Connection, person: Person) -> tuple[Person, str]:
    """The other of the two, and what they are to this one: (Leo, "child"), (Tomás, "introduced by Maria")."""
    mine = row.person_id == person.pk
    other, word = (row.other, row.kind.name) if mine else (row.person, row.kind.inverse)
    if closer(row, word) and (mine or not row.kind.is_mutual):
        return other, row.words
    return other, phrase(word, person.first_name) if "…" in word else word


def closer(row: Connection, word: str) -> bool:
    """Whether what was said besides says the same more closely: "son" for "child". In a mutual way ("wife" for
    "spouse") it says so of `other`."""
    return WIDER.get(row.words.casefold()) == word


@transaction.atomic
def add_kind(name: str, inverse: str, *, family: bool = False) -> ConnectionKind:
    """One more way in which people are connected. Raises NotLearned."""
    name, inverse = (" ".join(word.replace("...", "…").split()) for word in (name, inverse or name))
    if not name:
        raise NotLearned(_("What is the one to the other?"))
    if max(len(name), len(inverse)) > 60:
        raise NotLearned(_("Say it in fewer words (60 letters)."))
    if name.count("…") > 1 or inverse.count("…") > 1:
        raise NotLearned(_("A name stands in it once."))
    known = ConnectionKind.objects.filter(
        Q(name__iexact=name) | Q(name__iexact=inverse, inverse__iexact=name) | Q(inverse__iexact=name)
    ).first()
    if known:
        raise NotLearned(_("That is known already: %(known)s.") % {"known": known})
    return ConnectionKind.objects.create(name=name, inverse=inverse, family=family)


def _there(first: Person, second: Person, kind: ConnectionKind, until: date | None) -> Connection | None:
    """The same connection, if it stands there. Raises NotLearned when it stands there the other way round."""
    if until is not None:
        return None
    rows = Connection.objects.filter(kind=kind, until=None)
    if same := rows.filter(person=first, other=second).first():
        return same
    turned = rows.filter(person=second, other=first).select_related("kind", "person", "other").first()
    if turned and not kind.is_mutual:
        raise NotLearned(_("It stands here the other way round: %(turned)s.") % {"turned": turned})
    return turned


def _lock(*people: Person) -> None:
    """Both rows in one order, so that two teammates who connect the same two wait for each other."""
    list(Person.objects.select_for_update().filter(pk__in=[one.pk for one in people]).order_by("pk"))


def _check(since: date | None, until: date | None, confidence: str) -> None:
    if since and until and until < since:
        raise NotLearned(_("It cannot end before it began."))
    if confidence not in Connection.Confidence.values:
        raise NotLearned(_("Choose how sure we are."))


def _note(
    row: Connection, before: str, after: str, *, by: Teammate | None, source: str = "desk", why: str = ""
) -> None:
    for mine, other in ((row.person, row.other), (row.other, row.person)):
        editing.note(mine, "connection", before, after, other=other, by=by, source=source, why=why)
