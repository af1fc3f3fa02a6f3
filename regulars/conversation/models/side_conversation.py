"""A question to somebody outside, beside a matter of one of our people."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.conversation.models.entry import Entry
from regulars.conversation.models.request import Request
from regulars.people.models import Person


class SideConversationQuerySet(models.QuerySet["SideConversation"]):
    """Questions about side conversations."""

    def waiting(self) -> Self:
        """Somebody outside owes us an answer."""
        return self.filter(waiting_since__isnull=False)

    def with_news(self) -> Self:
        """Somebody outside answered, and none of us has looked yet."""
        return self.filter(news_since__isnull=False)

    def turning(self) -> Self:
        """We wait for them, or there is news of them."""
        return self.filter(Q(waiting_since__isnull=False) | Q(news_since__isnull=False))

    def beside_open(self) -> Self:
        """Beside a matter that is still somebody's business."""
        return self.filter(about__state=Request.State.OPEN)

    def with_places(self) -> Self:
        """Together with whom we ask, and about whose matter: no further query per row."""
        return self.select_related("request__person", "about__person", "card")


class SideConversation(models.Model):
    """We ask somebody outside about a matter (`about`); what is said to them and by them is a request of their own
    conversation (`request`, in state "aside"), so that the person whose matter it is has no part in it.

    `card` is the entry by which it has its place on that person's timeline, and says whether they may read it: withheld
    unless one of us opened it.
    """

    card = models.OneToOneField("conversation.Entry", models.CASCADE, related_name="side_conversation")
    about = models.ForeignKey("conversation.Request", models.CASCADE, related_name="side_conversations")
    request = models.OneToOneField("conversation.Request", models.CASCADE, related_name="side")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    waiting_since = models.DateTimeField(null=True, blank=True, help_text="Our first word they have not answered.")
    news_since = models.DateTimeField(null=True, blank=True, help_text="Their first word none of us has looked at.")

    objects = SideConversationQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["by", "waiting_since"], name="side_waiting", condition=Q(waiting_since__isnull=False)),
            models.Index(fields=["by", "news_since"], name="side_news", condition=Q(news_since__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.request.person}, about {self.about}"

    @property
    def outsider(self) -> Person:
        """Whom we ask."""
        return self.request.person

    @property
    def is_open_to_the_person(self) -> bool:
        """Whether the person whose matter it is may read it."""
        return self.card.is_open_to_the_person

    def readable_by_the_person(self) -> models.QuerySet[Entry]:
        """What the person whose matter it is may read of it: the letters, and only once it was opened to them."""
        letters = Entry.objects.filter(request=self.request_id, kind=Entry.Kind.MESSAGE).order_by("at", "id")
        return letters if self.is_open_to_the_person else letters.none()
