"""What went wrong between us and a mailbox, in words: which field is to blame, and what to do."""

import imaplib
import re
import socket
import ssl

from django.utils.translation import gettext as _
from imapclient.exceptions import LoginError

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching.known_hosts import hint_for
from regulars.channels.email.models import Mailbox

LONGEST = 200
CODE = re.compile(r"\[([A-Z0-9-]+)[^\]]*\]\s*")
PASSING_CODES = {"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "OVERQUOTA"}

# What OpenSSL calls the reasons (X509_V_ERR_…).
EXPIRED, NOT_YET, SELF_SIGNED, SELF_SIGNED_CHAIN, UNKNOWN_ISSUER, UNKNOWN_LEAF, WRONG_NAME = 10, 9, 18, 19, 20, 21, 62


def server_words(error: object) -> str:
    """What the server said, at most 200 printable characters of it; "" when it said nothing."""
    if isinstance(error, bytes):
        error = error.decode("utf-8", "replace")
    said = str(error)
    if match := re.fullmatch(r"b(['\"])(.*)\1", said, re.DOTALL):
        said = match[2]
    said = "".join(letter if letter.isprintable() else " " for letter in CODE.sub("", said))
    said = " ".join(said.split())
    return said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"


def refusal(error: Exception, mailbox: Mailbox) -> NoWayIn:
    """The same in words. What is unforeseen keeps the words of the error."""
    if isinstance(error, NoWayIn):
        return error
    if isinstance(error, LoginError):
        return _not_let_in(error, mailbox)
    if isinstance(error, OSError):
        return _not_reached(error, mailbox)
    if isinstance(error, imaplib.IMAP4.abort):
        return NoWayIn(_("%(host)s broke the connection off.") % {"host": mailbox.host})
    return NoWayIn(_("%(host)s said: “%(server_words)s”") % {"host": mailbox.host, "server_words": server_words(error)})


def no_mailbox(mailbox: Mailbox) -> NoWayIn:
    """Something answered that is no mailbox. Its words are not repeated: they could be anybody's."""
    return NoWayIn(
        _("Something answers at %(host)s:%(port)s, but it is no mailbox (it does not speak IMAP).")
        % {"host": mailbox.host, "port": mailbox.port},
        at="port",
    )


def no_folder(mailbox: Mailbox, name: str, *, at: str = "folders") -> NoWayIn:
    """A folder that is not there."""
    return NoWayIn(
        _("There is no folder “%(name)s” in %(user)s.") % {"name": name, "user": mailbox.user}, at=at, needs_hands=True
    )


def _not_let_in(error: LoginError, mailbox: Mailbox) -> NoWayIn:
    code = CODE.search(str(error))
    said = server_words(error)
    told = f": “{said}”" if said else "."
    if (code and code[1] in PASSING_CODES) or "too many" in said.lower():
        return NoWayIn(_("%(host)s lets nobody in just now%(told)s") % {"host": mailbox.host, "told": told})
    words = _("%(host)s did not accept the user name or the password%(told)s") % {"host": mailbox.host, "told": told}
    if mailbox.way != Mailbox.Way.PASSWORD:
        words = _("%(host)s did not accept our permission for %(user)s%(told)s") % {
            "host": mailbox.host,
            "user": mailbox.user,
            "told": told,
        }
    hint = hint_for(mailbox.host) if mailbox.way == Mailbox.Way.PASSWORD else ""
    return NoWayIn(f"{words} {hint}".strip(), at="password", needs_hands=True)


def _not_reached(error: OSError, mailbox: Mailbox) -> NoWayIn:
    where = f"{mailbox.host}:{mailbox.port}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return NoWayIn(_certificate(error, mailbox), at="host", needs_hands=True)
    if isinstance(error, ssl.SSLError):
        return NoWayIn(
            _("%(where)s does not speak TLS from the first word. STARTTLS on port 143 may be meant.")
            % {"where": where},
            at="protection",
        )
    if isinstance(error, socket.gaierror):
        return NoWayIn(
            _("There is no server called “%(host)s”. Look at the spelling.") % {"host": mailbox.host}, at="host"
        )
    if isinstance(error, ConnectionRefusedError):
        return NoWayIn(
            _("Nothing answers at %(where)s: the port may be another one (993 is usual).") % {"where": where}, at="port"
        )
    if isinstance(error, TimeoutError):
        return NoWayIn(_("%(where)s did not answer in time.") % {"where": where}, at="host")
    return NoWayIn(
        _("%(where)s cannot be reached (%(server_words)s).")
        % {"where": where, "server_words": server_words(error.strerror or error)},
        at="host",
    )


def _certificate(error: ssl.SSLCertVerificationError, mailbox: Mailbox) -> str:
    host = mailbox.host
    if error.verify_code == WRONG_NAME or "ostname mismatch" in error.verify_message:
        return _("The certificate of %(host)s is for another name. Write the server's name as its provider does.") % {
            "host": host
        }
    if error.verify_code in {EXPIRED, NOT_YET}:
        return _("The certificate of %(host)s is out of date. Its owner must renew it.") % {"host": host}
    if error.verify_code in {SELF_SIGNED, SELF_SIGNED_CHAIN, UNKNOWN_ISSUER, UNKNOWN_LEAF}:
        return _(
            "Nobody we trust vouches for the certificate of %(host)s (it is of the server's own "
            "making). If that is right, name the file of the certificate in SSL_CERT_FILE and start "
            "again."
        ) % {"host": host}
    return _("The certificate of %(host)s cannot be trusted: %(server_words)s.") % {
        "host": host,
        "server_words": server_words(error.verify_message),
    }
