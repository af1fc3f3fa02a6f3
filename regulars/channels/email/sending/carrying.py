"""The walk to the mail server: one connection, one transaction a recipient, and the server's words brought back."""

import base64
import contextlib
import smtplib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Self

from django.utils.translation import gettext as _

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching.permission import xoauth2
from regulars.channels.email.sending.composing import Letter
from regulars.channels.email.sending.server import MailServer

COMMAND_WITHIN, LETTER_WITHIN = 30, 120
LONGEST_WORDS = 1000
# The server wants to know us first, or does not know us any more: nothing that is the fault of a letter.
NOT_LET_IN = {530, 534, 535, 538}
CLOSING = 421

Said = tuple[int, bytes]


class Verdict(Enum):
    """What became of a letter at the server."""

    TAKEN = "taken"
    LATER = "later"
    NEVER = "never"


@dataclass(frozen=True)
class Answer:
    """The verdict and the server's own words."""

    verdict: Verdict
    words: str


class NoWay(Exception):
    """The server cannot be reached, is not who it should be, or does not let us in; the words say which."""


class Walk:
    """A connection to the mail server, as a context. Raises NoWay whenever one cannot be had."""

    def __init__(self, server: MailServer, *, greeting: str) -> None:
        self._server, self._greeting = server, greeting
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        self._connected()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._hang_up(politely=error is None)

    @property
    def carries_utf8(self) -> bool:
        """Whether the server takes addresses beyond ASCII."""
        return self._connected().has_extn("smtputf8")

    @property
    def largest(self) -> int | None:
        """The largest mail the server takes, in bytes; None when it does not say."""
        size = self._connected().esmtp_features.get("size", "")
        return int(size) if size.isdecimal() and int(size) else None

    def hand_over(self, letter: Letter, address: str, *, sender: str) -> Answer:
        """Bring one letter to one recipient; the connection is had again if the last letter lost it. `sender` is the
        envelope's."""
        smtp = self._connected()
        walked: list[str] = []
        try:
            code, words = _transaction(smtp, letter, (sender, address), walked)
        except (OSError, smtplib.SMTPException, ValueError) as error:  # SMTPException is an OSError by chance only
            self._hang_up(politely=False)
            return Answer(Verdict.LATER, _broken(error, walked))
        if not 200 <= code < 300:
            self._clear_table(closing=code == CLOSING)
        return _judged(code, words)

    def _connected(self) -> smtplib.SMTP:
        if self._smtp is None:
            self._smtp = _connect(self._server, self._greeting)
        return self._smtp

    def _clear_table(self, *, closing: bool) -> None:
        """Make the connection ready for the next letter after a refusal, or give it up."""
        try:
            if self._smtp and not closing:
                self._smtp.rset()
                return
        except (OSError, smtplib.SMTPException):
            pass
        self._hang_up(politely=False)

    def _hang_up(self, *, politely: bool) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is None:
            return
        with contextlib.suppress(OSError, smtplib.SMTPException):
            if politely:
                smtp.quit()
        smtp.close()


def _transaction(smtp: smtplib.SMTP, letter: Letter, envelope: tuple[str, str], walked: list[str]) -> Said:
    """MAIL, RCPT, DATA: the server's last answer. `walked` tells how far it came."""
    sender, address = envelope
    code, words = smtp.mail(sender, _options(smtp, letter))
    if 200 <= code < 300:
        code, words = smtp.rcpt(address)
    if not 200 <= code < 300:
        return code, words
    walked.append("data")
    if smtp.sock:
        smtp.sock.settimeout(LETTER_WITHIN)
    try:
        return smtp.data(letter.raw)
    except smtplib.SMTPDataError as refusal:
        return refusal.smtp_code, _as_bytes(refusal.smtp_error)
    finally:
        if smtp.sock:
            smtp.sock.settimeout(COMMAND_WITHIN)


def _options(smtp: smtplib.SMTP, letter: Letter) -> list[str]:
    options = [f"SIZE={len(letter.raw)}"] if smtp.has_extn("size") else []
    return [*options, "SMTPUTF8"] if letter.needs_utf8 else options


def _judged(code: int, words: bytes) -> Answer:
    said = _readable(code, words)
    if code in NOT_LET_IN:
        raise NoWay(_("The mail server does not let us in: %(said)s") % {"said": said})
    if 200 <= code < 300:
        return Answer(Verdict.TAKEN, said)
    return Answer(Verdict.NEVER if 500 <= code < 600 else Verdict.LATER, said)


def _broken(error: Exception, walked: list[str]) -> str:
    twice = _(" It may have taken the letter; then the repeat has the same Message-ID.") if walked else ""
    return _("The connection to the mail server broke: %(reason)s.%(twice)s") % {
        "reason": _reason(error),
        "twice": twice,
    }


def _connect(server: MailServer, greeting: str) -> smtplib.SMTP:
    with _in_words(server):
        if server.word is None:
            return _entered(server, greeting, server.password)
        word = server.word("")
        try:
            return _entered(server, greeting, word)
        except smtplib.SMTPAuthenticationError as refusal:
            # A word can end before its time: a fresh one is tried once, on a connection that has heard no other.
            fresh = server.word(word) if refusal.smtp_code >= 500 else word
            if fresh == word:
                raise
        return _entered(server, greeting, fresh)


def _entered(server: MailServer, greeting: str, word: str) -> smtplib.SMTP:
    context = ssl.create_default_context()
    smtp: smtplib.SMTP
    if server.tls == "ssl":
        smtp = smtplib.SMTP_SSL(server.host, server.port, greeting, timeout=COMMAND_WITHIN, context=context)
    else:
        smtp = smtplib.SMTP(server.host, server.port, greeting, timeout=COMMAND_WITHIN)
    try:
        _introduce(smtp, server, context, word)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _introduce(smtp: smtplib.SMTP, server: MailServer, context: ssl.SSLContext, word: str) -> None:
    smtp.ehlo_or_helo_if_needed()
    if server.tls == "starttls":
        smtp.starttls(context=context)
    elif server.tls == "auto":
        _go_private(smtp, server, context)
    smtp.ehlo_or_helo_if_needed()
    if server.word:
        _show_permission(smtp, server.user, word)
    elif server.user:
        smtp.login(server.user, word)


def _show_permission(smtp: smtplib.SMTP, user: str, word: str) -> None:
    """XOAUTH2. Raises SMTPAuthenticationError with the server's last words."""
    if "XOAUTH2" not in smtp.esmtp_features.get("auth", "").upper().split():
        raise smtplib.SMTPNotSupportedError(_("it lets nobody in by permission (XOAUTH2)"))
    code, words = smtp.docmd("AUTH", f"XOAUTH2 {base64.b64encode(xoauth2(user, word).encode()).decode()}")
    if code == 334:
        # Who is refused hears why as a further question, and answers with silence to hear the refusal itself.
        code, words = smtp.docmd("")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, words)


def _go_private(smtp: smtplib.SMTP, server: MailServer, context: ssl.SSLContext) -> None:
    """Use TLS where the server offers it; without it, only a server in the next room may hear our password."""
    if smtp.has_extn("starttls"):
        if server.is_near:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        smtp.starttls(context=context)
    elif server.password and not server.is_near:
        raise smtplib.SMTPNotSupportedError(_("it offers no TLS, and the password would travel in the open"))


@contextlib.contextmanager
def _in_words(server: MailServer) -> Iterator[None]:
    """Every way in which a connection can fail, as a sentence with the server's own words."""
    try:
        yield
    except NoWayIn as error:
        raise NoWay(str(error)) from error
    except smtplib.SMTPAuthenticationError as error:
        shown = _("our permission for %(user)s") % {"user": server.user} if server.word else _("our user and password")
        raise NoWay(
            _("The mail server %(server)s does not accept %(shown)s: %(readable)s")
            % {"server": server, "shown": shown, "readable": _readable(error.smtp_code, _as_bytes(error.smtp_error))}
        ) from error
    except smtplib.SMTPResponseException as error:
        said = _readable(error.smtp_code, _as_bytes(error.smtp_error))
        raise NoWay(
            _("The mail server %(server)s turned us away: %(said)s") % {"server": server, "said": said}
        ) from error
    except smtplib.SMTPNotSupportedError as error:
        raise NoWay(
            _("The mail server %(server)s lacks what we ask of it: %(error)s.") % {"server": server, "error": error}
        ) from error
    except ssl.SSLCertVerificationError as error:
        raise NoWay(
            _("The certificate of the mail server %(server)s is not to be trusted: %(verify_message)s.")
            % {"server": server, "verify_message": error.verify_message}
        ) from error
    except (OSError, smtplib.SMTPException, ValueError) as error:
        raise NoWay(
            _("The mail server %(server)s cannot be reached: %(reason)s.")
            % {"server": server, "reason": _reason(error)}
        ) from error


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return _("it did not answer in time")
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return _("it closed the connection")
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).rstrip(".")


def _as_bytes(words: bytes | str) -> bytes:
    return words if isinstance(words, bytes) else words.encode()


def _readable(code: int, words: bytes) -> str:
    """ "550 5.1.1 No such user here", in one line."""
    line = " ".join(words.decode("utf-8", "replace").replace("\x00", "").split())
    return f"{code} {line}"[:LONGEST_WORDS].strip()
