"""What can be changed about somebody, each in a small form: how it is asked, read and shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from regulars.kit import languages, zones
from regulars.people.models import Person, Reach


class NotUnderstood(ValueError):
    """What was typed means nothing we know; the words say so."""


@dataclass(frozen=True)
class Detail:
    """One thing about a person. `asks` is the label of its field, `missing` how one says that it is not known yet.

    `read` makes what is kept of what was typed (raises ValueError in words), `show` the reverse. `choices` are all
    there are, `offers` are suggestions while one types; `most` letters fit."""

    what: str
    asks: str
    missing: str
    most: int
    help: str = ""
    placeholder: str = ""
    choices: Sequence[tuple[str, str | Promise]] = ()
    offers: Callable[[], Sequence[str]] = tuple
    read: Callable[[str], str] = str
    show: Callable[[str], str] = str

    def value(self, person: Person) -> str:
        """What is kept now."""
        kept: str = getattr(person, self.what)
        return kept


_ALL = (
    Detail("name", "Name", "Their name", 200, help="As they write it themselves, in any script."),
    Detail("called", "Likes to be called", "What they like to be called", 80, placeholder="Mia"),
    Detail(
        "sounds", "How the name sounds", "How the name sounds", 120, placeholder="mah-ree-zol",
        help="For whoever says it aloud on the phone.",
    ),
    Detail("pronouns", "Pronouns", "Pronouns", 40, placeholder="she/her"),
    Detail(
        "zone", "Where their clock hangs", "Their clock", 100, placeholder="Lisbon",
        help="A large town with the same time will do.",
        offers=zones.choices, read=zones.zone_of, show=lambda kept: zones.name_of(kept) if kept else "",
    ),
    Detail(
        "language", "We write to them in", "The language to write in", 60, placeholder="Portuguese",
        offers=lambda: tuple(languages.names().values()), read=languages.code_of,
        show=lambda kept: languages.name_of(kept) if kept else "",
    ),
    Detail(
        "speaks", "They also speak", "Other languages", 300, placeholder="English, French",
        help="With commas between them.", read=languages.codes_of, show=languages.names_of,
    ),
    Detail(
        "reach_by", "Likes to be reached", "How they like to be reached", 16, choices=Reach.choices,
        show=lambda kept: str(Reach(kept).label) if kept in Reach.values else kept,
    ),
    Detail(
        "reach_words", "In their own words", "Their own words on that", 200, placeholder="Short mails, no calls",
        help="What they said about being reached.",
    ),
)  # fmt: skip

DETAILS = {detail.what: detail for detail in _ALL}

# What the history calls things that are changed elsewhere.
NAMES = {detail.what: detail.asks.lower() for detail in _ALL} | {
    "name": "the name",
    "called": "what they like to be called",
    "sounds": "how the name sounds",
    "pronouns": "the pronouns",
    "zone": "their clock",
    "language": "the language to write in",
    "speaks": "the other languages",
    "reach_by": "how they like to be reached",
    "reach_words": "their words on being reached",
    "face": "the face",
    "identifier": "an address or number",
    "fact": "something they told us",
    "connection": "whom they belong to",
    "circle": "where they belong",
    "address": "where they live",
    "tag": "a tag",
}


def shown(what: str, kept: str) -> str:
    """What the history keeps of a thing, in the words of the page."""
    detail = DETAILS.get(what)
    return detail.show(kept) if detail and kept else kept
