"""From a composer to the conversation: first everything typed is kept as a draft, then it is sent or refused."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from regulars.channels.contract import ANSWERED_BY, CHANNELS, Channel
from regulars.conversation import drafting, news, speaking
from regulars.conversation.errors import ConversationError, Crossed, NoLineOfYourOwn, NothingSaid
from regulars.conversation.models import Draft, Entry, Request
from regulars.conversation.speaking import Recipient
from regulars.desk.composer import beforehand, carrying, days, overtaking, promised, sending_from
from regulars.desk.composer.addressing import checked, read_copies
from regulars.desk.composer.form import Written
from regulars.desk.composer.refusals import Overtaken, Refused
from regulars.kit.prepared import Prepared
from regulars.people.models import Person
from regulars.team.models import Teammate

DEFAULT_CHANNEL = "email"
MOST_FILES_ON_DRAFT = 20
LONGEST_COPIES = 1000


_last_channel: Prepared[str] = Prepared(
    lambda request: (
        Entry.objects.filter(request=request, kind=Entry.Kind.MESSAGE, by_person__isnull=False)
        .order_by("-at", "-id")
        .values_list("channel", flat=True)[:1]
    )
)


def keep(written: Written, *, person: Person, request: Request | None, by: Teammate) -> Draft:
    """Keep what is written so far, drop the files left out, take up the new ones. Raises Refused for a file too many
    or too large, all else being kept; and Crossed for words that would overwrite those of another window."""
    draft = drafting.save(
        by=by,
        person=person,
        request=request,
        window=written.window,
        kind=written.kind,
        html=written.html,
        cc=written.cc[:LONGEST_COPIES],
        subject=written.subject,
        sent_from=written.sent_from or "",
        withheld_because=written.withheld_because,
        **({} if written.own_line is None else {"own_line": written.own_line}),
        withheld_until=days.lenient(written.withheld_until),
    )
    draft.attachments.filter(id__in=written.forget).delete()
    _take_up(draft, written.files)
    return draft


def keep_both(written: Written, *, person: Person, request: Request | None, by: Teammate) -> Draft:
    """The same for somebody who sends or saves by hand: what they wrote in another window comes below. Raises Refused
    with both, where there is something of another window."""
    try:
        return keep(written, person=person, request=request, by=by)
    except Crossed as crossed:
        both = replace(written, html=written.html + crossed.draft.html, window=None)
        draft = keep(both, person=person, request=request, by=by)
        Draft.objects.filter(pk=draft.pk).update(version=F("version") + 1)
        raise Overtaken(
            _("You wrote on in another window. Both are here, one below the other: nothing was sent yet.")
        ) from crossed


def _take_up(draft: Draft, files: Iterable[UploadedFile[bytes]]) -> None:
    """All of them or none: a refused one can be left out and the others sent again without doubling."""
    new = list(files)
    if not new:
        return
    there = list(draft.attachments.values_list("size", flat=True))
    if words := carrying.objection(sum(there) + sum(file.size or 0 for file in new)):
        raise Refused(words, "files")
    if len(there) + len(new) > MOST_FILES_ON_DRAFT:
        raise Refused(
            _("A letter carries at most %(MOST_FILES_ON_DRAFT)s files.") % {"MOST_FILES_ON_DRAFT": MOST_FILES_ON_DRAFT},
            "files",
        )
    for file in new:
        drafting.attach(draft, file)


def answer(written: Written, *, request: Request, by: Teammate, written_in: int | None = None) -> Entry:
    """Answer in a request, or keep a note in it; with then="done" the request is done as well. `written_in` is the
    request it was written in, if that was joined with this one since. Raises Refused."""
    draft = keep_both(written, person=request.person, request=request, by=by)
    if written_in not in (None, request.id):
        raise Overtaken(
            _("This was moved to “%(request)s” of %(person)s while you were writing. Look above, then send.")
            % {"request": request, "person": request.person}
        )
    if written.is_note:
        return _note(written, request, draft, by)
    overtaking.refuse_taken_up(written, draft)
    to = [*speaking.recipients_of(request), *_copies(written)]
    channel = channel_for(request)
    _refuse_too_long(written, channel)
    try:
        return _send(written, draft, to=to, channel=channel, by=by)
    except ConversationError as refusal:
        raise refused(refusal) from refusal


def refused(refusal: ConversationError) -> Refused:
    """What the conversation refused, with the field that it belongs to."""
    return Refused(str(refusal), "own_line" if isinstance(refusal, NoLineOfYourOwn) else "words")


@transaction.atomic
def _send(written: Written, draft: Draft, *, to: Sequence[Recipient], channel: Channel, by: Teammate) -> Entry:
    """Two who send at the same instant queue here, so that the second sees the first. What it promises or asks comes
    last: whoever forgot something else is not stopped twice."""
    news.hold(draft.person_id)
    request = Request.objects.select_for_update().get(drafts=draft)
    overtaking.refuse(written, person_id=request.person_id, request=request, by=by)
    from_ = _sent_from(written, request)
    entry = speaking.reply(request, by=by, html=draft.html, to=to, channel=channel.name, draft=draft, sent_from=from_)
    if not request.is_aside:
        promised.give(beforehand.settle(written.beforehand, entry, by=by), entry, by=by)
    if written.then == "done":
        request.finish(by=by)
    return entry


def _note(written: Written, request: Request, draft: Draft, by: Teammate) -> Entry:
    because, until = written.withheld_because, days.read(written.withheld_until, because=written.withheld_because)
    try:
        return speaking.note(
            request, by=by, html=draft.html, withheld_because=because, withheld_until=until, draft=draft
        )
    except NothingSaid as refusal:
        raise Refused(str(refusal)) from refusal


def write(written: Written, *, person: Person, by: Teammate) -> Entry:
    """Write to a person first, to the address chosen. Raises Refused."""
    draft = keep_both(written, person=person, request=None, by=by)
    if not written.subject:
        raise Refused(_("Give the letter a subject, so that it is found again."), "subject")
    to = [_addressee(written, person), *_copies(written)]
    _refuse_too_long(written, CHANNELS[DEFAULT_CHANNEL])
    try:
        return _write(written, draft, to=to, by=by)
    except ConversationError as refusal:
        raise refused(refusal) from refusal


@transaction.atomic
def _write(written: Written, draft: Draft, *, to: Sequence[Recipient], by: Teammate) -> Entry:
    person = draft.person
    news.hold(person.pk)
    if written.seen:
        overtaking.refuse(written, person_id=person.pk, request=None, by=by)
    entry = speaking.write(
        person,
        by=by,
        subject=written.subject,
        html=draft.html,
        to=to,
        channel=DEFAULT_CHANNEL,
        draft=draft,
        sent_from=_sent_from(written, None),
    )
    promised.give(beforehand.settle(written.beforehand, entry, by=by), entry, by=by)
    return entry


def ready_to_leave(written: Written, draft: Draft, *, by: Teammate) -> tuple[str, str, str]:
    """Of a letter that is to leave later: the address of theirs, its channel, the address of ours. It must be such that
    it could leave now. Raises Refused."""
    person, request = draft.person, draft.request
    if written.is_note:
        raise Refused(_("A note is here at once. Only a letter can leave later."))
    if request is None and not written.subject:
        raise Refused(_("Give the letter a subject, so that it is found again."), "subject")
    overtaking.refuse_taken_up(written, draft)
    to = speaking.recipients_of(request) if request else [_addressee(written, person)]
    if not to:
        raise Refused(
            _("We know no mail address of %(person)s. Add one beside the conversation first.") % {"person": person},
            "to",
        )
    _copies(written)
    channel = channel_for(request) if request else CHANNELS[DEFAULT_CHANNEL]
    _refuse_too_long(written, channel)
    if request or written.seen:
        overtaking.refuse(written, person_id=person.pk, request=request, by=by)
    return to[0].address, channel.name, _sent_from(written, request)


def _sent_from(written: Written, request: Request | None) -> str:
    """The address of ours that was chosen, or the one that suggests itself. Raises Refused for one that is not ours."""
    try:
        return sending_from.chosen(written.sent_from, request)
    except ValidationError as refusal:
        raise Refused(str(refusal.message), "from") from refusal


def _addressee(written: Written, person: Person) -> Recipient:
    """The address of theirs that was chosen; a made-up one is refused: a letter to a person goes to the person."""
    known = list(person.identifiers.mail_addresses())
    if not known:
        raise Refused(
            _("We know no mail address of %(person)s. Add one beside the conversation first.") % {"person": person},
            "to",
        )
    chosen = next((one for one in known if one.raw == written.to), None if written.to else known[0])
    if chosen is None:
        raise Refused(_("“%(to)s” is not an address of %(person)s.") % {"to": written.to[:60], "person": person}, "to")
    return Recipient(chosen.raw, person.name)


def _refuse_too_long(written: Written, channel: Channel) -> None:
    if len(written.html) > channel.longest:
        raise Refused(
            _("That is longer than %(label)s carries (%(longest)s letters). Attach it as a file.")
            % {"label": channel.label, "longest": f"{channel.longest:,}"}
        )


def _copies(written: Written) -> list[Recipient]:
    if len(written.cc) > LONGEST_COPIES:
        raise Refused(
            _("Copies take at most %(LONGEST_COPIES)s letters. Leave somebody out.")
            % {"LONGEST_COPIES": LONGEST_COPIES},
            "cc",
        )
    try:
        return read_copies(written.cc)
    except ValidationError as refusal:
        raise Refused(str(refusal.message), "cc") from refusal


def check_address(address: str) -> str:
    """The address of a first letter to somebody. Raises Refused."""
    try:
        return checked(address)
    except ValidationError as refusal:
        raise Refused(str(refusal.message), "to") from refusal


def channel_for(request: Request) -> Channel:
    """The way an answer goes: the one that answers the last thing they said."""
    name = _last_channel.first(request=request) or DEFAULT_CHANNEL
    return CHANNELS[ANSWERED_BY.get(name, DEFAULT_CHANNEL)]


def is_sent_already(written: Written, *, by: Teammate, person: Person, request: Request | None) -> bool:
    """Whether this composer was sent: a save that was still on its way must not bring the draft back to life."""
    since = Entry.objects.of(person).filter(by_teammate=by, id__gt=written.seen)
    if request:
        since = since.filter(request=request)
    return since.filter(kind__in=[Entry.Kind.MESSAGE, Entry.Kind.NOTE]).exists()
