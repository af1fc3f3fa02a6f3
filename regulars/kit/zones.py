"""Clocks of the world by the places people name: "Lisbon", "Iceland" or "Europe/Lisbon"."""

from collections import defaultdict
from difflib import get_close_matches
from functools import lru_cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

PLACES = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


class UnknownClock(ValueError):
    """No clock hangs there, or several do; the words say so."""


@lru_cache(maxsize=1)
def zones() -> tuple[str, ...]:
    """The zones of the tz database that are named after a place ("Europe/Lisbon"), and UTC."""
    return ("UTC", *sorted(zone for zone in available_timezones() if zone.partition("/")[0] in PLACES))


def city_of(zone: str) -> str:
    """The town a zone is named after."""
    return zone.rpartition("/")[2].replace("_", " ")


def country_of(zone: str) -> str:
    """The country a zone lies in, in English; "" where there is none."""
    code = get_global("zone_territories").get(zone, "")
    return str(Locale("en").territories.get(code, "")) if code and code != "001" else ""


def name_of(zone: str) -> str:
    """A zone as one chooses it: "Lisbon, Portugal"."""
    return ", ".join(filter(None, [city_of(zone), country_of(zone)]))


@lru_cache(maxsize=1)
def choices() -> tuple[str, ...]:
    """All of them as one chooses them, in the order of the towns."""
    return tuple(sorted({name_of(zone) for zone in zones()}))


def zone_of(typed: str) -> str:
    """The zone of the place meant: "" for nothing. Raises UnknownClock."""
    text = " ".join(typed.split()).casefold()
    if not text:
        return ""
    named = _by_name().get(text, ())
    if not named:
        raise UnknownClock(_unknown(" ".join(typed.split())))
    if len(named) > 1 and text not in _by_id():
        towns = ", ".join(city_of(zone) for zone in named[:6]) + (" …" if len(named) > 6 else "")
        raise UnknownClock(f"There are several clocks: {towns}. Choose one of them.")
    return _by_id().get(text) or named[0]


@lru_cache(maxsize=1)
def _by_id() -> dict[str, str]:
    return {zone.casefold(): zone for zone in zones()}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[str, ...]]:
    """Zones by their own name, their town, their town and country, and by their country."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for zone in zones():
        for name in {zone, city_of(zone), name_of(zone), country_of(zone)} - {""}:
            found[name.casefold()].append(zone)
    return {name: _one_clock(those) for name, those in found.items()}


def _one_clock(those: list[str]) -> tuple[str, ...]:
    """Without older names of the same place, which tell no other time and lie in no country."""
    placed = [zone for zone in those if country_of(zone)]
    return tuple(placed or those)


def _unknown(text: str) -> str:
    near = get_close_matches(text.title(), [city_of(zone) for zone in zones()], n=1, cutoff=0.8)
    meant = f" Did you mean {near[0]}?" if near else " Write the name of a large town with the same time, like Lisbon."
    return f"We know no clock of “{text[:60]}”.{meant}"
