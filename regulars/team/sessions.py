"""Where sessions are kept: in a table of our own, so that a teammate can see and end theirs (SESSION_ENGINE).

Django's own store keeps nobody's name beside a session. This one is the extension its documentation describes.
"""

from datetime import datetime, timedelta
from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from regulars.kit import clock
from regulars.kit.prepared import Prepared
from regulars.team.models import Session, Teammate

SEEN_AGAIN_AFTER = timedelta(minutes=5)
BROWSER, NETWORK, SINCE = "browser", "network", "since"


_alive: Prepared[Session] = Prepared(
    lambda key, now: Session.objects.select_related("teammate").filter(session_key=key, expire_date__gt=now)[:1]
)


class SessionStore(DatabaseStore):
    """Keeps a session together with whose it is, in which browser, and when it was last seen."""

    _teammate: Teammate | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """The table of sessions."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row of this session. Every saving counts as having seen it."""
        row = cast(Session, super().create_model_instance(data))
        row.teammate_id = int(data[SESSION_KEY]) if data.get(SESSION_KEY) else None
        row.browser, row.network = data.get(BROWSER, ""), data.get(NETWORK, "")
        if since := data.get(SINCE):
            row.since = datetime.fromisoformat(since)
        return row

    def load(self) -> dict[str, Any]:
        """What the session holds, in one query; every five minutes one more, to note that it was seen."""
        row = _alive.first(key=self.session_key, now=clock.now()) if self.session_key else None
        if row is None:
            self._session_key = None
            return {}
        if row.seen_at < clock.now() - SEEN_AGAIN_AFTER:
            Session.objects.filter(pk=row.pk).update(seen_at=clock.now())
        self._teammate = row.teammate
        data: dict[str, Any] = self.decode(row.session_data)
        return data

    def whose(self) -> Teammate | None:
        """The teammate beside the session, if there is one; reads the session when that was not done yet."""
        self._get_session()  # type: ignore[attr-defined]
        return self._teammate


def of(teammate: Teammate) -> list[Session]:
    """Where this teammate is signed in, the last seen first. One query."""
    theirs = Session.objects.filter(teammate=teammate, expire_date__gt=clock.now())
    return list(theirs.order_by("-seen_at", "session_key"))


def end(teammate: Teammate, mark: str) -> None:
    """Sign this teammate out of the browser with this mark; ending what has ended is harmless."""
    for session in of(teammate):
        if session.mark == mark:
            session.delete()


def end_others(teammate: Teammate, *, staying: str | None = None) -> int:
    """Sign this teammate out everywhere but in the session with the key `staying`; how many browsers that was."""
    ended, _ = Session.objects.filter(teammate=teammate).exclude(session_key=staying or "").delete()
    return ended
