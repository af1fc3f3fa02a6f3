"""A file that is too large for a mail."""

from django.db import models


class LentFile(models.Model):
    """A file of a letter that left as a link instead. The link is signed and ends; the file stays with the letter."""

    attachment = models.OneToOneField("conversation.Attachment", models.CASCADE, related_name="lent")
    until = models.DateTimeField(help_text="When the link ends.")

    def __str__(self) -> str:
        return f"{self.attachment} until {self.until:%d %b %Y}"
