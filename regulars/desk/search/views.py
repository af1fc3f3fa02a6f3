"""The search page."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from regulars.desk.search import reading
from regulars.desk.sight import visitor
from regulars.kit.pages import page


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """People and entries in which the typed words occur; htmx asks again while one types, and for more."""
    typed, after = request.GET.get("q", "")[: reading.LONGEST], request.GET.get("after", "")
    results = reading.read(visitor(request), typed, after)
    return page(request, "desk/search/page.html", part="further" if after else "results", results=results)
