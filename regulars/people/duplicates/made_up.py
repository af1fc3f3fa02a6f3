"""Made-up lists in which some people stand more than once, with slips as people and machines make them.

Written after the description of Febrl's generator (Christen, "Probabilistic Data Generation for Deduplication and Data
Linkage", 2005): originals drawn from words of which few are frequent, then copies with typing slips, exchanged, lost
and replaced values. Nothing here comes from a real list, nor from Febrl's own.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Row = dict[str, str]

LETTERS = "abcdefghijklmnopqrstuvwxyz"
BESIDE = {
    one: other
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for one, other in zip(row, row[1:] + row[-2], strict=True)
}
SYLLABLES = [
    a + b + c
    for a in ("b", "br", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w")
    for b in "aeiou"
    for c in ("", "l", "n", "r", "s")
]
SOUNDS = (
    ("ph", "f"),
    ("ck", "k"),
    ("c", "k"),
    ("y", "i"),
    ("ie", "ei"),
    ("ll", "l"),
    ("ss", "s"),
    ("w", "v"),
    ("th", "t"),
)
KINDS = ("street", "place", "circuit", "crescent", "road", "avenue")
STATES = ("nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt")


@dataclass(frozen=True)
class Slips:
    """How badly a list was kept: `most` slips in a copy, `most_in_one` of them in one column, `copies` of one person at
    most, and the share of values that are missing from the beginning."""

    copies: int = 5
    most: int = 6
    most_in_one: int = 2
    missing: float = 0.05


class Maker:
    """Makes lists; the same seed makes the same list."""

    def __init__(self, seed: int, slips: Slips | None = None) -> None:
        self.draw = random.Random(seed)  # noqa: S311 (made up, not secret)
        self.slips = slips or Slips()
        self._words = {
            kind: self._vocabulary(size)
            for kind, size in (
                ("given_name", 600),
                ("surname", 2500),
                ("address_1", 3000),
                ("address_2", 2500),
                ("suburb", 1500),
            )
        }

    def rows(self, people: int, copies: int) -> Iterator[tuple[str, Row]]:
        """So many people and so many copies of some of them, as (who it is, row), in a mixed order."""
        originals = [self._original() for _ in range(people)]
        rows = [(str(number), row) for number, row in enumerate(originals)]
        made: dict[int, int] = {}
        while copies:
            number = (
                min(int(self.draw.paretovariate(1.1) * people / 40), people - 1)
                if self.draw.random() < 0.3
                else self.draw.randrange(people)
            )
            for _ in range(self.draw.randint(1, self.slips.copies)):
                if not copies or made.get(number, 0) >= self.slips.copies:
                    break
                made[number] = made.get(number, 0) + 1
                rows.append((str(number), self._copy(originals[number])))
                copies -= 1
        self.draw.shuffle(rows)
        return iter(rows)

    def _vocabulary(self, size: int) -> list[str]:
        return ["".join(self.draw.choices(SYLLABLES, k=self.draw.choice((2, 2, 3, 3, 4)))) for _ in range(size)]

    def _word(self, kind: str) -> str:
        """Few words are frequent, most are rare."""
        words = self._words[kind]
        return words[int(len(words) * self.draw.random() ** 2.2)]

    def _value(self, column: str) -> str:
        draw = self.draw
        match column:
            case "street_number":
                return str(int(draw.paretovariate(0.7)) % 300 + 1)
            case "address_1":
                return f"{self._word(column)} {draw.choice(KINDS)}"
            case "postcode":
                return f"{draw.randint(2, 7)}{int(1000 * draw.random() ** 1.5):03}"
            case "state":
                return draw.choices(STATES, (33, 25, 20, 10, 8, 2, 1, 1))[0]
            case "date_of_birth":
                return f"{draw.randint(1900, 1999)}{draw.randint(1, 12):02}{draw.randint(1, 28):02}"
            case _:
                return self._word(column)

    def _original(self) -> Row:
        columns = (
            "given_name",
            "surname",
            "street_number",
            "address_1",
            "address_2",
            "suburb",
            "postcode",
            "state",
            "date_of_birth",
        )
        often_missing = {"address_2": 0.2, "state": 0.02, "postcode": 0.0, "surname": 0.01}
        return {
            column: "" if self.draw.random() < often_missing.get(column, self.slips.missing) else self._value(column)
            for column in columns
        }

    def _copy(self, original: Row) -> Row:
        row, done = dict(original), dict.fromkeys(original, 0)
        for _ in range(self.draw.randint(1, self.slips.most)):
            column = self.draw.choices(list(row), (3, 3, 2, 3, 2, 2, 2, 1, 2))[0]
            if done[column] < self.slips.most_in_one:
                done[column] += 1
                self._spoil(row, column)
        return row

    def _spoil(self, row: Row, column: str) -> None:
        drawn, value = self.draw.random(), row[column]
        if drawn < 0.06:
            one, other = self.draw.choice((("given_name", "surname"), ("address_1", "address_2")))
            row[one], row[other] = row[other], row[one]
        elif drawn < 0.14:
            row[column] = ""
        elif drawn < 0.26 or not value:
            row[column] = self._value(column)
        else:
            row[column] = self._slipped(value)

    def _slipped(self, value: str) -> str:
        ways: list[Callable[[str, int], str]] = [
            _exchange,
            _drop,
            self._insert,
            self._mistype,
            self._space,
            self._sound,
        ]
        return self.draw.choice(ways)(value, self.draw.randrange(len(value)))

    def _insert(self, value: str, at: int) -> str:
        return value[:at] + self.draw.choice("0123456789" if value[at].isdigit() else LETTERS) + value[at:]

    def _mistype(self, value: str, at: int) -> str:
        letter = value[at]
        typed = self.draw.choice("0123456789") if letter.isdigit() else BESIDE.get(letter, self.draw.choice(LETTERS))
        return value[:at] + typed + value[at + 1 :]

    def _space(self, value: str, at: int) -> str:
        return (
            value.replace(" ", "", 1)
            if " " in value
            else value[:at] + " " + value[at:]
            if value.isalpha()
            else _exchange(value, at)
        )

    def _sound(self, value: str, at: int) -> str:
        heard = [(one, other) for one, other in SOUNDS if one in value]
        return value.replace(*self.draw.choice(heard), 1) if heard else _exchange(value, at)


def _exchange(value: str, at: int) -> str:
    return value[:at] + value[at : at + 2][::-1] + value[at + 2 :]


def _drop(value: str, at: int) -> str:
    return value[:at] + value[at + 1 :]
