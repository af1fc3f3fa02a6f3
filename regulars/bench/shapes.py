"""How large a made-up house is, and how its people talk."""

from dataclasses import dataclass

MARKER = "quillwort"  # stands in one entry of a hundred: a rare word to look for
COMMON = "coffee"  # stands in about every third entry


@dataclass(frozen=True)
class Shape:
    """A made-up house. Each request has `letters` entries; `open_share` of the requests are open."""

    people: int
    requests: int
    letters: int
    words: tuple[int, int]
    open_share: float
    teammates: int
    friend_letters: int
    """Entries of the person of twenty years."""

    @property
    def entries(self) -> int:
        """All entries of the house."""
        return self.requests * self.letters + self.friend_letters + 1


def house(people: int, entries: int) -> Shape:
    """A house of regulars: most of what was said is settled, one request in fifty is open."""
    return Shape(people, max(entries // 5, 1), 5, (30, 90), 0.02, 8, 2_000)


def peers(requests: int) -> Shape:
    """The shape on which other help desks were measured: 8,000 people, five letters of about 850 characters."""
    return Shape(8_000, requests, 5, (115, 145), 0.40, 4, 2_000)
