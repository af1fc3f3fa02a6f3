"""What was just done with many requests, in a sentence, while it can be taken back."""

from dataclasses import dataclass

from regulars.conversation.at_once import UNDO_WITHIN, Done, Undone
from regulars.conversation.models import BulkDeed, Request
from regulars.kit import clock
from regulars.kit.listing import listed
from regulars.team.models import Teammate

KIND = BulkDeed.Kind
MOST_NAMED = 3


@dataclass(frozen=True)
class Did:
    """A deed that can be taken back."""

    id: int
    words: str


def did(deed: BulkDeed) -> Did | None:
    """None once it is too late. One query."""
    if deed.undone_at or clock.now() > deed.at + UNDO_WITHIN:
        return None
    return Did(deed.pk, f"{in_words(deed, deed.rows.count())}.")


def lately(teammate: Teammate) -> list[Did]:
    """What this teammate can still take back, the newest first."""
    fresh = BulkDeed.objects.filter(by=teammate, at__gt=clock.now() - UNDO_WITHIN, undone_at=None).order_by("-id")[:10]
    return [one for deed in fresh if (one := did(deed))]


def of(number: str, teammate: Teammate) -> BulkDeed | None:
    """The deed that an address names, where it is this teammate's."""
    is_one = number.isascii() and number.isdigit() and len(number) < 19
    return BulkDeed.objects.filter(by=teammate, pk=int(number)).first() if is_one else None


def in_words(deed: BulkDeed, number: int) -> str:
    """ "3 requests handed to Jo Okafor"."""
    many = "One request" if number == 1 else f"{number} requests"
    ways = {
        KIND.HANDED: f"handed to {deed.what}",
        KIND.TEAM: f"given to {deed.what}",
        KIND.TAGGED: f"tagged “{deed.what}”",
        KIND.UNTAGGED: f"without the tag “{deed.what}”",
        KIND.DONE: "done for everybody",
        KIND.ARCHIVED: "archived for you, until they write again",
        KIND.SNOOZED: f"back with you {deed.what}",
    }
    return f"{many} {ways[KIND(deed.kind)]}"


def told(done: Done) -> str:
    """What is to be said besides: what was left and why; "" where nothing was."""
    parts = []
    if done.news:
        many = "One was left" if done.news == 1 else f"{done.news} were left"
        parts.append(f"{many}: somebody wrote meanwhile. Look before you put them by.")
    if not done.number and not done.news:
        parts.append("Nothing to do: it was so already." if done.already else "Choose some requests first.")
    elif done.already:
        parts.append(f"{'One was' if done.already == 1 else f'{done.already} were'} so already.")
    return " ".join(parts)


def undone(taken: Undone) -> str:
    """What stands again as before, and what was left alone."""
    again = "Nothing stands as before" if not taken.number else (
        "One stands again as before" if taken.number == 1 else f"{taken.number} stand again as before"
    )  # fmt: skip
    if not taken.left:
        return f"{again}."
    return f"{again}. Left alone, because somebody changed them since: {_names(taken.left)}."


def _names(requests: tuple[Request, ...]) -> str:
    return listed(
        ["" if place >= MOST_NAMED else str(one.person) for place, one in enumerate(requests)], most=MOST_NAMED
    )
