"""Who comes back with a session: found together with it, in one query instead of two on every page.

Django asks for the session and then for its user. Our session knows its teammate, so the row brings them along, and
the backend takes them from there. Every check Django makes (the hash in the session, whether they still work here)
stays Django's.
"""

from contextvars import ContextVar

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from regulars.team.models import Teammate
from regulars.team.sessions import SessionStore

_at_hand: ContextVar[Teammate | None] = ContextVar("teammate_at_hand", default=None)


class ReturningBackend(ModelBackend):
    """Django's backend; it does not ask for a teammate who came with the session."""

    def get_user(self, user_id: int) -> Teammate | None:
        """The teammate of this id who may come in, or None."""
        known = _at_hand.get()
        if known is None or known.pk != user_id:
            return super().get_user(user_id)
        return known if self.user_can_authenticate(known) else None


class ReturningMiddleware(AuthenticationMiddleware):
    """Django's middleware; it lays the session's teammate ready while it finds out who is asking."""

    def process_request(self, request: HttpRequest) -> None:
        """Set request.user, found out when somebody first looks at it."""
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _who(request))  # type: ignore[assignment]


def _who(request: HttpRequest) -> object:
    session = request.session
    token = _at_hand.set(session.whose() if isinstance(session, SessionStore) else None)
    try:
        return get_user(request)
    finally:
        _at_hand.reset(token)
