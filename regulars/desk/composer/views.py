"""Writing: answers and notes, first letters, drafts, taking back, trying again."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regulars.conversation import being_here, calling_back, news, outbox
from regulars.conversation.errors import Crossed, NotYours, TooLate
from regulars.conversation.models import Draft, Entry, Request
from regulars.desk.answering import see_other
from regulars.desk.composer import beforehand, begun, carrying, form, overtaking, paper, writing
from regulars.desk.composer.beforehand import Asking, Beforehand
from regulars.desk.composer.form import Written
from regulars.desk.composer.refusals import News, Overtaken, Refused
from regulars.desk.life import reading as life
from regulars.desk.outside import reading
from regulars.desk.outside import views as outside
from regulars.desk.person.finding import find
from regulars.desk.person.paths import page_of
from regulars.desk.person.showing import show
from regulars.desk.sight import deliveries_for, entries_for, people_for, request_now, visitor
from regulars.kit.pages import page
from regulars.people.models import Person
from regulars.people.recognising import recognise
from regulars.team.models import Teammate

# Buttons that keep what was typed without sending it.
KEPT = ("save", "borrow")


@require_POST
def answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """Answer in a request or keep a note; what was refused stays as it was typed, with the words beside it."""
    by, written = visitor(request), form.read(request)
    matter = request_now(by, request_id)
    try:
        if written.then in KEPT:
            writing.keep_both(written, person=matter.person, request=matter, by=by)
            if written.then == "borrow":
                return see_other(f"{reverse('saved-replies', args=[matter.person_id])}?request={matter.pk}")
        else:
            writing.answer(written, request=matter, by=by, written_in=request_id)
    except Refused as refusal:
        return refused_on_page(request, matter, refusal)
    being_here.stop_writing(by, request_id=matter.id)
    return see_other(page_of(matter, asked=request))


@require_POST
def save_draft(request: HttpRequest, request_id: int) -> HttpResponse:
    """Keep what is being written, while it is being written."""
    by, written = visitor(request), form.read(request)
    matter = request_now(by, request_id)
    return _kept(request, written, by=by, person=matter.person, matter=matter)


@require_POST
def save_draft_to(request: HttpRequest, person_id: int) -> HttpResponse:
    """Keep a first letter while it is being written."""
    by, written = visitor(request), form.read(request)
    person = get_object_or_404(people_for(by), id=person_id)
    return _kept(request, written, by=by, person=person)


@require_http_methods(["GET", "HEAD", "POST"])
def write_to(request: HttpRequest, person_id: int) -> HttpResponse:
    """Write to a person first."""
    by = visitor(request)
    person = get_object_or_404(people_for(by), id=person_id)
    if request.method != "POST":
        return _sheet(request, person, {})
    written = form.read(request)
    try:
        if written.then in KEPT:
            writing.keep_both(written, person=person, request=None, by=by)
            return see_other("saved-replies" if written.then == "borrow" else "write-to", person.id)
        entry = writing.write(written, person=person, by=by)
    except Refused as refusal:
        return refused_on_sheet(request, person, refusal)
    return _to_conversation(request, entry)


@require_http_methods(["GET", "HEAD", "POST"])
def new_letter(request: HttpRequest) -> HttpResponse:
    """A letter to an address: whoever has it is recognised, or met for the first time."""
    if request.method != "POST":
        return page(request, "desk/composer/address.html", typed={}, refusal="")
    written = form.read(request)
    try:
        address = writing.check_address(written.to)
    except Refused as refusal:
        typed = {"to": written.to, "name": written.name}
        return page(request, "desk/composer/address.html", status=422, typed=typed, refusal=refusal.words)
    person = recognise("email", address, name=written.name, source="desk")
    return see_other("write-to", person.id)


def _kept(
    request: HttpRequest, written: Written, *, by: Teammate, person: Person, matter: Request | None = None
) -> HttpResponse:
    """The saved files for the composer to show, or what was refused about them."""
    try:
        draft = _kept_unless_sent(written, by=by, person=person, matter=matter)
    except Refused as refusal:
        return _in_words(refusal.words)
    except Crossed as refusal:
        return _in_words(
            _("%(refusal)s Send or load the page again to see both; here nothing is saved until then.")
            % {"refusal": refusal}
        )
    if draft is None:
        # Mostly the page is on its way out and nobody reads this; in a second window somebody does.
        return _in_words(_("This letter has left already, so nothing is saved here. Load the page to write another."))
    if words := overtaking.taken_up(written, draft):
        return _in_words(words)
    if not (request.FILES or any(written.forget)):
        return HttpResponse(status=204)
    files = list(draft.attachments.all())
    return page(request, "desk/composer/files.html", files=files, note=carrying.note(file.size for file in files))


def _kept_unless_sent(written: Written, *, by: Teammate, person: Person, matter: Request | None) -> Draft | None:
    """The draft, None where it was sent already. Nothing of theirs is sent between looking and keeping: it would come
    back to life as a draft. Raises Refused, all else being kept, and Crossed."""
    refused = None
    with transaction.atomic():
        news.hold(person.pk)
        if writing.is_sent_already(written, by=by, person=person, request=matter):
            return None
        try:
            return writing.keep(written, person=person, request=matter, by=by)
        except Refused as refusal:
            refused = refusal
    raise refused


def refused_on_page(request: HttpRequest, matter: Request, refusal: Refused) -> HttpResponse:
    """The page of a request with what was typed, why it was not sent, and what happened meanwhile."""
    if matter.is_aside:
        return outside.show(
            request,
            reading.find(request, matter.id),
            refusal.by_field,
            status=422,
            news=_news_of(refusal),
        )
    found = find(matter.person_id, matter.id, seen_by=visitor(request))
    return show(
        request,
        found,
        refusals=refusal.by_field,
        status=422,
        news=_news_of(refusal),
        beforehand=_asked_of(request, refusal),
    )


def refused_on_sheet(request: HttpRequest, person: Person, refusal: Refused) -> HttpResponse:
    """The same for a first letter."""
    news, asked = _news_of(refusal), _asked_of(request, refusal)
    return _sheet(request, person, refusal.by_field, status=422, news=news, asked=asked)


def _in_words(words: str) -> HttpResponse:
    """What the line beside the draft says."""
    return HttpResponse(words, content_type="text/plain; charset=utf-8", status=422)


def _news_of(refusal: Refused) -> tuple[News, ...] | None:
    """What happened meanwhile, None where something else was wrong."""
    return refusal.news if isinstance(refusal, Overtaken) else None


def _asked_of(request: HttpRequest, refusal: Refused) -> Beforehand:
    """What is asked about it; where something else was wrong, what was answered so far."""
    return refusal.asked if isinstance(refusal, Asking) else beforehand.read(request.POST)


def _sheet(
    request: HttpRequest,
    person: Person,
    refusals: dict[str, str],
    *,
    status: int = 200,
    news: tuple[News, ...] | None = None,
    asked: Beforehand | None = None,
) -> HttpResponse:
    by = visitor(request)
    known = person.identifiers.mail_addresses()
    sheet = paper.for_page(
        person,
        None,
        by=by,
        addresses=list(known.values_list("raw", flat=True)),
        has_draft=True,
        had_others=False,
        may_choose_sender=True,
        refusals=refusals,
        news=news,
        beforehand=asked,
    )
    warning = life.of(person).warning if person.has_died else ""
    given: dict[str, Any] = {
        "person": person,
        "paper": sheet,
        "warning": warning,
        "begun": begun.to(person, None, seen_by=by),
    }
    return page(request, "desk/composer/page.html", status=status, **given)


@require_POST
def take_back(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Undo: the letter is a draft again, if it has not left."""
    by = visitor(request)
    entry = get_object_or_404(entries_for(by).select_related("person", "request"), id=entry_id)
    try:
        draft = calling_back.call_back(entry, by=by)
    except (TooLate, NotYours) as refusal:
        messages.warning(request, str(refusal))
        return _to_conversation(request, entry)
    if draft.request is None:
        return see_other("write-to", entry.person_id)
    return see_other(page_of(draft.request, asked=request))


@require_POST
def retry(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Try a letter again that did not arrive."""
    delivery = get_object_or_404(deliveries_for(visitor(request)), id=delivery_id)
    try:
        outbox.retry(delivery)
    except TooLate as refusal:
        messages.warning(request, str(refusal))
    return _to_conversation(request, delivery.entry)


def _to_conversation(request: HttpRequest, entry: Entry) -> HttpResponse:
    if entry.request is None:
        return see_other("person", entry.person_id)
    return see_other(page_of(entry.request, asked=request))
