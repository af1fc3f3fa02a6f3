"""A face: a teammate's, or a person's.

Its name changes when it does, so a browser may keep it. It was drawn anew when it came (kit.pictures), so it is pixels
and nothing else.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from regulars.desk.sight import people_for, visitor
from regulars.team.models import Teammate

YEAR = 365 * 24 * 3600


@require_safe
def face(request: HttpRequest, teammate_id: int, mark: str) -> HttpResponse:
    """The picture of a teammate."""
    teammate = get_object_or_404(Teammate, pk=teammate_id, face=f"faces/{mark}.jpg")
    return _shown(teammate.face_for_mail())


@require_safe
def face_of_person(request: HttpRequest, person_id: int, mark: str) -> HttpResponse:
    """The picture of a person whom this teammate may meet."""
    person = get_object_or_404(people_for(visitor(request)).only("face"), pk=person_id, face=f"people/{mark}.jpg")
    try:
        with person.face.open("rb") as file:
            return _shown(bytes(file.read()))
    except OSError:
        raise Http404 from None


def _shown(picture: bytes) -> HttpResponse:
    if not picture:
        raise Http404
    response = HttpResponse(picture, content_type="image/jpeg")
    response["Cache-Control"] = f"private, max-age={YEAR}, immutable"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
