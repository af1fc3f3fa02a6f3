"""The list of everyone."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from regulars.desk.duplicates import reading as duplicates
from regulars.desk.people import reading
from regulars.desk.sight import visitor
from regulars.kit.pages import page


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Everyone by name, the newest first, or those whose name or address begins with what is typed."""
    asked = request.GET
    found = reading.read(
        visitor(request), asked.get("list", ""), typed=asked.get("q", "")[:100].strip(), after=asked.get("after", "")
    )
    part = "further" if asked.get("after") else "everyone"
    return page(request, "desk/people/page.html", part=part, people=found, doubles=duplicates.count(visitor(request)))
