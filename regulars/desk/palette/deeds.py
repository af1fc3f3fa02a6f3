"""What can be done with the person and the matter here that has no key of its own: each a page, found by its words."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _lazy

from regulars.conversation.models import Request
from regulars.people.models import Person


@dataclass(frozen=True)
class Deed:
    """`page` is the name of its address, which takes the person's or the matter's number; `doors` are all that is sent
    from there."""

    words: str | Lazy
    page: str
    doors: tuple[str, ...]
    what: str = ""

    def address(self, number: int) -> str:
        """Where it is done, with this person or this matter."""
        return reverse(self.page, args=[number, self.what] if self.what else [number])


WITH_A_PERSON = (
    Deed(_lazy("What they told us"), "person-facts", ("person-facts", "fact-correction", "fact-ending")),
    Deed(_lazy("Their name"), "about", ("about",), "name"),
    Deed(_lazy("Their face"), "face-choosing", ("face-choosing", "person-face-taking-away")),
    Deed(
        _lazy("Their addresses and numbers"),
        "person-identifiers",
        ("person-identifiers", "identifier-label", "identifier-first", "identifier-proof", "identifier-doubt",
         "identifier-leaving", "identifier-giving", "separation-undoing"),
    ),
    Deed(_lazy("Hang a tag on them"), "tags", ("tags", "tag-taking-off")),
    Deed(
        _lazy("How we stand, limits, parting ways"),
        "standing",
        ("standing-style", "limits", "limit-lifting", "parting", "parting-ending"),
    ),
    Deed(
        _lazy("The days of their life"),
        "life",
        ("life-dates", "life-date", "life-date-taking-back", "death", "death-taking-back"),
    ),
    Deed(
        _lazy("Their people, households and companies"),
        "their-people",
        ("connections", "connection", "connection-taking-back", "person-circles", "person-address"),
    ),
    Deed(_lazy("They are the same as somebody else"), "merging-with", ("merging", "unmerging")),
    Deed(_lazy("They are really two people"), "splitting-person", ("splitting-person",)),
    Deed(_lazy("What we changed about them"), "person-history", ()),
)  # fmt: skip
WITH_A_MATTER = (
    Deed(_lazy("Split this matter"), "splitting", ("splitting",)),
    Deed(_lazy("Join this matter with another, or give it to somebody else"), "moving-request", ("moving-request",)),
    Deed(_lazy("Fill in its fields"), "request-fields", ("request-fields",)),
)


def at_hand(person: Person | None, matter: Request | None) -> list[tuple[str, str]]:
    """The words of each deed and where it is done."""
    pairs = [(WITH_A_MATTER, matter), (WITH_A_PERSON, person)]
    return [(str(one.words), one.address(row.pk)) for deeds, row in pairs if row for one in deeds]
