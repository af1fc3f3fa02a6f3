"""The page on which one says who may read a note, and sees how that changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regulars.conversation import withholding
from regulars.conversation.errors import NoReason
from regulars.conversation.models import Entry, Opening
from regulars.desk.answering import see_other
from regulars.desk.composer import days
from regulars.desk.composer.refusals import Refused
from regulars.desk.person.paths import page_of, page_of_person
from regulars.desk.sight import entries_for, visitor
from regulars.kit.pages import page
from regulars.team.clocks import zone_of_house

MOST_CHANGES = 20
LONGEST = 300


@dataclass(frozen=True)
class Change:
    """One line of the history of a note's openness."""

    by: str
    at: datetime
    before: str
    since: str


@require_http_methods(["GET", "HEAD", "POST"])
def openness(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Who may read it, from when on, and why not before."""
    entries = entries_for(visitor(request)).filter(kind__in=withholding.AMONG_US).exclude(said="")
    entry = get_object_or_404(entries.select_related("person", "request__person", "by_teammate"), id=entry_id)
    if request.method != "POST":
        return _show(request, entry, _as_it_stands(entry))
    typed = {
        "who": "open" if request.POST.get("who") == "open" else "withheld",
        "because": " ".join(request.POST.get("because", "").split()),
        "until": request.POST.get("until", "").strip()[:30],
    }
    try:
        _change(request, entry, typed)
    except Refused as refusal:
        return _show(request, entry, typed | {"error_" + refusal.field: refusal.words}, status=422)
    back = page_of(entry.request, asked=request) if entry.request else page_of_person(entry.person_id, asked=request)
    return see_other(f"{back}#entry-{entry.pk}")


def _change(request: HttpRequest, entry: Entry, typed: Mapping[str, str]) -> None:
    """Raises Refused for what cannot be, and when somebody changed it since the page was shown."""
    if request.POST.get("was", "") != _mark(entry):
        raise Refused(
            _("Somebody changed this meanwhile: this is how it stands now. Look, and keep yours again."), "who"
        )
    is_open = typed["who"] == "open"
    because = "" if is_open else typed["because"]
    if not is_open and not because:
        raise Refused(_("Say why they may not read it."), "because")
    if len(because) > LONGEST:
        raise Refused(_("Say it in fewer words: %(LONGEST)s letters fit.") % {"LONGEST": LONGEST}, "because")
    until = None if is_open else days.read(typed["until"], because=because)
    try:
        withholding.change(entry, by=visitor(request), because=because, until=until)
    except NoReason as refusal:
        raise Refused(str(refusal), "because") from refusal


def _as_it_stands(entry: Entry) -> dict[str, str]:
    who = "open" if entry.is_open_to_the_person else "withheld"
    return {"who": who, "because": entry.withheld_because, "until": days.day_of(entry.withheld_until)}


def _mark(entry: Entry) -> str:
    """What the form showed, so that nobody overwrites what they have not seen."""
    return f"{entry.withheld_because}|{entry.withheld_until.isoformat() if entry.withheld_until else ''}"


def _show(request: HttpRequest, entry: Entry, typed: Mapping[str, str], status: int = 200) -> HttpResponse:
    back = page_of(entry.request, asked=request) if entry.request else page_of_person(entry.person_id, asked=request)
    return page(
        request,
        "desk/openness/page.html",
        status=status,
        entry=entry,
        typed=typed,
        was=_mark(entry),
        changes=_changes(entry),
        back=back,
        query=request.GET.urlencode(),
    )


def _changes(entry: Entry) -> list[Change]:
    rows: list[Opening] = list(entry.openings.select_related("by").order_by("-id")[:MOST_CHANGES])
    zone = zone_of_house() if rows else None

    def words(because: str, until: datetime | None) -> str:
        if not because:
            return _("open to them")
        return (
            _("not for them until %(in_words)s: %(because)s")
            % {"in_words": days.in_words(until, zone), "because": because}
            if until and zone
            else _("not for them: %(because)s") % {"because": because}
        )

    return [
        Change(row.by.first_name, row.at, words(row.because_before, row.until_before), words(row.because, row.until))
        for row in rows
    ]
