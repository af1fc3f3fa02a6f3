"""How the rows of one person follow to another, and go back: a handful of statements, however many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from regulars.people.models import Followed, Merge, Person
from regulars.people.relations import Alone, Relation, to_merged, to_person

IDS_A_ROW = 5000


@dataclass(frozen=True)
class Following:
    """What happens to the rows of one relation: how many there are, and the ids of those that cannot follow."""

    relation: Relation
    count: int
    aside: tuple[Any, ...]


def foreseen(kept: Person, gone: Person, *, late: bool = False) -> list[Following]:
    """What every relation has to follow (with `late`, after it was done once), without those that have nothing. One
    query a relation, and one or two more where the database wants a row to be alone."""
    plan = []
    for relation in to_merged() if late else to_person():
        if not relation.stays and (count := relation.of(gone).count()):
            plan.append(Following(relation, count, tuple(cannot_follow(relation, gone, kept))))
    return plan


def cannot_follow(relation: Relation, gone: Person, kept: Person) -> set[Any]:
    """The rows of `gone` for which `kept` has one already, or that would tie somebody to themselves."""
    found: set[Any] = set()
    for rule in relation.alone:
        found |= set(_with_twin(relation, rule, gone, kept).values_list("pk", flat=True))
    if relation.checks:
        found |= {row.pk for row in _tied(relation, gone, kept) if not _stands(relation, row, gone, kept)}
    return found


def _with_twin(relation: Relation, rule: Alone, gone: Person, kept: Person) -> QuerySet[Any]:
    same = {name: OuterRef(name) for name in rule.others}
    theirs = relation.of(kept).filter(rule.condition, **same)
    return relation.of(gone).filter(rule.condition).filter(Exists(theirs))


def _tied(relation: Relation, gone: Person, kept: Person) -> QuerySet[Any]:
    """Rows of `gone` that point to either of the two once more."""
    others = [one.field.attname for one in to_person() if one.model is relation.model and one.field != relation.field]
    twice = Q()
    for name in others:
        twice |= Q(**{f"{name}__in": (gone.pk, kept.pk)})
    return relation.of(gone).filter(twice)


def _stands(relation: Relation, row: models.Model, gone: Person, kept: Person) -> bool:
    """Whether the database would take the row with everything of `gone` said of `kept`."""
    for one in to_person():
        if one.model is relation.model and getattr(row, one.field.attname) == gone.pk:
            setattr(row, one.field.attname, kept.pk)
    try:
        for check in relation.checks:
            check.validate(relation.model, row)
    except ValidationError:
        return False
    return True


def bring(merge: Merge, plan: Iterable[Following]) -> None:
    """Let the rows follow and write down which. What cannot was set aside before. Three statements a relation, one more
    for every hundred thousand rows."""
    for one in plan:
        rows = one.relation.of(merge.gone)
        ids = list(rows.order_by("pk").values_list("pk", flat=True))
        chunks = [ids[start : start + IDS_A_ROW] for start in range(0, len(ids), IDS_A_ROW)]
        Followed.objects.bulk_create(Followed(merge=merge, relation=one.relation.name, ids=chunk) for chunk in chunks)
        if ids:
            rows.update(**{one.relation.field.attname: merge.kept_id})


def take_back(merge: Merge) -> None:
    """Let what followed, and is still with the one kept, go back. Rows that were given to somebody else since stay
    there, and so do those for which `gone` has another by now."""
    names = set(merge.followed.values_list("relation", flat=True))
    for relation in to_person():
        if relation.name in names:
            clash = cannot_follow(relation, merge.kept, merge.gone) if relation.of(merge.gone).exists() else ()
            rows = relation.of(merge.kept).filter(pk__in=ids_of(merge, relation.name)).exclude(pk__in=clash)
            rows.update(**{relation.field.attname: merge.gone_id})


def ids_of(merge: Merge, relation: str) -> RawSQL:
    """The ids that followed by this relation, as a subquery: there may be a hundred thousand."""
    has_jsonb = connection.vendor == "postgresql"
    each = "jsonb_array_elements_text(f.ids) AS j(value)" if has_jsonb else "json_each(f.ids) j"
    value = "CAST(j.value AS bigint)" if has_jsonb else "j.value"
    sql = f"SELECT {value} FROM {Followed._meta.db_table} f, {each} WHERE f.merge_id = %s AND f.relation = %s"  # noqa: S608
    return RawSQL(sql, [merge.pk, relation])  # noqa: S611


def newest_rows() -> dict[str, int]:
    """The newest id of every model that points to people. One query a model."""
    models_ = dict.fromkeys(one.model for one in to_person())
    newest = {model: model._base_manager.aggregate(newest=Max("pk"))["newest"] for model in models_}
    return {model._meta.label: number or 0 for model, number in newest.items()}


def new_since(merge: Merge, relation: str) -> QuerySet[Any]:
    """The rows that came to the one kept by this relation since the merge."""
    one = next(one for one in to_person() if one.name == relation)
    return one.of(merge.kept).filter(pk__gt=merge.upto.get(one.model._meta.label, 0)).order_by("pk")
