"""The two doors of a provider: one for mails, one for what became of letters. Closed to whoever proves nothing."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from regulars.channels.email.models import Provider
from regulars.channels.email.providers import bringing, hearing, proving, telling, whole
from regulars.channels.email.providers.collecting import CannotCollect
from regulars.channels.email.providers.kinds import KINDS, Door, Kind
from regulars.channels.email.providers.largest import largest_post
from regulars.channels.email.providers.posts import NoForm, Post
from regulars.channels.email.tasks import call_for_reading
from regulars.kit.secrets import CannotOpen

# Calls above this size come one after the other: each is in memory several times over.
LARGE = 4 * 1024 * 1024
WAIT_FOR_ROOM = 10.0
_room = threading.BoundedSemaphore(1)

logger = logging.getLogger(__name__)


class NoRoom(Exception):
    """Another large mail is being taken in; the provider calls again."""


@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def call(request: HttpRequest, place: str, door: Door) -> HttpResponse:
    """A provider calls. 200 means kept; 4xx that calling again would not help; 5xx that it would."""
    provider = Provider.objects.filter(place=place).first()
    kind = KINDS.get(provider.kind) if provider else None
    if provider is None or kind is None or not hearing.is_open(provider, kind, door):
        raise Http404
    if request.method != "POST":
        return _said("Regulars listens here.")
    try:
        with _room_for(request):
            return _answer(request, provider, kind, door)
    except proving.NotProven as refusal:
        hearing.refused(provider, str(refusal))
        return _closed(kind, door, request)
    except (proving.NotUnderstood, NoForm) as refusal:
        hearing.refused(provider, str(refusal))
        # A mail is tried again, and somebody may mend the address meanwhile; a word about a letter is not worth it.
        return _said(str(refusal), 500 if door == "mail" else 400)
    except (CannotCollect, CannotOpen, NoRoom) as trouble:
        hearing.refused(provider, str(trouble))
        return _said(str(trouble), 503)


def _answer(request: HttpRequest, provider: Provider, kind: Kind, door: Door) -> HttpResponse:
    body = request.read(largest_post() + 1)
    if len(body) > largest_post():
        return _said("That is more than we take.", 413)
    post = Post(request, body)
    view = proving.view_for(provider, kind, door)
    proving.prove(view, kind, door, provider, post)
    if kind.name == "amazon_ses" and hearing.is_first_call(provider, post):
        return _said("A keeper of the house is asked.")
    raws = whole.take_out(kind, post)
    events = proving.understand(view, kind, post)
    mails = bringing.brought(kind, events, post, raws or view.raws)
    # Every one of them, also after one that was known.
    fresh = [bringing.keep(provider, mail) for mail in mails]
    for event in events:
        telling.tell(provider, kind, event)
    hearing.heard(provider)
    if any(fresh):
        _call_for_reading()
    return _said("Thank you.")


def _call_for_reading() -> None:
    try:
        call_for_reading()
    except Exception:  # the mail is stored, and the timetable looks every minute
        logger.warning("nobody could be called to read the mail", exc_info=True)


@contextmanager
def _room_for(request: HttpRequest) -> Iterator[None]:
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) <= LARGE:
        yield
        return
    if not _room.acquire(timeout=WAIT_FOR_ROOM):
        raise NoRoom("Another large mail is just being taken in.")
    try:
        yield
    finally:
        _room.release()


def _closed(kind: Kind, door: Door, request: HttpRequest) -> HttpResponse:
    if kind.says_password(door) and "HTTP_AUTHORIZATION" not in request.META:
        # Amazon says the password of the address only when it is asked for.
        answer = _said("Who calls?", 401)
        answer["WWW-Authenticate"] = 'Basic realm="Regulars"'
        return answer
    return _said("You could not prove who you are.", 403)


def _said(words: str, status: int = 200) -> HttpResponse:
    return HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")
