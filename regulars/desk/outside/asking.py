"""The form by which somebody outside is asked: read, checked, and made a letter of a side conversation."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.http import HttpRequest
from django.utils.html import escape, linebreaks
from django.utils.translation import gettext as _

from regulars.channels.email.team_mail.recognising import us_among
from regulars.conversation import asking_outside, drafting
from regulars.conversation.errors import ConversationError
from regulars.conversation.models import Attachment, Draft, Entry, Request, SideConversation
from regulars.desk.composer import carrying, form, writing
from regulars.desk.composer.addressing import checked, read_copies
from regulars.desk.composer.form import Written
from regulars.desk.composer.refusals import Refused
from regulars.people.models import Identifier, Person
from regulars.people.normalising import normalise
from regulars.people.recognising import recognise
from regulars.team.models import Teammate

MOST_OFFERED = 20
LONGEST_PASSED_ON = 20_000
MOST_KNOWN = 30
SAID = (Entry.Kind.MESSAGE, Entry.Kind.NOTE)


@dataclass(frozen=True)
class Asking:
    """What was typed: the letter, the entries whose words go along, and the files of the conversation that do."""

    written: Written
    said: frozenset[int] = frozenset()
    files: frozenset[int] = frozenset()
    refusals: dict[str, str] = field(default_factory=dict)


def read(request: HttpRequest) -> Asking:
    """The form as it was typed. Nothing is refused here."""
    post = request.POST
    return Asking(form.read(request), _ids(post.getlist("said")), _ids(post.getlist("file")))


def _ids(typed: list[str]) -> frozenset[int]:
    return frozenset(int(one) for one in typed[:200] if one.isascii() and one.isdigit() and len(one) < 19)


def offered(about: Request) -> list[Entry]:
    """What was said lately in the matter, with its files: what can be passed on, the newest first. Two queries."""
    said = about.entries.filter(kind__in=SAID).select_related("by_person", "by_teammate")
    return list(said.order_by("-at", "-id").prefetch_related("attachments")[:MOST_OFFERED])


def known() -> list[tuple[str, str]]:
    """Whom we asked before, by address and name, those asked last first. Two queries."""
    lately = SideConversation.objects.order_by("-id").values_list("request__person", flat=True)[: MOST_KNOWN * 2]
    people = list(dict.fromkeys(lately))[:MOST_KNOWN]
    rows = Identifier.objects.filter(person__in=people).mail_addresses().select_related("person")
    return [(row.raw, str(row.person)) for row in rows[: MOST_KNOWN * 2]]


def check(asking: Asking, about: Request) -> dict[str, str]:
    """What is wrong with it, in words by field; nothing is written."""
    wrong: dict[str, str] = {}
    addresses = [_checked("to", lambda: [checked(asking.written.to)], wrong)]
    addresses.append(_checked("cc", lambda: [one.address for one in read_copies(asking.written.cc)], wrong))
    if not asking.written.subject:
        wrong["subject"] = _("Give the question a subject. It need not say whose matter it is.")
    for name, those in zip(("to", "cc"), addresses, strict=True):
        if name not in wrong and (words := _objection(those, about)):
            wrong[name] = words
    if words := carrying.objection(sum(file.size or 0 for file in asking.written.files) + _size(asking, about)):
        wrong["files"] = words
    return wrong


def _checked(name: str, read: Callable[[], list[str]], wrong: dict[str, str]) -> list[str]:
    try:
        return read()
    except ValidationError as refusal:
        wrong[name] = str(refusal.messages[0])
        return []


def _objection(addresses: Sequence[str], about: Request) -> str:
    values = {normalise("email", one): one for one in addresses}
    if mine := us_among(values):
        return _("%(values)s is one of us. Call them by name in a note instead.") % {"values": values[next(iter(mine))]}
    theirs = Identifier.objects.filter(kind="email", value__in=values, person=about.person_id).first()
    if theirs:
        return _("%(raw)s is %(first_name)s’s own address. Answer them instead.") % {
            "raw": theirs.raw,
            "first_name": about.person.first_name,
        }
    return ""


@transaction.atomic
def begin(asking: Asking, about: Request, *, by: Teammate) -> SideConversation:
    """The side conversation, with the letter as a draft in it. Raises Refused."""
    written = asking.written
    outsider: Person = recognise("email", written.to, name=written.name, source="desk")
    try:
        side = asking_outside.begin(about, outsider=outsider, by=by, subject=written.subject)
    except ConversationError as refusal:
        raise Refused(str(refusal), "to") from refusal
    chosen = [entry for entry in offered(about) if entry.pk in asking.said]
    draft = drafting.save(
        by=by,
        person=outsider,
        request=side.request,
        kind=Draft.Kind.REPLY,
        html=written.html + "".join(_passed_on(entry) for entry in reversed(chosen)),
        cc=written.cc[: writing.LONGEST_COPIES],
        sent_from=written.sent_from or "",
    )
    for file in written.files:
        drafting.attach(draft, file)
    for kept in _files(asking, about):
        _copy(kept, draft)
    return side


def send(side: SideConversation, asking: Asking, *, by: Teammate) -> None:
    """Let the letter leave that was begun. Raises Refused; it stays a draft then."""
    draft = drafting.open_draft(by=by, person=side.request.person, request=side.request)
    html = draft.html if draft else asking.written.html
    written = Written(
        kind=Draft.Kind.REPLY,
        html=html,
        cc=asking.written.cc,
        sent_from=asking.written.sent_from,
        seen=_newest(side),
    )
    writing.answer(written, request=side.request, by=by)


def _newest(side: SideConversation) -> int:
    """What was said to this outsider elsewhere is no news to whoever asks something new."""
    last = Entry.objects.filter(person=side.request.person_id).order_by("-at", "-id").values_list("id", flat=True)
    return last.first() or 0


def _passed_on(entry: Entry) -> str:
    """The words alone: who said them, and when, is for the writer to say."""
    said = entry.said[:LONGEST_PASSED_ON].strip()
    return f"<blockquote>{linebreaks(escape(said))}</blockquote>" if said else ""


def _files(asking: Asking, about: Request) -> list[Attachment]:
    if not asking.files:
        return []
    return list(Attachment.objects.filter(pk__in=asking.files, entry__request=about).order_by("id")[:MOST_OFFERED])


def _size(asking: Asking, about: Request) -> int:
    return sum(file.size for file in _files(asking, about))


def _copy(kept: Attachment, draft: Draft) -> None:
    """A copy of its own: it goes when either of the two conversations goes."""
    with kept.file.open("rb") as file:
        data = ContentFile(file.read(), name="file")
    Attachment.objects.create(draft=draft, file=data, name=kept.name, content_type=kept.content_type, size=kept.size)
