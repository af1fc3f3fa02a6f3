"""The ways in with their counts, for a page that stays open."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from regulars.desk.answering import see_other
from regulars.kit.pages import page, wants_part


@require_safe
def ways(request: HttpRequest) -> HttpResponse:
    """The ways in as they are now; ?here= says which of them the page lies behind."""
    return page(request, "desk/ways/list.html") if wants_part(request) else see_other("home")
