"""Mail that no human wrote to us: away notices, machines' answers and notices, lists.

What is decided here, and why no wrong turn loses a letter, stands in docs/why/machines.md. In short: what answers a
letter of ours at once is filed small; what answers nothing of ours waits for a look; what a teammate took in once is
taken in always; and a mail that only its subject accuses is a letter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from email.utils import parsedate_tz

from django.db.models import Max
from django.utils import timezone

from regulars.channels.email import ours
from regulars.channels.email.judging.judgement import CONTRADICTED
from regulars.channels.email.models import TakenIn
from regulars.channels.email.reading import Mail
from regulars.channels.email.reading.automatic import AUTO_HEADERS, AUTO_PRECEDENCES, REPORTERS
from regulars.channels.email.reading.away import last_day, speaks_of_absence
from regulars.channels.email.reading.phrases import ABSENT
from regulars.conversation import finding
from regulars.conversation.errors import LeftOut, SetAside
from regulars.conversation.incoming import Incoming
from regulars.conversation.models import Arrival, Entry
from regulars.conversation.tokens import entry_of
from regulars.people import recognising
from regulars.people.models import Trust
from regulars.people.robots import is_robot
from regulars.team.models import House

MOST_HOPS = 40
AT_ONCE = timedelta(minutes=10)
LETTER, AWAY, MACHINE, LIST = Entry.Nature
CROWDS = frozenset({"bulk", "junk", "list"})
# A host of groups for everybody: a list there is ours only when its address is.
HOSTS_OF_GROUPS = frozenset({"googlegroups.com", "groups.io", "freelists.org", "yahoogroups.com", "groups.google.com"})
# “Automatic reply: …”, as programs put it before our subject; a human who writes of an absence puts no colon there.
_PREFIXES = re.compile(
    rf"\W*(?:{'|'.join(re.escape(words.rstrip(':')) for words in ABSENT)})\s{{0,2}}[:：]", re.IGNORECASE
)
_LIST_ID = re.compile(r"<([^<>\s]{1,250})>|([^<>\s]{1,250})\s*$")


@dataclass(frozen=True)
class Writer:
    """What wrote a mail, by its headers alone. `answers` where it is a machine's reply rather than its notice; `sure`
    where a header says so and not only the subject."""

    nature: str = LETTER
    answers: bool = False
    sure: bool = True


def writer_of(mail: Mail, *, null_sender: bool = False) -> Writer:
    """Who held the pen. `null_sender`: the envelope had the empty sender, as only machines give it."""
    said = _Headers(mail)
    if _is_reply(said):
        return Writer(_kind_of_reply(mail), answers=True)
    if _is_notice(mail, said, null_sender):
        return Writer(MACHINE)
    if _PREFIXES.match(mail.subject[:200]):
        return Writer(_kind_of_reply(mail), answers=True, sure=False)
    if mail.automatic.mailing_list or said.one("precedence").lower() in CROWDS:
        return Writer(LIST, sure=_is_crowd(said))
    return Writer()


def filed(mail: Mail, arrival: Arrival, said: Incoming) -> Incoming:
    """The same, told apart: a letter, or the small mail of a machine. Raises SetAside for what waits for a look."""
    if entry_of(said.external_id):
        return said  # a letter of ours has come back, and is known by its id
    writer = judge(mail, arrival, said)
    return replace(
        said,
        nature=writer.nature,
        automatic=writer.nature != LETTER,
        away_until=_away_until(mail, arrival) if writer.nature == AWAY else None,
        answer_by="email",
        no_answer=said.no_answer or _why_no_answer(mail, writer, arrival) or _why_unproven(said),
    )


def judge(mail: Mail, arrival: Arrival, said: Incoming) -> Writer:
    """How to file it. Raises SetAside for what should be looked at first."""
    writer = writer_of(mail, null_sender=_had_null_sender(arrival))
    if arrival.released:
        return _let_in(mail, writer, said)
    _refuse_circles(mail)
    if writer.nature == LETTER or (writer.nature == LIST and _is_group_of_ours(mail)):
        return Writer()
    if _is_mail_system(said.author.raw):
        raise _aside(arrival, "A mail server wrote this, and not about a letter of ours.")
    if letter := finding.letter_answered(said):
        return _of_an_answer(writer, letter, arrival)
    return _of_news(mail, writer, arrival, said)


def _let_in(mail: Mail, writer: Writer, said: Incoming) -> Writer:
    """A teammate looked and let it in: it is a letter, and so is what comes the same way after it."""
    if writer.answers and finding.letter_answered(said):
        return writer  # it waited for another reason
    if writer.nature and not writer.answers:
        TakenIn.objects.bulk_create([TakenIn(mark=mark) for mark in marks_of(mail)], ignore_conflicts=True)
    return Writer()


def _of_an_answer(writer: Writer, letter: Entry, arrival: Arrival) -> Writer:
    """A list passes on what a human answered, and so do help desks, which mark every mail as their machine's. Only what
    comes at once is the machine's own word that it has our letter."""
    if writer.nature == LIST:
        return Writer()
    left = letter.deliveries.aggregate(last=Max("settled_at"))["last"] or letter.at
    return writer if writer.answers or arrival.at - left <= AT_ONCE else Writer()


def _of_news(mail: Mail, writer: Writer, arrival: Arrival, said: Incoming) -> Writer:
    """It answers nothing of ours. What only its subject accuses is a letter, and a link to unsubscribe accuses nobody
    who has written to us before."""
    if not writer.sure and writer.answers:
        return Writer()
    if not writer.answers and (_passes_on(mail, writer) or _was_taken_in(mail)):
        return Writer()
    known = recognising.find(said.author.kind, said.author.raw)
    if known is None or (writer.nature == MACHINE and not writer.answers):
        raise _aside(arrival, _REASONS[writer.nature])
    if not writer.sure and known.said.filter(automatic=False).exists():
        return Writer()
    return writer


_REASONS: dict[str, str] = {
    AWAY: "A machine wrote this and it answers nothing of ours: it says that somebody is away.",
    MACHINE: "A machine wrote this and it answers nothing of ours. Let in once, its sender is let in always.",
    LIST: "This was sent to many at once, through a list. Let in once, the list is let in always.",
}


def _aside(arrival: Arrival, reason: str) -> SetAside | LeftOut:
    """Nobody looks through the machines' mail of many years: with an old mailbox, it is left out from the start."""
    return LeftOut(reason) if arrival.backlog else SetAside(reason)


def _passes_on(mail: Mail, writer: Writer) -> bool:
    """Forms of websites write in their own name and let us answer whoever filled them in."""
    authors = {address.address.lower() for address in mail.sender}
    answers_go_to = {address.address.lower() for address in mail.reply_to} - authors
    return writer.nature == MACHINE and any(not is_robot(address) for address in answers_go_to)


def _was_taken_in(mail: Mail) -> bool:
    return TakenIn.objects.filter(mark__in=list(marks_of(mail))).exists()


def marks_of(mail: Mail) -> Iterator[str]:
    """By what a later mail of the same kind is known: its list, else its author."""
    lists = list(_list_ids(mail))
    yield from (f"list {one}"[:320] for one in lists[:3])
    if not lists and mail.sender:
        yield f"from {mail.sender[0].address.lower()}"[:320]


def _away_until(mail: Mail, arrival: Arrival) -> date | None:
    """The last day an away notice names, if it is sure which one that is."""
    house = House.objects.ours()
    today = timezone.localdate(arrival.at, house.tz if house else None)
    return last_day(_words(mail), on=today, offset=_offset(mail))


def _words(mail: Mail) -> str:
    return f"{mail.subject}\n\n{mail.reply.text or mail.body.text or mail.body.html_text or ''}"


def _why_no_answer(mail: Mail, writer: Writer, arrival: Arrival) -> str:
    """Why no automatic answer may go to a mail, as the end of a sentence; "" where one may."""
    automatic = mail.automatic
    reasons = (
        (bool(writer.nature) or automatic.auto_reply or automatic.loop, "a machine wrote this"),
        (arrival.released, "it was set aside at first"),
        (automatic.spam_flagged, "a filter takes it for spam"),
        (automatic.dmarc_fail, "it is not proven who wrote it"),
        (automatic.mailing_list, "it came through a list"),
        (not automatic.may_auto_respond, "it asks for none"),
    )
    return next((words for holds, words in reasons if holds), "") or _is_from_us(mail)


def _is_from_us(mail: Mail) -> str:
    house = House.objects.ours()
    written_by_us = mail.sender and house and ours.came_to([mail.sender[0].address], house)
    return "that address is one of ours" if written_by_us else ""


def _why_unproven(said: Incoming) -> str:
    """Whoever pretends to be somebody shall not make us write to them."""
    unproven = said.trust != Trust.VERIFIED and said.proof.get("dmarc") == "fail"
    return "it is not proven who wrote it" if unproven or said.proof.get("standing") == CONTRADICTED else ""


def _refuse_circles(mail: Mail) -> None:
    hops = sum(1 for name, _ in mail.headers if name.lower() == "received")
    if hops > MOST_HOPS:
        raise SetAside(f"This mail passed {hops} servers. It seems to go round in circles.")
    marked = _Headers(mail).one("x-loop").lower()
    if marked and (house := House.objects.ours()) and house.address.lower() in marked:
        raise SetAside("An automatic mail of ours came back to us.")


class _Headers:
    """The header fields of a mail, by name."""

    def __init__(self, mail: Mail) -> None:
        self._first: dict[str, str] = {}
        for name, value in mail.headers:
            self._first.setdefault(name.lower(), value.strip())

    def one(self, name: str) -> str:
        """The first field of this name, or ""."""
        return self._first.get(name, "")

    def says_yes(self, name: str) -> bool:
        """Whether it is there and does not say no."""
        return name in self._first and self._first[name].lower() not in {"", "no", "false", "0"}


def _is_reply(said: _Headers) -> bool:
    if said.one("auto-submitted").lower().startswith("auto-replied"):
        return True
    if said.one("precedence").lower() in AUTO_PRECEDENCES:
        return True
    if said.one("x-ms-exchange-inbox-rules-loop") and said.one("x-auto-response-suppress"):
        return True
    replies = (name for name in AUTO_HEADERS if name not in {"x-fc-machinegenerated", "x-failed-recipients"})
    return any(said.says_yes(name) for name in replies)


def _had_null_sender(arrival: Arrival) -> bool:
    """Only where the envelope was told: pipes and several providers say nothing of a sender, and that is not none."""
    provider = arrival.session.get("provider", {})
    return bool(provider.get("null_sender")) or ("peer" in arrival.session and not arrival.sender)


def _is_notice(mail: Mail, said: _Headers, null_sender: bool) -> bool:
    submitted = said.one("auto-submitted").lower()
    if submitted and not submitted.startswith("no"):
        return True
    if null_sender or mail.return_path == "" or mail.bounce is not None:
        return True
    if any(said.says_yes(name) for name in ("x-fc-machinegenerated", "x-failed-recipients")):
        return True
    return any(_is_mail_system(address.address) for address in mail.sender)


def _is_mail_system(address: str) -> bool:
    return bool(REPORTERS.fullmatch(address.rpartition("@")[0]))


def _kind_of_reply(mail: Mail) -> str:
    return AWAY if speaks_of_absence(_words(mail)) else MACHINE


def _is_crowd(said: _Headers) -> bool:
    """More than an unsubscribe link, which many a program for single letters adds too."""
    marks = ("list-id", "list-post", "x-mailing-list", "mailing-list")
    return said.one("precedence").lower() in CROWDS or any(said.one(name) for name in marks)


def _list_ids(mail: Mail) -> Iterator[str]:
    for name, value in mail.headers:
        if name.lower() == "list-id" and (found := _LIST_ID.search(value)):
            yield (found[1] or found[2]).lower()


def _is_group_of_ours(mail: Mail) -> bool:
    """Whether an address of ours is a group: every letter to it comes through a list then."""
    house = House.objects.ours()
    ids = list(_list_ids(mail))
    if house is None or not ids:
        return False
    for known in ours.everyone(house):
        address, domain = known.address.lower(), known.address.lower().rpartition("@")[2]
        if any(one == address.replace("@", ".") for one in ids):
            return True
        if domain not in HOSTS_OF_GROUPS and any(f".{one}".endswith(f".{domain}") for one in ids):
            return True
    return False


def _offset(mail: Mail) -> timedelta | None:
    """What the writer's clock is ahead of Greenwich; None where the mail does not really say."""
    parsed = parsedate_tz(_Headers(mail).one("date")[:200])
    return timedelta(seconds=parsed[9]) if parsed and parsed[9] else None
