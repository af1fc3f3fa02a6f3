"""Files and functions stay small enough to be read, and their names say something."""

import ast
import re

import pytest

from tests.house.rooms import HOUSE, ROOT, our_files

pytestmark = pytest.mark.once

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
# Letters that people wrote are as long as they are.
PROSE = HOUSE / "demo" / "story"
SAY_NOTHING = {"utils", "util", "common", "core", "helpers", "helper", "services", "misc", "manager", "managers"}
# Written so that this file does not find itself.
PUT_OFF = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")


def _read(path):
    return path.read_text(encoding="utf-8")


def _name(path):
    return str(path.relative_to(ROOT))


def test_files_when_counted_then_none_is_too_long():
    long = {
        _name(path): lines
        for path in our_files(".py", ".html", ".css", ".js", ".sh")
        if (lines := _read(path).count("\n")) > LONGEST_FILE
        and PROSE not in path.parents
        and "migrations" not in path.parts
    }

    assert long == {}


def test_functions_when_counted_then_none_is_too_long():
    long = {
        f"{_name(path)}:{node.lineno} {node.name}": lines
        for path in our_files(".py")
        for node in ast.walk(ast.parse(_read(path)))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and (lines := node.end_lineno - node.lineno + 1) > LONGEST_FUNCTION
    }

    assert long == {}


def test_modules_when_named_then_say_what_they_hold():
    # `services` is what the door starts and stops; there the word is the thing itself.
    empty_words = [
        _name(path)
        for path in our_files(".py")
        if SAY_NOTHING & {path.stem, path.parent.name} and _name(path) != "regulars/kit/door/services.py"
    ]

    assert empty_words == []


def test_files_when_searched_then_put_nothing_off():
    put_off = [
        f"{_name(path)}:{number}"
        for path in our_files(".py", ".html", ".css", ".js", ".sh", ".md", ".toml")
        for number, line in enumerate(_read(path).splitlines(), 1)
        if PUT_OFF.search(line)
    ]

    assert put_off == []


def test_modules_when_opened_then_say_what_they_are():
    silent = [
        _name(path)
        for path in our_files(".py")
        if _read(path).strip()
        and "migrations" not in path.parts
        and "tests" not in path.parts
        and not ast.get_docstring(ast.parse(_read(path)))
    ]

    assert silent == []
