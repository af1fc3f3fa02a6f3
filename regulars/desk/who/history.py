"""What was changed about somebody: each change in one sentence, the newest first."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from regulars.desk.who.details import NAMES, shown
from regulars.kit.paging import Page, WrongPlace, page_by_key
from regulars.people.models import Change, Person

SIZE = 50
LATELY = 5
NEWEST = ("-id",)
SOURCES = {
    "email": "from a mail", "webform": "from the web form", "vcard": "from a card", "import": "brought in",
    "csv": "brought in", "desk": "", "merge": "when two became one", "merging": "when two became one",
    "phone": "on the phone",
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """One change: who changed what, from what they know it, and why."""

    who: str
    did: str
    before: str
    after: str
    source: str
    why: str
    at: datetime


@dataclass(frozen=True)
class History:
    """One page of it; `older` opens the next."""

    rows: list[Told]
    older: str
    wrong_place: str = ""


def read(person: Person, after: str) -> History:
    """One page of all that was changed about somebody. One query."""
    changes = Change.objects.filter(person=person).select_related("by")
    try:
        page: Page[Change] = page_by_key(changes, order=NEWEST, size=SIZE, after=after)
    except WrongPlace as refusal:
        page = page_by_key(changes, order=NEWEST, size=SIZE)
        return History([_told(one) for one in page.rows], page.after, " ".join(refusal.messages))
    return History([_told(one) for one in page.rows], page.after)


def lately(person: Person, what: str) -> list[Told]:
    """The last changes of one thing. One query."""
    changes = Change.objects.filter(person=person, what=what).select_related("by").order_by("-id")
    return [_told(one) for one in changes[:LATELY]]


def _told(change: Change) -> Told:
    what = NAMES.get(change.what, change.what.replace("_", " "))
    verb = "changed" if change.before and change.after else "learned" if change.after else _("took away")
    return Told(
        who=change.by.first_name if change.by else "",
        did=f"{verb} {what}",
        before=shown(change.what, change.before),
        after=shown(change.what, change.after),
        source=SOURCES.get(change.source, f"from {change.source}" if change.source else ""),
        why=change.why,
        at=change.at,
    )
