"""Migrations are complete, in one line, and named for what they do."""

import re
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

pytestmark = pytest.mark.once

# Django's own names for what it did not understand; "initial" says as little.
MACHINE_NAMES = re.compile(r"_auto_|_initial$|_more$|_merge|_and_more")


def _our_migrations():
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("regulars.")}
    return {key: migration for key, migration in MigrationLoader(None).disk_migrations.items() if key[0] in ours}


def test_migrations_when_compared_with_the_models_then_nothing_is_missing(db):
    out = StringIO()

    try:
        call_command("makemigrations", check_changes=True, dry_run=True, stdout=out)
    except SystemExit:
        pytest.fail(out.getvalue())


def test_migrations_when_followed_then_form_one_line_a_room():
    followed_twice = [
        (label, before)
        for (label, _), migration in _our_migrations().items()
        for before in [name for app, name in migration.dependencies if app == label]
        if sum((label, before) in other.dependencies for key, other in _our_migrations().items() if key[0] == label) > 1
    ]

    assert followed_twice == []


def test_migrations_when_named_then_say_what_they_do():
    unnamed = [f"{label}.{name}" for label, name in _our_migrations() if MACHINE_NAMES.search(name)]

    assert unnamed == []


def test_migrations_when_undone_then_can_be():
    one_way = [
        f"{label}.{name}: {operation.describe()}"
        for (label, name), migration in _our_migrations().items()
        for operation in migration.operations
        if not operation.reversible
    ]

    assert one_way == []
