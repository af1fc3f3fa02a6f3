"""What a saved reply asks of whoever sends it: one line of their own, and places that we could not fill."""

from dataclasses import dataclass

from regulars.conversation import borrowing, placing
from regulars.conversation.models import Draft
from regulars.conversation.placing import Place
from regulars.kit.markup import text_of


@dataclass(frozen=True)
class Own:
    """The line as far as it was written, whether it is asked for, and the places that are still in braces."""

    line: str = ""
    is_asked: bool = False
    missing: tuple[Place, ...] = ()


NOTHING = Own()


def of(draft: Draft | None, *, besides: str = "") -> Own:
    """What is asked for a draft; `besides` is markup that is just being put into it. One query."""
    if draft is None:
        return NOTHING
    html = draft.html + besides
    missing = tuple(one for one in placing.left_in(text_of(html)) if one is not placing.FIRST_LINE)
    return Own(draft.own_line, borrowing.own_line_wanted(draft, html), missing)
