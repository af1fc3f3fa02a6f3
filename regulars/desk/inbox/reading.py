"""Everything the inbox shows, fetched in four queries whatever its length; a few more where there are views."""

from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.conversation.models import BulkDeed, Entry, View
from regulars.desk.inbox import views_of
from regulars.desk.inbox.did import Did, did
from regulars.desk.inbox.lists import (
    MOST,
    NAMES,
    OPEN,
    TABS,
    VIEW,
    Counts,
    awake_for,
    counts_for,
    named,
    page_of,
    view_number,
)
from regulars.desk.inbox.rows import Row, rows_of
from regulars.desk.inbox.views_of import Way
from regulars.kit.paging import WrongPlace
from regulars.search.requests.walking import Stretch
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
    `wrong_place` says that a link was broken, `unheard` that nobody has ever said a word to this house. `awake` are the
    rows that it is time to come back to. `stopped`: more may fit further on, and the looking ended for now."""

    name: str
    tabs: list[Tab]
    rows: list[Row]
    after: str
    older: str
    line: str
    title: str = "Inbox"
    wrong_place: str = ""
    unheard: bool = False
    stopped: bool = False
    awake: tuple[Row, ...] = ()
    further: tuple[Tab, ...] = ()
    views: tuple[Way, ...] = ()
    view: int | None = None
    did: Did | None = None

    @property
    def here_until(self) -> int:
        """In how many milliseconds the first of the colleagues at these requests runs out of time; 0 for nobody."""
        return min((row.here.until for row in (*self.awake, *self.rows) if row.here.until), default=0)

    @property
    def ids(self) -> list[int]:
        """The requests of its rows."""
        return [row.id for row in (*self.awake, *self.rows)]


def read(name: str, *, seen_by: Teammate, after: str = "", deed: BulkDeed | None = None) -> Inbox:
    """One page of the inbox. A view that is gone, or is not theirs, is the list of what they look after."""
    number = view_number(name)
    view = views_of.find(number, seen_by) if number is not None else None
    name, wrong_place = f"{VIEW}{view.pk}" if view else named(name), ""
    try:
        page = _page(name, view, seen_by, after)
    except WrongPlace as refusal:
        page, after, wrong_place = _page(name, view, seen_by, ""), "", str(refusal.message)
    counts = counts_for(seen_by)
    awake = rows_of(awake_for(seen_by), seen_by=seen_by) if counts.awake and not after and name in OPEN else []
    shown = {one.id for one in awake}
    rows = [one for one in rows_of(page.rows, seen_by=seen_by) if one.id not in shown]
    unheard = not rows and not awake and not Entry.objects.exists()
    found = Inbox(name, _tabs(name, counts, TABS), rows, after, page.after, _line(counts))
    found = replace(
        found,
        wrong_place=wrong_place,
        unheard=unheard,
        stopped=page.stopped,
        awake=tuple(awake),
        further=tuple(_tabs(name, counts, [key for key in NAMES if key not in TABS])),
        views=tuple(views_of.ways(seen_by, name)) if counts.views else (),
        did=did(deed) if deed else None,
    )
    if view:
        return replace(found, title=view.name, line=views_of.sentence_of(view), view=view.pk)
    return found if name in TABS else replace(found, title=_(NAMES[name]))


def _page(name: str, view: View | None, seen_by: Teammate, after: str) -> Stretch:
    if view:
        return views_of.page_of(view, seen_by=seen_by, after=after)
    page = page_of(name, seen_by=seen_by, after=after)
    return Stretch(page.rows, page.after)


def _tabs(name: str, counts: Counts, keys: "tuple[str, ...] | list[str]") -> list[Tab]:
    return [Tab(_(NAMES[key]), f"{reverse('inbox')}?list={key}", counts.of(key), key == name) for key in keys]


def _line(counts: Counts) -> str:
    """How many wait, as a sentence."""
    waiting = counts.people_waiting
    if not waiting:
        return _("Nobody is waiting to hear from us")
    if waiting == 1:
        return _("One person is waiting to hear from us")
    return _("%(waiting)s people are waiting to hear from us") % {
        "waiting": f"More than {MOST}" if waiting > MOST else waiting
    }
