"""How much a letter carries, and what becomes of what is too much for it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from regulars.channels.contract import CHANNELS
from regulars.channels.email.sending import lending
from regulars.kit.look.sizes import file_size

MOST_LENT = 100_000_000


def objection(total: int) -> str:
    """Why so many bytes of files cannot leave with a letter, in words; "" when they can. One query."""
    most = MOST_LENT if lending.can_lend() else _in_a_letter()
    if total <= most:
        return ""
    words = _("These files have %(file_size)s. A letter carries %(file_size2)s in all.") % {
        "file_size": file_size(total),
        "file_size2": file_size(most),
    }
    if lending.can_lend():
        return words
    return _("%(words)s More could leave as links once the public address of the house is named (REGULARS_URL).") % {
        "words": words
    }


def _in_a_letter() -> int:
    return min(CHANNELS["email"].largest_file, lending.server_room() or MOST_LENT)


def note(sizes: Iterable[int]) -> str:
    """What will become of the files of a draft, where that needs a word; "" otherwise. At most one query."""
    total = sum(sizes)
    if not total or not lending.can_lend() or total <= (most := lending.room()):
        return ""
    return _("More than %(file_size)s: the largest leave as links, good for 90 days.") % {"file_size": file_size(most)}
