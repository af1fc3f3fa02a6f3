"""Entering a mailbox: the connection, its protection, and the way in."""

import contextlib
import imaplib
import logging
import ssl
from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext
from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import LoginError

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import words
from regulars.channels.email.fetching.permission import access_token, xoauth2
from regulars.channels.email.models import Mailbox

HERE = {"localhost", "127.0.0.1", "::1"}
CONNECT_WITHIN, ANSWER_WITHIN, GOODBYE_WITHIN = 15, 60, 2

# At DEBUG the library logs what is said, and passwords are said.
logging.getLogger("imapclient").setLevel(logging.WARNING)


@contextlib.contextmanager
def entered(mailbox: Mailbox, *, answer_within: float = ANSWER_WITHIN) -> Iterator[IMAPClient]:
    """Inside the mailbox, signed in. Raises NoWayIn with words, also for what breaks while inside."""
    client = enter(mailbox, answer_within=answer_within)
    try:
        yield client
    except (OSError, imaplib.IMAP4.error) as error:
        raise words.refusal(error, mailbox) from error
    finally:
        leave(client)


def enter(mailbox: Mailbox, *, answer_within: float = ANSWER_WITHIN) -> IMAPClient:
    """Connect and sign in. Raises NoWayIn."""
    check(mailbox)
    client = _connect(mailbox, answer_within)
    try:
        _protect(client, mailbox)
        _sign_in(client, mailbox)
    except Exception as error:
        leave(client)
        if isinstance(error, NoWayIn | OSError | imaplib.IMAP4.error):
            raise words.refusal(error, mailbox) from error
        raise
    return client


def leave(client: IMAPClient) -> None:
    """Close the connection, politely where the other side still listens."""
    with contextlib.suppress(OSError):
        client.socket().settimeout(GOODBYE_WITHIN)
    client.__exit__(None, None, None)


def check(mailbox: Mailbox) -> None:
    """Refuse what we never connect to. Raises NoWayIn.

    A keeper may name a server of the house's own network on purpose, but only by the ports of mailboxes.
    """
    ports = settings.REGULARS_IMAP_PORTS
    if mailbox.port not in ports:
        known = ", ".join(str(port) for port in ports)
        raise NoWayIn(
            gettext(
                "Mailboxes are looked for on the ports %(known)s. Another one can be allowed with REGULARS_IMAP_PORTS."
            )
            % {"known": known},
            at="port",
            needs_hands=True,
        )
    if mailbox.protection == Mailbox.Protection.NONE and mailbox.host not in HERE:
        raise NoWayIn(
            gettext("Without protection everybody on the way could read the password. That is for this machine alone."),
            at="protection",
            needs_hands=True,
        )


def _connect(mailbox: Mailbox, answer_within: float) -> IMAPClient:
    try:
        return IMAPClient(
            mailbox.host,
            mailbox.port,
            ssl=mailbox.protection == Mailbox.Protection.SSL,
            ssl_context=ssl.create_default_context(),
            timeout=SocketTimeout(CONNECT_WITHIN, answer_within),
        )
    except imaplib.IMAP4.error as error:
        raise words.no_mailbox(mailbox) from error
    except UnicodeError as error:
        raise NoWayIn(
            gettext("“%(host)s” is no name of a server.") % {"host": mailbox.host}, at="host", needs_hands=True
        ) from error
    except OSError as error:
        raise words.refusal(error, mailbox) from error


def _protect(client: IMAPClient, mailbox: Mailbox) -> None:
    if mailbox.protection != Mailbox.Protection.STARTTLS:
        return
    if not client.has_capability("STARTTLS"):
        raise NoWayIn(
            gettext("%(host)s:%(port)s does not offer STARTTLS.") % {"host": mailbox.host, "port": mailbox.port},
            at="protection",
            needs_hands=True,
        )
    client.starttls(ssl.create_default_context())


def _sign_in(client: IMAPClient, mailbox: Mailbox) -> None:
    if mailbox.way == Mailbox.Way.PASSWORD:
        _by_password(client, mailbox.user, mailbox.password)
    else:
        _by_permission(client, mailbox)


def _by_password(client: IMAPClient, user: str, password: str) -> None:
    # LOGIN knows ASCII only; PLAIN is also what is left where LOGIN is switched off.
    if (user + password).isascii() and not client.has_capability("LOGINDISABLED"):
        client.login(user, password)
    else:
        client.sasl_login("PLAIN", lambda _: f"\0{user}\0{password}".encode())


def _by_permission(client: IMAPClient, mailbox: Mailbox) -> None:
    """XOAUTH2. A token that ended before its time is replaced once."""
    token = access_token(mailbox)
    try:
        _by_token(client, mailbox.user, token)
    except LoginError:
        fresh = access_token(mailbox, instead_of=token)
        if fresh == token:
            raise
        _by_token(client, mailbox.user, fresh)


def _by_token(client: IMAPClient, user: str, token: str) -> None:
    said = iter([xoauth2(user, token).encode()])
    # Who is refused hears why as a further question, and answers with silence to hear the refusal itself.
    client.sasl_login("XOAUTH2", lambda _: next(said, b""))
