"""Who the people of a file are: known to us by an address, a number or an earlier file, or new.

Nobody is recognised by a name. Where a row's addresses lead to two of our people, it is the one whose name agrees; that
the other has one of its addresses is said in a remark, and nothing is moved.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import msgspec
from django.utils.translation import gettext

from regulars.bringing.card import Card, Told, Way
from regulars.bringing.models import Import, Remark, Row
from regulars.people.forgetting import digest_of
from regulars.people.models import ForgottenMark, Identifier, Person
from regulars.people.normalising import NotAnIdentifier, normalise
from regulars.people.sorting import sort_key

Known = tuple[str, str]


@dataclass
class Meeting:
    """A card and the person it is about. `ways` are its identifiers by (kind, value); `again` says that the very same
    row was brought before, so that there is nothing to learn from it; `fresh` are its ways that nobody has yet."""

    card: Card
    key: str
    ways: dict[Known, Way]
    person: Person = field(default_factory=Person)
    is_new: bool = False
    again: bool = False
    elsewhere: list[tuple[Way, Person]] = field(default_factory=list)
    fresh: list[Known] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)


def meet(cards: Iterable[Card], brought: Import) -> list[Meeting]:
    """The people of these cards, new ones unsaved; without those whose `refusal` says why not. Two rows that share an
    address are one person. Two queries, and one for each step of who turned out to be somebody else."""
    meetings = [_read(card, brought.region) for card in cards if not card.refusal]
    _leave_out_the_forgotten(meetings)
    meetings = [one for one in meetings if not one.card.refusal]
    by_way = _by_way(meetings)
    by_key = _by_key(meetings)
    written = set(by_way)
    for meeting in meetings:
        held = [(way, by_way[known]) for known, way in meeting.ways.items() if known in by_way]
        before = by_key.get(meeting.key)
        person = _chosen(meeting.card, [one for _, one in held]) or before
        meeting.is_new = person is None
        meeting.person = person or meeting.person
        meeting.again = before is not None and before is person and not meeting.card.uid
        meeting.elsewhere = [(way, one) for way, one in held if one is not meeting.person]
        if not meeting.again:
            elsewhere = {id(way) for way, _ in meeting.elsewhere}
            ways = meeting.ways.items()
            meeting.fresh = [known for known, way in ways if known not in written and id(way) not in elsewhere]
            written.update(meeting.ways)
        by_key[meeting.key] = meeting.person
        for known in meeting.ways:
            by_way.setdefault(known, meeting.person)
    return meetings


def key_of(card: Card) -> str:
    """A digest by which the same card is known again: its own id, or all that it says."""
    said = replace(card, number=0, cells=[], remarks=[], refusal="")
    words = f"uid {card.uid}".encode() if card.uid else msgspec.json.encode(said, order="sorted")
    return hashlib.sha256(words).hexdigest()


def _read(card: Card, region: str) -> Meeting:
    """Its ways as they are compared; what is no address or number is kept in words."""
    meeting = Meeting(card, key_of(card), {})
    meeting.remarks = [(Remark.Kind.PART, words) for words in card.remarks]
    odd: list[str] = []
    for way in card.ways:
        try:
            meeting.ways.setdefault((way.kind, value_of(way, region)), way)
        except NotAnIdentifier as refusal:
            odd.append(str(refusal))
            card.told.append(
                Told(
                    (gettext("%(KINDS)s, as it was given: %(raw)s") % {"KINDS": _KINDS[way.kind], "raw": way.raw})[:500]
                )
            )
    if not meeting.ways and not card.fields.get("name"):
        card.refusal = " ".join([gettext("Nobody is named here."), *card.remarks, *odd])
    meeting.remarks += [
        (Remark.Kind.PART, gettext("%(words)s It is kept in words.") % {"words": words}) for words in odd
    ]
    return meeting


_KINDS = {"email": "Mail address", "phone": "Phone number", "handle": "Handle", "shop": "Customer number"}


def value_of(way: Way, region: str) -> str:
    """A way as it is compared. Raises NotAnIdentifier."""
    if way.kind != "phone":
        return normalise(way.kind, way.raw)
    text = "+" + way.raw[2:] if way.raw.startswith("00") else way.raw
    return normalise("phone", text, country=region)


def _leave_out_the_forgotten(meetings: list[Meeting]) -> None:
    """Whoever asked to be forgotten is not brought back by a list."""
    if not ForgottenMark.objects.exists():
        return
    digests = {digest_of(kind, value): one for one in meetings for kind, value in one.ways}
    for mark in ForgottenMark.objects.filter(digest__in=digests):
        digests[mark.digest].card.refusal = gettext(
            "Somebody with this address was forgotten, as they wished. They stay out."
        )


def _by_way(meetings: list[Meeting]) -> dict[Known, Person]:
    wanted = {known for meeting in meetings for known in meeting.ways}
    values = {value for _, value in wanted}
    rows = Identifier.objects.filter(value__in=values).select_related("person__merged_into")
    people: dict[int, Person] = {}
    found: dict[Known, Person] = {}
    for row in rows:
        if (row.kind, row.value) in wanted:
            person = row.person.leads_to
            found[row.kind, row.value] = people.setdefault(person.pk, person)
    return found


def _by_key(meetings: list[Meeting]) -> dict[str, Person]:
    """People by rows of earlier files, also where they were merged since. The forgotten are not known again."""
    keys = {meeting.key for meeting in meetings}
    rows = Row.objects.filter(key__in=keys, person__isnull=False).select_related("person__merged_into").order_by("id")
    return {row.key: row.person.leads_to for row in rows if row.person and row.person.forgotten_at is None}


def _chosen(card: Card, people: list[Person]) -> Person | None:
    """Of several the one with the same name."""
    if not people:
        return None
    name = sort_key(card.fields.get("name", ""))
    return next((one for one in people if one.name and sort_key(one.name) == name), people[0])
