"""The picture of a person's face: chosen by us or come with a card of theirs, never fetched from anywhere.

    faces.choose(maria, file, by=ada)

It is drawn anew (kit.pictures), so it is pixels and nothing else, under a name that changes with it.
"""

import uuid
from collections.abc import Callable
from typing import IO

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.utils.translation import gettext as _

from regulars.kit import pictures
from regulars.people import editing
from regulars.people.errors import NotLearned
from regulars.people.models import Change, Person
from regulars.team.models import Teammate

LARGEST = 10_000_000
SIDE = 240
LARGEST_KEPT = 30_000


@transaction.atomic
def choose(person: Person, file: IO[bytes], *, by: Teammate | None, source: str = "desk", why: str = "") -> Change:
    """Keep this picture as their face in place of the one before; `source` says where it came from, as in their
    history. Raises NotLearned in words."""
    small = _small(file.read(LARGEST + 1))
    before = _hold(person)
    person.face.save(f"{uuid.uuid4().hex}.jpg", ContentFile(small), save=False)
    person.save(update_fields=["face"])
    _forget(person, before)
    return editing.note(person, "face", _words(before), _words(person.face.name), by=by, source=source, why=why)


@transaction.atomic
def take_away(person: Person, *, by: Teammate | None, source: str = "desk", why: str = "") -> Change | None:
    """Their initials will do again; None where there was no picture."""
    before = _hold(person)
    if not before:
        return None
    person.face = ""
    person.save(update_fields=["face"])
    _forget(person, before)
    return editing.note(person, "face", _words(before), "", by=by, source=source, why=why)


def _hold(person: Person) -> str:
    """The name of the picture they have now; whoever changes it at the same time waits."""
    held = Person.objects.select_for_update().only("face").get(pk=person.pk)
    return held.face.name or ""


def _words(name: str | None) -> str:
    return _("a picture") if name else ""


def _forget(person: Person, name: str) -> None:
    if name:
        transaction.on_commit(_deleting(person.face.storage, name))


def _deleting(storage: Storage, name: str) -> Callable[[], None]:
    def delete() -> None:
        # Two who turned out to be one may have the same picture.
        if not Person.objects.filter(face=name).exists():
            storage.delete(name)

    return delete


def _small(data: bytes) -> bytes:
    try:
        return pictures.square(data, side=SIDE, largest=LARGEST, kept=LARGEST_KEPT)
    except pictures.NotAPicture as refusal:
        raise NotLearned(str(refusal)) from refusal
