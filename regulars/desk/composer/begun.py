"""What colleagues have begun to write here and let others finish."""

from dataclasses import dataclass
from datetime import datetime

from regulars.conversation import open_drafts
from regulars.conversation.models import Draft, Request
from regulars.desk.person.finding import Found
from regulars.kit import markup
from regulars.people.models import Person
from regulars.team.models import Teammate

LONGEST_SHOWN = 600


@dataclass(frozen=True)
class Begun:
    """A colleague's open draft: whose it is now and who began it, its words, and since when they stand."""

    id: int
    by: str
    name: str
    by_id: int
    picture: str
    began: str
    words: str
    at: datetime
    is_note: bool


def by_others(found: Found, *, seen_by: Teammate) -> list[Begun]:
    """The open drafts at this request. One query, none where there are none with this person."""
    return to(found.person, found.request, seen_by=seen_by) if found.has_opened_drafts else []


def to(person: Person, request: Request | None, *, seen_by: Teammate) -> list[Begun]:
    """The open drafts of colleagues at a request, or of first letters to somebody. One query."""
    return [_told(draft) for draft in open_drafts.opened_by_others(person, request, seen_by=seen_by)]


def _told(draft: Draft) -> Begun:
    words = " ".join(markup.text_of(draft.html).split())
    return Begun(
        draft.pk,
        draft.by.first_name,
        draft.by.name,
        draft.by_id,
        draft.by.picture,
        draft.begun_by.first_name if draft.begun_by and draft.begun_by_id != draft.by_id else "",
        words if len(words) <= LONGEST_SHOWN else words[:LONGEST_SHOWN].rstrip() + " …",
        draft.saved_at,
        draft.kind == Draft.Kind.NOTE,
    )
