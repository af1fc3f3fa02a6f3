"""What README and docs promise is there."""

import os
import re
import tomllib

import pytest
from django.core.management import get_commands

from tests.house.rooms import HOUSE, ROOT, our_files, rooms

pytestmark = pytest.mark.once

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAP = ROOT / "docs" / "map.md"
QUOTED = re.compile(r"`([^`\n]+)`")
OUR_SETTING = re.compile(r"\b(?:REGULARS_[A-Z_]+|DATABASE_(?:DIRECT_)?URL)\b")
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
# Where an environment variable is read, in Python and in the shell.
READ_IN_PYTHON = re.compile(
    r"""(?:environ\.get\(|environ\[|getenv\(|(?:flag|number|words|networks|pairs|resolver)\()\s*["'](REGULARS_[A-Z_]+|DATABASE_[A-Z_]+)["']"""
)
READ_IN_SHELL = re.compile(r"\$\{(REGULARS_[A-Z_]+):[-+]")


def _code_lines(text):
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]


def test_map_when_read_then_names_every_room():
    text = MAP.read_text()

    assert [room for room in rooms() if not re.search(rf"(^|regulars/|\| ){room}\b", text, re.MULTILINE)] == []


def test_map_when_read_then_every_path_it_names_exists():
    named = [words for words in QUOTED.findall(MAP.read_text()) if "/" in words and " " not in words]
    missing = [path for path in named if not path.startswith("/") and not (ROOT / path).exists()]

    assert named
    assert missing == []


@pytest.mark.parametrize(
    "paper", ["README.md", *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md"))]
)
def test_papers_when_followed_then_their_links_lead_somewhere(paper):
    path = ROOT / paper
    targets = [target for target in LINK.findall(path.read_text()) if "://" not in target and "mailto:" not in target]

    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_readme_when_its_commands_are_typed_then_they_exist():
    typed = [line.removeprefix("$ ") for line in _code_lines(README)] + QUOTED.findall(README)
    scripts = {words.split()[0] for words in typed if words.startswith(("bin/", ".ci/"))}
    ours = {words.split()[1] for words in typed if re.match(r"(bin/)?regulars [a-z_]+", words)}

    assert scripts
    assert sorted(script for script in scripts if not os.access(ROOT / script, os.X_OK)) == []
    assert sorted(ours - set(get_commands()) - {"help"}) == []


def test_readme_when_its_settings_are_compared_with_the_code_then_neither_knows_more():
    told = {name for line in README.splitlines() if line.startswith("|") for name in OUR_SETTING.findall(line)}
    ours = [path for path in our_files(".py") if HOUSE in path.parents and "tests" not in path.parts]
    read = {name for path in ours for name in READ_IN_PYTHON.findall(path.read_text())}
    read |= {name for path in our_files(".sh") for name in READ_IN_SHELL.findall(path.read_text())}

    assert sorted(read - told) == []
    assert sorted(told - read) == []


def _pins(name):
    lines = (ROOT / "requirements" / name).read_text().splitlines()
    rows = [line.split() for line in lines if re.match(r"[a-z0-9]", line, re.IGNORECASE)]
    pins = [re.match(r"([\w.-]+)(?:\[[^]]*\])?==([^\s;]+)", row[0]).groups() for row in rows]
    return {re.sub(r"[-_.]+", "-", package).lower(): version for package, version in pins}


def test_locks_when_compared_with_what_is_asked_for_then_hold_it_all():
    run, develop = _pins("run.txt"), _pins("dev.txt")

    assert {package: run.get(package) for package in _pins("run.in")} == _pins("run.in")
    assert {package: develop.get(package) for package in _pins("dev.in")} == _pins("dev.in")
    assert {package: develop.get(package) for package in run} == run


def test_locks_when_read_then_give_every_package_hashes_and_name_no_index():
    for name in ("run.txt", "dev.txt"):
        text = (ROOT / "requirements" / name).read_text()

        assert "://" not in text
        assert text.count("--hash=sha256:") >= len(_pins(name))


def test_licence_when_declared_then_is_the_one_enclosed():
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["license"]
    enclosed = (ROOT / "LICENSE").read_text()
    titles = {"AGPL-3.0-or-later": "GNU AFFERO GENERAL PUBLIC LICENSE", "Apache-2.0": "Apache License"}

    assert titles[declared] in enclosed
    assert declared in README


def test_notice_when_compared_with_what_is_carried_along_then_names_it_all():
    notice = (ROOT / "NOTICE.md").read_text().lower()
    carried = tomllib.loads((ROOT / "vendor.toml").read_text())

    assert carried
    assert [name for name in carried if name.replace("-", " ") not in notice] == []
