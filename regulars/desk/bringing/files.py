"""Bringing people in: a file is kept, its columns named, it is looked through, comes in, can be taken back."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.bringing import taking_in, telling
from regulars.bringing.errors import NotBrought
from regulars.bringing.models import Import
from regulars.bringing.reading.columns import MEANINGS
from regulars.bringing.reading.tables import ENCODINGS
from regulars.desk.answering import see_other
from regulars.desk.bringing import reading
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.sight import visitor
from regulars.kit.pages import page

Deed = Callable[[Import], None]


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def bringing(request: HttpRequest) -> HttpResponse:
    """What was brought in and out, the newest first; one more file."""
    refusal = ""
    if request.method == "POST":
        try:
            return see_other("import", _kept(request).pk)
        except NotBrought as problem:
            refusal = str(problem)
    return page(
        request, "desk/bringing/page.html", status=422 if refusal else 200, refusal=refusal,
        imports=reading.imports(), exports=reading.exports(),
    )  # fmt: skip


def _kept(request: HttpRequest) -> Import:
    """The file that was sent; vCards and houses have no columns to name, so they are looked through at once."""
    file = request.FILES.get("file")
    if file is None:
        raise NotBrought(_("Choose a file first."))
    brought = taking_in.begin(file, file.name or "people", by=visitor(request))
    if brought.kind != Import.Kind.TABLE:
        taking_in.look(brought, region=brought.region)
    return brought


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def one(request: HttpRequest, import_id: int) -> HttpResponse:
    """One file: how far it is. Posted, what its columns mean; with “show” it is only shown how it would read."""
    brought = get_object_or_404(Import.objects.select_related("by"), pk=import_id)
    refusal = ""
    if request.method == "POST":
        _take_words(brought, request)
        try:
            if "show" not in request.POST:
                taking_in.look(brought, region=brought.region)
                return see_other("import", brought.pk)
        except NotBrought as problem:
            refusal = str(problem)
    return _shown(request, brought, refusal)


def _shown(request: HttpRequest, brought: Import, refusal: str = "") -> HttpResponse:
    try:
        shown = reading.of(brought, after=request.GET.get("after", ""))
    except NotBrought as problem:
        refusal, shown = str(problem), reading.Shown(brought)
    return page(
        request, "desk/bringing/one.html", part="state", status=422 if refusal else 200, refusal=refusal, shown=shown,
        brought=brought, meanings=reading.meanings(), encodings=reading.encodings(brought),
    )  # fmt: skip


def _take_words(brought: Import, request: HttpRequest) -> None:
    """What was chosen on the page, unsaved: a choice that was never offered means to leave the column out."""
    chosen = request.POST.getlist("meaning")[:200]
    brought.columns = [one if one in MEANINGS else "" for one in chosen] or brought.columns
    encoding = request.POST.get("encoding", "")
    brought.encoding = encoding if encoding in ENCODINGS else brought.encoding
    region = request.POST.get("region", brought.region).strip().upper()
    brought.region = region if len(region) == 2 and region.isalpha() and region.isascii() else ""
    brought.day_first = request.POST.get("days", "day") == "day"


@require_POST
@keepers_only
def bring_in(request: HttpRequest, import_id: int) -> HttpResponse:
    """Yes, bring them in."""
    return _done(request, import_id, taking_in.bring)


@require_POST
@keepers_only
def stop(request: HttpRequest, import_id: int) -> HttpResponse:
    """Go no further for now."""
    return _done(request, import_id, taking_in.stop)


@require_POST
@keepers_only
def name_again(request: HttpRequest, import_id: int) -> HttpResponse:
    """Back to its columns."""
    return _done(request, import_id, taking_in.name_again)


@require_POST
@keepers_only
def take_back(request: HttpRequest, import_id: int) -> HttpResponse:
    """Take back whom it made, and what others learned."""
    return _done(request, import_id, partial(taking_in.undo, by=visitor(request)))


def _done(request: HttpRequest, import_id: int, deed: Deed) -> HttpResponse:
    brought = get_object_or_404(Import, pk=import_id)
    try:
        deed(brought)
    except NotBrought as refusal:
        messages.error(request, str(refusal))
    return see_other("import", brought.pk)


@require_safe
@keepers_only
def remarks(request: HttpRequest, import_id: int) -> HttpResponseBase:
    """Every remark as a table."""
    brought = get_object_or_404(Import, pk=import_id)
    answer = StreamingHttpResponse(telling.remarks_table(brought), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=f"remarks-{brought.pk}.csv")
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
