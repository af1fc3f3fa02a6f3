"""A key that proves that a letter comes from our domain."""

import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.kit.secrets import SecretField


class SigningKeyQuerySet(models.QuerySet["SigningKey"]):
    """Questions about keys."""

    def signing(self) -> Self:
        """Those that letters are signed with today."""
        return self.filter(signing_since__isnull=False, retired_at=None)


class SigningKey(models.Model):
    """A DKIM key of a domain. It is made, published in the domain's DNS, signs, and is retired when another does."""

    class Algorithm(models.TextChoices):
        """How it signs."""

        RSA = "rsa-sha256", _lazy("RSA")
        ED25519 = "ed25519-sha256", _lazy("Ed25519")

    mark = models.UUIDField(default=uuid.uuid4, editable=False)
    domain = models.CharField(max_length=253)
    selector = models.CharField(max_length=63)
    algorithm = models.CharField(max_length=16, choices=Algorithm.choices, default=Algorithm.RSA)
    public = models.TextField(help_text="The public half, base64, as the DNS record has it.")
    private = SecretField(bound_to="mark")
    made_at = models.DateTimeField(default=clock.now)
    signing_since = models.DateTimeField(null=True, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = SigningKeyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["domain", "selector"], name="one_key_per_selector"),
            models.UniqueConstraint(
                fields=["domain", "algorithm"],
                condition=Q(signing_since__isnull=False, retired_at=None),
                name="one_key_signs",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.selector}._domainkey.{self.domain}"

    @property
    def record_name(self) -> str:
        """The name of its DNS record."""
        return f"{self.selector}._domainkey.{self.domain}"

    @property
    def record(self) -> str:
        """What the DNS record says, of type TXT."""
        kind = "ed25519" if self.algorithm == self.Algorithm.ED25519 else "rsa"
        return f"v=DKIM1; k={kind}; p={self.public}"
