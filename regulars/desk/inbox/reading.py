"""Everything the inbox shows, fetched in four queries whatever its length."""

from dataclasses import dataclass

from django.urls import reverse

from regulars.conversation.models import Entry
from regulars.desk.inbox.lists import MOST, NAMES, Counts, counts_for, named, page_of
from regulars.desk.inbox.rows import Row, rows_of
from regulars.kit.paging import WrongPlace
from regulars.team.models import Teammate


@dataclass(frozen=True)
class Tab:
    """One of the lists as a tab; the count is words ("5", "99+", "")."""

    name: str
    url: str
    count: str
    current: bool


@dataclass(frozen=True)
class Inbox:
    """A page of one list. `after` is the key it begins at, `older` the key of the next page (both may be empty);
    `wrong_place` says that a link was broken, `unheard` that nobody has ever said a word to this house."""

    name: str
    tabs: list[Tab]
    rows: list[Row]
    after: str
    older: str
    line: str
    wrong_place: str = ""
    unheard: bool = False


def read(name: str, *, seen_by: Teammate, after: str = "") -> Inbox:
    """One page of the inbox."""
    name, wrong_place = named(name), ""
    try:
        page = page_of(name, seen_by=seen_by, after=after)
    except WrongPlace as refusal:
        page, after, wrong_place = page_of(name, seen_by=seen_by), "", str(refusal.message)
    counts = counts_for(seen_by)
    tabs = [
        Tab(words, f"{reverse('inbox')}?list={key}", counts.of(key), key == name)
        for key, words in NAMES.items()
        if key != "drafts"
    ]
    rows = rows_of(page.rows, seen_by=seen_by)
    unheard = not rows and not Entry.objects.exists()
    return Inbox(name, tabs, rows, after, page.after, _line(counts), wrong_place, unheard)


def _line(counts: Counts) -> str:
    """How many wait, as a sentence."""
    waiting = counts.people_waiting
    if not waiting:
        return "Nobody is waiting to hear from us"
    if waiting == 1:
        return "One person is waiting to hear from us"
    return f"{f'More than {MOST}' if waiting > MOST else waiting} people are waiting to hear from us"
