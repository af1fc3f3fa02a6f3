"""What one can choose from: time zones and currencies, as people call them."""

from functools import lru_cache

from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from regulars.kit.zones import zones

__all__ = ["currencies", "zones"]


@lru_cache(maxsize=1)
def currencies() -> tuple[tuple[str, str], ...]:
    """Every currency that is money somewhere today, as pairs of code and words, in the order of the words."""
    codes = {code for territory in get_global("territory_currencies") for code in get_territory_currencies(territory)}
    return tuple(
        sorted(((code, f"{get_currency_name(code, locale='en')} ({code})") for code in codes), key=lambda pair: pair[1])
    )
