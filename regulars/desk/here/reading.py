"""Who is at a request, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from regulars.conversation import being_here
from regulars.conversation.being_here import Colleague
from regulars.kit import clock
from regulars.kit.listing import listed
from regulars.team.models import Teammate

MOST_FACES = 3


@dataclass(frozen=True)
class Here:
    """Who else is at a request: a sentence, the faces, and in how many milliseconds somebody's time runs out."""

    words: str = ""
    is_writing: bool = False
    faces: tuple[Colleague, ...] = ()
    until: int = 0


def at(request_id: int, *, seen_by: Teammate) -> Here:
    """Who else is there. One query."""
    return told(being_here.others_at(request_id, seen_by=seen_by))


def at_rows(request_ids: Iterable[int], *, seen_by: Teammate) -> dict[int, Here]:
    """The same for the rows of a list. One query, none for an empty list."""
    ids = list(request_ids)
    found = being_here.others_at_any(ids, seen_by=seen_by) if ids else {}
    return {request: told(there) for request, there in found.items()}


def told(there: list[Colleague]) -> Here:
    """Colleagues as a sentence: “Jo is writing, Lena is looking”."""
    if not there:
        return Here()
    writing = [one.teammate.first_name for one in there if one.is_writing]
    looking = [one.teammate.first_name for one in there if not one.is_writing]
    words = ", ".join(filter(None, [_do(writing, "writing"), _do(looking, "looking")]))
    left = min(one.until for one in there) - clock.now()
    return Here(words, bool(writing), tuple(there[:MOST_FACES]), max(1, int(left.total_seconds() * 1000)))


def _do(names: list[str], doing: str) -> str:
    if not names:
        return ""
    return f"{listed(names, most=3)} {'is' if len(names) == 1 else 'are'} {doing}"
