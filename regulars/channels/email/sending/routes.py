"""The ways out: the house's mail server, and those of addresses that have one of their own."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from regulars.channels.email.errors import WrongServer
from regulars.channels.email.models import SendingAddress
from regulars.channels.email.sending import permitted
from regulars.channels.email.sending import server as servers
from regulars.channels.email.sending.server import MailServer
from regulars.kit.secrets import CannotOpen
from regulars.team.models import House


@dataclass(frozen=True)
class Route:
    """One way out: `name` is the address whose own server it is, "" the house's; `letters` says what leaves by it."""

    name: str
    letters: Q
    address: SendingAddress | None = None

    def server(self) -> MailServer | None:
        """Where it leads, or None when the house names no server. Raises WrongServer in words."""
        if self.address is None:
            return servers.named()
        try:
            return _own(self.address)
        except CannotOpen as closed:
            raise WrongServer(
                _("The password for the mail server of %(name)s cannot be read. %(closed)s")
                % {"name": self.name, "closed": closed}
            ) from closed


def _own(address: SendingAddress) -> MailServer:
    """Where this address has its letters taken. Raises WrongServer, CannotOpen."""
    kept = servers.parse(address.server)
    return permitted.server_of(address.mailbox, plus=kept.plus, verp=kept.verp) if address.mailbox else kept


def routes(house: House) -> list[Route]:
    """The house's way out, then those of addresses with a server of their own. One query."""
    own = list(SendingAddress.objects.exclude(server="").select_related("mailbox__grant").order_by("id"))
    home = house.address.casefold()
    apart = [row for row in own if row.address.casefold() != home]
    ours = [row for row in own if row.address.casefold() == home]
    elsewhere = Q(entry__sent_from__in=[row.address for row in apart])
    first = Route("", ~elsewhere if apart else Q(), ours[0] if ours else None)
    return [first, *(Route(row.address, Q(entry__sent_from=row.address), row) for row in apart)]
