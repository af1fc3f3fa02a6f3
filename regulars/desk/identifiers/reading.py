"""What the page of somebody's addresses and numbers shows."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext

from regulars.conversation import attaching
from regulars.conversation.models import Entry, Participant
from regulars.desk.identifiers import ways
from regulars.desk.identifiers.ways import ICONS, Twin
from regulars.kit.look.times import in_words
from regulars.people.models import Identifier, Kind, Person, Trust

MOST_COUNTED = 1000
MOST_ELSEWHERE = 12
SOURCES = {
    "email": "from a mail",
    "webform": "typed into our form",
    "import": "brought in with a list",
    "vcard": "from a card",
    "desk": "written down here",
}


@dataclass(frozen=True)
class Known:
    """An identifier with all we know about it, in words."""

    id: int
    kind: str
    icon: str
    kind_words: str
    words: str
    compared: str
    label: str
    is_proven: bool
    trust: str
    source: str
    trouble: str
    silence: str
    is_first: bool
    could_be_first: bool
    twins: tuple[Twin, ...]


@dataclass(frozen=True)
class Elsewhere:
    """Something said in somebody else's conversation, in which they took part."""

    id: int
    person: str
    words: str
    at: datetime


def known_of(person: Person) -> list[Known]:
    """All they are known by, what is used first at the top. One query, two where an address may be somebody else's."""
    rows = ways.with_twins(list(ways.known_ways.all(person=person)))
    first: dict[str, int] = {}
    for one, _ in rows:
        first.setdefault(one.kind, one.pk)
    several = {one.kind for one, _ in rows if first[one.kind] != one.pk}
    return [_known(one, twins, is_first=first[one.kind] == one.pk, several=one.kind in several) for one, twins in rows]


def _known(one: Identifier, twins: tuple[Twin, ...], *, is_first: bool, several: bool) -> Known:
    reached = one.kind in (Kind.EMAIL, Kind.PHONE)
    return Known(
        id=one.pk,
        kind=one.kind,
        icon=ICONS.get(one.kind, "dot"),
        kind_words=Kind(one.kind).label.capitalize(),
        words=one.shown,
        compared=one.value if one.value != one.shown else "",
        label=one.label,
        is_proven=one.trust == Trust.VERIFIED,
        trust=ways.proof(one) if one.trust == Trust.VERIFIED else gettext("Somebody said so. Nothing proves it yet."),
        source=_source(one),
        trouble=gettext("Mail has been coming back since %(in_words)s.")
        % {"in_words": in_words(one.bouncing_since, "date")}
        if one.bouncing_since
        else "",
        silence=ways.silence(one),
        is_first=is_first and several and reached,
        could_be_first=several and reached and not is_first,
        twins=twins,
    )


def _source(one: Identifier) -> str:
    """ "From a mail, since 3 March 2026", with who wrote it down."""
    source = (
        gettext("by %(first_name)s") % {"first_name": one.by.first_name}
        if one.by
        else SOURCES.get(one.source, one.source)
    )
    since = gettext("since %(in_words)s") % {"in_words": in_words(one.since, "date")}
    return (
        gettext("Known %(since)s, %(source)s") % {"since": since, "source": source}
        if source
        else gettext("Known %(since)s") % {"since": since}
    )


def elsewhere_of(person: Person) -> list[Elsewhere]:
    """What was said in conversations of others and they took part in, the newest first. One query."""
    rows = attaching.elsewhere(person).select_related("person").only("person", "excerpt", "subject", "at")
    return [Elsewhere(one.pk, str(one.person), _line(one), one.at) for one in rows[:MOST_ELSEWHERE]]


def _line(entry: Entry) -> str:
    return entry.excerpt or entry.subject or gettext("Nothing is written in it.")


def letters_of(identifier: Identifier) -> str:
    """How much was said from it or to it, in words; "" when nothing was. One query, which stops counting early."""
    found = Participant.objects.filter(value=identifier.value, person=identifier.person_id)
    count = len(found.values_list("entry", flat=True).distinct()[: MOST_COUNTED + 1])
    if count > MOST_COUNTED:
        return gettext("more than %(MOST_COUNTED)s letters") % {"MOST_COUNTED": MOST_COUNTED}
    return {0: "", 1: "one letter"}.get(count, f"{count} letters")
