"""A notice as a mail: who wrote what, where to read on, and that an answer to it leaves as one's own letter."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any

import css_inline
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.channels.email import ours as our_addresses
from regulars.channels.email.models import Notice
from regulars.channels.email.notices import marks
from regulars.channels.email.sending import headings, signing
from regulars.channels.email.sending.composing import Letter
from regulars.channels.email.team_mail.recognising import us_among
from regulars.conversation import attending, news, speaking, subjects
from regulars.conversation.models import Bookmark, Draft, Entry, Mention, Request
from regulars.kit import clock
from regulars.kit.listing import listed
from regulars.kit.public import public_address
from regulars.team.models import House

MOST_MESSAGES = 10
LONGEST_SAID = 4000
# Where a draft was saved that came as a mail.
BY_MAIL = "mail"
FOOT = "Your answer to this mail goes to"
KEPT = "So it was not sent: it lies as a draft. Answer this mail with the two words “send anyway”, or open the page."
KEPT_AT_THE_DESK = "So it was not sent: it lies as a draft, with what you began at the desk. Open the page to send it."

_inliner = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False)


@dataclass(frozen=True)
class Said:
    """One thing as the notice tells it: “Maria” “wrote” …"""

    who: str
    words: str
    files: str
    did: str = "wrote"
    has_words: bool = True


def untold(notice: Notice) -> list[Entry]:
    """What was said or done that the teammate has neither been told of nor read, the earliest first. Two queries."""
    return news.in_request(notice.request, seen=known_upto(notice), by=notice.teammate)[:MOST_MESSAGES]


def worth_a_mail(said: list[Entry], notice: Notice) -> bool:
    """Whether there is more to tell than what colleagues noted and did among themselves."""
    return any(entry.kind == Entry.Kind.MESSAGE for entry in said) or calls(notice)


def calls(notice: Notice) -> bool:
    """Whether the teammate was called by name, or handed this, and has not seen it. At most three queries."""
    upto = known_upto(notice)
    mentions = Mention.objects.unseen_by(notice.teammate).filter(entry__request=notice.request, entry__gt=upto)
    handed = notice.request.entries.filter(kind=Entry.Kind.ASSIGNED, to_teammate=notice.teammate, id__gt=upto)
    return mentions.exists() or handed.exclude(by_teammate=notice.teammate).filter(by_teammate__isnull=False).exists()


def known_upto(notice: Notice) -> int:
    """The newest entry of the request that the teammate has been told of or has read."""
    read = Bookmark.objects.filter(teammate=notice.teammate, request=notice.request).values_list("upto", flat=True)
    return max(notice.told_upto, read.first() or 0)


def compose(notice: Notice, said: list[Entry], house: House, *, plus: bool = True) -> Letter:
    """The mail that tells of these messages."""
    upto = max(entry.pk for entry in said) if said else notice.told_upto
    ours = headings.ascii_domain(house.address)
    person = notice.request.person.name or (str(said[-1].author) if said else "") or "Somebody"
    subject = f"{person}: {subjects.bare(str(notice.request))}"
    if notice.returned:
        subject = _("Not sent yet – %(subject)s") % {"subject": subject}
    lines = [
        headings.mailboxes("From", [(house.name, ours)]),
        headings.mailboxes("To", [(notice.teammate.name, headings.ascii_domain(notice.teammate.email))]),
        headings.words("Subject", subject),
        f"Date: {format_datetime(clock.now())}",
        headings.ids("Message-ID", [marks.message_id(notice, upto, house.domain)]),
        headings.ids("References", [marks.message_id(notice, 0, house.domain)]),
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: All",
    ]
    if plus:
        lines.append(headings.mailboxes("Reply-To", [(house.name, marks.answer_address(ours, notice))]))
    raw = signing.signed("\r\n".join(lines).encode() + b"\r\n" + _body(notice, said, subject), house.address)
    return Letter(raw, ours, needs_utf8=not all(line.isascii() for line in lines))


def _body(notice: Notice, said: list[Entry], subject: str) -> bytes:
    told = {
        "subject": subject,
        "matter": subjects.bare(str(notice.request)),
        "returned": notice.returned,
        "kept": KEPT if can_be_sent_by_mail(notice) else KEPT_AT_THE_DESK,
        "messages": [_told(entry) for entry in said],
        "foot": _("%(FOOT)s %(whom)s, as your own letter.") % {"FOOT": FOOT, "whom": _whom(notice.request)},
        "why": _why(notice),
        "url": address_of(reverse("person", args=[notice.request.person_id]) + f"?request={notice.request_id}"),
        "settings_url": address_of(reverse("settings-notices")),
    }
    message = EmailMessage(policy=SMTP)
    message.set_content(_text(told), cte="quoted-printable")
    page: str = _inliner.inline(render_to_string("email/notice.html", told))
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    return message.as_bytes()


def _text(told: dict[str, Any]) -> str:
    parts = [f"{told['returned']} {told['kept']}"] if told["returned"] else []
    for place, one in enumerate(told["messages"]):
        parts += [f"{one.who} {one.did}{'' if place else in_matter(told['matter'])}{':' if one.has_words else '.'}"]
        parts += [one.words or _("(no words)")] if one.has_words else []
        parts += [_("With it: %(files)s") % {"files": one.files}] if one.files else []
    parts += [_("Read on and answer: %(told)s") % {"told": told["url"]}] if told["url"] else []
    change = _("\nChange that: %(told)s") % {"told": told["settings_url"]} if told["settings_url"] else ""
    return "\n\n".join([*parts, f"--\n{told['foot']}\n{told['why']}{change}"]) + "\n"


def in_matter(matter: str) -> str:
    """What stands behind the name of whoever wrote first."""
    return _(" in “%(matter)s”") % {"matter": matter}


def can_be_sent_by_mail(notice: Notice) -> bool:
    """Whether the draft is word for word the answer that came by mail. One query."""
    drafts = Draft.objects.in_hand().filter(by=notice.teammate, request=notice.request, saved_in=BY_MAIL)
    return drafts.exists()


def holds_our_words(words: str, notice: Notice) -> bool:
    """Whether our own notice is still in what a reader took for somebody's answer to it."""
    return FOOT in words or f"wrote{in_matter(subjects.bare(str(notice.request)))}:" in words


def _told(entry: Entry) -> Said:
    words = entry.said.strip()
    if len(words) > LONGEST_SAID:
        words = words[:LONGEST_SAID].rstrip() + " […]"
    files = ", ".join(headings.one_line(file.name) for file in entry.attachments.all() if not file.inline)
    did = DID.get(Entry.Kind(entry.kind)) or entry.get_kind_display()
    if entry.kind == Entry.Kind.ASSIGNED and entry.to_teammate:
        did = _("handed it to %(first_name)s") % {"first_name": entry.to_teammate.first_name}
    has_words = bool(words) or entry.kind == Entry.Kind.MESSAGE
    return Said(headings.one_line(str(entry.author)), words, files, headings.one_line(did), has_words)


# What somebody did, behind their name.
DID = {
    Entry.Kind.MESSAGE: "wrote",
    Entry.Kind.NOTE: "noted",
    Entry.Kind.DONE: "marked it as done",
    Entry.Kind.REOPENED: "opened it again",
    Entry.Kind.UNASSIGNED: "put it back for anybody",
    Entry.Kind.GIVEN_TO_TEAM: "gave it to a team",
    Entry.Kind.PROMISED: "promised something",
    Entry.Kind.PROMISE_KEPT: "kept a promise",
    Entry.Kind.PROMISE_BROKEN: "could not keep a promise",
    Entry.Kind.PROMISE_MOVED: "moved a promise",
    Entry.Kind.MOVED: "moved something",
}


def _whom(request: Request) -> str:
    """Everybody an answer goes to, by name and address."""
    everyone = [*speaking.recipients_of(request), *attending.others_in(request, us_among)]
    named = [f"{one.name} ({one.address})" if one.name else one.address for one in everyone]
    return headings.one_line(listed(named)) or "nobody"


def _why(notice: Notice) -> str:
    if calls(notice):
        return _("We tell you because a colleague called you.")
    if notice.request.owner_id == notice.teammate_id:
        return _("We tell you because you look after this.")
    if notice.request.followings.filter(teammate=notice.teammate_id).exists():
        return _("We tell you because you follow this.")
    return _("We tell you because nobody looks after this yet.")


def address_of(path: str) -> str:
    """The whole address of a page, or "" while the house has none that can be reached from elsewhere."""
    house = public_address()
    return house + path if house else ""


def goes_in_a_circle(notice: Notice, house: House) -> bool:
    """Whether the teammate's address is one of the house's own, where the notice would arrive as a letter."""
    return bool(our_addresses.among([notice.teammate.email], house))
