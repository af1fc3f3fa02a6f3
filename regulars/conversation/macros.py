"""Macros: several deeds on a request in one go, each the same deed as by hand, all of them or none.

for deed in macro.deeds.all(): sentence(deed, request, by=ada)     # shown beforehand
run(macro, request, by=ada, letter=…)                              # raises CannotBeDone, and nothing was done
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation import borrowing, drafting, handing, putting_by, request_tags, sharing, speaking
from regulars.conversation.errors import CannotBeDone, ConversationError, Misworded
from regulars.conversation.models import Draft, Macro, MacroDeed, Request, SavedReply
from regulars.conversation.models.promise import promise
from regulars.conversation.models.saved_reply import SavedReplyQuerySet
from regulars.conversation.speaking import Recipient
from regulars.kit import clock, day_words
from regulars.people.errors import PeopleError
from regulars.team.clocks import zone_of_house
from regulars.team.errors import TeamError
from regulars.team.models import Teammate

EVENING, MORNING = time(18), time(9)
LONGEST_AHEAD = 365


@dataclass(frozen=True)
class Letter:
    """How an answer leaves: to whom, on which channel, from which address of ours; and the line of the writer's own."""

    to: Sequence[Recipient] = ()
    channel: str = "email"
    sent_from: str = ""
    own_line: str = ""


@dataclass(frozen=True)
class Run:
    """A macro at work: on which request, by whom, with which letter."""

    request: Request
    by: Teammate
    letter: Letter


def check(deeds: Sequence[MacroDeed]) -> None:
    """Raises Misworded, in words, for deeds that do not go together or are not told in full."""
    kinds = {one.kind for one in deeds}
    if not deeds:
        raise Misworded(_("Choose at least one deed."))
    if {MacroDeed.Kind.PUT_IN, MacroDeed.Kind.ANSWER} <= kinds:
        raise Misworded(_("Put a saved reply into the letter, or answer with it: not both."))
    if {MacroDeed.Kind.PUT_IN, MacroDeed.Kind.DONE} <= kinds:
        raise Misworded(_("It would be done before the letter has left. Answer with the saved reply instead."))
    if {MacroDeed.Kind.HAND_OVER, MacroDeed.Kind.TEAM} <= kinds:
        raise Misworded(_("Hand it to somebody, or give it to a team: not both."))
    if {MacroDeed.Kind.SNOOZE, MacroDeed.Kind.DONE} <= kinds:
        raise Misworded(_("What is done needs not be put off."))


@transaction.atomic
def keep(macro: Macro, deeds: Sequence[MacroDeed], *, by: Teammate) -> Macro:
    """Keep a macro with its deeds, in the order in which they are done. Raises Misworded."""
    check(deeds)
    if macro.pk is None:
        macro.by = by
    macro.save()
    macro.deeds.all().delete()
    order = list(MacroDeed.Kind)
    for place, deed in enumerate(sorted(deeds, key=lambda one: order.index(MacroDeed.Kind(one.kind)))):
        deed.macro, deed.place = macro, place
    MacroDeed.objects.bulk_create(deeds)
    return macro


def put_away(macro: Macro, *, away: bool = True) -> None:
    """Offer it no more, or again."""
    macro.put_away_at = clock.now() if away else None
    macro.save(update_fields=["put_away_at"])


def answers(macro: Macro) -> bool:
    """Whether it sends a letter, and so asks for a line of one's own."""
    return any(deed.kind == MacroDeed.Kind.ANSWER for deed in macro.deeds.all())


@transaction.atomic
def run(macro: Macro, request: Request, *, by: Teammate, letter: Letter) -> None:
    """Do all of it, each deed as it is done by hand. Raises CannotBeDone, which names the deed and the reason; then
    none was done."""
    running = Run(Request.objects.select_for_update().get(pk=request.pk), by, letter)
    if running.request.is_joined:
        raise CannotBeDone(_("This was joined with another matter meanwhile. Nothing was done."))
    for deed in macro.deeds.select_related("reply", "teammate", "team"):
        try:
            DOING[MacroDeed.Kind(deed.kind)](deed, running)
        except (ConversationError, PeopleError, TeamError) as refusal:
            what = sentence(deed, request, by=by).rstrip(".")
            raise CannotBeDone(
                _("“%(what)s” cannot be done: %(refusal)s Nothing was done.") % {"what": what, "refusal": refusal}
            ) from refusal
        running.request.refresh_from_db()
    macro.used_once()


def sentence(deed: MacroDeed, request: Request | None, *, by: Teammate) -> str:
    """What a deed does, said beforehand: "Hand it to Jo." """
    return SAYING[MacroDeed.Kind(deed.kind)](deed, request, by)


def _put_in(deed: MacroDeed, run: Run) -> Draft:
    reply = _reply(deed, run.by)
    return borrowing.borrow(reply, person=run.request.person, request=run.request, by=run.by)


def _answer(deed: MacroDeed, run: Run) -> None:
    person, request, by = run.request.person, run.request, run.by
    begun = drafting.open_draft(by=by, person=person, request=request)
    if begun and (begun.html.strip() or begun.attachments.all()):
        raise CannotBeDone(_("You have begun a letter here. Send it, or empty it first."))
    _put_in(deed, run)
    draft = drafting.save(by=by, person=person, request=request, own_line=run.letter.own_line)
    way = run.letter
    speaking.reply(
        request, by=by, html=draft.html, to=way.to, channel=way.channel, draft=draft, sent_from=way.sent_from
    )


def _reply(deed: MacroDeed, by: Teammate) -> SavedReply:
    reply = SavedReplyQuerySet(SavedReply).of(by).at_hand().filter(pk=deed.reply_id or 0).first()
    if reply is None:
        raise CannotBeDone(_("that saved reply was put away, or is not one of yours."))
    return reply


def _hand_over(deed: MacroDeed, run: Run) -> None:
    to = deed.teammate or run.by
    if not to.is_active:
        raise CannotBeDone(_("%(first_name)s does not work here any more.") % {"first_name": to.first_name})
    handing.hand_over(run.request, to=to, by=run.by)


def _give_to_team(deed: MacroDeed, run: Run) -> None:
    if deed.team:
        sharing.give_to_team(run.request, deed.team, by=run.by)


def _tag(deed: MacroDeed, run: Run) -> None:
    request_tags.hang(run.request, deed.words, by=run.by)


def _promise(deed: MacroDeed, run: Run) -> None:
    due = _in_days(deed.days, EVENING)
    promise(person_id=run.request.person_id, request_id=run.request.pk, by=run.by, words=deed.words, due=due)


def _snooze(deed: MacroDeed, run: Run) -> None:
    putting_by.snooze(run.request, until=_in_days(deed.days, MORNING), words=deed.words, by=run.by)


def _finish(deed: MacroDeed, run: Run) -> None:
    run.request.finish(by=run.by)


def _in_days(days: int | None, at: time) -> datetime:
    """So many days from today, at this hour of the house's clock."""
    zone = zone_of_house()
    return datetime.combine(clock.now().astimezone(zone).date() + timedelta(days=days or 0), at, zone)


def _day(days: int | None, at: time) -> str:
    return day_words.day(_in_days(days, at))


def _who(deed: MacroDeed, by: Teammate) -> str:
    return deed.teammate.first_name if deed.teammate and deed.teammate != by else "yourself"


def _them(request: Request | None) -> str:
    person = request.person if request else None
    return person.first_name if person and person.name.strip() else "them"


Saying = Callable[[MacroDeed, Request | None, Teammate], str]
DOING: dict[MacroDeed.Kind, Callable[[MacroDeed, Run], object]] = {
    MacroDeed.Kind.PUT_IN: _put_in,
    MacroDeed.Kind.ANSWER: _answer,
    MacroDeed.Kind.HAND_OVER: _hand_over,
    MacroDeed.Kind.TEAM: _give_to_team,
    MacroDeed.Kind.TAG: _tag,
    MacroDeed.Kind.PROMISE: _promise,
    MacroDeed.Kind.SNOOZE: _snooze,
    MacroDeed.Kind.DONE: _finish,
}
SAYING: dict[MacroDeed.Kind, Saying] = {
    MacroDeed.Kind.PUT_IN: lambda deed, request, by: (
        _("Put “%(reply)s” into your letter to %(them)s.") % {"reply": deed.reply, "them": _them(request)}
    ),
    MacroDeed.Kind.ANSWER: lambda deed, request, by: (
        _("Answer %(them)s with “%(reply)s”.") % {"them": _them(request), "reply": deed.reply}
    ),
    MacroDeed.Kind.HAND_OVER: lambda deed, request, by: _("Hand it to %(who)s.") % {"who": _who(deed, by)},
    MacroDeed.Kind.TEAM: lambda deed, request, by: _("Give it to %(team)s.") % {"team": deed.team},
    MacroDeed.Kind.TAG: lambda deed, request, by: _("Tag the matter with “%(words)s”.") % {"words": deed.words},
    MacroDeed.Kind.PROMISE: lambda deed, request, by: (
        _("Promise %(them)s: “%(words)s” by %(day)s.")
        % {"them": _them(request), "words": deed.words, "day": _day(deed.days, EVENING)}
    ),
    MacroDeed.Kind.SNOOZE: lambda deed, request, by: _("Put it off until %(day)s.") % {"day": _day(deed.days, MORNING)},
    MacroDeed.Kind.DONE: lambda deed, request, by: _("Mark it as done."),
}
