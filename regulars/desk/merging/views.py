"""Two who are one: finding them, seeing what would happen, doing it, and undoing it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.desk.answering import see_other
from regulars.desk.merging import reading, words
from regulars.desk.sight import merges_for, people_for, visitor
from regulars.kit.pages import page
from regulars.people import merging, undoing
from regulars.people.differing import CHOSEN
from regulars.people.errors import StaysAsItIs
from regulars.people.models import Person


@require_safe
def who(request: HttpRequest, person_id: int) -> HttpResponse:
    """Who is this, if we know them already? And who was merged with them."""
    by = visitor(request)
    person = get_object_or_404(people_for(by), id=person_id)
    typed = request.GET.get("q", "")[:100].strip()
    shown: dict[str, Any] = {"person": person, "typed": typed}
    shown["found"] = reading.people_like(typed, but=person, seen_by=by)
    if not request.headers.get("HX-Request"):
        shown["merges"] = reading.merges_of(person, seen_by=by)
    return page(request, "desk/merging/who.html", part="people", **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: HttpRequest, kept_id: int, gone_id: int) -> HttpResponse:
    """Both side by side, what would happen, and the deed."""
    by = visitor(request)
    kept, gone = (get_object_or_404(people_for(by), id=number) for number in (kept_id, gone_id))
    if request.method != "POST":
        return redirect("person", kept.pk) if kept == gone else _sheet(request, kept, gone)
    chosen = {what: request.POST[f"choice-{what}"] for what in CHOSEN if f"choice-{what}" in request.POST}
    why = request.POST.get("why", "")
    try:
        made = merging.merge(kept, gone, by=by, why=why, choices=chosen)
    except StaysAsItIs as refusal:
        return _sheet(request, kept, gone, refusal=str(refusal))
    return see_other(f"{reverse('person', args=[kept.pk])}?merged={made.pk}")


@require_POST
def undo(request: HttpRequest, merge_id: int) -> HttpResponse:
    """Two again."""
    by = visitor(request)
    made = get_object_or_404(merges_for(by).with_people(), id=merge_id)
    try:
        undoing.undo(made, by=by)
    except StaysAsItIs as refusal:
        messages.warning(request, str(refusal))
        return see_other("merging-with", made.kept.leads_to.pk)
    messages.success(
        request,
        _("%(kept)s and %(gone)s are two again, each with what is theirs.") % {"kept": made.kept, "gone": made.gone},
    )
    return see_other("person", made.kept_id)


def _sheet(request: HttpRequest, kept: Person, gone: Person, *, refusal: str = "") -> HttpResponse:
    shown: dict[str, Any] = {"refusal": refusal, "why": request.POST.get("why", "")}
    shown |= {"sides": [reading.side(kept), reading.side(gone)], "kept": kept, "gone": gone, "chosen": request.POST}
    try:
        seen = merging.foresee(kept, gone)
    except StaysAsItIs as impossible:
        return page(request, "desk/merging/page.html", status=422, **shown | {"refusal": str(impossible)})
    shown |= {"warnings": seen.warnings, "follows": words.counted(seen), "aside": words.set_aside(seen)}
    shown["choices"] = words.choices(seen.differences)
    return page(request, "desk/merging/page.html", status=422 if refusal else 200, **shown)
