"""One of us."""

from pathlib import PurePath
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit import clock
from regulars.team.models.house import check_zone


class TeammateManager(BaseUserManager["Teammate"]):
    """Makes and finds teammates; a mail address is one teammate's whatever its case."""

    def welcome(self, *, email: str, name: str, password: str | None = None, **more: Any) -> "Teammate":
        """Somebody new on the team; without a password they sign in by link and choose one later."""
        teammate = self.model(email=email.strip(), name=name.strip(), **more)
        teammate.set_password(password)
        teammate.save(using=self._db)
        return teammate

    def get_by_natural_key(self, username: str | None) -> "Teammate":
        """The teammate who signs in with this address."""
        return self.get(email__iexact=username)

    def here(self) -> models.QuerySet["Teammate"]:
        """Everyone who works here today, in the order of their names."""
        return self.filter(is_active=True).order_by("name", "id")


class Teammate(AbstractBaseUser):
    """One of us: a face and a first name, not an agent number."""

    email = models.EmailField("mail address")
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=120, blank=True, help_text=_lazy("What you do here, as you would say it."))
    signature = models.TextField(blank=True, help_text=_lazy("Stands under your letters."))
    face = models.FileField(
        upload_to="faces", max_length=200, blank=True, help_text=_lazy("Their picture (team.faces).")
    )
    zone = models.CharField("time zone", max_length=64, blank=True, validators=[check_zone])
    uses_keys = models.BooleanField(
        "keys", default=True, help_text=_lazy("Single keys do things while you do not write.")
    )
    keeps_house = models.BooleanField(
        "keeps the house", default=False, help_text=_lazy("May change the house and the team.")
    )
    is_active = models.BooleanField("works here", default=True)
    is_demo = models.BooleanField(default=False, editable=False)
    joined = models.DateTimeField(default=clock.now)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = TeammateManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("email"), name="one_teammate_per_address", violation_error_message="A teammate has this address."
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def first_name(self) -> str:
        """What people call them: the first word of the name."""
        return self.name.split()[0] if self.name.strip() else self.email

    @property
    def picture(self) -> str:
        """Where their picture is shown on the desk, under a name that changes with it; "" where there is none."""
        return reverse("face", args=[self.pk, PurePath(self.face.name).stem]) if self.face.name else ""

    def face_for_mail(self) -> bytes:
        """Their picture as a letter carries it; empty where there is none, or where its file was lost."""
        try:
            if not self.face.name:
                return b""
            with self.face.open("rb") as file:
                return bytes(file.read())
        except OSError:
            return b""
