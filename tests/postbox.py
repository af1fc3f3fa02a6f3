"""A mail server of the outside world, for tests: it takes letters, refuses them or breaks off, as it is told."""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

HANG_UP = "hang up"


@dataclass(frozen=True)
class Taken:
    """A letter as it was handed over."""

    raw: bytes = field(repr=False)
    sender: str
    recipient: str

    @property
    def mail(self) -> EmailMessage:
        """The letter, parsed."""
        return message_from_bytes(self.raw, policy=default)

    @property
    def id(self) -> str:
        """Its Message-ID."""
        return self.mail["Message-ID"]


class Postbox:
    """Runs in a thread of its own. `answer(recipient)` gives the words for DATA; `at_recipient` those for RCPT."""

    def __init__(self, port: int = 0, **how) -> None:
        self.taken: list[Taken] = []
        self.connections = 0
        self.answer: Callable[[str], str] = lambda recipient: "250 2.0.0 Taken"
        self.at_recipient: Callable[[str], str] = lambda recipient: "250 2.1.5 Known here"
        self._controller = _Controller(self, hostname="127.0.0.1", port=port, **how)

    def __enter__(self) -> "Postbox":
        self._controller.start()
        return self

    def __exit__(self, *_) -> None:
        self._controller.stop()

    @property
    def port(self) -> int:
        return self._controller.server.sockets[0].getsockname()[1]

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}?tls=none"

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        words = self.at_recipient(address)
        if words.startswith("2"):
            envelope.rcpt_tos.append(address)
        return await self._say(server, words)

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        words = self.answer(envelope.rcpt_tos[0])
        if words.startswith("2"):
            self.taken += [Taken(envelope.content, envelope.mail_from, address) for address in envelope.rcpt_tos]
        return await self._say(server, words)

    async def _say(self, server: SMTP, words: str) -> str:
        if words.endswith(HANG_UP):
            server.transport.abort()
        return words


class PermittedPostbox(Postbox):
    """Lets in by permission alone (XOAUTH2), under TLS: whoever `knows` says the word of `user` belongs to them.

    Whoever it refuses hears why first, in JSON, as Google and Microsoft say it. `heard` is every word it was shown.
    """

    def __init__(self, user: str, knows: Callable[[str], bool], **how) -> None:
        super().__init__(require_starttls=True, auth_required=True, auth_exclude_mechanism=["LOGIN", "PLAIN"], **how)
        self._user, self._knows = user, knows
        self.heard: list[str] = []
        self.refusal = "535 5.7.8 Username and Password not accepted"

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}?tls=starttls"

    async def auth_XOAUTH2(self, server, args):  # noqa: N802
        who, shown, *end = b64decode(args[1], validate=True).decode().split("\1")
        kind, _, word = shown.removeprefix("auth=").partition(" ")
        self.heard.append(word)
        if (who, kind, end) == (f"user={self._user}", "Bearer", ["", ""]) and self._knows(word):
            return AuthResult(success=True)
        silence = await server.challenge_auth('{"status":"401","schemes":"bearer","scope":"https://mail.google.com/"}')
        return AuthResult(success=False, handled=False, message=self.refusal if silence == b"" else "501 5.5.2 What?")


class _Controller(Controller):
    """A controller that may get its port from the system."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def only(user: str, password: str) -> Callable[..., AuthResult]:
    """An authenticator that knows one user."""

    def judge(server, session, envelope, mechanism, data) -> AuthResult:
        right = (data.login, data.password) == (user.encode(), password.encode())
        return AuthResult(success=right, handled=False)

    return judge
