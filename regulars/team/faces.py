"""The picture of a teammate's face, small enough to go along with every letter (kit.pictures cuts it)."""

import uuid
from typing import IO

from django.core.files.base import ContentFile
from django.db import transaction

from regulars.kit import pictures
from regulars.team.errors import NotAFace
from regulars.team.models import Teammate

LARGEST = 1_000_000
SIDE = 176
# What every letter carries along.
LARGEST_KEPT = 20_000


def choose(teammate: Teammate, file: IO[bytes]) -> None:
    """Keep this picture as the teammate's face in place of the one before. Raises NotAFace in words."""
    small = _small(file.read(LARGEST + 1))
    before = teammate.face.name
    teammate.face.save(f"{uuid.uuid4().hex}.jpg", ContentFile(small), save=False)
    teammate.save(update_fields=["face"])
    _forget(teammate, before)


def take_away(teammate: Teammate) -> None:
    """Their initials will do again."""
    before, teammate.face = teammate.face.name, ""
    teammate.save(update_fields=["face"])
    _forget(teammate, before)


def _forget(teammate: Teammate, name: str | None) -> None:
    if name:
        transaction.on_commit(lambda: teammate.face.storage.delete(name))


def _small(data: bytes) -> bytes:
    try:
        return pictures.square(data, side=SIDE, largest=LARGEST, kept=LARGEST_KEPT)
    except pictures.NotAPicture as refusal:
        raise NotAFace(str(refusal)) from refusal
