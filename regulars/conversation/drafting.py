"""Drafts: kept on the server while a teammate types, so that closing a browser loses nothing."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from regulars.conversation.models import Attachment, Draft, Request
from regulars.kit import clock, markup
from regulars.kit.filenames import plain_name
from regulars.people.models import Person
from regulars.team.models import Teammate


def open_draft(*, by: Teammate, person: Person, request: Request | None) -> Draft | None:
    """What this teammate has begun to write here, if anything."""
    return Draft.objects.filter(by=by, person=person, request=request).prefetch_related("attachments").first()


@transaction.atomic
def save(*, by: Teammate, person: Person, request: Request | None, **parts: Any) -> Draft:
    """Keep what is written so far (html, kind, subject, cc, withheld_because); the last word wins."""
    if "html" in parts:
        parts["html"] = markup.sanitise(parts["html"])
    draft, _ = Draft.objects.update_or_create(
        by=by, person=person, request=request, defaults={**parts, "saved_at": clock.now()}
    )
    return draft


def attach(draft: Draft, upload: "UploadedFile[Any]") -> Attachment:
    """Put a file to the draft under the name its sender's machine gave it."""
    return Attachment.objects.create(
        draft=draft,
        file=upload,
        name=plain_name(upload.name or ""),
        content_type=(upload.content_type or "application/octet-stream")[:127],
        size=upload.size or 0,
    )
