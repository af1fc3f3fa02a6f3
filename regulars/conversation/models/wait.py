"""How long somebody waited for us, once we have answered."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Wait(models.Model):
    """From somebody's first word that nobody had answered to the answer one of us wrote. Made from the entries, and
    made anew from them by `regulars recount_waiting`."""

    request = models.ForeignKey("conversation.Request", models.CASCADE, related_name="waits")
    answer = models.OneToOneField("conversation.Entry", models.CASCADE, related_name="wait")
    began = models.DateTimeField()
    ended = models.DateTimeField()
    working_seconds = models.PositiveIntegerField(help_text="Of them while we were there, by the hours of its team.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    is_first = models.BooleanField(help_text="Nobody of us had said a word in this request before.")

    class Meta:
        indexes = [models.Index(fields=["ended", "id"], name="wait_by_end")]
        constraints = [models.CheckConstraint(name="wait_ends_after_it_began", condition=Q(ended__gte=F("began")))]

    def __str__(self) -> str:
        return f"{self.ended - self.began} until {self.ended:%d %b %Y}"
