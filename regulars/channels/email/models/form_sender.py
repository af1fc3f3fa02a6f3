"""An address by which a form writes to us, for many people."""

from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock


class FormSender(models.Model):
    """Mail from this address is written by whoever filled in a form; the house says where the form puts their address.

    What a form says about its writer is only ever claimed: anybody can type any address into it.
    """

    class Place(models.TextChoices):
        """Where the writer's address stands."""

        REPLY_TO = "reply to", _lazy("in Reply-To")
        BODY = "body", _lazy("in the text: the first address that is not ours")

    address = models.CharField(max_length=320)
    value = models.CharField("normalised", max_length=320, unique=True)
    place = models.CharField(max_length=16, choices=Place.choices, default=Place.REPLY_TO)
    since = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.address
