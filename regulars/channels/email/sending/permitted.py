"""Sending by the permission that opens a mailbox: through the mail server of who gave it, and no other.

A permission opens the whole mailbox, so it is shown to nobody but Google's or Microsoft's own server, and never in the
open. Another server of theirs (a national cloud) can be named in the setting REGULARS_AUTHORITIES.
"""

from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import gettext as _

from regulars.channels.email.errors import NoWayIn, WrongServer
from regulars.channels.email.fetching.authorities import known_at
from regulars.channels.email.fetching.permission import access_token, may_send
from regulars.channels.email.models import Mailbox
from regulars.channels.email.sending.server import MailServer, parse
from regulars.kit.secrets import CannotOpen


def server_of(mailbox: Mailbox, *, plus: bool = True, verp: bool = False) -> MailServer:
    """Where letters leave by this mailbox's permission. Raises WrongServer in words when it has none for sending.

    One query, or none where the mailbox came with its grant.
    """
    if mailbox.way == Mailbox.Way.PASSWORD:
        raise WrongServer(
            _(
                "The mailbox %(name)s is entered with a password now, so no permission lets letters "
                "leave by it. Choose another way out under Settings › Letters."
            )
            % {"name": mailbox.name}
        )
    authority = known_at(mailbox.way)
    if hasattr(mailbox, "grant") and not may_send(mailbox.grant):
        raise WrongServer(
            _("%(name)s’s permission for %(user)s lets us fetch mail, but not send any. Give it once more.")
            % {"name": authority.name, "user": mailbox.user}
        )
    server = parse(authority.server)
    if server.tls not in ("starttls", "ssl"):
        raise WrongServer(f"A permission never travels in the open: name {authority.name}’s server with tls=starttls.")
    return replace(server, user=mailbox.user, plus=plus, verp=verp, word=_word(mailbox))


def _word(mailbox: Mailbox) -> Callable[[str], str]:
    def word(refused: str) -> str:
        try:
            return access_token(mailbox, instead_of=refused)
        except CannotOpen as closed:
            raise NoWayIn(
                _("The permission for %(user)s cannot be read. %(closed)s") % {"user": mailbox.user, "closed": closed},
                needs_hands=True,
            ) from closed

    return word
