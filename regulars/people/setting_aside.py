"""Taking rows out whole, with all that hangs on them, and putting them back to the letter. Files stay put."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction

from regulars.people.models import Merge, SetAside

Row = models.Model


def take(rows: Iterable[Row], merge: Merge) -> None:
    """Keep these rows in the ledger and take them away, together with what would go away with them."""
    for row in rows:
        hanging = list(_hanging(row))
        whole = [*reversed(hanging), row]
        SetAside.objects.bulk_create(
            SetAside(
                merge=merge,
                model=one._meta.label,
                words=str(one)[:300] if one is row else "",
                row=written(one),
                loosened=list(_loosen(one)),
            )
            for one in reversed(whole)
        )
        for one in whole:
            type(one)._base_manager.filter(pk=one.pk)._raw_delete(using=one._state.db)


def put_back(merge: Merge) -> None:
    """Put back what was set aside, in the order in which one row needs another. What it belonged to may be gone since,
    or something else may stand in its place: then it would be gone too, and stays in the ledger."""
    for aside in SetAside.objects.filter(merge=merge).order_by("id"):
        row = _read(aside)
        if row is None:
            continue
        try:
            with transaction.atomic():
                row.save_base(raw=True, force_insert=True)
        except IntegrityError:
            continue
        aside.delete()
        for relation, ids in aside.loosened:
            model, _, column = relation.rpartition(".")
            there = apps.get_model(model)._base_manager.filter(pk__in=ids, **{column: None})
            there.update(**{column: row.pk})


def written(row: Row) -> dict[str, Any]:
    """The columns of a row as text, to the last digit; empty ones as None."""
    return {field.attname: text_of(field, row) for field in row._meta.concrete_fields}


def text_of(field: "models.Field[Any, Any]", row: Row) -> Any:
    """One column of a row, as its field writes it."""
    value = getattr(row, field.attname)
    return None if value is None else field.value_to_string(row)


def value_of(field: "models.Field[Any, Any]", text: Any) -> Any:
    """What the field makes of a text it wrote."""
    return None if text is None else field.to_python(text)


def _read(aside: SetAside) -> Row | None:
    """The row as it was; None when something it cannot be without is gone."""
    model = apps.get_model(aside.model)
    fields = {field.attname: field for field in model._meta.concrete_fields}
    values = {name: value_of(fields[name], text) for name, text in aside.row.items() if name in fields}
    for name, field in fields.items():
        if not isinstance(field, models.ForeignKey) or values.get(name) is None:
            continue
        if not field.remote_field.model._base_manager.filter(pk=values[name]).exists():
            if not field.null:
                return None
            values[name] = None
    row: Row = model(**values)
    return row


def _hanging(row: Row) -> Iterator[Row]:
    """What would be deleted with it, each before what hangs on that."""
    for relation in _pointing(row):
        if relation.on_delete is models.CASCADE:
            for one in _those(relation, row):
                yield one
                yield from _hanging(one)


def _loosen(row: Row) -> Iterator[tuple[str, list[Any]]]:
    """Let go what may stand without it; what that was."""
    for relation in _pointing(row):
        if relation.on_delete is models.SET_NULL:
            those = _those(relation, row)
            if ids := list(those.values_list("pk", flat=True)):
                those.update(**{relation.field.attname: None})
                yield f"{relation.related_model._meta.label}.{relation.field.attname}", ids


def _pointing(row: Row) -> list[Any]:
    everything = row._meta.get_fields(include_hidden=True)
    return [one for one in everything if one.one_to_many or one.one_to_one if one.auto_created and not one.concrete]


def _those(relation: Any, row: Row) -> Any:
    return relation.related_model._base_manager.filter(**{relation.field.attname: row.pk}).order_by("pk")


def files_of(merges: Any) -> Iterator[str]:
    """The names of files that belong to rows set aside by these merges: nothing else knows of them any more."""
    for aside in SetAside.objects.filter(merge__in=merges):
        fields = apps.get_model(aside.model)._meta.concrete_fields
        names = (aside.row.get(field.attname) for field in fields if isinstance(field, models.FileField))
        yield from (name for name in names if name)
