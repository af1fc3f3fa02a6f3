"""What a teammate has begun to write."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.kit import clock


class Draft(models.Model):
    """A letter or note in the making, kept on the server within a second of typing. One per teammate and matter."""

    class Kind(models.TextChoices):
        """What it will become."""

        REPLY = "reply", "reply"
        NOTE = "note", "note"

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="drafts")
    request = models.ForeignKey("conversation.Request", models.CASCADE, null=True, blank=True, related_name="drafts")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.REPLY)
    subject = models.CharField(max_length=500, blank=True)
    html = models.TextField(blank=True)
    cc = models.CharField(max_length=1000, blank=True)
    sent_from = models.CharField(max_length=320, blank=True, help_text="The address of ours that was chosen for it.")
    withheld_because = models.CharField(max_length=300, blank=True)
    own_line = models.CharField(
        max_length=500, blank=True, help_text="A line of the writer's own, which goes along with a saved reply."
    )
    saved_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["by", "request"], name="one_draft_per_request"),
            models.UniqueConstraint(fields=["by", "person"], condition=Q(request=None), name="one_draft_per_person"),
        ]

    def __str__(self) -> str:
        return f"{self.by}'s draft to {self.person}"
