"""The rows of what a made-up house remembers of its people: tags, towns, households and birthdays, in the order of
rows.COLUMNS. Who has what follows from their number, so that every size has the same shares."""

from collections.abc import Iterator

from regulars.bench.identities import birthday, home, twin_of
from regulars.bench.rows import Row, everybody
from regulars.bench.shapes import Shape

TAGS = 20
COMMON_TAG, RARE_TAG = 1, 2  # ids: one in five has it, or TAGGED_RARELY people however large the house is
TAGGED_RARELY = 20
MIDDLE_TAG = 3  # of one in two hundred
TOWN = "Lisbon"  # where one in ten lives
TOWNS = 997


def tables(shape: Shape) -> dict[str, Iterator[Row]]:
    """All of it by table, in an order in which each row finds what it points at."""
    return {
        "people_tag": tags(),
        "people_tagging": taggings(shape),
        "people_circle": circles(shape),
        "people_membership": memberships(shape),
        "people_place": places(shape),
        "people_lifedate": life_dates(shape),
    }


def tags() -> Iterator[Row]:
    """The words."""
    for number in range(1, TAGS + 1):
        yield number, f"tag {number}", f"tag {number}"


def taggings(shape: Shape) -> Iterator[Row]:
    """The common and the rare one, and the others, one of them on every eleventh person."""
    people = everybody(shape)
    rarely = max(people // TAGGED_RARELY, 1)
    for number in range(1, people + 1):
        if number % 5 == 0:
            yield COMMON_TAG, number
        if number % rarely == 0:
            yield RARE_TAG, number
        if number % 11 == 0:
            yield RARE_TAG + 1 + number % (TAGS - RARE_TAG), number


def places(shape: Shape) -> Iterator[Row]:
    """Every second person's own, and those of the households."""
    for number in range(2, everybody(shape) + 1, 2):
        yield number, None, *home(number), _town(twin_of(number) or number), _country(number)
    for number in range(1, _households(shape) + 1):
        yield None, number, *home(number * 40 + 1), _town(number), "Portugal"


def circles(shape: Shape) -> Iterator[Row]:
    """A household for every forty people."""
    for number in range(1, _households(shape) + 1):
        yield number, "household", f"Household {number}"


def memberships(shape: Shape) -> Iterator[Row]:
    """Two of one surname live in each household."""
    for number in range(1, _households(shape) + 1):
        yield number, number * 40 - 1
        yield number, number * 40 - 3


def life_dates(shape: Shape) -> Iterator[Row]:
    """The birthdays that are known."""
    for number in range(1, everybody(shape) + 1):
        if born := birthday(number):
            yield number, "birthday", *born


def _households(shape: Shape) -> int:
    return everybody(shape) // 40


def _country(number: int) -> str:
    """One in fifty lives in Spain."""
    return "Portugal" if number % 100 else "Spain"


def _town(number: int) -> str:
    return f"Town {number % TOWNS}" if number * 7 % 20 // 2 else TOWN
