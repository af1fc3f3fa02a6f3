"""Old numbers of people lead on: whoever was merged is met under the one they turned out to be, on every screen.

Only where a screen found nobody: pages of people who stand for themselves cost nothing more.
"""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from regulars.desk.answering import see_other
from regulars.people.models import Person

NAMED = ("person_id", "kept_id", "gone_id")
Answer = Callable[[HttpRequest], HttpResponse]


class LeadingOn:
    """The middleware. What was only asked for is shown at its new address; a deed is done there at once, because what
    somebody typed on an old page must not be lost."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do before or after."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The answer under the new number, where there is one."""
        match = request.resolver_match
        if match is None or not isinstance(exception, Http404):
            return None
        now = {name: led_on(number) if name in NAMED else number for name, number in match.kwargs.items()}
        if now == match.kwargs:
            return None
        if request.method not in ("GET", "HEAD"):
            answer: HttpResponse = match.func(request, *match.args, **now)
            return answer
        query = request.META.get("QUERY_STRING", "")
        return see_other(reverse(match.view_name, kwargs=now) + (f"?{query}" if query else ""))


def led_on(number: int) -> int:
    """The number of whoever this person turned out to be; the same for everybody else."""
    found = Person.objects.filter(pk=number, merged_into__isnull=False).first()
    return found.leads_to.pk if found else number
