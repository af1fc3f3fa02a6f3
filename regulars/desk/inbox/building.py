"""Making a view: a question in plain words, under a name, for oneself, a team or everybody."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.channels.contract import CHANNELS
from regulars.conversation.models import RequestField, View
from regulars.desk.answering import see_other
from regulars.desk.inbox import did, views_of
from regulars.desk.inbox.lists import VIEW
from regulars.desk.sight import visitor
from regulars.kit.pages import page
from regulars.people.models import Tag
from regulars.people.tagging import key_of
from regulars.search.requests import sentences
from regulars.search.requests.filters import (
    COMPARED,
    ME,
    MINE,
    NOBODY,
    SPANS,
    STANDINGS,
    STATES,
    field_value,
    is_number,
)
from regulars.search.requests.question import Question
from regulars.team.models import Team, Teammate

LONGEST_NAME, LONGEST_TAGS = 60, 1000
MOST_VIEWS = 200
MOST_OFFERED = 300
ONE_OF = ("state", "owner", "away", "team", "waiting", "channel", "standing", "first")
EVERYBODY, MYSELF = "everybody", "me"


@dataclass(frozen=True)
class Form:
    """What the form shows: a view, what it asks for, its name, whom it is for, and the tags (of the request, of its
    person) as they were typed."""

    view: View
    question: Question
    name: str
    whom: str
    tags: str = ""
    person_tags: str = ""


@require_safe
def all_of_them(request: HttpRequest) -> HttpResponse:
    """All views one sees, each with its sentence; and what one can still take back."""
    me = visitor(request)
    rows = list(View.objects.shown_to(me).select_related("team")[:MOST_VIEWS])
    questions = [Question.kept(one) for one in rows]
    names = sentences.Names.of(questions)
    told = [
        (row, sentences.in_words(question, names), views_of.whose(row, me))
        for row, question in zip(rows, questions, strict=True)
    ]
    return page(request, "desk/inbox/views.html", rows=told, lately=did.lately(me))


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new view; the address may bring a question along."""
    if request.method == "POST":
        return _keep(request, View(by=visitor(request)))
    question = Question.read([(key, request.GET[key]) for key in request.GET])
    return _page(request, Form(View(), question, "", MYSELF))


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, view_id: int) -> HttpResponse:
    """A view set right, by anybody who sees it."""
    view = _view(request, view_id)
    if request.method == "POST":
        return _keep(request, view)
    whom = MYSELF if view.teammate_id else str(view.team_id) if view.team_id else EVERYBODY
    return _page(request, Form(view, Question.kept(view), view.name, whom))


@require_POST
def remove(request: HttpRequest, view_id: int) -> HttpResponse:
    """Do without a view; no request is touched."""
    view = _view(request, view_id)
    view.delete()
    messages.success(
        request, gettext("“%(name)s” is no view any more. The requests are all still here.") % {"name": view.name}
    )
    return see_other("views")


def _keep(request: HttpRequest, view: View) -> HttpResponse:
    """Keep what the form says, or show it with what is missing."""
    said = request.POST
    question, errors = _asked(said)
    view.name = " ".join(said.get("name", "").replace("\x00", "").split())
    if not view.name or len(view.name) > LONGEST_NAME:
        errors["name"] = (
            gettext("Give it a name.")
            if not view.name
            else gettext("A name has at most %(LONGEST_NAME)s letters.") % {"LONGEST_NAME": LONGEST_NAME}
        )
    whom = said.get("whom", MYSELF)
    if not _give(view, whom, visitor(request)):
        errors["whom"] = gettext("Choose who sees it.")
    if view.pk is None and View.objects.shown_to(visitor(request)).count() >= MOST_VIEWS:
        errors["name"] = gettext("There are very many views already. Do without one of them first.")
    if errors:
        typed = (said.get("tags", "")[:LONGEST_TAGS], said.get("person-tags", "")[:LONGEST_TAGS])
        return _page(request, Form(view, question, view.name, whom, *typed), errors)
    view.asks, view.order = question.to_keep(), question.order
    view.save()
    return see_other(f"{reverse('inbox')}?list={VIEW}{view.pk}")


def _give(view: View, whom: str, me: Teammate) -> bool:
    """Whom it is for; a team of one's own, or the one it is for already."""
    view.teammate, team = (me if whom == MYSELF else None), None
    if whom not in {MYSELF, EVERYBODY}:
        team = Team.objects.filter(pk=int(whom)).first() if is_number(whom) else None
        if team is None:
            return False
    view.team = team
    return True


def _asked(said: QueryDict) -> tuple[Question, dict[str, str]]:
    """The question of a form, and what of it is not understood."""
    errors: dict[str, str] = {}
    pairs = [(key, said.get(key, "")) for key in (*ONE_OF, "words", "order")]
    for key, typed in (("tag", "tags"), ("person-tag", "person-tags")):
        for name in filter(None, (" ".join(one.split()) for one in said.get(typed, "")[:LONGEST_TAGS].split(","))):
            tag = Tag.objects.filter(key=key_of(name)).first()
            if tag is None:
                errors[typed] = gettext("There is no tag “%(name)s”. Tags are made where they are hung on.") % {
                    "name": name
                }
            else:
                pairs.append((key, str(tag.pk)))
    for field in RequestField.objects.asked():
        if typed := said.get(f"field-{field.pk}", "").strip():
            how = said.get(f"how-{field.pk}", "")
            pairs.append(("field", f"{field.pk}:{how if how in dict(COMPARED) else ''}{typed}"))
    if said.get("state") == "done" and (said.get("waiting") or said.get("order") == View.Order.WAITING):
        errors["state"] = gettext("Nobody waits in what is done. Choose what is open, or another order.")
    return Question.read(pairs), errors


def _page(request: HttpRequest, form: Form, errors: dict[str, str] | None = None) -> HttpResponse:
    question, names = form.question, sentences.Names.of([form.question])
    asked = {key: question.first(key) for key in ONE_OF}
    asked |= {"words": question.words, "order": question.order}
    asked["tags"] = form.tags or ", ".join(names.tags.get(one, "") for one in question.all("tag"))
    asked["person_tags"] = form.person_tags or ", ".join(names.tags.get(one, "") for one in question.all("person-tag"))
    filled = {known[0]: known[1:] for one in question.all("field") if (known := field_value(one))}
    shown: dict[str, Any] = _choices() | {"form": form, "asked": asked, "filled": filled, "errors": errors or {}}
    shown["sentence"] = sentences.in_words(question, names)
    return page(request, "desk/inbox/view.html", status=422 if errors else 200, **shown)


def _choices() -> dict[str, Any]:
    teams = [(str(one.pk), one.name) for one in Team.objects.order_by("name")]
    people = [(str(one.pk), one.name) for one in Teammate.objects.here()]
    return {
        "states": STATES,
        "owners": [
            ("", gettext("Whoever looks after it")),
            (ME, gettext("Whoever looks: mine")),
            (NOBODY, "Nobody"),
            *people,
        ],
        "teams": [
            ("", gettext("Any team")),
            (MINE, gettext("Whoever looks: their teams")),
            (NOBODY, gettext("No team")),
            *teams,
        ],
        "team_names": teams,
        "spans": [("", gettext("Waiting or not")), *((key, words.capitalize()) for key, words, _ in SPANS)],
        "channels": [("", gettext("Any way")), *((one.name, one.label.capitalize()) for one in CHANNELS.values())],
        "standings": [
            ("", gettext("However we stand")),
            *((key, words.capitalize()) for key, words in STANDINGS.items()),
        ],
        "compared": COMPARED,
        "fields": list(RequestField.objects.asked()),
        "offered": list(Tag.objects.order_by("key").values_list("name", flat=True)[:MOST_OFFERED]),
        "orders": [(str(value), str(words).capitalize()) for value, words in View.Order.choices],
    }


def _view(request: HttpRequest, view_id: int) -> View:
    found = views_of.find(view_id, visitor(request))
    if found is None:
        raise Http404
    return found
