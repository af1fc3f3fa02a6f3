"""The picture of a teammate's face: looked at, turned upright, cut square and kept small, so that it fits into letters.

Whatever else a file holds (where it was taken, by which telephone, or a script) is left behind: only pixels are kept.
"""

import io
import uuid
import warnings
from typing import IO

from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image, ImageOps, UnidentifiedImageError

from regulars.team.errors import NotAFace
from regulars.team.models import Teammate

LARGEST = 1_000_000
MOST_PIXELS = 40_000_000
SMALLEST_SIDE = 48
SIDE = 176
# What every letter carries along.
LARGEST_KEPT = 20_000
FORMATS = ("PNG", "JPEG", "WEBP")


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
    if len(data) > LARGEST:
        raise NotAFace("That picture is larger than 1 MB. A smaller one will do.")
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            _refuse_odd_sizes(*picture.size)
            return _squeezed(_square(picture))
    except NotAFace:
        raise
    except UnidentifiedImageError:
        raise NotAFace("That is no picture we can show. Choose a PNG, a JPEG or a WebP.") from None
    except Exception as error:  # a broken picture fails in as many ways as there are decoders
        raise NotAFace("That picture is broken. Try another one.") from error


def _refuse_odd_sizes(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise NotAFace("That picture has more pixels than we can look at. A smaller one will do.")
    if min(width, height) < SMALLEST_SIDE:
        raise NotAFace(f"That picture is too small: it needs {SMALLEST_SIDE} pixels on each side.")


def _square(picture: Image.Image) -> Image.Image:
    """Upright, the middle of it, on white where it was see-through."""
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    cut = ImageOps.fit(upright, (SIDE, SIDE), Image.Resampling.LANCZOS)
    ground = Image.new("RGB", cut.size, "white")
    ground.paste(cut, mask=cut.getchannel("A"))
    return ground


def _squeezed(picture: Image.Image) -> bytes:
    """As JPEG, as good as fits."""
    for quality in (88, 78, 66, 50, 30):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() <= LARGEST_KEPT:
            break
    return out.getvalue()
