"""Countries by their two letters, as people call them, and by the clock that hangs there."""

from functools import lru_cache

from babel import Locale
from babel.core import get_global


def country_of_zone(zone: str) -> str:
    """The country in which this time zone lies, by its two letters; "" when no one country does ("UTC")."""
    place = get_global("zone_aliases").get(zone, zone)
    code = get_global("zone_territories").get(zone) or get_global("zone_territories").get(place) or ""
    return code if _is_country(code) else ""


def country_name(code: str) -> str:
    """What a country is called in English; the letters themselves where there is no such country."""
    return str(Locale("en").territories.get(code, code))


@lru_cache(maxsize=1)
def countries() -> tuple[tuple[str, str], ...]:
    """Every country as pairs of its letters and its name, in the order of the names."""
    names = Locale("en").territories
    found = {code for code in get_global("zone_territories").values() if _is_country(code)}
    return tuple(sorted(((code, str(names.get(code, code))) for code in found), key=lambda pair: pair[1]))


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code != "ZZ"
