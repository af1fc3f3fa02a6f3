"""The cast of every test: people and teammates known by name. And which tests run in which round.

bin/test runs everything on SQLite and then once more on PostgreSQL.

A test marked `sqlite` or `postgresql` runs on that database only. A test marked `browser` or `once` says the same on
both, so the second round leaves it out. What is left out is counted as deselected in pytest's last line.
"""

import os
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regulars.conversation import receiving
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Request
from regulars.people.models import Identifier, Person
from regulars.team.models import House, Teammate

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
pytest_plugins = ["tests.cast"]

ON_POSTGRESQL = os.environ.get("DATABASE_URL", "").startswith("postgres")
SECOND_ROUND = os.environ.get("REGULARS_TEST_ROUND") == "second"


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    """Every test keeps its files in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.REGULARS_HOME = tmp_path


@pytest.fixture
def morning(time_machine):
    """It is nine o'clock on 2 March 2026, and stays so until the test moves the clock."""
    time_machine.move_to(MORNING, tick=False)
    return time_machine


@pytest.fixture
def house(db):
    return House.objects.create(id=1, name="Corner Roasters", address="hello@corner.example", zone="Europe/Lisbon")


@pytest.fixture
def ada(house):
    return Teammate.objects.welcome(email="ada@corner.example", name="Ada Ferro", password="a long pass phrase")


@pytest.fixture
def jo(house):
    return Teammate.objects.welcome(
        email="jo@corner.example", name="Jo Okafor", password="another long phrase", keeps_house=True
    )


@pytest.fixture
def maria(house):
    """Maria, who has written to us before; there is nothing in her conversation yet."""
    person = Person.objects.create(name="Maria Lopes")
    Identifier.objects.create(person=person, kind="email", raw="maria@example.com", value="maria@example.com")
    return person


@pytest.fixture
def hear(house):
    """A function: somebody says something by email, through the one door; gives the entry."""

    def say(said="Is the shop open on Sunday?", *, by="maria@example.com", name="Maria Lopes", **more):
        return receiving.receive(Incoming(channel="email", author=Voice("email", by, name), said=said, **more)).entry

    return say


@pytest.fixture
def django_file():
    """A function: a small file as a browser uploads it."""

    def make(name="menu.pdf", data=b"bytes", content_type="application/pdf"):
        return SimpleUploadedFile(name, data, content_type)

    return make


@pytest.fixture
def question(hear) -> Request:
    """Maria's open request: her grinder is loud."""
    return hear("My grinder is loud since Monday.", subject="Loud grinder", external_id="1@maria.example").request


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    left_out = [item for item in items if any(item.get_closest_marker(mark) for mark in _left_out())]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def _left_out() -> set[str]:
    other_database = "sqlite" if ON_POSTGRESQL else "postgresql"
    return {other_database} | ({"browser", "once"} if SECOND_ROUND else set())
