"""Where a deed leads back to."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from regulars.conversation.models import Move, Request
from regulars.desk.inbox.lists import is_list


def page_of(matter: Request, *, asked: HttpRequest) -> str:
    """The page of a request, with the list beside it that stood there before."""
    if matter.is_aside:
        list_ = asked.GET.get("list", "")
        return reverse("side", args=[matter.pk]) + (f"?list={list_}" if is_list(list_) else "")
    return _page(matter.person_id, matter.id, asked)


def page_after(moved: Move, *, asked: HttpRequest) -> str:
    """The page of the request that something was moved to; it offers to undo that."""
    if moved.to_request is None:
        return page_of_person(moved.to_person_id, asked=asked)
    page = page_of(moved.to_request, asked=asked)
    return f"{page}{'&' if '?' in page else '?'}moved={moved.id}"


def page_of_person(person_id: int, *, asked: HttpRequest) -> str:
    """The page of a person as it was when a deed was asked for there: with its request and the list beside it."""
    return _page(person_id, request_asked(asked), asked)


def request_asked(asked: HttpRequest) -> int | None:
    """The request that an address names, if it names one."""
    named = asked.GET.get("request", "")
    return int(named) if named.isascii() and named.isdigit() and len(named) < 19 else None


def _page(person_id: int, request_id: int | None, asked: HttpRequest) -> str:
    list_ = asked.GET.get("list", "")
    query = ({"request": request_id} if request_id else {}) | ({"list": list_} if is_list(list_) else {})
    return reverse("person", args=[person_id]) + (f"?{urlencode(query)}" if query else "")
