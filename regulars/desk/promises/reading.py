"""The promises that stand, the first due first."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regulars.conversation.models import Promise
from regulars.desk.sight import promises_for
from regulars.kit import clock
from regulars.kit.paging import WrongPlace, page_by_key
from regulars.team.models import Teammate

ROWS = 50


@dataclass(frozen=True)
class Word:
    """One promise as a line."""

    id: int
    words: str
    state: str
    due: datetime
    by: str
    person: str
    person_id: int


@dataclass(frozen=True)
class Promises:
    """A page of promises: mine or everyone's. `older` is the key of the next page."""

    whose: str
    words: list[Word]
    older: str
    line: str


def read(whose: str, *, seen_by: Teammate, after: str = "") -> Promises:
    """One page of open promises. One query."""
    whose = "everyone" if whose == "everyone" else "mine"
    rows = _rows(whose, seen_by)
    try:
        page = page_by_key(rows, order=("due", "id"), size=ROWS, after=after)
    except WrongPlace:
        page = page_by_key(rows, order=("due", "id"), size=ROWS)
    words = [_word(row) for row in page.rows]
    return Promises(whose, words, page.after, _line(words))


def _rows(whose: str, seen_by: Teammate) -> QuerySet[Promise]:
    rows = promises_for(seen_by).open().select_related("by")
    # By every one of us, and not simply all: so the index by teammate leads to the open ones, past the settled years.
    return rows.filter(by=seen_by) if whose == "mine" else rows.filter(by__in=Teammate.objects.values("id"))


def _word(row: Promise) -> Word:
    state = "late" if row.due < clock.now() else "open"
    return Word(row.id, row.words, state, row.due, row.by.first_name, str(row.person), row.person_id)


def _line(words: list[Word]) -> str:
    late = sum(word.state == "late" for word in words)
    if not words:
        return _("Nothing is promised")
    if not late:
        return _("All in good time")
    return _("One is late") if late == 1 else _("%(late)s are late") % {"late": late}
