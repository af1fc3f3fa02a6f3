"""Deeds on a request that change what hangs on it, or only where it stands for oneself."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from regulars.conversation import filling_in, following, putting_by, request_tags
from regulars.conversation.errors import NotFilledIn, TooEarly
from regulars.conversation.models import Request, RequestField
from regulars.desk.answering import see_other
from regulars.desk.inbox.lists import is_list
from regulars.desk.matter import moments, reading
from regulars.desk.person.paths import page_of
from regulars.desk.sight import request_now, visitor
from regulars.kit import clock, day_words
from regulars.kit.pages import page
from regulars.people.errors import NotLearned
from regulars.people.models import Tag
from regulars.team.clocks import zone_of


@require_http_methods(["GET", "HEAD", "POST"])
def hang(request: HttpRequest, request_id: int) -> HttpResponse:
    """Hang a word on a request."""
    matter = request_now(visitor(request), request_id)
    if request.method != "POST":
        return _tags(request, matter)
    typed = request.POST.get("tag", "")[:200]
    try:
        request_tags.hang(matter, typed, by=visitor(request))
    except NotLearned as refusal:
        return _tags(request, matter, typed, str(refusal))
    return see_other(page_of(matter, asked=request))


@require_POST
def take_off(request: HttpRequest, request_id: int, tag_id: int) -> HttpResponse:
    """Take one off; the word stays for others."""
    matter, tag = request_now(visitor(request), request_id), Tag.objects.filter(pk=tag_id).first()
    if tag and request_tags.take_off(matter, tag, by=visitor(request)):
        messages.success(request, gettext("“%(tag)s” came off.") % {"tag": tag})
    return see_other(page_of(matter, asked=request))


@require_http_methods(["GET", "HEAD", "POST"])
def fill_in(request: HttpRequest, request_id: int) -> HttpResponse:
    """The fields of the house, filled in; all that can be kept is kept, the rest says why not."""
    matter = request_now(visitor(request), request_id)
    fields = reading.fields_of(matter)
    if request.method != "POST":
        return _page(request, "fields", matter, fields=[(one, said, said, "") for one, said in fields])
    rows = [_typed(request, field, said) for field, said in fields]
    if any(error for *_, error in rows):
        return _page(request, "fields", matter, status=422, fields=rows)
    for field, said, typed, _ in rows:
        if typed != said:
            filling_in.fill_in(matter, field, typed, by=visitor(request))
    return see_other(page_of(matter, asked=request))


def _typed(request: HttpRequest, field: RequestField, said: str) -> tuple[RequestField, str, str, str]:
    """A field with what it says, what was typed, and why that cannot be kept; what was left as it was shown says what
    it says by now."""
    before, typed = (request.POST.get(f"{name}-{field.pk}", said)[:1000] for name in ("before", "field"))
    if typed == before:
        return field, said, said, ""
    try:
        filling_in.understood(field, typed)
    except NotFilledIn as refusal:
        return field, said, typed, str(refusal)
    meanwhile = (
        gettext("Somebody filled in “%(said)s” meanwhile.") % {"said": said}
        if said
        else gettext("Somebody emptied this meanwhile.")
    )
    return (
        field,
        said,
        typed,
        ""
        if said in {before, typed}
        else gettext("%(meanwhile)s Keep again to replace it.") % {"meanwhile": meanwhile},
    )


@require_POST
def follow(request: HttpRequest, request_id: int) -> HttpResponse:
    """Follow a request, or leave it."""
    matter = request_now(visitor(request), request_id)
    if request.POST.get("leave"):
        following.leave(matter, by=visitor(request))
    else:
        following.follow(matter, by=visitor(request))
    return see_other(page_of(matter, asked=request))


@require_http_methods(["GET", "HEAD", "POST"])
def later(request: HttpRequest, request_id: int) -> HttpResponse:
    """Promise oneself to come back to it at a moment."""
    matter, me = request_now(visitor(request), request_id), visitor(request)
    if request.method != "POST":
        return _later(request, matter, {})
    said, zone = request.POST, zone_of(me)
    try:
        until = moments.chosen(said.get("when", ""), said.get("until", ""), clock.now(), zone)
        putting_by.snooze(matter, until=until, words=said.get("words", ""), by=me)
    except TooEarly as refusal:
        return _later(
            request, matter, {key: said.get(key, "")[:300] for key in ("when", "until", "words")}, str(refusal)
        )
    messages.success(
        request, gettext("You come back to it %(in_words)s.") % {"in_words": day_words.moment(until, clock.now(), zone)}
    )
    return see_other(page_of(matter, asked=request))


@require_POST
def end_later(request: HttpRequest, request_id: int) -> HttpResponse:
    """One came back to it, or need not any more."""
    matter = request_now(visitor(request), request_id)
    putting_by.end(matter, by=visitor(request))
    return see_other(page_of(matter, asked=request))


@require_POST
def archive(request: HttpRequest, request_id: int) -> HttpResponse:
    """Out of one's own lists until the person writes again; or back."""
    matter = request_now(visitor(request), request_id)
    if request.POST.get("back"):
        putting_by.bring_back(matter, by=visitor(request))
    else:
        putting_by.archive(matter, by=visitor(request))
        messages.success(request, gettext("Archived for you. It is back when they write again."))
    return see_other(page_of(matter, asked=request))


def _tags(request: HttpRequest, matter: Request, typed: str = "", error: str = "") -> HttpResponse:
    shown = {"typed": typed, "error": error, "offered": reading.offered(matter), "tags": reading.tags_of(matter)}
    return _page(request, "tags", matter, status=422 if error else 200, **shown)


def _later(request: HttpRequest, matter: Request, typed: dict[str, str], error: str = "") -> HttpResponse:
    zone = zone_of(visitor(request))
    shown = {"moments": moments.offered(clock.now(), zone), "zone": zone.key, "typed": typed, "error": error}
    return _page(request, "later", matter, status=422 if error else 200, **shown)


def _page(request: HttpRequest, name: str, matter: Request, status: int = 200, **shown: Any) -> HttpResponse:
    list_ = request.GET.get("list", "")
    here = {"list": list_ if is_list(list_) else ""}
    back = page_of(matter, asked=request)
    return page(request, f"desk/matter/{name}.html", status=status, matter=matter, here=here, back=back, **shown)
