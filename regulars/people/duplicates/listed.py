"""People who stand in a list with one column for each part of their name and address: how they are compared.

The columns are those of Febrl's data sets, which are also what most lists of customers have.
"""

from regulars.people.duplicates.likeness import Level, Likeness, either_missing, near

COLUMNS = (
    "given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode", "state", "date_of_birth",
)  # fmt: skip


def _same(column: str) -> str:
    return f"{column}_l = {column}_r"


def _near(column: str, other: str = "") -> str:
    return near(f"{column}_l", f"{other or column}_r")


def _slip(column: str, slips: int = 1) -> str:
    return f"damerau_levenshtein({column}_l, {column}_r) <= {slips}"


def _line(column: str, other: str, words: str, others: str) -> Likeness:
    """A line of an address; its words may stand in the other line of the other row."""
    return Likeness(
        column,
        f"({either_missing(column)}) AND NOT coalesce({_same_as(column, other)} OR {_same_as(other, column)}, false)",
        (
            Level(_same(column), f"same {words}"),
            Level(_near(column), f"nearly the same {words}"),
            Level(f"{_near(column, other)} OR {_near(other, column)}", others),
        ),
        f"different {words}",
    )


def _same_as(column: str, other: str) -> str:
    return f"{column}_l = {other}_r"


NAME = Likeness(
    "name",
    "(given_name_l IS NULL AND surname_l IS NULL) OR (given_name_r IS NULL AND surname_r IS NULL)",
    (
        Level(f"{_same('given_name')} AND {_same('surname')}", "same name"),
        Level(
            f"{_near('given_name', 'surname')} AND {_near('surname', 'given_name')}",
            "same name with the parts exchanged",
        ),
        Level(f"{_near('given_name')} AND {_near('surname')}", "nearly the same name"),
        Level(f"{_same('surname')} AND ({either_missing('given_name')})", "same surname"),
        Level(f"{_same('given_name')} AND ({either_missing('surname')})", "same first name"),
        Level(_near("surname"), "same surname with another first name"),
        Level(_near("given_name"), "same first name with another surname"),
    ),
    "different names",
)

BIRTHDAY = Likeness(
    "birthday",
    either_missing("date_of_birth"),
    (
        Level(_same("date_of_birth"), "same birthday"),
        Level(_slip("date_of_birth"), "birthdays one digit apart"),
        Level(
            f"{_slip('date_of_birth', 2)} OR "
            "list_sort(string_split(date_of_birth_l, '')) = list_sort(string_split(date_of_birth_r, ''))",
            "birthdays two digits apart",
        ),
    ),
    "different birthdays",
)

LIKENESSES = (
    NAME,
    BIRTHDAY,
    Likeness(
        "street_number",
        either_missing("street_number"),
        (Level(_same("street_number"), "same street number"), Level(_slip("street_number"), "")),
        "different street numbers",
    ),
    _line("address_1", "address_2", "street", "lines of the address exchanged"),
    _line("address_2", "address_1", "second line of the address", ""),
    Likeness(
        "suburb",
        either_missing("suburb"),
        (Level(_same("suburb"), "same suburb"), Level(_near("suburb"), "nearly the same suburb")),
        "different suburbs",
    ),
    Likeness(
        "postcode",
        either_missing("postcode"),
        (Level(_same("postcode"), "same postcode"), Level(_slip("postcode"), "postcodes one digit apart")),
        "different postcodes",
    ),
    Likeness("state", either_missing("state"), (Level(_same("state"), ""),), "different states"),
)

# Two first names that are not alike and two birthdays that are not alike: a couple, however much their address agrees.
TWO_PEOPLE = {"name": {0, 2}, "birthday": {0}}

_LINES = ("address_1", "address_2")


def _key(*columns: str) -> str:
    return " || '|' || ".join(columns)


BOTH_NAMES = "least(given_name, surname) || '|' || greatest(given_name, surname)"

KEYS = (
    f"CASE WHEN given_name IS NOT NULL AND surname IS NOT NULL THEN {BOTH_NAMES} END",
    "date_of_birth",
    *(
        _key(name, other)
        for name in ("surname", "given_name")
        for other in ("suburb", "postcode", "street_number", *_LINES)
    ),
    *(_key(line, other) for line in _LINES for other in ("suburb", "postcode", "street_number")),
    _key("suburb", "street_number", "postcode"),
    _key("suburb", "left(given_name, 2)", "left(surname, 1)"),
    _key("postcode", "left(surname, 2)", "left(given_name, 1)"),
    _key("left(surname, 3)", "left(address_1, 4)"),
    _key("left(given_name, 3)", "left(address_1, 4)"),
    _key("left(surname, 2)", "left(date_of_birth, 6)"),
    _key("left(given_name, 2)", "right(date_of_birth, 4)"),
    _key("left(suburb, 4)", "left(address_1, 4)"),
    _key("left(suburb, 4)", "left(surname, 3)"),
    _key("left(suburb, 4)", "left(given_name, 3)"),
    _key("left(address_2, 4)", "left(surname, 3)"),
    _key("left(address_2, 4)", "left(address_1, 4)"),
    _key("right(address_1, 8)", "right(surname, 3)"),
)
# Lines of an address stand in either order: both are put down as one kind of key.
CROSSED_KEYS = tuple(_key(line, other) for line in _LINES for other in ("street_number", "suburb"))
ORDER = "concat_ws('|', surname, given_name, date_of_birth, suburb, address_1)"
