"""The cast of every test: people and teammates known by name."""

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regulars.care import meaning
from regulars.care.models import Noticed
from regulars.conversation import receiving
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Request
from regulars.people.models import Identifier, Person
from regulars.team.models import House, Teammate

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    """Every test keeps its files in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    settings.REGULARS_HOME = tmp_path


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Hashing a password is slow on purpose; tests sign in some hundred times."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


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
    return _known("Maria Lopes", "maria@example.com")


@pytest.fixture
def rui(house):
    """Rui, whom we know as we know Maria."""
    return _known("Rui Costa", "rui@example.com")


def _known(name, address):
    person = Person.objects.create(name=name, known_by=address)
    Identifier.objects.create(person=person, kind="email", raw=address, value=address)
    return person


@pytest.fixture
def hear(house):
    """A function: somebody says something by email, through the one door; gives the entry."""

    def say(said="Is the shop open on Sunday?", *, by="maria@example.com", name="Maria Lopes", **more):
        return receiving.receive(Incoming(channel="email", author=Voice("email", by, name), said=said, **more)).entry

    return say


@pytest.fixture
def offered():
    """A function: these words of an entry were noticed, and wait for somebody to decide."""
    return notice


def notice(entry, words, *, kind="occasion", when="", subject=""):
    """An offer, as listening makes it."""
    begins = entry.said.index(words)
    return Noticed.objects.create(
        entry=entry,
        kind=kind,
        begins=begins,
        ends=begins + len(words),
        words=words,
        when=when,
        subject=subject,
        in_words=meaning.mark_of_words(kind, words),
        meaning=meaning.mark_of_meaning(kind, subject=subject, when=when, words=words),
    )


@pytest.fixture
def django_file():
    """A function: a small file as a browser uploads it."""

    def make(name="menu.pdf", data=b"bytes", content_type="application/pdf"):
        return SimpleUploadedFile(name, data, content_type)

    return make


@pytest.fixture
def question(maria, hear) -> Request:
    """Maria's open request: her grinder is loud."""
    return hear("My grinder is loud since Monday.", subject="Loud grinder", external_id="1@maria.example").request
