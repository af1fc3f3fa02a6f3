"""Imports and foreign keys point downward, and every room says what it is."""

import ast

import pytest
from django.apps import apps
from importlinter.application import use_cases
from importlinter.configuration import configure

from tests.house.rooms import HOUSE, ROOT, depth, layers, rooms

pytestmark = pytest.mark.once


def test_imports_when_read_then_keep_the_contracts(monkeypatch):
    monkeypatch.chdir(ROOT)
    configure()

    assert use_cases.lint_imports(config_filename="pyproject.toml", cache_dir=None) is use_cases.SUCCESS


def test_layers_when_read_then_name_every_room_once():
    named = [room for layer in layers() for room in layer]
    standing = {path.parent.name for path in HOUSE.glob("*/__init__.py")}

    assert sorted(named) == sorted(set(named))
    assert standing <= set(named)


def _room_of(model):
    package, _, rest = model.__module__.partition(".")
    return rest.split(".")[0] if package == "regulars" else ""


def _relations():
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields():
            if field.is_relation and field.concrete and field.related_model and _room_of(model):
                yield model, field, field.related_model


def test_foreign_keys_when_walked_then_point_downward_or_stay_in_their_room():
    upward = [
        f"{model._meta.label}.{field.name} → {target._meta.label}"
        for model, field, target in _relations()
        if _room_of(target)
        and _room_of(target) != _room_of(model)
        and depth(_room_of(target)) <= depth(_room_of(model))
    ]

    assert upward == []


def test_foreign_keys_when_walked_then_there_are_some_between_rooms():
    between = [(model, target) for model, _, target in _relations() if _room_of(target) not in {"", _room_of(model)}]

    assert between


def test_rooms_when_opened_then_say_what_they_are():
    silent = [room for room in rooms() if not ast.get_docstring(ast.parse((HOUSE / room / "__init__.py").read_text()))]

    assert silent == []
