"""One way to know a person."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.people import phones
from regulars.people.aliases import hint_for

if TYPE_CHECKING:
    Text = models.CharField[str, str]
else:
    Text = models.CharField


class Kind(models.TextChoices):
    """What sort of identifier it is; each kind is normalised in its own way (people.normalising)."""

    EMAIL = "email", _lazy("mail address")
    PHONE = "phone", _lazy("phone number")
    HANDLE = "handle", _lazy("handle")
    SHOP = "shop", _lazy("customer number")
    BROWSER = "browser", _lazy("browser")


class Trust(models.TextChoices):
    """How well it is proven that somebody who uses this identifier is this person."""

    CLAIMED = "claimed", _lazy("somebody said so")
    VERIFIED = "verified", _lazy("proven")


class Hint(Text):
    """What a mail address may be spelled otherwise, made whenever the row is written (people.aliases)."""

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """The hint of the address as it is now; "" for what is none."""
        is_mail = getattr(model_instance, "kind", "") == Kind.EMAIL
        hint = hint_for(getattr(model_instance, "value", "")) if is_mail else ""
        setattr(model_instance, self.attname, hint)
        return hint

    def deconstruct(self) -> Any:
        """For the database it is a text like any other."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class IdentifierQuerySet(models.QuerySet["Identifier"]):
    """Questions about identifiers."""

    def mail_addresses(self) -> Self:
        """Mail addresses, the one to write to first: those that bounce come last, on both databases; of those that
        work the one that was chosen last, then the oldest."""
        works, chosen = F("bouncing_since").asc(nulls_first=True), F("first_since").desc(nulls_last=True)
        return self.filter(kind=Kind.EMAIL).order_by(works, chosen, "id")


class Identifier(models.Model):
    """One way to know a person: as they wrote it, and as we compare it."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="identifiers")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    raw = models.CharField(max_length=320)
    value = models.CharField("normalised", max_length=320)
    trust = models.CharField(max_length=16, choices=Trust.choices, default=Trust.CLAIMED)
    verified_at = models.DateTimeField(null=True, blank=True)
    verified_how = models.CharField(max_length=120, blank=True, help_text="By what it was proven, in words.")
    label = models.CharField(max_length=40, blank=True, help_text="What they call it: home, work.")
    hint = Hint(
        max_length=320,
        blank=True,
        db_index=True,
        help_text="What its provider may take for the same address. Only ever a reason to ask, never to recognise.",
    )
    source = models.CharField(max_length=32, blank=True, help_text="Where we have it from: email, webform, desk, …")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who wrote it down.",
    )
    first_since = models.DateTimeField(
        null=True, blank=True, help_text="Chosen to be used before the others of its kind; the newest choice counts."
    )
    bouncing_since = models.DateTimeField(null=True, blank=True)
    since = models.DateTimeField(default=clock.now)

    objects = IdentifierQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["source", "person"], name="identifier_by_source"),
            models.Index(fields=["kind", "person"], name="identifier_by_kind"),
        ]
        constraints = [
            # Two deliveries of a stranger's first mail at the same instant make one person because of this.
            models.UniqueConstraint(fields=["kind", "value"], name="one_person_per_identifier"),
        ]

    def __str__(self) -> str:
        return self.raw

    @property
    def shown(self) -> str:
        """As people write it: a number so that it can be dialled from abroad, anything else as it came to us."""
        return phones.shown(self.value) if self.kind == Kind.PHONE else self.raw

    def works_again(self) -> None:
        """Letters reach it after all: mail came from it, or somebody says so."""
        Identifier.objects.filter(pk=self.pk).update(bouncing_since=None)
        self.bouncing_since = None
