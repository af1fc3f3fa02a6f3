"""A teammate's face."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from regulars.team.models import Teammate

YEAR = 365 * 24 * 3600


@require_safe
def face(request: HttpRequest, teammate_id: int, mark: str) -> HttpResponse:
    """The picture; its name changes when it does, so a browser may keep it. It was drawn anew when it came
    (team.faces), so it is pixels and nothing else."""
    teammate = get_object_or_404(Teammate, pk=teammate_id, face=f"faces/{mark}.jpg")
    picture = teammate.face_for_mail()
    if not picture:
        raise Http404
    response = HttpResponse(picture, content_type="image/jpeg")
    response["Cache-Control"] = f"private, max-age={YEAR}, immutable"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
