"""Nothing of somebody who was forgotten is left anywhere: every table that hangs on a person, however far, is filled
with marked words, and afterwards the whole database and all files are searched for them.

A new table is taken up by itself. When it keeps words of people, its room listens to people.forgetting.
"""

import itertools
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, models

from regulars.conversation.models import Entry, Request
from regulars.kit import clock
from regulars.people import forgetting
from regulars.people.models import Circle, Person
from regulars.search.sweeping import sweep_index
from regulars.team.models import Teammate

MARK = "Xyzzyplugh"
OURS = [model for model in apps.get_models() if model.__module__.startswith("regulars.")]
# Where a table wants one of two, or keeps to itself what a row may hold.
INSTEAD = {
    "people.Place": {"circle": None},
    "people.LifeDate": {"year": 1987, "month": 9, "day": 14},
    "people.SetAside": {"model": "people.Tagging"},
    "people.Person": {"forgotten_at": None, "merged_into": None, "zone": ""},
    "care.Occasion": {"year": 1987, "month": 9, "day": 14, "zone": ""},
    "conversation.Attachment": {"draft": None},
    "conversation.Wondering": {"draft": None},
    "conversation.Borrowing": {"draft": None},
    "conversation.Timing": {"draft": None},
    "conversation.SavedReply": {"owner": None},
    "conversation.Entry": {
        "by_teammate": None,
        "by_rule": "",
        "to_teammate": None,
        "channel": "email",
        "trust": "claimed",
        "sent_from": "hello@corner.example",
        "fingerprint": "0" * 64,
    },
    "conversation.Request": {"joined_to": None, "last_said": None},
    "conversation.Arrival": {"due_at": None, "state": "read", "channel": "email"},
    "conversation.Delivery": {"due_at": None, "channel": "email", "role": "to"},
}


def ways(model):
    """The models that rows of this one hang on."""
    return {one.related_model for one in model._meta.fields if one.is_relation}


def hanging_on_people():
    """Every model that leads to a person, over any number of steps."""
    found, newest = {Person}, {Person}
    while newest:
        newest = {model for model in OURS if model not in found and ways(model) & newest}
        found |= newest
    return [
        model
        for model in OURS
        if model in found and not issubclass(model, (forgetting.Forgetting, forgetting.ForgottenMark))
    ]


class Life:
    """One row in each table, all of one person, full of marked words."""

    def __init__(self, teammate):
        self.rows, self.teammate, self.numbers = {Teammate: teammate}, teammate, itertools.count(1)
        self.other = Person.objects.create(name="Rui Costa")
        self.marked = set(hanging_on_people())

    def row(self, model):
        if model not in self.rows:
            self.rows[model] = model(
                **{
                    one.attname: self.value(model, one)
                    for one in model._meta.fields
                    if not one.primary_key or one.is_relation
                }
            )
            self.rows[model].save(force_insert=True)
        return self.rows[model]

    def value(self, model, column):
        instead = INSTEAD.get(f"{model._meta.app_label}.{model.__name__}", {})
        if column.name in instead:
            return instead[column.name]
        if column.is_relation:
            return self.related(model, column)
        if column.choices:
            return next(choice for choice, _ in column.flatchoices if choice)
        return self.plain(model, column)

    def related(self, model, column):
        if column.related_model is model:
            return None
        first = next(one for one in model._meta.fields if one.is_relation and one.related_model is column.related_model)
        if column.related_model is Person and column is not first and not column.null:
            return self.other.pk
        return self.row(column.related_model).pk

    def plain(self, model, column):
        number = next(self.numbers)
        word = MARK if model in self.marked else "Ours"
        match column:
            case models.FileField():
                return default_storage.save(f"{number}", ContentFile(f"{word} {number}".encode()))
            case models.JSONField():
                return {"words": f"{word} {number}"}
            case models.URLField():
                return f"https://{word}{number}.example/"
            case models.CharField() | models.TextField():
                return f"{word}{number}"[: column.max_length or 100]
            case models.BooleanField():
                return False
            case models.DateTimeField():
                return clock.now() + timedelta(days=1)
            case models.DateField():
                return date(2026, 11, 22)
            case models.FloatField() | models.IntegerField():
                return number
        raise AssertionError(f"Say in this test what stands in {model.__name__}.{column.name}.")


def everything_kept():
    """Every cell of every table, and every file, as one text by where it stands."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                yield table, str(row)
    folders = [""]
    for folder in folders:
        inside, names = default_storage.listdir(folder)
        folders += [f"{folder}/{one}".strip("/") for one in inside]
        for name in names:
            with default_storage.open(f"{folder}/{name}".strip("/")) as file:
                yield name, str(file.read())


def left_behind():
    return sorted({where for where, text in everything_kept() if MARK.lower() in text.lower()})


@pytest.fixture
def life(ada, django_capture_on_commit_callbacks):
    return Life(ada)


@pytest.mark.django_db
def test_forget_when_every_table_holds_something_then_nothing_is_left_of_it(
    life, ada, django_capture_on_commit_callbacks
):
    for model in hanging_on_people():
        life.row(model)
    person = life.rows[Person]
    before = left_behind()
    assert {model._meta.db_table for model in (Person, Entry, Request)} < set(before)

    with django_capture_on_commit_callbacks(execute=True):
        forgetting.forget(person, by=ada, ground=f"{person.name} asked us")

    sweep_index.call()
    assert left_behind() == []
    assert Circle.objects.count() == 0, "nobody else was in it"


@pytest.mark.django_db
def test_foresee_when_every_table_holds_something_then_changes_nothing(life, django_capture_on_commit_callbacks):
    for model in hanging_on_people():
        life.row(model)
    before = sorted(everything_kept())
    with django_capture_on_commit_callbacks(execute=True) as called:
        seen = forgetting.foresee(life.rows[Person])

    assert sorted(everything_kept()) == before
    assert called == []
    assert seen.lines
