"""A request as one row of the inbox."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils.translation import gettext as _

from regulars.channels.contract import channel_of
from regulars.conversation.models import Entry, Request, RequestTagging
from regulars.desk.clock import expectation
from regulars.desk.here.reading import Here, at_rows
from regulars.desk.outside import cards
from regulars.kit import clock
from regulars.kit.look.times import in_words
from regulars.team.models import Teammate

Tag = tuple[str, str]


@dataclass(frozen=True)
class Row:
    """What one line of the inbox shows. `since` is when they began to wait, or when something was last said."""

    id: int
    person_id: int
    name: str
    preview: str
    since: datetime
    unread: bool
    owner: str
    picture: str
    tags: tuple[Tag, ...]
    shown: int = 0
    here: Here = field(default_factory=Here)


def rows_of(requests: Iterable[Request], *, seen_by: Teammate) -> list[Row]:
    """The requests of a page as rows. One query each where a tag hangs on any of them, where colleagues are at any and
    where somebody outside was asked about any, none where not."""
    requests = list(requests)
    here = at_rows([one.pk for one in requests if getattr(one, "has_company", False)], seen_by=seen_by)
    words = _words_of([one.pk for one in requests if getattr(one, "is_tagged", False)])
    outside = cards.tags_of([one.pk for one in requests if getattr(one, "asks_outside", False)])
    return [
        replace(
            _row(request, seen_by, words.get(request.pk, []), outside.get(request.pk, [])),
            here=here.get(request.pk, Here()),
        )
        for request in requests
    ]


def _words_of(tagged: list[int]) -> dict[int, list[str]]:
    """The tags of these requests, by name."""
    found: dict[int, list[str]] = {}
    if tagged:
        hanging = RequestTagging.objects.filter(request__in=tagged).order_by("tag__key")
        for request_id, name in hanging.values_list("request", "tag__name"):
            found.setdefault(request_id, []).append(name)
    return found


def _row(request: Request, seen_by: Teammate, words: list[str], outside: list[Tag]) -> Row:
    last = request.last_said
    return Row(
        id=request.id,
        person_id=request.person_id,
        name=str(request.person),
        preview=_preview(request, last, seen_by),
        since=request.waiting_since or request.moved_at,
        unread=_is_unread(request, last, seen_by),
        owner=request.owner.name if request.owner and request.owner_id != seen_by.id else "",
        picture=request.person.picture,
        tags=(*outside, *_tags(request, last), *((word, "") for word in words)),
        shown=request.last_said_id or 0,
    )


def _preview(request: Request, last: Entry | None, seen_by: Teammate) -> str:
    """The last word, after who said it unless that was the person; the subject where nothing was said in words."""
    words = (last.excerpt if last else "") or str(request)
    if last and last.kind == Entry.Kind.BOUNCED:
        return _("Our letter came back from %(words)s") % {"words": words}
    speaker = _speaker(request, last, seen_by) if last else ""
    return f"{speaker}: {words}" if speaker else words


def _speaker(request: Request, last: Entry, seen_by: Teammate) -> str:
    if last.by_teammate:
        return _("You") if last.by_teammate_id == seen_by.id else last.by_teammate.first_name
    # Somebody in copy speaks as themselves.
    return last.by_person.first_name if last.by_person and last.by_person_id != request.person_id else ""


def _is_unread(request: Request, last: Entry | None, seen_by: Teammate) -> bool:
    """Whether something was said since this teammate looked; one's own words are always read."""
    if last is None or last.by_teammate_id == seen_by.id or request.is_done:
        return False
    return last.id > (getattr(request, "read_upto", None) or 0)


def _coming_back(back: datetime, words: str) -> Tag:
    """One's promise to come back to it: still to come, or due since that moment."""
    said = f": {words}" if words else ""
    if back <= clock.now():
        return f"Back{said}", "mustard"
    return _("Back %(in_words)s%(said)s") % {"in_words": in_words(back, "due"), "said": said}, ""


def _expected(request: Request) -> Iterable[Tag]:
    """Our letter that leaves by itself, else that they expect to hear from us."""
    leaves = getattr(request, "leaves_at", None)
    if getattr(request, "kept_back", False):
        yield _("a letter was held back"), "tomato"
    elif leaves:
        yield _("answer leaves %(in_words)s") % {"in_words": in_words(leaves, "due")}, "sky"
    elif expected := expectation.short(request):
        yield expected, "mustard"


def _tags(request: Request, last: Entry | None) -> Iterable[Tag]:
    if request.is_done:
        yield _("Done"), "sage"
    yield from _expected(request)
    if back := getattr(request, "back_at", None):
        yield _coming_back(back, getattr(request, "back_for", "") or "")
    if due := getattr(request, "promised_for", None):
        late = due < clock.now()
        yield f"Promised · {in_words(due, 'due')}", "tomato" if late else "mustard"
    if getattr(request, "hints", None):
        yield _("look twice"), "mustard"
    if getattr(request, "has_draft", False):
        yield _("your draft"), "sky"
    if last and last.kind == Entry.Kind.NOTE:
        yield "note", "mustard"
    elif last and (channel := channel_of(last.channel)):
        yield channel.label, ""
