"""The living catalogue: every part of the look in believable content. Its addresses exist only with DEBUG."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regulars.kit.look.catalogue import scene

PAGES = ("catalogue", "conversation", "door", "step")


@login_not_required
@require_safe
def catalogue(request: HttpRequest, page: str = "catalogue") -> HttpResponse:
    """One page of the catalogue; an unknown name shows what a missing page looks like."""
    if page not in PAGES:
        return render(request, "look/error.html", {"status": 404}, status=404)
    return render(request, f"look/catalogue/{page}.html", {"scene": scene()})
