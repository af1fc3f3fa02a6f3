"""Mail providers that call us: who they are to us, what they told already, and which letters they know by which id."""

import json
import secrets

from django.db import models

from regulars.kit import clock
from regulars.kit.secrets import SecretField


def _place() -> str:
    return secrets.token_urlsafe(18)


def _password() -> str:
    return secrets.token_urlsafe(24)


class Provider(models.Model):
    """A mail provider that brings us mail or tells what became of a letter, each at an address nobody can guess.

    `kind` is a name of `providers.kinds.KINDS`. `password` is ours, for those who cannot sign what they send; `keys` is
    what they gave us, as JSON. Both are sealed.
    """

    kind = models.CharField(max_length=32, unique=True)
    place = models.CharField(max_length=32, unique=True, default=_place)
    password = SecretField(bound_to="place", default=_password)
    keys = SecretField(bound_to="place")
    since = models.DateTimeField(default=clock.now)
    heard_at = models.DateTimeField(null=True, blank=True, help_text="When it last brought or told something.")
    refused_at = models.DateTimeField(null=True, blank=True, help_text="When something under its name was refused.")
    refused_because = models.CharField(max_length=300, blank=True)
    confirm_url = models.URLField(max_length=2000, blank=True, help_text="Where a keeper says yes to its first call.")

    def __str__(self) -> str:
        return self.kind

    @property
    def given_keys(self) -> dict[str, str]:
        """What the provider gave us, by name. Raises CannotOpen."""
        return dict(json.loads(self.keys or "{}"))

    def keep_keys(self, keys: dict[str, str]) -> None:
        """Keep these beside those we have; an empty one changes nothing, so that a form need never show a secret."""
        self.keys = json.dumps(self.given_keys | {name: value for name, value in keys.items() if value})
        self.save(update_fields=["keys"])


class Heard(models.Model):
    """Something a provider told, once: told again, it changes nothing. `mark` is its fingerprint."""

    provider = models.ForeignKey(Provider, models.CASCADE, related_name="heard")
    mark = models.CharField(max_length=64)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["provider", "mark"], name="heard_once")]
        indexes = [models.Index(fields=["at"], name="heard_by_time")]

    def __str__(self) -> str:
        return self.mark


class Handed(models.Model):
    """An id that the server who took a letter gave it: some providers speak of it by no other name."""

    delivery = models.ForeignKey("conversation.Delivery", models.CASCADE, related_name="+")
    value = models.CharField(max_length=200, db_index=True)

    def __str__(self) -> str:
        return self.value
