"""How a channel recognises a thread."""

from django.db import models


class ThreadMark(models.Model):
    """An id that mails of this request carry or name (Message-ID, In-Reply-To, References), ours or foreign.

    Ids that were only ever named are kept too: a reply that overtakes its original still meets it here.
    """

    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="thread_marks")
    value = models.CharField(max_length=255)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["value", "request"], name="one_mark_per_request")]

    def __str__(self) -> str:
        return self.value
