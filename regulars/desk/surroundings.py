"""What stands around every page of the desk: the house, the teammate, the ways in with their counts.

Nothing is asked of the database before a template shows it: a page without the desk around it pays nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.template.backends.utils import csrf_input
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from regulars.channels.email.models import Mailbox
from regulars.conversation.models import Arrival, Delivery, Mention, Promise
from regulars.desk.inbox.lists import MOST, count_of_people_waiting, is_list
from regulars.kit import clock
from regulars.kit.counting import CountUpTo
from regulars.kit.look.htmx import swap_live
from regulars.kit.prepared import Prepared
from regulars.team.models import House, Teammate

LIVE_TOPICS = ("inbox", "promises", "outbox", "arrivals", "mailboxes", "mentions")
# Pages whose address does not begin like the way in that they lie behind.
OF_PEOPLE = ("circles", "memberships", "places", "connections", "dates", "facts", "duplicates")
BEHIND = dict.fromkeys(OF_PEOPLE, "people") | {"write": "new-letter", "entries": "search", "requests": "people"}


@dataclass(frozen=True)
class Way:
    """A way in at the side of the desk."""

    name: str
    url: str
    icon: str
    current: bool
    count: str = ""
    key: str = ""


@dataclass
class Around:
    """The surroundings of one page, each found when it is first shown. All counts and the house cost one query."""

    request: HttpRequest

    @cached_property
    def teammate(self) -> Teammate | None:
        """Who is signed in, if anybody."""
        return self.request.user if isinstance(self.request.user, Teammate) else None

    @cached_property
    def house(self) -> House | None:
        """The house; with its counts when somebody is signed in who sees them."""
        if self.teammate:
            return _with_counts.first(teammate=self.teammate, now=clock.now())
        return House.objects.ours()

    def ways(self) -> Iterator[Way]:
        """The ways in, ordered by use: a phone shows the first four."""
        yield self._way(_("Today"), "today", "sun", key="g t")
        yield self._way(_("Inbox"), "inbox", "inbox", key="to inbox")
        yield self._way(_("Promises"), "promises", "handshake", key="to promises")
        yield self._way(_("People"), "people", "users", key="to people")
        yield self._way(_("Search"), "search", "search", key="search")
        yield self._way(_("Outbox"), "outbox", "send", key="to outbox")
        if self._count("mentions") or self._here == "mentions":
            yield self._way(_("Mentions"), "mentions", "at-sign")
        if self._count("arrivals"):
            yield self._way(_("Set aside"), "arrivals", "mail-question-mark")
        if self._count("mailboxes"):
            yield self._way(_("Mailboxes"), "mailboxes", "mail-warning")

    def further_ways(self) -> Iterator[Way]:
        """The ways that one takes seldom."""
        yield self._way(_("New letter"), "new-letter", "pen-line", key="new letter")
        yield Way(_("Drafts"), f"{reverse('inbox')}?list=drafts", "notebook-pen", current=False, key="to drafts")
        yield Way(_("Everywhere"), reverse("palette"), "command", current=self._here == "palette")
        yield self._way(_("Settings"), "settings", "settings-2", key="to settings")

    def live_url(self) -> str:
        """Where live events come from, for somebody who may listen."""
        return f"/live/?topics={','.join(LIVE_TOPICS)},person,recap,import,here" if self.teammate else ""

    def _way(self, name: str, to: str, icon: str, key: str = "") -> Way:
        return Way(name, reverse(to), icon, to == self._here, self._count(to), key)

    def live_ways(self) -> dict[str, str]:
        """How the ways in fetch themselves again when what they count has changed."""
        address = f"{reverse('ways')}?{urlencode({'here': self._here})}"
        return swap_live(address) | {"data-live": " ".join(LIVE_TOPICS)}

    @cached_property
    def _here(self) -> str:
        """The way in that this page lies behind: a person opened from the inbox stands beside the inbox."""
        place = self.request.path.split("/")[1]
        if place == "ways":
            return self.request.GET.get("here", "")
        if is_list(self.request.GET.get("list", "")):
            return "inbox"
        return "people" if self.request.path.endswith("/moving/") else BEHIND.get(place, place)

    def _count(self, of: str) -> str:
        found = getattr(self.house, f"{of}_count", 0) or 0
        return "" if not found else f"{MOST}+" if found > MOST else str(found)


def _counts(teammate: Teammate, now: datetime) -> dict[str, CountUpTo]:
    late = Promise.objects.open().filter(by=teammate).due_before(now)
    # SQLite takes a partial index only when its own condition stands in the query, word for word.
    refused = Delivery.objects.filter(state=Delivery.State.REFUSED).exclude(state=Delivery.State.DELIVERED)
    aside = [Arrival.State.HELD, Arrival.State.UNREADABLE]
    arrivals = Arrival.objects.filter(state__in=aside).exclude(state=Arrival.State.READ)
    return {
        "inbox_count": count_of_people_waiting(),
        "promises_count": CountUpTo(late, MOST + 1),
        "outbox_count": CountUpTo(refused, MOST + 1),
        "arrivals_count": CountUpTo(arrivals, MOST + 1),
        "mentions_count": CountUpTo(Mention.objects.unseen_by(teammate), MOST + 1),
        "mailboxes_count": CountUpTo(Mailbox.objects.in_trouble(now), MOST + 1),
    }


_with_counts: Prepared[House] = Prepared(
    lambda teammate, now: House.objects.annotate(**_counts(teammate, now)).order_by("id")[:1]
)


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """The context processor: lazy, so that pages pay for what they show and no more."""
    around = Around(request)
    return {
        "house": SimpleLazyObject(lambda: around.house),
        "teammate": SimpleLazyObject(lambda: around.teammate),
        "nav": SimpleLazyObject(lambda: list(around.ways())),
        "nav_second": SimpleLazyObject(lambda: list(around.further_ways())),
        "nav_live": SimpleLazyObject(around.live_ways),
        "palette_url": SimpleLazyObject(lambda: reverse("palette") if around.teammate else ""),
        "me_url": SimpleLazyObject(lambda: reverse("settings-me")),
        "live_url": SimpleLazyObject(around.live_url),
        # Masked once a page, not once for each of its forms.
        "csrf_input": SimpleLazyObject(lambda: csrf_input(request)),
        "sign_out_url": SimpleLazyObject(lambda: reverse("sign-out")),
    }
