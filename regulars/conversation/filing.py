"""Files that came along with something: kept beside the entry or the draft they belong to."""

from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.dispatch import Signal

from regulars.conversation.incoming import File
from regulars.conversation.models import Attachment, Draft, Entry

# attachment: it was kept; sent in the transaction of what it came with.
filed = Signal()


def put(files: Iterable[File], *, entry: Entry | None = None, draft: Draft | None = None) -> None:
    """Keep these files with the entry, or with the draft."""
    for file in files:
        kept = Attachment(
            entry=entry,
            draft=draft,
            name=storable(file.name)[:255],
            content_type=storable(file.content_type)[:127],
            size=len(file.data),
            content_id=storable(file.content_id)[:255],
            inline=file.inline,
            file=ContentFile(file.data, name="file"),
        )
        kept.save()
        filed.send(Attachment, attachment=kept)


def storable(text: str) -> str:
    """Text as both databases take it: no NUL, no half of a surrogate pair."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()
