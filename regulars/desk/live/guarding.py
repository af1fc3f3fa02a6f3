"""Who may listen: teammates who are signed in and work here, to the topics a desk has."""

import re
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest

from regulars.team.models import Teammate

NAMES = "inbox|promises|outbox|arrivals|mailboxes|person|import|here|mentions|drafts"
TOPIC = re.compile(rf"{NAMES}|(?:person|import|here):[1-9][0-9]{{0,18}}")


def allowed(cookies: dict[str, str], topics: set[str]) -> set[str]:
    """The topics of these that whoever sent the cookies may hear; none for a stranger. Two queries."""
    known = {topic for topic in topics if TOPIC.fullmatch(topic)}
    return known if known and _teammate(cookies.get(settings.SESSION_COOKIE_NAME, "")) else set()


def _teammate(session_key: str) -> Teammate | None:
    if not session_key:
        return None
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    user = get_user(request)
    return user if isinstance(user, Teammate) and user.is_active else None
