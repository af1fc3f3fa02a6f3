"""Bringing people out: a download that is made while it is sent."""

from collections.abc import Iterator

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from regulars.bringing import giving_out
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.sight import people_for, visitor
from regulars.kit import clock
from regulars.kit.filenames import plain_name


@require_POST
@keepers_only
def everybody(request: HttpRequest) -> HttpResponseBase:
    """Everybody, as a package or as cards; written down with who did it."""
    me = visitor(request)
    day = f"{timezone.localdate(clock.now()):%Y-%m-%d}"
    if request.POST.get("as") == "cards":
        return _download(giving_out.cards(by=me)[1], f"people-{day}.vcf", "text/vcard")
    return _download(giving_out.everything(by=me)[1], f"people-{day}.zip", "application/zip")


@require_POST
def person(request: HttpRequest, person_id: int) -> HttpResponseBase:
    """All there is about one person, or their card."""
    me = visitor(request)
    found = get_object_or_404(people_for(me), id=person_id).leads_to
    name = plain_name(str(found))
    if request.POST.get("as") == "cards":
        return _download(giving_out.cards(by=me, person=found)[1], f"{name}.vcf", "text/vcard")
    return _download(giving_out.everything(by=me, person=found)[1], f"{name}.zip", "application/zip")


def _download(pieces: Iterator[bytes], name: str, content_type: str) -> HttpResponseBase:
    answer = StreamingHttpResponse(pieces, content_type=content_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    answer["Cache-Control"] = "private, no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
