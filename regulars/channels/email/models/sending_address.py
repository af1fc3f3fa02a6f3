"""One of the addresses our letters leave from."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.kit.secrets import SecretField
from regulars.people.normalising import normalise
from regulars.team.models import House, Teammate


class SendingAddress(models.Model):
    """An address of ours: what stands in From, under which signature, through which mail server, for which team.

    The house's own address needs no row; it has one as soon as something about it was chosen.
    """

    class Voice(models.TextChoices):
        """Who is named in From, before the address."""

        FIRST_NAME = "first name", _lazy("Jo at Corner Roasters")
        HOUSE = "house", _lazy("Corner Roasters")
        WHOLE_NAME = "whole name", _lazy("Jo Okafor")

    mark = models.UUIDField(default=uuid.uuid4, editable=False)
    address = models.EmailField("mail address", max_length=254)
    value = models.CharField("normalised", max_length=320, unique=True, editable=False)
    name = models.CharField(max_length=120, blank=True, help_text="Empty: the name of the house.")
    voice = models.CharField(max_length=16, choices=Voice.choices, default=Voice.FIRST_NAME)
    signature = models.TextField(
        max_length=1000, blank=True, help_text="Stands under letters from here instead of the teammate's own."
    )
    team = models.ForeignKey("team.Team", models.SET_NULL, null=True, blank=True, related_name="sending_addresses")
    server = SecretField(bound_to="mark")
    # Whoever takes a mailbox away must first choose another way out: letters would wait without a word.
    mailbox = models.ForeignKey(
        "email.Mailbox",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sending_addresses",
        help_text="Whose permission opens the mail server of its provider.",
    )
    since = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name_plural = "sending addresses"
        constraints = [
            models.CheckConstraint(condition=Q(mailbox=None) | ~Q(server=""), name="a_permission_opens_a_server")
        ]

    def __str__(self) -> str:
        return self.address

    def save(self, *args: object, **more: object) -> None:
        """Keep the address together with what it is compared by."""
        self.value = normalise("email", self.address)
        super().save(*args, **more)  # type: ignore[arg-type]

    @property
    def domain(self) -> str:
        """The part after the @."""
        return self.address.rpartition("@")[2]

    @property
    def has_server(self) -> bool:
        """Whether it has a mail server of its own; told without opening the secret."""
        return bool(self.__dict__.get("server"))

    @property
    def route(self) -> str:
        """The name of its way out: its own address where it has a server, else "", the house's."""
        return self.address if self.has_server else ""

    def name_beside(self, house: House) -> str:
        """What stands for the house."""
        return self.name or house.name

    def speaks_as(self, teammate: Teammate | None, house: House) -> str:
        """The name before the address for a letter of this teammate, or of the house when nobody wrote it."""
        ours = self.name_beside(house)
        if teammate is None or self.voice == self.Voice.HOUSE:
            return ours
        return (
            teammate.name
            if self.voice == self.Voice.WHOLE_NAME
            else _("%(first_name)s at %(ours)s") % {"first_name": teammate.first_name, "ours": ours}
        )
