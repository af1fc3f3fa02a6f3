"""What lies on the composer of a page: whom it answers, what was begun, what was refused."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.channels.contract import CHANNELS
from regulars.conversation import drafting, speaking
from regulars.conversation.drafting import Window
from regulars.conversation.models import Attachment, Draft, Entry, Request
from regulars.desk.composer import carrying, days, own, writing
from regulars.desk.composer.addressing import copies_of
from regulars.desk.composer.beforehand import Beforehand
from regulars.desk.composer.own import NOTHING, Own
from regulars.desk.composer.refusals import News
from regulars.desk.composer.sending_from import Choice as Sender
from regulars.desk.composer.sending_from import choices
from regulars.desk.sending_later.moments import Choice, offered
from regulars.kit import clock, markup
from regulars.people.models import Person
from regulars.team.models import Teammate


def new_window() -> Window:
    """A name for the window this composer will stand in."""
    return Window(secrets.token_hex(6))


@dataclass(frozen=True)
class Paper:
    """All that the composer shows. `refusals` are words by field: "words", "cc", "to", "from", "subject",
    "files", "own_line". `senders` are our addresses, where there is a choice; `about` says to the palette whom one
    writes to and in which matter;
    `news` what happened while this was written, None where sending was not refused for it; `begun_by` the colleague who
    wrote what was taken up."""

    action: str
    draft_url: str
    opening_url: str
    name: str
    is_first: bool
    label: str
    icon: str
    to: tuple[str, ...] = ()
    senders: tuple[Sender, ...] = ()
    cc: str = ""
    subject: str = ""
    html: str = ""
    kind: str = Draft.Kind.REPLY
    withheld_because: str = ""
    saved: datetime | None = None
    files: tuple[Attachment, ...] = ()
    seen: int = 0
    own: Own = NOTHING
    about: str = ""
    refusals: Mapping[str, str] = field(default_factory=dict)
    withheld_until: str = ""
    window: Window = field(default_factory=new_window)
    is_opened: bool = False
    begun_by: str = ""
    news: tuple[News, ...] | None = None
    beforehand: Beforehand = field(default_factory=Beforehand)
    is_aside: bool = False
    later_url: str = ""
    their_zone: str = ""

    def later(self, zone: str) -> list[Choice]:
        """The moments at which it could leave by itself, on this clock."""
        return offered(clock.now(), ZoneInfo(zone), name=self.name, their_zone=self.their_zone)

    @property
    def sends(self) -> list[tuple[str, str]]:
        """The buttons: what they say, and what is done after sending."""
        anyway = " anyway" if self.news is not None or self.beforehand.shows_answers else ""
        if self.is_first or self.is_aside:
            return [(f"Send{anyway}", "")]
        return [(_("Send%(anyway)s and mark done") % {"anyway": anyway}, "done"), (f"Send{anyway}", "")]

    @property
    def files_note(self) -> str:
        """What will become of files that are much for a letter."""
        return carrying.note(file.size for file in self.files)

    @property
    def plain(self) -> str:
        """The words without markup, for a browser without script."""
        return markup.text_of(self.html) if self.html else ""


def for_page(
    person: Person,
    request: Request | None,
    *,
    by: Teammate,
    addresses: Sequence[str],
    has_draft: bool,
    had_others: bool,
    may_choose_sender: bool,
    refusals: Mapping[str, str] | None = None,
    news: tuple[News, ...] | None = None,
    newest: int = 0,
    beforehand: Beforehand | None = None,
) -> Paper:
    """The composer of a person's page. Asks only for what there is: a draft, others to copy, a choice of addresses.

    `addresses` are the person's mail addresses; `had_others` says whether their last message went to more than us,
    `may_choose_sender` whether we have several addresses. `newest` is the newest entry on the page, 0 where the page
    does not reach so far.
    """
    draft = drafting.open_draft(by=by, person=person, request=request) if has_draft else None
    senders = choices(request, draft) if may_choose_sender else ()
    if request is None:
        return replace(
            _first_letter(person, draft, addresses),
            senders=senders,
            refusals=refusals or {},
            news=news,
            beforehand=beforehand or Beforehand(),
        )
    copies = draft.cc if draft else copies_of(request) if had_others else ""
    seen = max(request.last_said_id or 0, newest or _newest(person))
    answer = replace(_answer(person, request, draft, copies), seen=seen)
    return replace(
        answer,
        to=_to(request, addresses),
        senders=senders,
        refusals=refusals or {},
        news=news,
        beforehand=beforehand or Beforehand(),
    )


def _to(request: Request, addresses: Sequence[str]) -> tuple[str, ...]:
    """Where the answer goes; there is nothing to ask where there is one address."""
    if len(addresses) == 1:
        return tuple(addresses)
    return tuple(one.address for one in speaking.recipients_of(request))


def _answer(person: Person, request: Request, draft: Draft | None, copies: str) -> Paper:
    channel = CHANNELS[writing.DEFAULT_CHANNEL]
    return Paper(
        action=reverse("answers", args=[request.id]),
        draft_url=reverse("draft", args=[request.id]),
        name=person.whom,
        about=f"person={person.pk}&request={request.pk}",
        opening_url=reverse("draft-opening", args=[request.id]),
        later_url=reverse("answer-later", args=[request.id]),
        their_zone=person.zone,
        is_first=False,
        label=_("by %(label)s") % {"label": channel.label},
        icon=channel.icon,
        cc=copies,
        is_aside=request.is_aside,
        **_begun(draft),
    )


def _first_letter(person: Person, draft: Draft | None, addresses: Sequence[str]) -> Paper:
    channel = CHANNELS[writing.DEFAULT_CHANNEL]
    return Paper(
        action=reverse("write-to", args=[person.id]),
        draft_url=reverse("draft-to", args=[person.id]),
        name=person.whom,
        about=f"person={person.pk}",
        opening_url=reverse("draft-to-opening", args=[person.id]),
        later_url=reverse("write-later", args=[person.id]),
        their_zone=person.zone,
        is_first=True,
        label=_("by %(label)s") % {"label": channel.label},
        icon=channel.icon,
        to=tuple(addresses),
        cc=draft.cc if draft else "",
        subject=draft.subject if draft else "",
        seen=_newest(person),
        **_begun(draft),
    )


def _newest(person: Person) -> int:
    """The newest entry between us, by which a late save knows that the letter was sent."""
    return Entry.objects.of(person).order_by("-at", "-id").values_list("id", flat=True).first() or 0


def _begun(draft: Draft | None) -> dict[str, Any]:
    if draft is None:
        return {}
    return {
        "html": draft.html,
        "kind": draft.kind,
        "withheld_because": draft.withheld_because,
        "saved": draft.saved_at,
        "files": tuple(draft.attachments.all()),
        "own": own.of(draft),
        "withheld_until": days.day_of(draft.withheld_until),
        "window": replace(new_window(), draft=draft.pk, version=draft.version),
        "is_opened": draft.opened_at is not None,
        "begun_by": draft.begun_by.first_name if draft.begun_by else "",
    }
