"""A link that signs one teammate in, once."""

from datetime import datetime

from django.conf import settings
from django.db import models


class SignInLinkQuerySet(models.QuerySet["SignInLink"]):
    """Questions about links."""

    def valid_at(self, moment: datetime) -> "SignInLinkQuerySet":
        """Links not used and not too old."""
        return self.filter(used_at=None, expires_at__gt=moment)


class SignInLink(models.Model):
    """One way in for one teammate, once, for a quarter of an hour. Only the hash of its secret is kept."""

    teammate = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="sign_in_links")
    secret_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    objects = SignInLinkQuerySet.as_manager()

    def __str__(self) -> str:
        return f"sign-in link for {self.teammate}"
