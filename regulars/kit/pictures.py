"""Pictures of people: looked at, turned upright, cut square and kept small.

Whatever else a file holds (where it was taken, by which telephone, or a script) is left behind: only pixels are kept.
"""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_PIXELS = 40_000_000
SMALLEST_SIDE = 48
FORMATS = ("PNG", "JPEG", "WEBP")


class NotAPicture(ValueError):
    """The file is no picture of a size we take; the words say why."""


def square(data: bytes, *, side: int, largest: int, kept: int) -> bytes:
    """The middle of a picture as a JPEG of `side` pixels, on white where it was see-through.

    `largest` bytes are taken at most, about `kept` bytes given. Raises NotAPicture.
    """
    if len(data) > largest:
        raise NotAPicture(f"That picture is larger than {largest // 1_000_000} MB. A smaller one will do.")
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            _refuse_odd_sizes(*picture.size)
            # A JPEG can be read at a fraction of its size: a tenth of the time and memory for a large photograph.
            picture.draft("RGB", (side * 2, side * 2))
            return _squeezed(_cut(picture, side), kept)
    except NotAPicture:
        raise
    except UnidentifiedImageError:
        raise NotAPicture("That is no picture we can show. Choose a PNG, a JPEG or a WebP.") from None
    except Exception as error:  # a broken picture fails in as many ways as there are decoders
        raise NotAPicture("That picture is broken. Try another one.") from error


def _refuse_odd_sizes(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise NotAPicture("That picture has more pixels than we can look at. A smaller one will do.")
    if min(width, height) < SMALLEST_SIDE:
        raise NotAPicture(f"That picture is too small: it needs {SMALLEST_SIDE} pixels on each side.")


def _cut(picture: Image.Image, side: int) -> Image.Image:
    """Upright, the middle of it, on white where it was see-through."""
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    cut = ImageOps.fit(upright, (side, side), Image.Resampling.LANCZOS)
    ground = Image.new("RGB", cut.size, "white")
    ground.paste(cut, mask=cut.getchannel("A"))
    return ground


def _squeezed(picture: Image.Image, kept: int) -> bytes:
    """As JPEG, as good as fits."""
    for quality in (88, 78, 66, 50, 30):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() <= kept:
            break
    return out.getvalue()
