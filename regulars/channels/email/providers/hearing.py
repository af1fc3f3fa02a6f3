"""What keepers of the house see of a provider: when it was last heard, what was refused, what it asks at first."""

import json
import re
from datetime import timedelta
from urllib.parse import urlsplit

from django.db.models import Q

from regulars.channels.email.models import Provider
from regulars.channels.email.providers.kinds import Door, Kind
from regulars.channels.email.providers.posts import Post
from regulars.kit import clock
from regulars.kit.secrets import CannotOpen

# Written at most so often: a busy provider calls many times a second.
FRESH = timedelta(seconds=30)
AMAZON = re.compile(r"sns\.[a-z0-9-]{3,40}\.amazonaws\.com(\.cn)?")


def is_open(provider: Provider, kind: Kind, door: Door) -> bool:
    """Whether everything is at hand that tells a true call at this door from a made-up one."""
    try:
        return kind.is_open(door, provider.given_keys)
    except CannotOpen as trouble:
        refused(provider, str(trouble))
        return False


def heard(provider: Provider) -> None:
    """It has just brought or told something."""
    before = Q(heard_at=None) | Q(heard_at__lt=clock.now() - FRESH)
    Provider.objects.filter(before, pk=provider.pk).update(heard_at=clock.now())


def refused(provider: Provider, words: str) -> None:
    """Something under its name was refused, for this reason."""
    before = Q(refused_at=None) | Q(refused_at__lt=clock.now() - FRESH) | ~Q(refused_because=words[:300])
    Provider.objects.filter(before, pk=provider.pk).update(refused_at=clock.now(), refused_because=words[:300])


def is_first_call(provider: Provider, post: Post) -> bool:
    """Whether Amazon asks if its calls are wanted. A keeper says so by opening the address: we fetch nothing."""
    asked = json.loads(post.body)
    if asked.get("Type") != "SubscriptionConfirmation":
        return False
    url = str(asked.get("SubscribeURL", ""))
    parts = urlsplit(url)
    if parts.scheme == "https" and AMAZON.fullmatch(parts.netloc) and len(url) <= 2000:
        Provider.objects.filter(pk=provider.pk).update(confirm_url=url)
        heard(provider)
    return True
