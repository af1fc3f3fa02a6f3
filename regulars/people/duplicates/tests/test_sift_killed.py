"""Searches for duplicates whose process is really killed, at the worst moment of each step."""

import os
import signal
import subprocess
import sys

import pytest

from regulars.people.duplicates import sifting
from regulars.people.duplicates.workbench import SPILLED
from regulars.people.models import Identifier, Person, Sifting, Suggestion
from tests.addresses import database_url

pytestmark = pytest.mark.processes

# A step is done, and nobody wrote down that it is: it waits there until it is killed.
SEARCH = """
import sys
import django
django.setup()
from regulars.people.duplicates import sifting
sifting.READ_AT_ONCE, sifting.PAIRS_AT_ONCE, sifting.WRITTEN_AT_ONCE = 3, 1, 1
write_down, stage = sifting.Sieve._step, sys.argv[1]
def wait(sieve, after, steps=0):
    if sieve.row.stage == stage and steps >= 1:
        print("here", flush=True)
        sys.stdin.read()
    write_down(sieve, after, steps)
sifting.Sieve._step = wait
sifting.sift()
"""


@pytest.fixture
def namesakes(transactional_db, monkeypatch):
    """Four pairs of two who are alike; each has the same name and the same in front of the @."""
    monkeypatch.setattr(sifting, "READ_AT_ONCE", 3)
    monkeypatch.setattr(sifting, "PAIRS_AT_ONCE", 1)
    monkeypatch.setattr(sifting, "WRITTEN_AT_ONCE", 1)
    for number, name in enumerate(("Maria Lopes", "Olga Petrova", "Sam Kerr", "Noor Aziz")):
        for provider in ("a", "b"):
            address = f"{name.split()[1].lower()}{number}77@{provider}.example"
            person = Person.objects.create(name=name, known_by=address)
            Identifier.objects.create(person=person, kind="email", raw=address, value=address)


def search_until(stage, home):
    """Begin or go on in a process of its own, and kill it when it has done a step of this stage without saying so."""
    environment = os.environ | {"DATABASE_URL": database_url(), "REGULARS_HOME": str(home)}
    process = subprocess.Popen(
        [sys.executable, "-c", SEARCH, stage],
        env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        assert process.stdout.readline() == "here\n"
        process.send_signal(signal.SIGKILL)
    return sifting.begun().stage


def found():
    rows = Suggestion.objects.open().order_by("first", "second")
    return [(row.first_id, row.second_id, round(row.probability, 9), row.likeness) for row in rows]


def test_search_when_killed_in_every_stage_then_finds_what_one_left_alone_finds(namesakes, settings):
    sifting.sift()
    alone = found()
    Suggestion.objects.all().delete()

    stages = [search_until(stage, settings.REGULARS_HOME) for stage in ("reading", "weighing", "writing")]
    sifting.sift()

    assert stages == ["reading", "weighing", "writing"]
    assert (len(alone), found() == alone) == (4, True)
    assert Sifting.objects.count() == 2
    assert list((settings.REGULARS_HOME / "tmp").iterdir()) == []


def test_search_when_another_was_killed_then_what_it_spilled_is_thrown_away(namesakes, settings):
    gone = subprocess.run([sys.executable, "-c", "import os, socket; print(f'{socket.gethostname()}-{os.getpid()}')"],
                          capture_output=True, text=True, check=True).stdout.strip()  # fmt: skip
    ours, theirs = (settings.REGULARS_HOME / "tmp" / f"{SPILLED}{name}" for name in (gone, "elsewhere-1"))
    for folder in (ours, theirs):
        folder.mkdir(parents=True)
        (folder / "names.tmp").write_text("Maria Lopes")

    sifting.sift()

    assert (ours.exists(), theirs.exists()) == (False, True)
