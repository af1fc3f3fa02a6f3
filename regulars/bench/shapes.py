"""How large a made-up house is, and how its people talk."""

from dataclasses import dataclass

COMMON = "coffee"  # stands in most letters
MARKER = "quillwort"  # stands in the first letter of one request in a hundred
RARE = "zarf"  # stands in the first letters of RARE_REQUESTS requests, however large the house is
RARE_REQUESTS = 20

# Whoever writes the mails of the bench. Each has two open requests, so that by the house's own rules (a letter that
# answers nothing joins its writer's single open request) every new mail opens a request of its own.
WRITERS = 200


@dataclass(frozen=True)
class Shape:
    """A made-up house. Each request has `letters` entries; the shares are of all requests.

    `pending` ones are open while the person's answer is awaited; `words` are the fewest and the most of a letter.
    """

    kind: str
    people: int
    requests: int
    letters: int
    words: tuple[int, int]
    open_share: float
    pending_share: float
    teammates: int
    friend_letters: int
    """Entries of the person of twenty years."""

    @property
    def entries(self) -> int:
        """All entries of the house."""
        return self.requests * self.letters + self.friend_letters + 2 * WRITERS + 1

    @property
    def name(self) -> str:
        """What the house is called, in the database too."""
        return f"{self.kind}: {self.people:,} people, {self.requests * self.letters:,} entries"

    @property
    def word(self) -> str:
        """A word for its folder and its database."""
        return f"{self.kind}_{self.people}_{self.requests * self.letters}"


def house(people: int, entries: int) -> Shape:
    """A house of regulars: most of what was said is settled, one request in fifty is open."""
    requests = max(entries // 5, 1)
    return Shape("house", people, requests, 5, (30, 90), 0.02, 0.0, 8, 5_000)


def peers(requests: int) -> Shape:
    """The shape on which other help desks were measured: 8,000 people, five letters of about 850 characters."""
    return Shape("peers", 8_000, requests, 5, (115, 145), 0.3, 0.1, 4, 5_000)
