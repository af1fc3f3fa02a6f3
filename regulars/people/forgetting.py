"""Forgetting somebody: what they said and who they were is gone; that something happened, and when, stays.

    forgetting.foresee(maria)                       # what would become of what; nothing changes
    forgetting.forget(maria, by=jo, ground="They asked us by phone")

The row of the person stays without a name, so that sums over letters, promises and months keep their truth. Words of
others stay theirs. Every room that keeps something of people listens to `forgetting` and reports to the Work; a house
test fills every column it can reach with marked words and looks for them afterwards in the whole database.

docs/people.md says what becomes of what; docs/why/forgetting.md why.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models, transaction
from django.db.models import Count, Q
from django.dispatch import Signal
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext

from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people import setting_aside, striking
from regulars.people.errors import StaysAsItIs
from regulars.people.models import (
    Circle,
    Connection,
    Consent,
    Fact,
    Forgetting,
    ForgottenMark,
    Identifier,
    Merge,
    Person,
)
from regulars.people.normalising import normalise
from regulars.people.relations import to_person
from regulars.team.models import Teammate

# Sent inside the transaction with `work`; each room above forgets what it holds and reports to it.
forgetting = Signal()

# What is written beside the files, so that a house that was brought back from a back-up can forget again.
JOURNAL = "forgotten"
# What is shown of a person, and what lists are read by: empty afterwards. The rest of the row says nothing about them.
EMPTIED = (
    "name", "sort_name", "called", "sounds", "pronouns", "face", "zone", "language", "speaks", "reach_by",
    "reach_words", "style",
)  # fmt: skip
# What they are called where a row of theirs is still shown.
NOBODY = "somebody who was forgotten"
NOTHING = ("usual_gap", "quiet_after", "heard_at", "reached_at")


class Outcome(StrEnum):
    """What becomes of something."""

    GONE = "gone"
    SILENT = "silent"  # the row stays for the sums, without a word of theirs
    STAYS = "stays"


@dataclass(frozen=True)
class Line:
    """So many of something, and what becomes of them. `what` is in words, for one and for many alike: “Letters”."""

    what: str
    count: int
    outcome: str


@dataclass
class Work:
    """One forgetting while it is done. `ids` are the person and whoever turned out to be them; `values` their
    normalised identifiers by kind; `words` strikes their name and addresses out of what others said."""

    person: Person
    ids: list[int]
    values: dict[str, set[str]]
    words: striking.Words
    lines: list[Line] = field(default_factory=list)

    def report(self, what: str, count: int, outcome: Outcome) -> None:
        """Note what became of so many; of nothing, nothing is noted."""
        if count:
            self.lines.append(Line(what, count, outcome.value))

    @property
    def addresses(self) -> set[str]:
        """Their mail addresses, normalised."""
        return self.values.get("email", set())

    def drop_file(self, name: str) -> None:
        """Delete a kept file, once the transaction stands."""
        if name:
            transaction.on_commit(lambda: default_storage.delete(name))


@dataclass(frozen=True)
class Foresight:
    """What would happen. `only_here` are people whom we know only through this one; `told` what others say of them."""

    lines: list[Line]
    only_here: list[Person]
    told: list[models.Model]


def foresee(person: Person) -> Foresight:
    """What a forgetting would do, by doing it and taking it back: nothing can differ. Raises StaysAsItIs."""
    only_here, told = known_only_through(person), told_by_others(person)
    with transaction.atomic():
        work = _work(person)
        transaction.set_rollback(True)
    return Foresight(work.lines, only_here, told)


@transaction.atomic
def forget(person: Person, *, by: Teammate | None, ground: str) -> Forgetting:
    """Forget them for good; the proof. Raises StaysAsItIs for somebody who was forgotten already."""
    person = person.leads_to
    digests, identity = list(_digests(_everybody(person))), _identity(person)
    work = _work(person)
    proof = Forgetting.objects.create(
        person=work.person,
        by=by,
        ground=work.words.out_of(" ".join(ground.split()))[:200],
        lines=[[line.what, line.count, line.outcome] for line in work.lines],
    )
    ForgottenMark.objects.bulk_create(
        ForgottenMark(forgetting=proof, digest=digest, is_refused=refused) for digest, refused in digests
    )
    transaction.on_commit(lambda: _write_down(proof, identity))
    announce("inbox", "promises", "outbox", f"person:{person.pk}")
    return proof


def proof_for(kind: str, raw: str) -> Forgetting | None:
    """The newest forgetting of whoever had this identifier, if there was one. Raises NotAnIdentifier. One query."""
    mark = ForgottenMark.objects.filter(digest=digest_of(kind, normalise(kind, raw))).select_related("forgetting")
    found = mark.order_by("-id").first()
    return found.forgetting if found else None


def forget_again() -> int:
    """After a back-up was brought back: forget everybody once more whom the journal names and who is known again; how
    many. Somebody else who got the same number since is left alone: the journal knows who was meant by a digest."""
    count = 0
    for line in _journal():
        person = Person.objects.filter(pk=line["person"], forgotten_at=None).first()
        if person and _identity(person) == line["identity"]:
            forget(person, by=None, ground=gettext("Forgotten again after a back-up was brought back"))
            count += 1
    return count


def digest_of(kind: str, value: str) -> str:
    """The sealed mark of a normalised identifier, as 64 hexadecimal figures."""
    return salted_hmac("people.forgetting", f"{kind}:{value}", algorithm="sha256").hexdigest()


def refused_again(kind: str, values: Iterable[str]) -> dict[str, datetime]:
    """Of these normalised addresses those of forgotten people who wanted no letters, with when they were forgotten."""
    by_digest = {digest_of(kind, value): value for value in values}
    marks = ForgottenMark.objects.filter(digest__in=by_digest, is_refused=True).select_related("forgetting")
    return {by_digest[mark.digest]: mark.forgetting.at for mark in marks}


def known_only_through(person: Person) -> list[Person]:
    """People of whom we have no address and no word, and who are connected with nobody but this person: a child."""
    neighbours = Person.objects.known().filter(Q(connections__other=person) | Q(connections_here__person=person))
    others = ~Q(connections__other=person) & Q(connections__isnull=False)
    others_here = ~Q(connections_here__person=person) & Q(connections_here__isnull=False)
    alone = neighbours.filter(identifiers=None).exclude(others).exclude(others_here).distinct().order_by("id")
    return list(alone[:50])


def told_by_others(person: Person) -> list[models.Model]:
    """Facts that people close to them told us and that call them by name: theirs to keep, and ours to look at."""
    if person.first_name == "they":
        return []
    near = Connection.objects.filter(Q(person=person) | Q(other=person)).values_list("person_id", "other_id")
    ids = {one for pair in near for one in pair} - {person.pk}
    return list(Fact.objects.filter(person__in=ids, words__icontains=person.first_name).select_related("person")[:50])


def _work(person: Person) -> Work:
    held = Person.objects.select_for_update().get(pk=person.leads_to.pk)
    if held.forgotten_at:
        raise StaysAsItIs(gettext("They were forgotten already."))
    everybody = _everybody(held)
    values: dict[str, set[str]] = {}
    for one in Identifier.objects.filter(person__in=everybody):
        values.setdefault(one.kind, set()).add(one.value)
    work = Work(held, [one.pk for one in everybody], values, striking.words_of(everybody))
    # The rooms above first: what they hold hangs on rows of this one.
    forgetting.send(Forgetting, work=work)
    _forget_rows(work)
    _forget_person(work, everybody)
    return work


def _everybody(person: Person) -> list[Person]:
    """The person and all who turned out to be them, over any number of steps."""
    found, newest = [person], [person]
    while newest:
        newest = list(Person.objects.filter(merged_into__in=newest).order_by("id"))
        found += newest
    return found


def _digests(everybody: Iterable[Person]) -> Iterable[tuple[str, bool]]:
    identifiers = list(Identifier.objects.filter(person__in=everybody).order_by("id"))
    for one in identifiers:
        said = Consent.objects.filter(kind=one.kind, value=one.value).order_by("-id").first()
        yield digest_of(one.kind, one.value), bool(said and not said.given)


# What each table of this room is called in the list; one that is not named is called by its own name.
WORDS = {
    "identifier": "Addresses and numbers",
    "fact": "Facts they told us",
    "change": "Lines of their history",
    "lifedate": "Dates of their life",
    "place": "Postal addresses",
    "membership": "Places in circles",
    "connection": "Connections with others",
    "standing": "Decisions on how we stand",
    "limit": "Limits",
    "parting": "Partings",
    "tagging": "Tags",
    "asking": "Questions we asked",
    "look": "Looks at their page",
    "merge": "Merges, with what was set aside",
}


def _forget_rows(work: Work) -> None:
    """All rows of this room that hang on them. Consent is by address, and what others knew of them is theirs."""
    circles = list(Circle.objects.filter(memberships__person__in=work.ids).values_list("id", flat=True))
    for name in setting_aside.files_of(Merge.objects.filter(Q(kept__in=work.ids) | Q(gone__in=work.ids))):
        work.drop_file(name)
    for model, names in _hanging_here():
        theirs = Q()
        for name in names:
            theirs |= Q(**{f"{name}__in": work.ids})
        count, _ = model._default_manager.filter(theirs).delete()
        work.report(
            WORDS.get(model._meta.model_name or "", str(model._meta.verbose_name_plural).capitalize()),
            count,
            Outcome.GONE,
        )
    for kind, values in work.values.items():
        count, _ = Consent.objects.filter(kind=kind, value__in=values).delete()
        work.report(gettext("Wishes about letters, sealed"), count, Outcome.SILENT)
    empty = Circle.objects.filter(id__in=circles).annotate(left=Count("memberships")).filter(left=0)
    count, _ = empty.delete()
    work.report(gettext("Circles nobody else is in"), count, Outcome.GONE)


def _hanging_here() -> Iterable[tuple[type[models.Model], list[str]]]:
    """Every table of this room with its ways to a person, but for the person and the proofs."""
    ways: dict[type[models.Model], list[str]] = {}
    for one in to_person():
        if one.model._meta.app_label == "people" and one.model not in (Person, Forgetting):
            ways.setdefault(one.model, []).append(one.field.name)
    return ways.items()


def _forget_person(work: Work, everybody: Iterable[Person]) -> None:
    for one in everybody:
        work.drop_file(one.face.name or "")
    emptied: dict[str, Any] = dict.fromkeys(EMPTIED, "") | dict.fromkeys(NOTHING) | {"known_by": NOBODY}
    Person.objects.filter(id__in=work.ids).update(**emptied, has_died=False, forgotten_at=clock.now())
    work.lines.insert(0, Line(gettext("Who they are: name, face, languages"), 1, Outcome.GONE.value))


def _identity(person: Person) -> str:
    """Tells whether a row is the same person as before a back-up was brought back."""
    return salted_hmac(
        "people.forgetting.who", f"{person.pk} {person.since.isoformat()}", algorithm="sha256"
    ).hexdigest()


def _write_down(proof: Forgetting, identity: str) -> None:
    line = {"number": proof.number, "person": proof.person_id, "identity": identity, "at": proof.at.isoformat()}
    default_storage.save(f"{JOURNAL}/{proof.number}.json", ContentFile(json.dumps(line)))


def _journal() -> Iterable[dict[str, Any]]:
    try:
        _, names = default_storage.listdir(JOURNAL)
    except FileNotFoundError:
        return
    for name in sorted(names):
        with default_storage.open(f"{JOURNAL}/{name}") as file:
            yield json.loads(file.read())
