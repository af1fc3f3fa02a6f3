"""The search page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regulars.desk.search import reading
from regulars.desk.sight import visitor
from regulars.kit.pages import page


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """People, matters and words that may be meant, while one types; without script the form asks for everything."""
    typed = request.GET.get("q", "")[: reading.LONGEST]
    found = reading.read_typed(visitor(request), typed)
    return render(request, "desk/search/typed.html", {"found": found})


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """People and entries in which the typed words occur; htmx asks again while one types, and for more."""
    typed, after = request.GET.get("q", "")[: reading.LONGEST], request.GET.get("after", "")
    results = reading.read(visitor(request), typed, after)
    return page(request, "desk/search/page.html", part="further" if after else "results", results=results)
