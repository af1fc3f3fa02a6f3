"""Every key of the desk stands in one table, and something on a page answers to it."""

import re
from pathlib import Path

import pytest

from regulars.kit.look.keys import GROUPS, KEYS, press

# It asks no database.
pytestmark = pytest.mark.once

REGULARS = Path(__file__).parents[2] / "regulars"
PAGES = [one for one in REGULARS.rglob("*.html") if "jinja2" in one.parts]
READ = [*PAGES, *(one for one in REGULARS.rglob("*.py") if one.name != "keys.py" and "tests" not in one.parts)]
# A deed as it is named where it is done: press("done"), key="done", data-key="e".
NAMED = re.compile(r"""(?:press\(|[( ]key=|data-key=|"data-key": )["']([^"'{]+)["']""")
SCRIPTS = [*REGULARS.rglob("look/js/*.js")]


def named():
    return {name: page for page in READ for name in NAMED.findall(page.read_text())}


def test_keys_when_compared_then_each_does_one_thing():
    keys = [one.keys for one in KEYS]

    assert sorted(keys) == sorted(set(keys))
    assert len({one.deed for one in KEYS}) == len(KEYS)


def test_keys_when_one_begins_another_then_it_does_nothing_itself():
    firsts = {one.keys.split()[0] for one in KEYS if " " in one.keys}

    assert firsts & {one.keys for one in KEYS} == set()


@pytest.mark.parametrize("key", [one for one in KEYS if not one.by_script], ids=lambda one: one.deed)
def test_deed_when_it_has_a_key_then_a_page_answers_to_it(key):
    assert {key.deed, key.keys} & set(named())


@pytest.mark.parametrize("key", [one for one in KEYS if one.by_script], ids=lambda one: one.deed)
def test_key_when_a_script_acts_on_it_then_the_script_knows_it(key):
    last = key.keys.rpartition("+")[2]

    assert key.keys == "enter" or any(f'"{last}"' in one.read_text() for one in SCRIPTS)


def test_keys_when_named_on_a_page_then_stand_in_the_table():
    known = {one.deed for one in KEYS} | {one.keys for one in KEYS}

    # The sketches of the look show a place that is not built.
    strange = {name: page.name for name, page in named().items() if name not in known and "catalogue" not in page.parts}
    assert strange == {}


def test_keys_when_listed_then_every_one_has_a_group_and_words():
    assert {one.group for one in KEYS} == set(GROUPS)
    assert all(one.words and one.words[0].isupper() for one in KEYS)


def test_press_when_asked_by_name_or_key_then_gives_the_same():
    assert press("done") == press("e") == {"data-key": "e", "aria-keyshortcuts": "e"}
    assert press("send") == {"data-key": "mod+enter", "aria-keyshortcuts": "Control+Enter"}
    assert press("to inbox") == {"data-key": "g i"}
