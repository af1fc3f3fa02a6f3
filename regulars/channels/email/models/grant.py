"""The way in by permission: what Google or Microsoft gave us instead of a password."""

import uuid

from django.db import models

from regulars.channels.email.models.mailbox import Mailbox
from regulars.kit.secrets import SecretField


class Registration(models.Model):
    """This house as Google or Microsoft knows it: the id and the secret that the house got when it registered there."""

    mark = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    provider = models.CharField(max_length=12, choices=Mailbox.Way.choices, unique=True)
    client_id = models.CharField(max_length=255)
    client_secret = SecretField(bound_to="mark")
    tenant = models.CharField(max_length=100, blank=True, help_text="Microsoft only; empty for any.")

    def __str__(self) -> str:
        return self.get_provider_display()


class Grant(models.Model):
    """The permission to enter one mailbox."""

    mailbox = models.OneToOneField(Mailbox, models.CASCADE, related_name="grant")
    mark = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    access_token = SecretField(bound_to="mark")
    refresh_token = SecretField(bound_to="mark")
    scope = models.TextField(blank=True, help_text="What it is for, as the giver said; empty: what was asked for.")
    ends_at = models.DateTimeField(help_text="When the access token ends.")
    refreshing_until = models.DateTimeField(null=True, blank=True, help_text="Somebody is getting a new one.")

    def __str__(self) -> str:
        return f"Permission for {self.mailbox}"
