"""The words that hang on people: calling one otherwise, joining two, doing without one."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.desk.answering import see_other
from regulars.desk.settings.keepers import keepers_only
from regulars.desk.sight import visitor
from regulars.kit.counting import CountUpTo
from regulars.kit.pages import page
from regulars.kit.paging import WrongPlace, page_by_key
from regulars.people import tagging
from regulars.people.errors import NotLearned
from regulars.people.models import Tag, Tagging
from regulars.search.people import retagging

SIZE = 100
COUNT_UP_TO = 1_000


@require_safe
@keepers_only
def tags(request: HttpRequest) -> HttpResponse:
    """All of them, by name, with how many people wear each."""
    wearing = CountUpTo(Tagging.objects.filter(tag=OuterRef("pk")), COUNT_UP_TO + 1)
    counted, after = Tag.objects.annotate(wearing=wearing), request.GET.get("after", "")
    try:
        found = page_by_key(counted, order=("key", "id"), size=SIZE, after=after)
    except WrongPlace:
        found = page_by_key(counted, order=("key", "id"), size=SIZE)
    rows = [(one, _people(one.wearing)) for one in found.rows]  # type: ignore[attr-defined]
    return page(request, "desk/settings/tags.html", rows=rows, further=found.after)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def change(request: HttpRequest, tag_id: int) -> HttpResponse:
    """One of them: call it otherwise."""
    tag, name = _tag(tag_id), request.POST.get("name", "")[:200]
    if request.method != "POST":
        return _page(request, tag)
    said = _("It is called “%(strip)s” now.") % {"strip": name.strip()}
    return _do(request, tag, ("name", name), lambda: tagging.rename(tag, name), said)


@require_POST
@keepers_only
def join(request: HttpRequest, tag_id: int) -> HttpResponse:
    """Everybody with it gets another instead."""
    tag, name = _tag(tag_id), request.POST.get("into", "")[:200]
    other = Tag.objects.filter(key=tagging.key_of(" ".join(name.split()))).first()
    if other is None:
        unknown = _("There is no tag “%(name)s”.") % {"name": name.strip()}
        return _page(
            request, tag, into=name, into_error=unknown if name.strip() else _("Which other tag means the same?")
        )
    said = _("“%(tag)s” is “%(other)s” now.") % {"tag": tag, "other": other}
    return _do(request, tag, ("into", name), lambda: retagging.join(tag, into=other, by=visitor(request)), said)


@require_POST
@keepers_only
def remove(request: HttpRequest, tag_id: int) -> HttpResponse:
    """Take it off everybody, and do without it."""
    tag = _tag(tag_id)
    said = _("“%(tag)s” is no tag any more. The people are all still here.") % {"tag": tag}
    return _do(request, tag, ("removal", ""), lambda: retagging.remove(tag, by=visitor(request)), said)


def _do(
    request: HttpRequest, tag: Tag, typed: tuple[str, str], deed: Callable[[], bool | None], said: str
) -> HttpResponse:
    """Do it, or show the field with what was typed and why not."""
    try:
        done = deed()
    except NotLearned as refusal:
        return _page(request, _tag(tag.pk), **dict([typed]), **{f"{typed[0]}_error": str(refusal)})
    messages.success(request, said if done is not False else _("It goes on while you work: many people wear it."))
    return see_other("settings-tags")


def _page(request: HttpRequest, tag: Tag, **refused: str) -> HttpResponse:
    number = Tagging.objects.filter(tag=tag)[: COUNT_UP_TO + 1].count()
    others = list(Tag.objects.exclude(pk=tag.pk).order_by("key").values_list("name", flat=True)[:300])
    shown: dict[str, Any] = {"tag": tag, "wear_it": _people(number), "others": others, "refused": refused}
    shown["lists"] = retagging.asking_for(tag)
    return page(request, "desk/settings/tag.html", status=422 if refused else 200, **shown)


def _people(number: int) -> str:
    if number > COUNT_UP_TO:
        return _("more than %(COUNT_UP_TO)s people") % {"COUNT_UP_TO": f"{COUNT_UP_TO:,}"}
    return {0: "nobody", 1: "one person"}.get(number, f"{number:,} people")


def _tag(tag_id: int) -> Tag:
    return get_object_or_404(Tag, pk=tag_id)
