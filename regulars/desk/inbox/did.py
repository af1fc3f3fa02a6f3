"""What was just done with many requests, in a sentence, while it can be taken back."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

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
    many = _("One request") if number == 1 else _("%(number)s requests") % {"number": number}
    ways = {
        KIND.HANDED: _("handed to %(what)s") % {"what": deed.what},
        KIND.TEAM: _("given to %(what)s") % {"what": deed.what},
        KIND.TAGGED: _("tagged “%(what)s”") % {"what": deed.what},
        KIND.UNTAGGED: _("without the tag “%(what)s”") % {"what": deed.what},
        KIND.DONE: _("done for everybody"),
        KIND.ARCHIVED: _("archived for you, until they write again"),
        KIND.SNOOZED: _("back with you %(what)s") % {"what": deed.what},
    }
    return f"{many} {ways[KIND(deed.kind)]}"


def told(done: Done) -> str:
    """What is to be said besides: what was left and why; "" where nothing was."""
    parts = []
    if done.news:
        many = _("One was left") if done.news == 1 else _("%(news)s were left") % {"news": done.news}
        parts.append(_("%(many)s: somebody wrote meanwhile. Look before you put them by.") % {"many": many})
    if not done.number and not done.news:
        parts.append(_("Nothing to do: it was so already.") if done.already else _("Choose some requests first."))
    elif done.already:
        parts.append(
            _("%(already)s so already.") % {"already": "One was" if done.already == 1 else f"{done.already} were"}
        )
    return " ".join(parts)


def undone(taken: Undone) -> str:
    """What stands again as before, and what was left alone."""
    again = _("Nothing stands as before")
    if taken.number:
        again = ngettext("One stands again as before", "%(number)s stand again as before", taken.number)
        again %= {"number": taken.number}
    if not taken.left:
        return f"{again}."
    return _("%(again)s. Left alone, because somebody changed them since: %(names)s.") % {
        "again": again,
        "names": _names(taken.left),
    }


def _names(requests: tuple[Request, ...]) -> str:
    return listed(
        ["" if place >= MOST_NAMED else str(one.person) for place, one in enumerate(requests)], most=MOST_NAMED
    )
