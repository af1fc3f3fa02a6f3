"""The words in which somebody told us something, underlined where they were said, and dotted those that were only
noticed. Runs no query.

What was said is escaped or cleaned before it comes here; here only the text between its tags is counted, character by
character without white space, as conversation.hearings does. So plain text, markup of ours and addresses that became
links are one and the same, and a mark never opens in one element and closes in another.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from django.utils.html import escape
from django.utils.translation import gettext as _
from markupsafe import Markup

from regulars.care.models import Noticed
from regulars.conversation.hearings import nearest, solids
from regulars.conversation.models import Entry, Hearing

# A tag with its attributes, a character reference, or one character.
_PIECES = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|.""", re.DOTALL)


@dataclass(frozen=True)
class Heard:
    """Where words stand among the characters that are no white space, what hovering over them says, and how they
    are marked: "heard" for what is remembered, "noticed" for what is only offered."""

    begins: int
    ends: int
    says: str
    how: str = "heard"


def underlined(body: Markup, entry: Entry) -> Markup:
    """The body of an entry with what was heard in it underlined; as it is where nothing was."""
    hearings: Sequence[Hearing] = getattr(entry, "heard", ())
    noticed: Sequence[Noticed] = [one for one in getattr(entry, "offers", ()) if one.state == Noticed.State.OFFERED]
    if not hearings and not noticed:
        return body
    pieces = _PIECES.findall(str(body))
    shown = "".join(letter for piece in pieces if _counts(letter := _letter(piece)))
    words: str = entry.words  # type: ignore[attr-defined]
    spots = [spot for one in hearings if (spot := _spot(one, _says(one), words, shown))]
    spots += [spot for one in noticed if (spot := _spot(one, _("Noticed"), words, shown, how="noticed"))]
    return Markup("".join(_marked(pieces, spots))) if spots else body  # noqa: S704 (marks and what was safe before)


def _spot(one: Hearing | Noticed, says: str, words: str, shown: str, *, how: str = "heard") -> Heard | None:
    wanted = solids(words[one.begins : one.ends])
    found = nearest(shown, wanted, len(solids(words[: one.begins]))) if wanted else None
    return None if found is None else Heard(found, found + len(wanted), says, how)


def _says(hearing: Hearing) -> str:
    fact = hearing.fact
    if fact.ended_at:
        return _("No longer true: %(words)s") % {"words": fact.words}
    return (
        _("Remembered: %(words)s") % {"words": fact.words}
        if fact.is_open
        else _("To know, and %(get_sensitivity_display)s: %(words)s")
        % {"get_sensitivity_display": fact.get_sensitivity_display(), "words": fact.words}
    )


def _marked(pieces: Sequence[str], spots: Sequence[Heard]) -> Iterator[str]:
    """The pieces with marks around them. White space waits until the next letter says whether it belongs to a mark."""
    at, waiting = 0, ""
    open_: Heard | None = None
    for piece in pieces:
        letter = _letter(piece)
        if not _counts(letter):
            if piece.startswith("<") and open_:
                yield "</mark>"
                open_ = None
            yield from ([waiting, piece] if piece.startswith("<") else ())
            waiting = "" if piece.startswith("<") else waiting + piece
            continue
        spot = next((spot for spot in spots if spot.begins <= at < spot.ends), None)
        if spot != open_:
            yield "</mark>" + waiting if open_ else waiting
            yield f'<mark class="{spot.how}" title="{escape(spot.says)}">{piece}' if spot else piece
        else:
            yield waiting + piece
        at, open_, waiting = at + 1, spot, ""
    yield ("</mark>" if open_ else "") + waiting


def _letter(piece: str) -> str:
    """The character a piece stands for; none for a tag."""
    return "" if piece.startswith("<") else unescape(piece)


def _counts(letter: str) -> bool:
    return bool(letter) and not letter.isspace()
