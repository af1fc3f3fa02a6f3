"""A file that came with an entry, or waits with a draft."""

import uuid
from typing import Any

from django.db import models
from django.db.models import Q

from regulars.kit.filenames import plain_name


def place(attachment: Any, filename: str) -> str:
    """Where the file is kept: a random name that says nothing and can be guessed by nobody."""
    name = uuid.uuid4().hex
    return f"attachments/{name[:2]}/{name}"


class Attachment(models.Model):
    """A file with the name its sender gave it. It is served as a download only, to those who may see its entry."""

    entry = models.ForeignKey("conversation.Entry", models.CASCADE, null=True, blank=True, related_name="attachments")
    draft = models.ForeignKey("conversation.Draft", models.CASCADE, null=True, blank=True, related_name="attachments")
    file = models.FileField(upload_to=place, max_length=200)
    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=127, default="application/octet-stream")
    size = models.PositiveBigIntegerField()
    content_id = models.CharField(max_length=255, blank=True)
    inline = models.BooleanField(default=False, help_text="Shown inside the body.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="attachment_belongs_to_one",
                condition=Q(entry__isnull=False, draft=None) | Q(entry=None, draft__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.plain_name

    @property
    def plain_name(self) -> str:
        """Its name as it can be shown and saved under."""
        return plain_name(self.name)
