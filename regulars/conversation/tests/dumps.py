"""Everything the house holds, told so that two houses can be compared in which the same rows have other numbers.

A row is known by what it says and by the rows it is tied to: its colour is made of its own columns, then again and
again of the colours around it, until rows that differ only in their neighbours differ too.
"""

from collections import Counter, defaultdict

from django.apps import apps
from django.db import models

from regulars.conversation.models import Entry
from regulars.conversation.tokens import entry_of
from regulars.people.models import Change, Followed, Merge, SetAside

ROUNDS = 4
# The ledgers, and what is no memory of anybody.
LEFT_OUT = {Merge, Followed, SetAside}
# Numbers of rows in columns that are no relation, and what was shown at the time.
NOT_COMPARED = {"Move.rest", "Change.before", "Attachment.file", "Person.sort_name"}
# Columns that hold the number of an entry without being a key: compared by which entry it is.
OF_ENTRIES = {"Request.heard_upto", "Archiving.upto", "Snooze.upto"}


def dump():
    """How often each colour occurs, with the rows behind it in words."""
    rows = {(model, row.pk): row for model in _models() for row in model._base_manager.all() if not _is_ledger(row)}
    plain = {key: _plain(row) for key, row in rows.items()}
    ties = {key: _ties(row) for key, row in rows.items()}
    colours = {key: hash(words) for key, words in plain.items()}
    for _ in range(ROUNDS):
        colours = _mixed(colours, plain, ties)
    return Counter((plain[key], colours[key]) for key in rows)


def _models():
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith(("regulars.people", "regulars.conversation")) and model not in LEFT_OUT
    ]


def _is_ledger(row):
    return isinstance(row, Change) and row.source == "merging"


def _plain(row):
    name = type(row).__name__
    columns = [field for field in row._meta.concrete_fields if not field.is_relation and not field.primary_key]
    said = [
        f"{field.name}={_said(getattr(row, field.attname))}"
        for field in columns
        if f"{name}.{field.name}" not in NOT_COMPARED | OF_ENTRIES
    ]
    return f"{name} {' '.join(said)}"


def _said(value):
    if isinstance(value, str) and entry_of(value):
        return "a letter of ours"
    if isinstance(value, dict):
        return repr({key: "a matter" if key == "resembles" else one for key, one in value.items()})
    return repr(value)


def _ties(row):
    fields = [field for field in row._meta.concrete_fields if isinstance(field, models.ForeignKey)]
    keys = [(field.name, (field.related_model, getattr(row, field.attname))) for field in fields]
    told = (name.partition(".") for name in sorted(OF_ENTRIES))
    return keys + [(column, (Entry, getattr(row, column))) for model, _, column in told if model == type(row).__name__]


def _mixed(colours, plain, ties):
    inward = defaultdict(list)
    for key, those in ties.items():
        for name, target in those:
            inward[target].append((key[0].__name__, name, colours[key]))
    return {
        key: hash(
            (
                plain[key],
                tuple((name, colours.get(target)) for name, target in ties[key]),
                tuple(sorted(inward[key])),
            )
        )
        for key in colours
    }


def differences(one, other):
    """What is in the one only and in the other only, in words."""
    only = sorted(words for words, _ in (one - other).elements())
    missing = sorted(words for words, _ in (other - one).elements())
    return only, missing
