"""The business itself."""

from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from regulars.kit.countries import countries, country_of_zone
from regulars.kit.prepared import Prepared


def check_zone(zone: str) -> None:
    """Refuse a time zone the tz database does not know."""
    if zone not in available_timezones():
        raise ValidationError(
            _("“%(zone)s” is not a time zone. Try something like Europe/Lisbon."), params={"zone": zone}
        )


def check_country(code: str) -> None:
    """Refuse two letters that are no country."""
    if code not in dict(countries()):
        raise ValidationError(_("“%(code)s” is no country."), params={"code": code})


class HouseManager(models.Manager["House"]):
    """Finds the one house."""

    def ours(self) -> "House | None":
        """The house, or None before it was set up."""
        return _ours.first()


class House(models.Model):
    """The business: its name, where its mail comes from, its clock and its money. There is exactly one row."""

    name = models.CharField(max_length=120)
    address = models.EmailField(
        "mail address", help_text=_lazy("Where people write to, and where our answers come from.")
    )
    zone = models.CharField("time zone", max_length=64, default="UTC", validators=[check_zone])
    country = models.CharField(
        max_length=2, blank=True, validators=[check_country], help_text=_lazy("Two letters; empty: as its clock says.")
    )
    currency = models.CharField(max_length=3, default="EUR")
    first_team = models.ForeignKey(
        "team.Team",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_lazy("Whose new requests are."),
    )
    is_demo = models.BooleanField(default=False, editable=False)
    since = models.DateTimeField(auto_now_add=True)

    objects = HouseManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="there_is_one_house")]

    def __str__(self) -> str:
        return self.name

    @property
    def tz(self) -> ZoneInfo:
        """The house's clock."""
        return ZoneInfo(self.zone)

    @property
    def stands_in(self) -> str:
        """The country it is in, by its two letters: where phone numbers without their country code are dialled. ""
        when nobody said and its clock does not tell."""
        return self.country or country_of_zone(self.zone)

    @property
    def domain(self) -> str:
        """The part of the house's mail address after the @, which our Message-IDs carry."""
        return self.address.rpartition("@")[2]


_ours: Prepared[House] = Prepared(lambda: House.objects.order_by("id")[:1], standing=True)
