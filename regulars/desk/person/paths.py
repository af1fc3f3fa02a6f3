"""Where a deed leads back to."""

from django.http import HttpRequest
from django.urls import reverse

from regulars.conversation.models import Request
from regulars.desk.inbox.lists import NAMES


def page_of(matter: Request, *, asked: HttpRequest) -> str:
    """The page of a request, with the list beside it that stood there before."""
    query = f"?request={matter.id}"
    list_ = asked.GET.get("list", "")
    return reverse("person", args=[matter.person_id]) + query + (f"&list={list_}" if list_ in NAMES else "")
