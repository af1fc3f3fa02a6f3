"""What people we knew already learned from a file is taken back where nobody changed it since. What stays is said in a
remark with its reason, and the history tells both.

Words about letters stay: they are a ledger of what somebody said, and a “no” is not taken back with a list.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from regulars.bringing.models import Import, Remark, Row
from regulars.bringing.news import Said
from regulars.bringing.settling import tag_key
from regulars.bringing.writing import write_remarks
from regulars.conversation import mourning
from regulars.conversation.models import Participant
from regulars.kit import clock
from regulars.kit.inserting import insert
from regulars.people import circles, connecting, dating, faces
from regulars.people.editing import EDITABLE
from regulars.people.models import (
    Change,
    Circle,
    Connection,
    Fact,
    Identifier,
    LifeDate,
    Membership,
    Person,
    Place,
    Standing,
    Tagging,
    Trust,
)  # fmt: skip
from regulars.people.sorting import sort_key
from regulars.team.models import Teammate

PIECE = 500
CHANGED = "somebody changed it since"
USED = "it was used since"


def unlearn(brought: Import, *, by: Teammate | None) -> Iterator[int]:
    """How much was taken back, piece by piece; each is done as a whole, and killed it goes on with the next."""
    made = brought.rows.filter(outcome=Row.Outcome.NEW, person__isnull=False).values("person")
    learned = brought.rows.filter(outcome=Row.Outcome.LEARNED, person__isnull=False).exclude(key="")
    while rows := list(learned.exclude(person__in=made).order_by("pk")[:PIECE]):
        with transaction.atomic():
            piece = _Piece(brought, by, {row.person_id: row.number for row in reversed(rows) if row.person_id})
            piece.take_back()
            brought.rows.filter(pk__in=[row.pk for row in rows]).update(key="")
        yield piece.count
    _take_back_ties(brought, by)
    Circle.objects.filter(source=brought.source, memberships=None, places=None, split_off=None).exclude(
        changes__source="desk"
    ).delete()


def _take_back_ties(brought: Import, by: Teammate | None) -> None:
    why = _why(brought)
    for row in Connection.objects.filter(source=brought.source, since=None, until=None, words="")[:10_000]:
        connecting.take_back(row, by=by, why=why)


def _why(brought: Import) -> str:
    return (_("%(name)s was taken back") % {"name": brought.name})[:300]


@dataclass
class _Piece:
    """Some people and the rows in which they stood in the file."""

    brought: Import
    by: Teammate | None
    numbers: dict[int, int]
    count: int = 0
    changes: list[tuple[int, str, str]] = field(default_factory=list)
    stays: list[tuple[int, str]] = field(default_factory=list)

    def take_back(self) -> None:
        """Everything of theirs that the file brought. About thirty statements, and some for each death and face."""
        self.people = {one.pk: one for one in Person.objects.select_for_update().filter(pk__in=self.numbers)}
        self._read_history()
        ours = {"source": self.brought.source, "person__in": self.numbers}
        self._rows(Identifier.objects.filter(**ours), "identifier", _identifier_words, self._spoken(ours))
        self._rows(Place.objects.filter(**ours, until=None, since=None), "address", str)
        self._rows(self._facts(ours), "fact", lambda row: row.in_history, self._used(ours))
        members = Membership.objects.filter(**ours, until=None, since=None).select_related("circle")
        self._rows(members, "circle", circles.in_words)
        days = LifeDate.objects.current().filter(**ours)
        self._rows(days.exclude(kind=LifeDate.Kind.DEATH), "", lambda row: str(dating.partial_of(row)))
        self._tags()
        self._fields()
        self._deaths(days.filter(kind=LifeDate.Kind.DEATH))
        self._faces()
        self._write()

    def _read_history(self) -> None:
        """What the file changed of them, and what others changed since."""
        self.span = (self.brought.began_at, self.brought.ended_at or clock.now())
        rows = Change.objects.filter(person__in=self.numbers, at__gte=self.brought.began_at)
        ours = Q(source="import", by=self.brought.by, at__range=self.span)
        self.learned = list(rows.filter(ours, before="").exclude(after="").order_by("id"))
        self.since: dict[int, list[str]] = defaultdict(list)
        for person, before, after in rows.exclude(ours).values_list("person", "before", "after"):
            self.since[person] += [before, after]

    def _is_changed(self, person: int, words: str) -> bool:
        return any(words in said for said in self.since.get(person, ()))

    def _facts(self, ours: dict[str, Any]) -> QuerySet[Fact]:
        return Fact.objects.filter(**ours, ended_at=None, replaces=None)

    def _used(self, ours: dict[str, Any]) -> set[int]:
        """Facts on which something hangs by now: an entry, a question."""
        ids, found = self._facts(ours).values("pk"), set[int]()
        for relation in Fact._meta.related_objects:
            column = relation.field.attname
            rows = relation.related_model._base_manager.filter(**{f"{column}__in": ids})
            found |= set(rows.values_list(column, flat=True))
        return found

    def _spoken(self, ours: dict[str, Any]) -> set[int]:
        """Identifiers that were proven, chosen, or by which something was said since."""
        rows = Identifier.objects.filter(**ours)
        busy = rows.filter(Q(trust=Trust.VERIFIED) | Q(first_since__isnull=False))
        found = set(busy.values_list("pk", flat=True))
        since = Participant.objects.filter(
            person__in=self.numbers, value__in=rows.values("value"), entry__at__gte=self.brought.began_at
        )
        said = set(since.values_list("value", flat=True))
        return found | {pk for pk, value in rows.values_list("pk", "value") if value in said}

    def _rows(
        self, rows: QuerySet[Any], what: str, words: Callable[[Any], str], busy: Iterable[int] = frozenset()
    ) -> None:
        """Delete those that are as the file brought them."""
        gone = []
        for row in rows:
            said, kind = words(row), what or dating.name_of(row)
            if row.pk in busy or self._is_changed(row.person_id, said):
                self.stays.append(
                    (
                        row.person_id,
                        _("%(kind)s “%(said)s” stays: %(USED)s.")
                        % {"kind": kind, "said": said[:200], "USED": USED if row.pk in busy else CHANGED},
                    )
                )
            else:
                gone.append(row.pk)
                self.changes.append((row.person_id, kind, said))
        rows.model._base_manager.filter(pk__in=gone).delete()

    def _tags(self) -> None:
        told = {(one.person_id, tag_key(one.after)) for one in self.learned if one.what == "tag"}
        rows = Tagging.objects.filter(person__in=self.numbers, by=self.brought.by, at__range=self.span)
        hung = [row.pk for row in rows.select_related("tag") if (row.person_id, row.tag.key) in told]
        self._rows(Tagging.objects.filter(pk__in=hung).select_related("tag"), "tag", lambda row: row.tag.name)

    def _fields(self) -> None:
        """Columns that were empty before, if they say still what the file said."""
        changed: dict[str, set[Person]] = defaultdict(set)
        for one in self.learned:
            person = self.people.get(one.person_id or 0)
            if person is None or one.what not in (*EDITABLE, "style"):
                continue
            if getattr(person, one.what) == one.after and not self._is_changed(person.pk, one.after):
                setattr(person, one.what, "")
                changed[one.what].add(person)
                self.changes.append((person.pk, one.what, one.after))
            else:
                self.stays.append(
                    (
                        person.pk,
                        _("%(what)s “%(getattr)s” stays: %(CHANGED)s.")
                        % {"what": one.what, "getattr": getattr(person, one.what), "CHANGED": CHANGED},
                    )
                )
        standings = Standing.objects.filter(person__in=changed["style"], by=self.brought.by, since__range=self.span)
        standings.delete()
        for what, people in changed.items():
            for person in people:
                person.sort_name = sort_key(person.name)
            Person.objects.bulk_update(people, [what, "sort_name"], PIECE)

    def _deaths(self, days: QuerySet[LifeDate]) -> None:
        for row in days.select_related("person"):
            if LifeDate.objects.filter(person=row.person_id, kind=row.kind).exclude(pk=row.pk).exists():
                self.stays.append((row.person_id, _("that they died stays: we knew it otherwise, too.")))
            elif row.person.has_died:
                mourning.take_back(row.person, by=self.by, why=_why(self.brought))
                self.count += 1

    def _faces(self) -> None:
        for one in self.learned:
            person = self.people.get(one.person_id or 0)
            if one.what == "face" and person and not self._is_changed(person.pk, "a picture"):
                self.count += bool(faces.take_away(person, by=self.by, source="import", why=_why(self.brought)))

    def _write(self) -> None:
        why, now, by = _why(self.brought), clock.now(), self.by.pk if self.by else None
        insert(
            Change, ("person_id", "what", "before"), [(pk, what[:40], said) for pk, what, said in self.changes],
            source="import", why=why, by_id=by, at=now,
        )  # fmt: skip
        self.count += len(self.changes)
        write_remarks(
            self.brought,
            [
                (self.numbers[pk], Remark.Kind.STAYS.value, f"{self.people[pk]}: {words}"[:500], [])
                for pk, words in self.stays
                if pk in self.people
            ],
        )


def _identifier_words(row: Identifier) -> str:
    return f"{row.shown} ({row.label})" if row.label else row.shown


def say_who_stays(brought: Import) -> int:
    """A remark for each of those whom the file made and who cannot be taken back; how many."""
    rows = brought.rows.filter(outcome=Row.Outcome.NEW, person__isnull=False).select_related("person")
    said = _("stays: something was said to them, or written about them, since.")
    brought.remarks.filter(kind=Remark.Kind.STAYS, words__endswith=said).delete()
    words: list[Said] = [
        (row.number, Remark.Kind.STAYS.value, f"{row.person} {said}"[:500], [])
        for row in rows.iterator(chunk_size=1_000)
    ]
    write_remarks(brought, words)
    return len(words)
