"""Founding the house: the first name over the door and the first one with a key."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from regulars.team.errors import HouseStands
from regulars.team.models import House, Teammate


@dataclass(frozen=True)
class Founding:
    """What somebody says on the set-up page."""

    house: str
    address: str
    zone: str
    currency: str
    name: str
    email: str
    password: str


def founding_key() -> str:
    """The key that the set-up page asks for, made once, so that a passer-by cannot take an empty house."""
    path = _key_file()
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(16))
    return path.read_text().strip()


def opens(key: str) -> bool:
    """Whether this key opens the set-up page: the house is empty and the key is the one that was printed."""
    return not Teammate.objects.exists() and constant_time_compare(key, founding_key())


@transaction.atomic
def found(founding: Founding) -> Teammate:
    """Set up the house and its first teammate, who keeps it. Raises HouseStands when there is one."""
    # The row of the house first: of two who found it at once, the second waits here and then sees the first's teammate.
    House.objects.update_or_create(
        id=1,
        defaults={
            "name": founding.house,
            "address": founding.address,
            "zone": founding.zone,
            "currency": founding.currency,
        },
    )
    if Teammate.objects.exists():
        raise HouseStands(_("This house is set up already. Sign in instead."))
    keeper = Teammate.objects.welcome(
        email=founding.email, name=founding.name, password=founding.password, keeps_house=True
    )
    transaction.on_commit(lambda: _key_file().unlink(missing_ok=True))
    return keeper


def _key_file() -> Path:
    return Path(settings.REGULARS_HOME) / "founding.key"
