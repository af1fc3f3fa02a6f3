"""Drafts: kept on the server while a teammate types, so that closing a browser loses nothing.

Every save says in which window it was typed and which version that window showed: what was written elsewhere meanwhile
is never overwritten unseen. How a draft goes from one writer to another: conversation.open_drafts.
"""

from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from regulars.conversation.errors import Crossed
from regulars.conversation.models import Attachment, Draft, Request
from regulars.kit import clock, markup
from regulars.kit.filenames import plain_name
from regulars.people.models import Person
from regulars.team.models import Teammate


@dataclass(frozen=True)
class Window:
    """Where something is typed: its name, the draft it showed and in which version (0 and 0 where there was none)."""

    name: str
    draft: int = 0
    version: int = 0


def open_draft(*, by: Teammate, person: Person, request: Request | None) -> Draft | None:
    """What this teammate has begun to write here, if anything."""
    begun = Draft.objects.in_hand().filter(by=by, person=person, request=request).select_related("begun_by")
    return begun.prefetch_related("attachments").first()


@transaction.atomic
def save(*, by: Teammate, person: Person, request: Request | None, window: Window | None = None, **parts: Any) -> Draft:
    """Keep what is written so far (html, kind, subject, cc, withheld_because …). Raises Crossed, and keeps nothing,
    where other words were saved in another window since; without a window the last word wins."""
    if "html" in parts:
        parts["html"] = markup.sanitise(parts["html"])
    where = {"by": by, "person": person, "request": request}
    draft = Draft.objects.in_hand().select_for_update().filter(**where).first()
    if draft is None:
        draft = _begun(where)
    if window:
        _refuse_crossing(draft, window, str(parts.get("html", draft.html)))
        parts |= {"version": draft.version + 1, "saved_in": window.name}
    parts["saved_at"] = clock.now()
    for name, value in parts.items():
        setattr(draft, name, value)
    draft.save(update_fields=list(parts))
    return draft


def _begun(where: dict[str, Any]) -> Draft:
    """A new one, or the one that another window has begun in the same moment."""
    try:
        with transaction.atomic():
            return Draft.objects.create(**where, version=0)
    except IntegrityError:
        return Draft.objects.in_hand().select_for_update().get(**where)


def _refuse_crossing(draft: Draft, window: Window, html: str) -> None:
    elsewhere = bool(draft.saved_in) and draft.saved_in != window.name
    if elsewhere and draft.version != window.version and draft.html not in ("", html):
        raise Crossed(draft)


def attach(draft: Draft, upload: "UploadedFile[Any]") -> Attachment:
    """Put a file to the draft under the name its sender's machine gave it."""
    return Attachment.objects.create(
        draft=draft,
        file=upload,
        name=plain_name(upload.name or ""),
        content_type=(upload.content_type or "application/octet-stream")[:127],
        size=upload.size or 0,
    )
