"""One connection at the mail door: SMTP as every mail server speaks it, or LMTP for whoever says LHLO.

aiosmtpd speaks the protocol; three things are our own. A mail is read whole and as it is: lines may be of any length
and end in any way, since mails of the world do. The size is watched while reading, for this mail and for all that are
being read at once. And an LMTP client gets an answer for each recipient, as its standard wants.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session, syntax

from regulars.channels.email.relays import is_relay

MOST_RECIPIENTS = 500
MOST_CONNECTIONS = 100
# All mails that are being read at this moment, together.
MOST_BYTES_IN_HAND = 400 * 1024 * 1024
IDLE_AT_MOST = 300
WHOLE_MAIL_WITHIN = 600
PIECE = 64 * 1024
END = b"\r\n.\r\n"
# What an XFORWARD calls them, and what we do.
CLIENT = {"ADDR": "peer", "HELO": "helo"}

KEPT = "250 2.0.0 We have it"
TRY_AGAIN = "451 4.3.0 We could not store the mail just now, please try again"
TOO_LARGE = "552 5.3.4 The mail is larger than we take ({} bytes)"
TOO_MUCH_AT_ONCE = "452 4.3.1 Too much mail at once, please try again soon"
TOO_MANY_RECIPIENTS = "452 4.5.3 Too many recipients, send the mail again for the rest"
NOT_UNDERSTOOD = "500 5.5.2 We do not understand that"
FULL = b"421 4.3.2 Too many connections at once, please try again soon\r\n"

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Letter:
    """A mail as it was handed in at the door, with the dots of SMTP still in it."""

    stuffed: bytes = field(repr=False)
    sender: str
    recipients: tuple[str, ...]
    session: dict[str, Any] = field(default_factory=dict)
    """Who brought it: see regulars.channels.email.judging.paths."""

    def raw(self) -> bytes:
        """The mail itself."""
        return (b"\r\n" + self.stuffed).replace(b"\r\n.", b"\r\n")[2:]


Keep = Callable[[Letter], Awaitable[bool]]


@dataclass(eq=False)
class Guests:
    """Who is at the door, and how many bytes they are handing in."""

    inside: "set[Doorway]" = field(default_factory=set)
    bytes_in_hand: int = 0

    @property
    def full(self) -> bool:
        """Whether the next one must wait outside."""
        return len(self.inside) >= MOST_CONNECTIONS


def _address(session: Session | None) -> str:
    """Where the connection comes from."""
    peer = session.peer if session else None
    return str(peer[0]) if isinstance(peer, tuple) and peer else ""


def client_in(told: str) -> dict[str, str]:
    """Address and greeting as Postfix's XFORWARD tells them; what it does not know it calls [UNAVAILABLE]."""
    found = {}
    for pair in told.split()[:20]:
        name, _, value = pair.partition("=")
        if name.upper() in CLIENT and value.upper() != "[UNAVAILABLE]":
            # Odd signs are written as +XX; no address or host name has any.
            found[CLIENT[name.upper()]] = value.removeprefix("IPV6:").removeprefix("IPv6:")[:255]
    return found


class TurnedAway(asyncio.Protocol):
    """Says that it is full and closes."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Answer before anything was asked."""
        if isinstance(transport, asyncio.WriteTransport):
            transport.write(FULL)
        transport.close()


class _Rules:
    """What aiosmtpd asks at each recipient, and when something fails that we did not foresee."""

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: object, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Every address is ours: the house's mail server sends us nothing else, and nothing is ever sent on."""
        if len(envelope.rcpt_tos) >= MOST_RECIPIENTS:
            return TOO_MANY_RECIPIENTS
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_EHLO(  # noqa: N802
        self, server: SMTP, session: Session, _envelope: Envelope, hostname: str, answers: list[str]
    ) -> list[str]:
        """A mail server of the house's own may tell us who stood at its door."""
        session.host_name = hostname
        return [*answers[:-1], *(["250-XFORWARD ADDR HELO"] if is_relay(_address(session)) else []), *answers[-1:]]

    async def handle_exception(self, error: Exception) -> str:
        """Garbage is answered, never explained."""
        logger.info("not understood at the mail door: %r", error)
        return NOT_UNDERSTOOD


class Doorway(SMTP):
    """One connection."""

    line_length_limit = PIECE

    def __init__(self, *, keep: Keep, guests: Guests, largest: int, hostname: str) -> None:
        super().__init__(
            _Rules(),
            data_size_limit=largest,
            enable_SMTPUTF8=True,
            hostname=hostname,
            ident="Regulars",
            timeout=IDLE_AT_MOST,
            loop=asyncio.get_running_loop(),
        )
        self._keep, self._guests, self._largest = keep, guests, largest
        self._speaks_lmtp = False
        self._client: dict[str, str] = {}

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Come in."""
        self._guests.inside.add(self)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        """Leave."""
        self._guests.inside.discard(self)
        super().connection_lost(error)

    def leave(self) -> None:
        """Close the connection from our side; what is not answered yet will be sent again."""
        if isinstance(self.transport, asyncio.Transport):
            self.transport.abort()

    @syntax("XFORWARD attribute=value ...")
    async def smtp_XFORWARD(self, arg: str) -> None:  # noqa: N802
        """A mail server of the house's own says who brought the next mail to it."""
        if not is_relay(_address(self.session)):
            await self.push("550 5.7.1 We do not believe that from you")
            return
        self._client |= client_in(arg)
        await self.push("250 2.0.0 OK")

    def _who(self) -> dict[str, Any]:
        """What is known of who brings this mail. The client counts for one mail only."""
        helo = str(self.session.host_name or "") if self.session else ""
        tls = bool(self.session and self.session.ssl)
        client, self._client = self._client, {}
        return {"peer": _address(self.session), "helo": helo[:255], "tls": tls} | ({"client": client} if client else {})

    @syntax("LHLO hostname")
    async def smtp_LHLO(self, arg: str) -> None:  # noqa: N802
        """From here on it is LMTP."""
        self._speaks_lmtp = True
        await self.smtp_EHLO(arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        """Take the mail in; the answer comes when it is stored."""
        if await self.check_helo_needed():
            return
        envelope = self.envelope or Envelope()
        if arg or not envelope.rcpt_tos:
            await self.push("503 5.5.1 Say MAIL and RCPT first, then DATA alone")
            return
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        self._reset_timeout(WHOLE_MAIL_WITHIN)
        answer = await self._take_in(envelope.mail_from or "", envelope.rcpt_tos)
        self.envelope = Envelope()
        await self.push("\r\n".join([answer] * (len(envelope.rcpt_tos) if self._speaks_lmtp else 1)))

    async def _take_in(self, sender: str, recipients: Sequence[str]) -> str:
        data = bytearray()
        try:
            if refusal := await self._read_into(data):
                return refusal
            who = self._who()
            letter = Letter(bytes(data[:-3]), "" if sender == "<>" else sender, tuple(recipients), who)
            return KEPT if await self._keep(letter) else TRY_AGAIN
        finally:
            self._guests.bytes_in_hand -= len(data)

    async def _read_into(self, data: bytearray) -> str:
        """Read up to the lonely dot; why it cannot be taken, or "". What is refused is read too, and dropped."""
        refusal, ending = "", b"\r\n"
        while ending != END:
            piece = await self._piece()
            ending = (ending + piece[-5:])[-5:]
            refusal = refusal or self._objection(len(data) + len(piece), len(piece))
            if not refusal:
                data += piece
                self._guests.bytes_in_hand += len(piece)
        return refusal

    async def _piece(self) -> bytes:
        """Bytes up to what may be the end, or as many as fit."""
        try:
            return await self._reader.readuntil(b".\r\n")
        except asyncio.LimitOverrunError as longer:
            return await self._reader.readexactly(longer.consumed)

    def _objection(self, size: int, more: int) -> str:
        if size > self._largest + len(END):
            return TOO_LARGE.format(self._largest)
        if self._guests.bytes_in_hand + more > MOST_BYTES_IN_HAND:
            return TOO_MUCH_AT_ONCE
        return ""
