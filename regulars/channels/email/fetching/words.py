"""What went wrong between us and a mailbox, in words: which field is to blame, and what to do."""

import imaplib
import re
import socket
import ssl

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
        return NoWayIn(f"{mailbox.host} broke the connection off.")
    return NoWayIn(f"{mailbox.host} said: “{server_words(error)}”")


def no_mailbox(mailbox: Mailbox) -> NoWayIn:
    """Something answered that is no mailbox. Its words are not repeated: they could be anybody's."""
    return NoWayIn(
        f"Something answers at {mailbox.host}:{mailbox.port}, but it is no mailbox (it does not speak IMAP).", at="port"
    )


def no_folder(mailbox: Mailbox, name: str, *, at: str = "folders") -> NoWayIn:
    """A folder that is not there."""
    return NoWayIn(f"There is no folder “{name}” in {mailbox.user}.", at=at, needs_hands=True)


def _not_let_in(error: LoginError, mailbox: Mailbox) -> NoWayIn:
    code = CODE.search(str(error))
    said = server_words(error)
    told = f": “{said}”" if said else "."
    if (code and code[1] in PASSING_CODES) or "too many" in said.lower():
        return NoWayIn(f"{mailbox.host} lets nobody in just now{told}")
    words = f"{mailbox.host} did not accept the user name or the password{told}"
    if mailbox.way != Mailbox.Way.PASSWORD:
        words = f"{mailbox.host} did not accept our permission for {mailbox.user}{told}"
    hint = hint_for(mailbox.host) if mailbox.way == Mailbox.Way.PASSWORD else ""
    return NoWayIn(f"{words} {hint}".strip(), at="password", needs_hands=True)


def _not_reached(error: OSError, mailbox: Mailbox) -> NoWayIn:
    where = f"{mailbox.host}:{mailbox.port}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return NoWayIn(_certificate(error, mailbox), at="host", needs_hands=True)
    if isinstance(error, ssl.SSLError):
        return NoWayIn(
            f"{where} does not speak TLS from the first word. STARTTLS on port 143 may be meant.", at="protection"
        )
    if isinstance(error, socket.gaierror):
        return NoWayIn(f"There is no server called “{mailbox.host}”. Look at the spelling.", at="host")
    if isinstance(error, ConnectionRefusedError):
        return NoWayIn(f"Nothing answers at {where}: the port may be another one (993 is usual).", at="port")
    if isinstance(error, TimeoutError):
        return NoWayIn(f"{where} did not answer in time.", at="host")
    return NoWayIn(f"{where} cannot be reached ({server_words(error.strerror or error)}).", at="host")


def _certificate(error: ssl.SSLCertVerificationError, mailbox: Mailbox) -> str:
    host = mailbox.host
    if error.verify_code == WRONG_NAME or "ostname mismatch" in error.verify_message:
        return f"The certificate of {host} is for another name. Write the server's name as its provider does."
    if error.verify_code in {EXPIRED, NOT_YET}:
        return f"The certificate of {host} is out of date. Its owner must renew it."
    if error.verify_code in {SELF_SIGNED, SELF_SIGNED_CHAIN, UNKNOWN_ISSUER, UNKNOWN_LEAF}:
        return (
            f"Nobody we trust vouches for the certificate of {host} (it is of the server's own making). If that is "
            "right, name the file of the certificate in SSL_CERT_FILE and start again."
        )
    return f"The certificate of {host} cannot be trusted: {server_words(error.verify_message)}."
