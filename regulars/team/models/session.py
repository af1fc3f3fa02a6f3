"""A browser in which somebody is signed in."""

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from regulars.kit import clock
from regulars.kit.tokens import fingerprint


class Session(AbstractBaseSession):
    """One browser of one teammate, since when, last seen when. Deleting the row signs that browser out."""

    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="sessions")
    since = models.DateTimeField(default=clock.now)
    seen_at = models.DateTimeField(default=clock.now)
    browser = models.CharField(max_length=300, blank=True, help_text="What the browser calls itself.")
    network = models.CharField(max_length=64, blank=True, help_text="The network address it signed in from.")

    def __str__(self) -> str:
        return f"{self.teammate} since {self.since:%d %b %Y}"

    @classmethod
    def get_session_store_class(cls) -> "type":
        """The store that reads and writes these rows."""
        from regulars.team.sessions import SessionStore  # noqa: PLC0415 - the store needs this model first

        return SessionStore

    @property
    def mark(self) -> str:
        """A name for it that may stand in a page: the key itself would let its reader in."""
        return fingerprint(self.session_key)[:20]
