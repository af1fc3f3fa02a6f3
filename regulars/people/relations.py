"""Every place in the house that points to a person, found by asking the models themselves.

Merging lets each of them follow, forgetting takes each of them away; neither keeps a list by hand. What is no relation
and could hold a person all the same (a JSON column, a number, a table without a model) is declared in the house's own
test, with who looks after it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import CheckConstraint, F, Q, QuerySet, UniqueConstraint

from regulars.people.models import Change, Person


@dataclass(frozen=True)
class Alone:
    """A rule of the database by which a row must be alone: with the same values in `others` there is one a person,
    among the rows that meet `condition`."""

    others: tuple[str, ...]
    condition: Q


@dataclass(frozen=True)
class Relation:
    """A foreign key to Person. A many-to-many relation is the key of its table in between. Rows that are `but` do not
    count."""

    model: type[models.Model]
    field: "models.ForeignKey[Any, Any]"
    but: Q | None = None

    @property
    def name(self) -> str:
        """Where it is: "conversation.Entry.person"."""
        return f"{self.model._meta.label}.{self.field.name}"

    @property
    def stays(self) -> bool:
        """Whether a merge leaves it as it is: a ledger says who it was then (`who_it_was` of its model)."""
        return self.field.name in getattr(self.model, "who_it_was", ())

    def of(self, person: Person) -> QuerySet[Any]:
        """The rows that point to this person; all of them, whatever the model's own manager leaves out."""
        return self.of_any((person.pk,))

    def of_any(self, people: Any) -> QuerySet[Any]:
        """The rows that point to any of these, by their ids."""
        rows = self.model._base_manager.filter(**{f"{self.field.attname}__in": people})
        return rows.exclude(self.but) if self.but else rows

    @property
    def alone(self) -> tuple[Alone, ...]:
        """The unique constraints it takes part in."""
        return _alone(self.model, self.field)

    @property
    def checks(self) -> tuple[CheckConstraint, ...]:
        """The constraints that compare it with something else in its row, like “connected with somebody else”."""
        constraints = self.model._meta.constraints
        return tuple(
            one for one in constraints if isinstance(one, CheckConstraint) and self.field.name in _compared(one)
        )


def to_person() -> tuple[Relation, ...]:
    """Every relation to Person there is, in the order of the installed rooms. Runs no query."""
    return _to(Person)


def to_merged() -> tuple[Relation, ...]:
    """The same, for whoever was merged: without the line in their history that says so, which stays with them."""
    told = Q(what="merged", source="merging")
    return tuple(replace(one, but=told) if one.model is Change else one for one in to_person())


@cache
def _to(target: type[models.Model]) -> tuple[Relation, ...]:
    everything = apps.get_models(include_auto_created=True)
    owned = [model for model in everything if model._meta.managed and not model._meta.proxy]
    return tuple(
        Relation(model, field)
        for model in owned
        for field in model._meta.local_fields
        if isinstance(field, models.ForeignKey) and field.related_model._meta.concrete_model is target
    )


def _alone(model: type[models.Model], field: "models.ForeignKey[Any, Any]") -> tuple[Alone, ...]:
    found = [Alone((), Q())] if field.unique else []
    for together in model._meta.unique_together:
        if field.name in together:
            found.append(Alone(tuple(name for name in together if name != field.name), Q()))
    for one in model._meta.constraints:
        if isinstance(one, UniqueConstraint) and field.name in one.fields:
            others = tuple(name for name in one.fields if name != field.name)
            found.append(Alone(others, one.condition or Q()))
    return tuple(found)


def _compared(constraint: CheckConstraint) -> set[str]:
    """The columns that a constraint compares with each other."""
    pairs = list(_leaves(constraint.condition)) if isinstance(constraint.condition, Q) else []
    named = {(name.partition("__")[0], value.deconstruct()[1][0]) for name, value in pairs if isinstance(value, F)}
    return {column for pair in named for column in pair}


def _leaves(condition: Q) -> Iterator[tuple[str, object]]:
    for child in condition.children:
        if isinstance(child, Q):
            yield from _leaves(child)
        elif isinstance(child, tuple):
            yield child
