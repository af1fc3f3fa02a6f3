"""Whom an import made, and with whom nothing happened since: they can be taken back without losing anything."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from regulars.bringing.models import Import, Row
from regulars.conversation.models import Entry
from regulars.kit import clock
from regulars.people.models import Look
from regulars.people.relations import Relation, to_person


def free_of_anything_since(brought: Import, *, size: int) -> Iterator[list[int]]:
    """Ids of people, so many at a time: made by this import, and not a row about them has come from elsewhere since."""
    after = 0
    ended = brought.ended_at or clock.now()
    while rows := list(
        brought.rows.filter(pk__gt=after, outcome=Row.Outcome.NEW, person__isnull=False).order_by("pk")[:size]
    ):
        after = rows[-1].pk
        ids = {row.person_id for row in rows if row.person_id}
        for relation in to_person():
            ids -= _busy(relation, brought, ids, ended)
        if ids:
            yield sorted(ids)


def _busy(relation: Relation, brought: Import, ids: set[int], ended: datetime) -> set[int]:
    """Those of them about whom something in this table is not the import's own."""
    if relation.model is Look:
        return set()
    column = relation.field.attname
    rows: QuerySet[Any] = relation.model._base_manager.filter(**{f"{column}__in": ids})
    return set(rows.exclude(_ours(relation.model, brought, ended)).values_list(column, flat=True))


def _ours(model: Any, brought: Import, ended: datetime) -> Q:
    """Rows that this import wrote: by their source, or by who wrote them until it ended."""
    names = {field.name for field in model._meta.concrete_fields}
    if model is Row:
        return Q(brought=brought)
    if model is Entry:
        # That they died is all that a file brings onto a timeline.
        during = Q(at__gte=brought.began_at, at__lte=ended)
        return Q(kind=Entry.Kind.DIED, by_teammate=brought.by) & during
    if "source" in names:
        return Q(source__in=[brought.source, "import"])
    when = next((name for name in ("at", "since") if name in names), "")
    if model._meta.app_label == "people" and when and "by" in names:
        return Q(by=brought.by, **{f"{when}__lte": ended, f"{when}__gte": brought.began_at})
    return Q(pk__in=[])
