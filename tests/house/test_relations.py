"""Nobody is forgotten when two people become one or somebody goes: every place that can hold a person is known.

Foreign keys are walked by themselves (people.relations). What else could hold a person must be declared here, with
what it holds and who looks after it; a new column or table that could and is not declared fails.
"""

import pytest
from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import connection, models

from regulars.people.models import Person
from regulars.people.relations import to_person

JSON_COLUMNS = {
    "bringing.Import.columns": "what the columns of a file mean",
    "bringing.Import.counts": "how many people became what",
    "bringing.Remark.cells": "a row of a file; goes when its person is forgotten (bringing.forgetting)",
    "care.Recap.life": "what was gathered of its own person; ids of rows, each of which the page looks up again",
    "conversation.Arrival.session": "what the door knew of a machine: peer, helo, tls",
    "conversation.Arrival.proof": "what was judged about a sender: domains and verdicts",
    "conversation.Entry.proof": "the same for an entry; `resembles` is the id of a request, which follows by itself",
    "conversation.Move.rest": "ids of promises, drafts and participants, which follow by themselves",
    "conversation.Separation.went": "ids of rows that were given on, and an address; giving back checks whose they are",
    "conversation.View.asks": "the question of a view; it names tags, teams, fields and teammates, never a person",
    "people.Forgetting.lines": "how much of what became of what, without a name",
    "people.Followed.ids": "ids of what followed; undoing takes back those that are still there",
    "people.Merge.fields": "columns of the one kept, before and after, as text",
    "people.Merge.notes": "ids of entries, by room",
    "people.Merge.upto": "the newest id of each table",
    "people.SetAside.loosened": "ids of rows that pointed to what was set aside",
    "people.SetAside.row": "a whole row; putting it back checks that whatever it names is still there",
    "people.Segment.filters": "the question of a list; it names tags, circles and teammates, never a person",
    "people.Segment.columns": "names of columns",
    "people.ChosenColumns.columns": "names of columns",
    "people.Suggestion.likeness": "grades of likeness by their names",
}

NUMBERS = {
    "care.Listening.reader": "which version of the reader read it",
    "care.Listening.tries": "how often",
    "care.Recap.reader": "which version gathered it",
    "care.Recapping.number": "somebody, until they are gathered; forgetting takes it away (care.forgetting)",
    "care.Recapping.tries": "how often",
    "care.Noticed.begins": "a character",
    "care.ToldAgain.begins": "a character",
    "care.ToldAgain.ends": "a character",
    "care.Noticed.ends": "a character",
    "bringing.Import.size": "bytes",
    "bringing.Import.total": "rows of a file",
    "bringing.Import.upto": "a row of a file",
    "bringing.Remark.number": "a row of a file",
    "bringing.Row.number": "a row of a file",
    "conversation.Arrival.size": "bytes",
    "conversation.Attachment.size": "bytes",
    "conversation.Archiving.upto": "an entry",
    "conversation.Bookmark.upto": "an entry, which follows by itself",
    "conversation.BulkDeed.left_alone": "how many",
    "conversation.BulkRow.upto": "an entry",
    "conversation.Draft.version": "how often it was saved",
    "conversation.Hearing.begins": "a character",
    "conversation.Hearing.ends": "a character",
    "conversation.Macro.used": "how often",
    "conversation.SavedReply.used": "how often",
    "conversation.Request.heard_upto": "an entry",
    "conversation.RequestField.place": "how they are ordered",
    "conversation.Snooze.upto": "an entry",
    "conversation.ReplyGoal.minutes": "minutes",
    "conversation.ReplyGoal.warn_before": "minutes",
    "conversation.Timing.seen": "an entry",
    "conversation.Wait.working_seconds": "seconds",
    "email.Announcement.largest": "bytes",
    "email.Notice.latest": "an entry, which follows by itself",
    "email.Notice.told_upto": "an entry",
    "people.Noticing.changed": "a change, as a mark in the row of numbers",
    "people.Noticing.newest": "somebody, as a mark in the row of numbers: who came after is new",
    "people.Segment.number": "how many",
    "people.Sifting.pairs": "how many",
    "people.Sifting.read": "how many",
    "people.Sifting.steps": "how far it is",
    "people.Sifting.suggested": "how many",
    "search.FileText.reader": "which version of the reader read it",
    "search.FileText.tries": "how often",
    "team.Timekeeping.number": "how often hours were changed",
}

# Text that names rows by id: no check finds it, so it is written down here.
TEXTS = {
    "kit.Job.payload": "a task is told ids and looks them up again when it runs",
    "kit.Job.key": "the name under which a task runs once at a time",
}

# Tables that no model of ours owns: who made them, and why nobody has to look after people in them.
OTHER_TABLES = {
    "django_migrations": "which migrations ran",
    "sqlite_sequence": "the next number of each table",
    "sqlite_stat1": "how rows are spread, counted by ANALYZE",
}
SEARCH = ("search_", "the index holds the words of rows and follows them by triggers")

NO_PERSON = {"id", "count", "year", "month", "day", "port", "attempts", "brought"}


def _ours():
    """Models whose tables are made by us, and not those of Django itself."""
    return [model for model in apps.get_models() if model.__module__.startswith("regulars.")]


def _columns(kind):
    for model in _ours():
        for field in model._meta.local_fields:
            if isinstance(field, kind) and not field.is_relation and field.name not in NO_PERSON:
                yield f"{model._meta.label}.{field.name}"


def test_json_columns_when_listed_then_each_says_whether_it_holds_people():
    assert sorted(set(_columns(models.JSONField)) - set(JSON_COLUMNS)) == []


def test_numbers_when_listed_then_none_is_the_id_of_a_person_in_disguise():
    small = (models.SmallIntegerField, models.AutoField)
    names = {
        f"{model._meta.label}.{field.name}"
        for model in _ours()
        for field in model._meta.local_fields
        if isinstance(field, models.IntegerField) and not isinstance(field, small) and not field.is_relation
        if field.name not in NO_PERSON and "email.models.folder" not in model.__module__
    }

    assert sorted(names - set(NUMBERS)) == []


def test_what_is_declared_when_compared_then_is_still_there():
    standing = {f"{model._meta.label}.{field.name}" for model in _ours() for field in model._meta.local_fields}

    assert sorted({*JSON_COLUMNS, *NUMBERS, *TEXTS} - standing) == []


def test_columns_when_named_for_people_then_are_relations():
    named = [
        f"{model._meta.label}.{field.name}"
        for model in _ours()
        for field in model._meta.local_fields
        if not field.is_relation and {"person", "people"} & set(field.name.split("_"))
    ]

    assert named == []


def test_models_when_read_then_none_points_to_any_kind_of_row():
    loose = [model._meta.label for model in _ours() if any(isinstance(f, GenericForeignKey) for f in _private(model))]

    assert loose == []


def _private(model):
    return model._meta.private_fields


@pytest.mark.django_db
def test_foreign_keys_when_asked_of_the_database_then_are_those_that_are_walked():
    walked = {(one.model._meta.db_table, one.field.column) for one in to_person()}
    there = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            for column, (_, target, *_) in connection.introspection.get_relations(cursor, table).items():
                if target == Person._meta.db_table:
                    there.add((table, column))

    assert there == walked
    assert len(there) > 20


@pytest.mark.django_db
def test_tables_when_asked_of_the_database_then_belong_to_a_model_or_are_declared():
    owned = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
    strangers = {one for one in there - owned - set(OTHER_TABLES) if not one.startswith(SEARCH[0])}

    assert strangers == set()
