"""What one can choose from: time zones and currencies, as people call them."""

from functools import lru_cache
from zoneinfo import available_timezones

from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies


@lru_cache(maxsize=1)
def zones() -> tuple[str, ...]:
    """The zones of the tz database that are named after a place ("Europe/Lisbon"), and UTC."""
    places = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
    return ("UTC", *sorted(zone for zone in available_timezones() if zone.partition("/")[0] in places))


@lru_cache(maxsize=1)
def currencies() -> tuple[tuple[str, str], ...]:
    """Every currency that is money somewhere today, as pairs of code and words, in the order of the words."""
    codes = {code for territory in get_global("territory_currencies") for code in get_territory_currencies(territory)}
    return tuple(
        sorted(((code, f"{get_currency_name(code, locale='en')} ({code})") for code in codes), key=lambda pair: pair[1])
    )
