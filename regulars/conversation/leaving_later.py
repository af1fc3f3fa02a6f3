"""Letters that leave by themselves: set for a moment, moved, called off, sent before their time, held, sent.

A letter that waits is a finished draft, so its words, files, saved replies and questions are where they always are. It
becomes an entry in the one transaction in which it ceases to be a draft: a process that is killed leaves either the
one or the other. Nothing of it is said, and nobody is answered, before that.

Each deed holds the person first, as everybody does who speaks with them: nothing comes between the look and the letter.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import getaddresses

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation import borrowing, news, open_drafts, speaking
from regulars.conversation.errors import ConversationError, NothingSaid, TooEarly, TooLate
from regulars.conversation.models import Draft, Entry, Request, Timing
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.kit.background.tasks import task
from regulars.kit.live.announcing import announce
from regulars.people import consenting
from regulars.people.models import Identifier
from regulars.people.normalising import normalise
from regulars.team.models import Teammate

SOONEST, FURTHEST = timedelta(minutes=1), timedelta(days=366)
AT_ONCE = 100
Held = Timing.Held

log = logging.getLogger(__name__)


@transaction.atomic
def set_for(
    draft: Draft, *, at: datetime, address: str, channel: str, by: Teammate, marks_done: bool = False
) -> Timing:
    """Let a finished letter leave by itself at a moment. `address` is the person's; copies and the address of ours
    stand in the draft.

    Raises TooEarly for a moment that has passed or is more than a year ahead, and NothingSaid or NotReady for a letter
    that could not be sent now either.
    """
    _check(at)
    news.hold(draft.person_id)
    words = speaking.Words.of(borrowing.ready(draft.html, draft))
    if not words.text and not draft.attachments.exists():
        raise NothingSaid(_("Write a word first, or add a file."))
    draft.is_timed, draft.opened_at = True, None
    draft.save(update_fields=["is_timed", "opened_at"])
    timing = Timing.objects.create(
        draft=draft,
        leaves_at=at,
        channel=channel,
        address=address,
        marks_done=marks_done,
        set_by=by,
        seen=_newest(),
    )
    _wake_at(at)
    _changed(draft.person_id)
    return timing


@transaction.atomic
def move(timing: Timing, *, at: datetime) -> None:
    """Another moment; whoever moves it has seen what happened since. Raises TooEarly, and TooLate once it was sent."""
    _check(at)
    draft = _hold(timing)
    waiting = Timing.objects.filter(pk=timing.pk)
    waiting.update(leaves_at=at, seen=_newest(), held_at=None, held_for="", held_by=None)
    _wake_at(at)
    _changed(draft.person_id)


@transaction.atomic
def call_off(timing: Timing, *, by: Teammate) -> Draft:
    """It does not leave: it is a draft again, in the hands of whoever called it off, with all that lies in it. What
    they had begun in the same place stays, below it. Raises TooLate once it was sent."""
    draft = _hold(timing)
    Timing.objects.filter(pk=timing.pk).delete()
    theirs = Draft.objects.in_hand().select_for_update()
    begun = theirs.filter(by=by, person=draft.person_id, request=draft.request_id).first()
    if begun:
        open_drafts.join(begun, draft)
    if draft.by_id != by.pk:
        draft.begun_by_id = draft.begun_by_id or draft.by_id
    draft.by, draft.is_timed, draft.version = by, False, draft.version + 1
    draft.saved_in, draft.saved_at = open_drafts.TAKEN_UP, clock.now()
    draft.save()
    _changed(draft.person_id)
    return draft


@transaction.atomic
def send_now(timing: Timing, *, by: Teammate, seen: int = 0) -> Entry | None:
    """Send it before its time, or although it was held; it can be called back for ten seconds. `seen` is the newest
    entry on the page of who sends it.

    None, and it is held, where something happened since that they have not seen. Raises TooLate once it was sent, and
    what speaking refuses.
    """
    draft = _hold(timing)
    timing.refresh_from_db()
    told = max(timing.seen, seen, timing.held_by_id or 0)
    if fresh := news.keeping_back(told, person_id=draft.person_id, request=draft.request, by=draft.by):
        _keep_back(timing, _why(fresh), fresh)
        return None
    if draft.by_id != by.pk:
        draft.begun_by_id, draft.by = draft.begun_by_id or draft.by_id, by
    return _speak(timing, draft, within=speaking.CALL_BACK_WITHIN)


def look_again(person_id: int) -> None:
    """Somebody spoke: what waits to leave to this person, and must not without another look, is held at once. One query
    where nothing waits."""
    for timing in (
        Timing.objects.leaving().filter(draft__person=person_id).select_related("draft__by", "draft__request")
    ):
        if draft := timing.draft:
            fresh = news.keeping_back(timing.seen, person_id=person_id, request=draft.request, by=draft.by)
            if fresh:
                _keep_back(timing, _why(fresh), fresh)


def look_again_alone(person_id: int) -> None:
    """The same after a deed that stands already. The person is held, so that nothing leaves between look and hold; one
    query where nothing waits."""
    if Timing.objects.leaving().filter(draft__person=person_id).exists():
        with transaction.atomic():
            news.hold(person_id)
            look_again(person_id)


@task()
def leave_due() -> int:
    """Send what it is time for, however long ago that was; how many letters. Safe to run twice, and to be killed: each
    letter is a transaction of its own."""
    sent, broken = 0, None
    due = Timing.objects.due(clock.now()).order_by("leaves_at", "id").values_list("pk", flat=True)
    for pk in list(due[:AT_ONCE]):
        try:
            sent += leave(pk)
        except Exception as error:  # one letter must not keep the others here
            log.exception("A letter that was set for later could not leave.")
            broken = error
    if broken:
        raise broken
    if sent == AT_ONCE:
        leave_due.using(unique="next").enqueue()
    return sent


@transaction.atomic
def leave(timing_id: int) -> bool:
    """Send one whose time has come, unless something keeps it back; whether it was sent."""
    waiting = Timing.objects.due(clock.now()).filter(pk=timing_id)
    timing = waiting.select_related("draft").first()
    if timing is None or timing.draft is None:
        return False
    person_id = timing.draft.person_id
    try:
        draft = _hold(timing)
    except TooLate:
        return False
    # Sent, moved, called off, held or given to somebody else while we queued: then it is looked at anew.
    if draft.person_id != person_id or not waiting.exists():
        return False
    timing.refresh_from_db()
    if reason := _objection(timing, draft):
        _keep_back(timing, *reason)
        return False
    try:
        with transaction.atomic():
            _speak(timing, draft, within=timedelta())
    except ConversationError:
        _keep_back(timing, Held.UNREADY)
        return False
    return True


def _check(at: datetime) -> None:
    now = clock.now()
    if at < now + SOONEST:
        raise TooEarly(_("That moment has passed. Choose one that lies ahead."))
    if at > now + FURTHEST:
        raise TooEarly(_("That is more than a year ahead. Choose a day within a year."))


def _hold(timing: Timing) -> Draft:
    """The draft of a letter that still waits, with its person and itself held. Raises TooLate."""
    waits = Timing.objects.standing().filter(pk=timing.pk)
    person_id = waits.values_list("draft__person", flat=True).first()
    if person_id:
        news.hold(person_id)
    held = waits.select_for_update().values_list("draft", flat=True).first()
    if held is None:
        raise TooLate(_("It was sent or called off already."))
    return Draft.objects.select_for_update(of=("self",)).select_related("by", "person", "request").get(pk=held)


def _objection(timing: Timing, draft: Draft) -> tuple[Held] | tuple[Held, Entry] | None:
    """Why it must not leave unasked, with what happened, or None."""
    fresh = news.keeping_back(timing.seen, person_id=draft.person_id, request=draft.request, by=draft.by)
    if fresh:
        return _why(fresh), fresh
    if not draft.by.is_active:
        return (Held.GONE,)
    value = normalise("email", timing.address)
    owner = Identifier.objects.filter(kind="email", value=value).first()
    if owner is None or owner.person_id != draft.person_id:
        return (Held.ELSEWHERE,)
    if owner.bouncing_since:
        return (Held.BOUNCES,)
    if not speaking.has_spoken(draft.person_id) and consenting.refusals("email", {value}):
        return (Held.UNWANTED,)
    return None


def _why(fresh: Entry) -> Held:
    if fresh.kind != Entry.Kind.MESSAGE:
        return Held.CHANGED
    return Held.ANSWERED if fresh.by_teammate_id else Held.WROTE


def _keep_back(timing: Timing, why: Held, fresh: Entry | None = None) -> None:
    waits = Timing.objects.standing().filter(pk=timing.pk)
    if waits.update(held_at=clock.now(), held_for=why, held_by=fresh):
        _changed(*waits.values_list("draft__person", flat=True))


def _speak(timing: Timing, draft: Draft, *, within: timedelta) -> Entry:
    """The draft becomes a letter. The timing is let go first: it would go with the draft."""
    to = [Recipient(timing.address, draft.person.name), *_copies(draft.cc)]
    Timing.objects.filter(pk=timing.pk).delete()
    speak = _answer if draft.request_id else _write_first
    entry = speak(timing, draft, to, within)
    if timing.marks_done and entry.request and not entry.request.is_done:
        entry.request.finish(by=draft.by)
    Timing.objects.create(
        entry=entry,
        leaves_at=timing.leaves_at,
        channel=timing.channel,
        set_by=timing.set_by,
        set_at=timing.set_at,
        seen=timing.seen,
        marks_done=timing.marks_done,
    )
    _changed(entry.person_id)
    return entry


def _answer(timing: Timing, draft: Draft, to: Sequence[Recipient], within: timedelta) -> Entry:
    return speaking.reply(
        Request.objects.select_for_update().get(drafts=draft),
        by=draft.by,
        html=draft.html,
        to=to,
        channel=timing.channel,
        draft=draft,
        sent_from=draft.sent_from,
        within=within,
    )


def _write_first(timing: Timing, draft: Draft, to: Sequence[Recipient], within: timedelta) -> Entry:
    return speaking.write(
        draft.person,
        by=draft.by,
        subject=draft.subject,
        html=draft.html,
        to=to,
        channel=timing.channel,
        draft=draft,
        sent_from=draft.sent_from,
        within=within,
    )


def _copies(line: str) -> list[Recipient]:
    """The addresses of a line that was read and checked when the letter was set."""
    return [Recipient(address, name, "cc") for name, address in getaddresses([line]) if address]


def _newest() -> int:
    return Entry.objects.order_by("-id").values_list("id", flat=True).first() or 0


def _wake_at(at: datetime) -> None:
    leave_due.using(run_after=at).enqueue()


def _changed(*people: int) -> None:
    announce("today", "inbox", *(f"person:{one}" for one in people))
