"""Which pictures that came with a mail are shown inside it; all others stand below it as files."""

from collections.abc import Iterable, Iterator

from regulars.conversation.models import Attachment

RASTER = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp"}
MOST_PICTURE_BYTES = 8_000_000


def shown_inside(files: Iterable[Attachment]) -> Iterator[Attachment]:
    """Those of a mail's files that its letter shows, in their order, up to MOST_PICTURE_BYTES together."""
    left = MOST_PICTURE_BYTES
    for file in files:
        if file.content_id and is_picture(file) and file.size <= left:
            left -= file.size
            yield file


def is_picture(file: Attachment) -> bool:
    """Whether it may be shown inside a mail: pixels only, never SVG or HTML."""
    return file.content_type.lower() in RASTER
