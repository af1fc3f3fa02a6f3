"""A question of the bank on its way to somebody."""

from django.db import models
from django.db.models import Q


class Wondering(models.Model):
    """A question stands in a draft; or it went out in the letter that the draft became, and counts as asked. If the
    letter is called back, it stands in the draft again and was never asked."""

    question = models.ForeignKey("people.Question", models.CASCADE, related_name="wonderings")
    fact = models.ForeignKey("people.Fact", models.SET_NULL, null=True, blank=True, related_name="wonderings")
    draft = models.ForeignKey("conversation.Draft", models.CASCADE, null=True, blank=True, related_name="wonderings")
    entry = models.ForeignKey("conversation.Entry", models.CASCADE, null=True, blank=True, related_name="wonderings")
    asking = models.OneToOneField(
        "people.Asking", models.CASCADE, null=True, blank=True, related_name="wondering", help_text="Once it was sent."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["draft", "question"], name="wondered_once_in_a_draft"),
            models.CheckConstraint(
                name="wondered_in_a_draft_or_a_letter",
                condition=Q(draft__isnull=False, entry=None) | Q(draft=None, entry__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.question)
