"""A teammate answers a notice by mail: their words leave as their own letter, if everything is as it should be.

Three things must hold together: the signed token of that notice, From is that teammate's own address, and they work
here and may see the request now. A mail that failed the check of where it comes from is not enough even then.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils.html import linebreaks
from django.utils.translation import gettext

from regulars.channels.email import ours
from regulars.channels.email.models import Notice
from regulars.channels.email.notices import letters, marks
from regulars.channels.email.reading import Mail
from regulars.channels.email.team_mail import forwards
from regulars.channels.email.team_mail.recognising import us_among, value_of
from regulars.conversation import attending, filing, news, speaking
from regulars.conversation.errors import LeftOut, NobodyToTell, NothingSaid, NotReady, SetAside
from regulars.conversation.incoming import Incoming
from regulars.conversation.models import Arrival, Draft, Entry, Request
from regulars.kit import clock
from regulars.kit.tokens import fingerprint
from regulars.people.models import Trust
from regulars.people.normalising import normalise
from regulars.team.models import House

LONGEST_NAME = 80


@dataclass(frozen=True)
class Answered:
    """The notice that a mail answers; `surely` where its signed address was written to, not only its id named."""

    notice: Notice
    surely: bool


def answered_by(mail: Mail, came_to: list[str]) -> Answered | None:
    """The notice this mail answers, if we signed it. At most two queries, none for a mail without such a mark."""
    addresses = [*(one.address for one in (*mail.to, *mail.cc)), *mail.delivered_to, *came_to]
    if notice := marks.named_in_addresses(addresses):
        return Answered(notice, surely=True)
    notice = marks.named_in_ids(mail.in_reply_to)
    # Whoever was passed a notice may name its id when they write to us about something else.
    return Answered(notice, surely=False) if notice and _is_theirs(mail, notice) else None


def is_ours(mail: Mail) -> bool:
    """Whether it is a notice of ours that has come back."""
    return marks.named_in_ids([mail.message_id]) is not None


def take_in(answered: Answered, mail: Mail, said: Incoming, arrival: Arrival) -> Entry | None:
    """The letter that the answer became, or None when it lies as a draft because somebody spoke meanwhile.

    Raises SetAside, in words, when it must not leave, and LeftOut for what a machine wrote.
    """
    notice = answered.notice
    name = notice.teammate.first_name
    if mail.automatic.auto_reply or said.automatic or mail.bounce:
        raise LeftOut(gettext("The mailbox of %(name)s answered our notice by itself.") % {"name": name})
    _refuse(notice, mail, said, arrival)
    words = forwards.own_words(mail.reply.text)
    if not words:
        raise SetAside(gettext("%(name)s answered our notice without a word of their own.") % {"name": name})
    if _is_anyway(words):
        return _send_anyway(notice, words, said)
    return _send_or_keep(notice, words, said)


def _is_anyway(words: str) -> bool:
    """Whether they say that what was kept back is to leave."""
    first = words.strip().splitlines()[0]
    return "".join(letter for letter in first.casefold() if letter.isalpha()) in ("sendanyway", "senditanyway")


def _says_more(words: str) -> bool:
    """Whether there is more behind it than a name: that must neither be lost nor sent to somebody else."""
    return len(" ".join(words.strip().splitlines()[1:]).strip()) > LONGEST_NAME


def _refuse(notice: Notice, mail: Mail, said: Incoming, arrival: Arrival) -> None:
    name = notice.teammate.first_name
    if not _is_theirs(mail, notice):
        author = mail.sender[0].address[:100] if mail.sender else "nobody"
        raise SetAside(
            gettext("It answers a notice to %(name)s, but it comes from %(author)s. Nothing was sent.")
            % {"name": name, "author": author}
        )
    if not notice.teammate.is_active:
        raise SetAside(
            gettext("It answers a notice to %(name)s, who no longer works here. Nothing was sent.") % {"name": name}
        )
    if _failed_its_check(mail, said) and not arrival.released:
        raise SetAside(
            gettext("It says it is %(name)s's answer to a notice, but it comes from elsewhere. Nothing was sent.")
            % {"name": name}
        )


def _is_theirs(mail: Mail, notice: Notice) -> bool:
    own = normalise("email", notice.teammate.email)
    return len(mail.sender) == 1 and value_of(mail.sender[0].address) == own


def _failed_its_check(mail: Mail, said: Incoming) -> bool:
    """Also by the word of any header: whoever adds such a one to a mail of their own only harms themselves."""
    failed = said.proof.get("dmarc") == "fail" or said.proof.get("standing") == "contradicted"
    return (failed or mail.automatic.dmarc_fail) and said.trust != Trust.VERIFIED


@transaction.atomic
def _send_or_keep(notice: Notice, words: str, said: Incoming) -> Entry | None:
    """One after another: the request is held, so that nobody speaks between the look and the letter."""
    request = _hold(notice)
    mark = fingerprint("answer to a notice", str(notice.pk), said.external_id, words)
    if known := Entry.objects.filter(fingerprint=mark).first():
        return known
    if reason := _reason_to_keep(notice, words):
        _keep_as_draft(notice, words, said, reason)
        return None
    try:
        entry = _send(notice, request, _html(words))
    except (NobodyToTell, NotReady) as refusal:
        _keep_as_draft(notice, words, said, str(refusal))
        return None
    Entry.objects.filter(pk=entry.pk).update(fingerprint=mark)
    filing.put(said.files, entry=entry)
    return entry


@transaction.atomic
def _send_anyway(notice: Notice, words: str, said: Incoming) -> Entry | None:
    """The answer that was kept back leaves as it was written, if nothing happened since they were told why. Raises
    SetAside where there is none."""
    request, name = _hold(notice), notice.teammate.first_name
    mark = fingerprint("send anyway", str(notice.pk), said.external_id)
    if known := Entry.objects.filter(fingerprint=mark).first():
        return known
    draft = Draft.objects.in_hand().filter(by=notice.teammate, request=request, kind=Draft.Kind.REPLY).first()
    if draft is None:
        raise SetAside(
            gettext("%(name)s says “send anyway”, but no draft of theirs waits there. Nothing was sent.")
            % {"name": name}
        )
    reason = gettext("Something happened before your “send anyway” came.") if letters.untold(notice) else ""
    if _says_more(words):
        reason = gettext("There were more words in your answer than “send anyway”.")
    if draft.saved_in != letters.BY_MAIL:
        reason = gettext("You wrote on in this draft at the desk.")
    if not reason:
        try:
            entry = _send(notice, request, draft.html, draft)
        except (NothingSaid, NobodyToTell, NotReady) as refusal:
            reason = str(refusal)
        else:
            Entry.objects.filter(pk=entry.pk).update(fingerprint=mark)
            return entry
    _say_why(notice, reason)
    return None


def _hold(notice: Notice) -> Request:
    """Nobody speaks with them until we are done."""
    news.hold(notice.request.person_id)
    return Request.objects.select_for_update().get(pk=notice.request_id)


def _send(notice: Notice, request: Request, html: str, draft: Draft | None = None) -> Entry:
    to = [*speaking.recipients_of(request), *attending.others_in(request, us_among)]
    return speaking.reply(
        request, by=notice.teammate, html=html, to=to, channel="email", sent_from=_from(request), draft=draft
    )


def _from(request: Request) -> str:
    """The address of ours that this request is answered from."""
    house = House.objects.ours()
    return ours.for_answer(request, house) if house else ""


def _reason_to_keep(notice: Notice, words: str) -> str:
    """Why it must not leave without another look of its writer, or ""."""
    if letters.untold(notice):
        return gettext("Something was said or done before your answer came.")
    # A reader that took our own notice for their words would send it to everybody.
    return gettext("We could not tell your own words in your answer.") if letters.holds_our_words(words, notice) else ""


def _keep_as_draft(notice: Notice, words: str, said: Incoming, reason: str) -> None:
    """Above what they had begun to write there; the next notice says so, and tells what was said meanwhile."""
    request, html = notice.request, _html(words)
    draft, _ = Draft.objects.get_or_create(
        by=notice.teammate, request=request, person_id=request.person_id, is_timed=False
    )
    if not draft.html.startswith(html):  # not the same mail once more
        # What was begun at the desk is not to leave by a word in a mail.
        draft.saved_in = "desk" if draft.html else letters.BY_MAIL
        draft.kind, draft.saved_at, draft.html = Draft.Kind.REPLY, clock.now(), html + draft.html
        draft.version += 1
        draft.save()
        filing.put(said.files, draft=draft)
    _say_why(notice, reason)


def _say_why(notice: Notice, reason: str) -> None:
    """The next notice leaves at once, and says why nothing was sent."""
    Notice.objects.filter(pk=notice.pk).update(returned=reason[:200], due_at=clock.now())


def _html(words: str) -> str:
    return str(linebreaks(words, autoescape=True))
