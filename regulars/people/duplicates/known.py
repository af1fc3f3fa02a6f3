"""People whom the house knows: how they are compared, and who is never taken for one.

The weights are set by hand (docs/why/duplicates.md says from what): a house holds too few known pairs to learn from.
The first of each list belongs to the strongest grade, the last to "not alike".
"""

from collections.abc import Mapping
from typing import NamedTuple

from regulars.people.duplicates.likeness import Level, Likeness, Weights, either_missing

_BOTH_WHOLE = "len(words_l) > 1 AND len(words_r) > 1"
_SLIP = "damerau_levenshtein(name_l, name_r) <= CASE WHEN least(length(name_l), length(name_r)) > 13 THEN 2 ELSE 1 END"


def _share(column: str, other: str = "") -> str:
    return f"list_has_any({column}_l, {other or column}_r)"


def _none(column: str) -> str:
    return f"len({column}_l) = 0 OR len({column}_r) = 0"


NAME = Likeness(
    "name",
    either_missing("name"),
    (
        Level(f"name_l = name_r AND {_BOTH_WHOLE}", "same name"),
        Level(f"{_SLIP} AND {_BOTH_WHOLE}", "nearly the same name"),
        Level(
            f"(list_has_all(words_l, words_r) OR list_has_all(words_r, words_l)) AND {_BOTH_WHOLE}",
            "the name of one holds the other's",
        ),
        Level(
            "ends_l = ends_r AND begins_l[1] = begins_r[1] AND least(length(begins_l), length(begins_r)) = 1",
            "same surname and initial",
        ),
        Level("begins_l = begins_r AND least(len(words_l), len(words_r)) = 1", "same first name"),
        Level("ends_l = ends_r", "same surname, another first name"),
    ),
    "different names",
    alike="name",
)
FIRST_NAMES_AGREE = {-1, 2, 3, 4, 5, 6}

LIKENESSES = (
    NAME,
    Likeness(
        "mail",
        f"({_none('mails')}) AND ({_none('nicks')}) AND NOT {_share('nicks')} AND NOT {_share('named')}",
        (
            Level(_share("mails"), "addresses that their provider may take for the same"),
            Level(_share("nicks"), "the same in front of the @"),
            Level(
                "len(mails_l) > 0 AND len(mails_r) > 0 AND length(mails_l[1]) > 9 "
                "AND damerau_levenshtein(mails_l[1], mails_r[1]) <= 1",
                "addresses one letter apart",
            ),
            Level(_share("named"), "their name in front of the @ at both"),
        ),
    ),
    Likeness(
        "number",
        _none("numbers"),
        (
            Level(_share("numbers"), "the same phone number but for the country"),
            Level("damerau_levenshtein(numbers_l[1], numbers_r[1]) <= 1", "phone numbers one digit apart"),
        ),
    ),
    Likeness(
        "birthday",
        either_missing("born"),
        (
            Level("born_l = born_r AND left(born_l, 4) <> '0000'", "same birthday"),
            Level(
                "right(born_l, 4) = right(born_r, 4) AND (left(born_l, 4) = '0000' OR left(born_r, 4) = '0000')",
                "same birthday, a year not known",
            ),
            Level("damerau_levenshtein(born_l, born_r) <= 1", "birthdays one digit apart"),
        ),
        "different birthdays",
    ),
    Likeness(
        "home",
        either_missing("postcode"),
        (
            Level("postcode_l = postcode_r AND street_l = street_r", "same address"),
            Level(
                "postcode_l = postcode_r AND jaro_winkler_similarity(street_l, street_r) >= 0.9",
                "nearly the same address",
            ),
            Level("postcode_l = postcode_r", "same postcode"),
        ),
        "different addresses",
    ),
    Likeness("company", _none("companies"), (Level(_share("companies"), "same company"),)),
)

WEIGHTS: dict[str, Weights] = {
    "name": Weights(m=[0.62, 0.12, 0.1, 0.04, 0.05, 0.02, 0.05], u=[1e-5, 2e-5, 1e-5, 1e-4, 1e-3, 5e-3, 0.99]),
    "mail": Weights(m=[0.15, 0.12, 0.05, 0.13, 0.55], u=[1e-9, 2e-6, 1e-6, 5e-4, 0.9995]),
    "number": Weights(m=[0.5, 0.05, 0.45], u=[1e-7, 1e-6, 0.999999]),
    "birthday": Weights(m=[0.87, 0.05, 0.05, 0.03], u=[4e-5, 5e-4, 1e-3, 0.998]),
    "home": Weights(m=[0.5, 0.1, 0.1, 0.3], u=[2e-6, 5e-6, 1e-4, 0.9999]),
    "company": Weights(m=[0.7, 0.3], u=[1e-3, 0.999]),
}

_MAIL_NAME, _MAIL_DOMAIN = (f"split_part(mails[1], '@', {place})" for place in (1, 2))
_MAIL = "length(mails[1]) > 9"
_YEAR_KNOWN = "left(born, 4) <> '0000'"


class Key(NamedTuple):
    """What two cards share to be compared at all (SQL), beside whom they stand where many share it, and for whom."""

    of: str
    beside: str = "name"
    only: str = "true"


KEYS = (
    Key("unnest(mails)"),
    Key("unnest(nicks)"),
    Key("unnest(named) || '|' || coalesce(begins[1], '')", "concat_ws('|', name, born)"),
    Key("unnest(numbers)"),
    Key("name", "concat_ws('|', right(born, 4), postcode, nicks[1])", "len(words) > 1"),
    Key("name || '|' || postcode", "born"),
    Key("name || '|' || right(born, 4)", "born"),
    Key("right(born, 4) || '|' || ends", "concat_ws('|', begins, born)"),
    Key("born || '|' || begins[1]", "name", _YEAR_KNOWN),
    Key("postcode || '|' || left(street, 6) || '|' || begins[1]"),
    Key("postcode || '|' || ends"),
    Key("unnest(companies) || '|' || begins"),
    Key(f"{_MAIL_DOMAIN} || '|' || left(mails[1], 5)", "mails[1]", _MAIL),
    Key(f"{_MAIL_DOMAIN} || '|' || right({_MAIL_NAME}, 5)", f"reverse({_MAIL_NAME})", _MAIL),
)


def are_two(grades: Mapping[str, int]) -> bool:
    """Whether these are two people whatever else they share: a couple, twins, a father and the son who has his name.

    Who may share a mailbox shares more than a home, so that alone is asked about.
    """
    if grades["mail"] == len(LIKENESSES[1].levels):
        return False
    return grades["name"] not in FIRST_NAMES_AGREE or grades["birthday"] == 0
