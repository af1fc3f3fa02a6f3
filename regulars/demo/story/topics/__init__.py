"""The topics people write about, as scripts (see scripts.py); small_talk holds what is said beside them."""

from functools import cache

from regulars.demo.story.scripts import Arc, read
from regulars.demo.story.topics import (
    amends,
    bench,
    brewing,
    counter,
    deutsch,
    errands,
    espanol,
    francais,
    kitchen,
    lives,
    money,
    parcels,
    portugues,
    street,
)

_MODULES = (
    parcels, amends, brewing, bench, counter, money, lives, kitchen, street, errands, portugues,
    espanol, deutsch, francais,
)  # fmt: skip


@cache
def arcs() -> tuple[Arc, ...]:
    """Every arc of every topic, in a fixed order."""
    return tuple(arc for module in _MODULES for script in module.SCRIPTS for arc in read(script))
