"""Forgetting somebody. Only those who keep the house may: it cannot be undone."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_safe

from regulars.desk.answering import see_other
from regulars.desk.forgetting.forms import ForgetForm, ProofForm
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.sight import people_for, visitor
from regulars.kit.pages import page
from regulars.kit.paging import WrongPlace, page_by_key
from regulars.people import forgetting
from regulars.people.errors import StaysAsItIs
from regulars.people.forgetting import Line, Outcome
from regulars.people.models import Forgetting, Person

SIZE = 50
BECOMES = (
    (Outcome.GONE, "Gone", "Deleted, with every copy in the search and among the files."),
    (Outcome.SILENT, "Stays without a word", "That it happened, and when. Not what was said."),
    (Outcome.STAYS, "Stays", "Other people said it, or have it too. Name and address are struck out."),
)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def forget(request: HttpRequest, person_id: int) -> HttpResponse:
    """What a forgetting would do, and the deed."""
    if proof := Forgetting.objects.filter(person=person_id).first():
        return redirect("forgotten", proof.number)
    person = get_object_or_404(people_for(visitor(request)), id=person_id).leads_to
    seen = forgetting.foresee(person)
    form = ForgetForm(request.POST if request.method == "POST" else None, person=person, only_here=seen.only_here)
    if form.is_valid():
        return _let_go(request, form, person)
    shown: dict[str, Any] = {"person": person, "seen": seen, "form": form, "groups": grouped(seen.lines)}
    return page(request, "desk/forgetting/page.html", status=422 if form.is_bound else 200, **shown)


def _let_go(request: HttpRequest, form: ForgetForm, person: Person) -> HttpResponse:
    by, ground = visitor(request), form.cleaned_data["ground"]
    try:
        # All of them or nobody: a refusal half-way leaves nobody half forgotten.
        with transaction.atomic():
            for child in form.cleaned_data["too"]:
                forgetting.forget(child, by=by, ground=ground)
            proof = forgetting.forget(person, by=by, ground=ground)
    except StaysAsItIs as refusal:
        messages.warning(request, str(refusal))
        return see_other("settings-forgotten")
    return see_other("forgotten", proof.number)


@require_safe
def proof(request: HttpRequest, number: str) -> HttpResponse:
    """What was done, without whom it was done to."""
    found = get_object_or_404(Forgetting.objects.select_related("by"), number=number)
    lines = [Line(*line) for line in found.lines]
    return page(request, "desk/forgetting/proof.html", proof=found, groups=grouped(lines))


@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """All proofs, the newest first; and whether somebody with this address was forgotten."""
    form = ProofForm(request.POST if request.method == "POST" else None)
    answer: dict[str, Any] = {"form": form, "asked": False}
    if form.is_valid():
        answer |= {"asked": True, "found": forgetting.proof_for(form.kind, form.cleaned_data["raw"])}
    everything = Forgetting.objects.select_related("by")
    try:
        rows = page_by_key(everything, order=("-id",), size=SIZE, after=request.GET.get("after", ""))
    except WrongPlace:
        rows = page_by_key(everything, order=("-id",), size=SIZE)
    status = 422 if form.is_bound and not form.is_valid() else 200
    return page(request, "desk/forgetting/proofs.html", status=status, rows=rows.rows, older=rows.after, **answer)


def grouped(lines: list[Line]) -> list[tuple[str, str, list[Line]]]:
    """The lines by what becomes of them: title, what that means, and the lines. Without those that are empty."""
    groups = [(title, means, [one for one in lines if one.outcome == what]) for what, title, means in BECOMES]
    return [group for group in groups if group[2]]
