"""Who the made-up people are: names, mail addresses, birthdays and homes, all from a person's number.

Few names are frequent and most are rare, as in life. Two share each household and its surname, and one in TWICE people
is somebody who stands in the house already, written a little differently: so there is something to be found.
"""

import random
from collections.abc import Sequence
from functools import cache

from regulars.people.duplicates.made_up import SYLLABLES

TWICE = 2_000
AGO = 1_000  # so many places before them stands whoever is meant
DOMAINS = 40
GIVEN, SURNAMES = 900, 20_000
_ROOMS = 2**32


def twin_of(number: int) -> int | None:
    """Who this is once more; None for everybody who stands in the house once."""
    return number - AGO if number % TWICE == 0 else None


def name(number: int) -> str:
    """First name and surname; of whoever stands there twice, two in three times with a slip."""
    if twin := twin_of(number):
        slip = number // TWICE % 3
        return name(twin) if slip == 0 else _slipped(name(twin), number, slip)
    return f"{_word(number, GIVEN, 3).title()} {surname(number).title()}"


def typed() -> str:
    """The most frequent surname: about one in a hundred has it."""
    return _words(SURNAMES, 5)[0]


def surname(number: int) -> str:
    """Who live together share it."""
    return _word(number - 2 if number % 40 == 39 else number, SURNAMES, 5)


def address(number: int) -> str:
    """A mail address that is nobody else's, and mostly holds the name; whoever stands there twice has another one at
    another provider, most with the same in front of the @."""
    if twin := twin_of(number):
        before = address(twin).partition("@")[0]
        return f"{before if number // TWICE % 4 else before[1:]}@second{number % DOMAINS}.example"
    first, last = name(number).lower().split()
    before = (f"{first}.{last}", f"{first[0]}{last}", f"{last}.{first}")[number % 3]
    return f"{before}{number}@mail{number % DOMAINS}.example"


def telephone(number: int) -> str:
    """A number that is nobody else's."""
    return f"+3519{number:08}"


def birthday(number: int) -> tuple[int, int, int] | None:
    """Of every third person, and of most who stand there twice the same."""
    if (twin := twin_of(number)) and number // TWICE % 5:
        return birthday(twin)
    if number % 3:
        return None
    return 1940 + _drawn(number, 7) % 60, number // 3 % 12 + 1, _drawn(number, 11) % 28 + 1


def home(number: int) -> tuple[str, str]:
    """Street and postcode."""
    at = twin_of(number) or number
    return f"{_word(at, SURNAMES, 13).title()} Street {_drawn(at, 17) % 200 + 1}", f"{1000 + _drawn(at, 19) % 8000}"


def _slipped(name: str, number: int, slip: int) -> str:
    """Two letters the wrong way round, or one left out."""
    at = 1 + _drawn(number, 23) % (len(name.partition(" ")[0]) - 2)
    return name[:at] + (name[at + 1] + name[at] + name[at + 2 :] if slip == 1 else name[at + 1 :])


def _word(number: int, of: int, salt: int) -> str:
    """The first words of a vocabulary are drawn far more often than the last."""
    return _words(of, salt)[int(of * (_drawn(number, salt) / _ROOMS) ** 2.2)]


@cache
def _words(many: int, salt: int) -> Sequence[str]:
    """Two to four syllables each, no two alike; the same at each call."""
    draw = random.Random(salt)  # noqa: S311 (made up, not secret)
    words: dict[str, None] = {}
    while len(words) < many:
        words["".join(draw.choices(SYLLABLES, k=draw.choice((2, 2, 3, 3, 4))))] = None
    return list(words)


def _drawn(number: int, salt: int) -> int:
    """A number below 2^32 that looks drawn, and is always the same."""
    mixed = (number * 2_654_435_761 + salt * 40_503_113 + 1) % _ROOMS
    mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6B % _ROOMS
    mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35 % _ROOMS
    return mixed ^ (mixed >> 16)
