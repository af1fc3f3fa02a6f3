"""Emptying the outbox: one letter after another is claimed, carried, and reported on."""

import logging
import time

from django.utils.translation import gettext as _

from regulars.channels.email.addressing import bounce_address
from regulars.channels.email.errors import WrongServer
from regulars.channels.email.models import Announcement
from regulars.channels.email.providers import letters
from regulars.channels.email.sending import standing
from regulars.channels.email.sending.carrying import Answer, NoWay, Verdict, Walk
from regulars.channels.email.sending.composing import Letter, compose
from regulars.channels.email.sending.headings import ascii_domain, beyond_ascii, deliverable
from regulars.channels.email.sending.routes import Route, routes
from regulars.channels.email.sending.server import MailServer
from regulars.conversation import outbox
from regulars.conversation.models import Delivery
from regulars.kit.queueing import held
from regulars.team.models import House

logger = logging.getLogger(__name__)


def deliver(*, for_seconds: float) -> bool:
    """Hand over what is due, for about so long; whether more is due. With no server named nothing is touched."""
    house = House.objects.ours()
    if house is None or not Delivery.objects.filter(channel="email").due().exists():
        return False
    until = time.monotonic() + for_seconds
    # Every way out has its turn, also when one of them has more than fits into the time.
    unfinished = [_deliver_by(route, house, until) for route in routes(house)]
    return any(unfinished)


def _deliver_by(route: Route, house: House, until: float) -> bool:
    if standing.is_pausing(route.name) or not Delivery.objects.filter(route.letters, channel="email").due().exists():
        return False
    try:
        server = route.server()
        if server is None:
            return False
        with Walk(server, greeting=house.domain) as walk:
            standing.move_again(route.name)
            _note_largest(route, walk.largest)
            return _Round(walk, server, house, route).go(until=until)
    except (WrongServer, NoWay) as trouble:
        standing.stand_still(str(trouble), route.name)
        return False


def _note_largest(route: Route, largest: int | None) -> None:
    """Remember what the server takes, so that the composer can say so before a letter is written in vain."""
    if not Announcement.objects.filter(route=route.name, largest=largest).exists():
        Announcement.objects.update_or_create(route=route.name, defaults={"largest": largest})


class _Round:
    """One connection's worth of letters."""

    def __init__(self, walk: Walk, server: MailServer, house: House, route: Route) -> None:
        self._walk, self._server, self._house, self._route = walk, server, house, route
        self._last: tuple[int, Letter] | None = None

    def go(self, *, until: float) -> bool:
        """Letters are claimed one by one: a process that dies leaves one open question, not twenty."""
        while claimed := outbox.claim("email", 1, among=self._route.letters):
            self._carry(claimed[0])
            if time.monotonic() > until:
                return True
        return False

    def _carry(self, delivery: Delivery) -> None:
        try:
            with held(delivery, lease=outbox.LEASE):
                answer = self._objection(delivery) or self._hand_over(delivery)
        except NoWay:
            outbox.put_back(delivery)
            raise
        except Exception as error:  # whatever is the matter with one letter, the next one must leave
            logger.exception("delivery %s could not be made into a mail", delivery.pk)
            answer = Answer(
                Verdict.LATER,
                _("The letter could not be put together (%(name)s: %(error)s).")
                % {"name": type(error).__name__, "error": error},
            )
        _REPORTS[answer.verdict](delivery, answer.words)
        if answer.verdict is Verdict.TAKEN:
            letters.remember(delivery, answer.words)

    def _objection(self, delivery: Delivery) -> Answer | None:
        """Why the letter cannot go to this address at all; the server need not be asked."""
        address = ascii_domain(delivery.address)
        if not deliverable(address):
            return Answer(
                Verdict.NEVER,
                _("“%(address)s” is not an address a mail can be sent to.") % {"address": delivery.address[:100]},
            )
        if beyond_ascii(address) and not self._walk.carries_utf8:
            return Answer(
                Verdict.NEVER,
                _("Our mail server only knows addresses in ASCII, and %(address)s is not.") % {"address": address},
            )
        return None

    def _hand_over(self, delivery: Delivery) -> Answer:
        letter = self._letter(delivery)
        largest = self._walk.largest
        if largest and len(letter.raw) > largest:
            size = _("%(len)s MB, and our mail server takes %(largest)s MB") % {
                "len": f"{len(letter.raw) / 1e6:.1f}",
                "largest": f"{largest / 1e6:.1f}",
            }
            return Answer(Verdict.NEVER, _("The letter is too large with its files: %(size)s.") % {"size": size})
        sender = letter.sender
        if sender and self._server.verp:
            sender = bounce_address(sender, delivery.pk)
        return self._walk.hand_over(letter, ascii_domain(delivery.address), sender=sender)

    def _letter(self, delivery: Delivery) -> Letter:
        """The mail of this delivery's entry. A letter to many is put together and signed once, unless it holds a link
        that is one recipient's own."""
        entry = delivery.entry
        if self._last is None or self._last[0] != entry.pk or entry.unasked:
            utf8, plus = self._walk.carries_utf8, self._server.plus
            letter = compose(entry, self._house, plus=plus, utf8=utf8, stops=delivery if entry.unasked else None)
            self._last = (entry.pk, letter)
        return self._last[1]


_REPORTS = {
    Verdict.TAKEN: outbox.delivered,
    Verdict.LATER: outbox.postponed,
    Verdict.NEVER: outbox.refused,
}
