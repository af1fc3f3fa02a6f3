"""The mail server that takes our letters, as REGULARS_SMTP_URL names it: smtp://user:password@host:587?tls=starttls.

Without `tls` the connection is private wherever the server offers it, and a password never travels in the open.
"""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, cast
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from regulars.channels.email.errors import WrongServer

Tls = Literal["auto", "starttls", "ssl", "none"]
PORTS: dict[Tls, int] = {"auto": 587, "starttls": 587, "ssl": 465, "none": 25}
EXAMPLE = "It should look like smtp://user:password@mail.example.com:587?tls=starttls."


@dataclass(frozen=True)
class MailServer:
    """Where letters are handed over, and how. `plus` says whether the house gets mail for name+anything@domain, `verp`
    whether each letter may leave with such an address as its envelope's sender, to which it comes back if it fails."""

    host: str
    port: int
    tls: Tls
    user: str = ""
    password: str = field(default="", repr=False)
    plus: bool = True
    verp: bool = False
    # Gives the word to sign in with where there is a permission instead of a password: another one than the given,
    # which was refused. Raises NoWayIn.
    word: Callable[[str], str] | None = field(default=None, repr=False, compare=False)

    @property
    def is_near(self) -> bool:
        """On this machine or in its private network, where many a mail server speaks no TLS, or has a name for it
        that nobody vouches for."""
        try:
            return ipaddress.ip_address(self.host).is_private
        except ValueError:
            return self.host == "localhost"

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def named() -> MailServer | None:
    """The server of the settings, or None when none is named. Raises WrongServer."""
    return parse(settings.REGULARS_SMTP_URL) if settings.REGULARS_SMTP_URL else None


def parse(url: str) -> MailServer:
    """The server of a URL. Raises WrongServer with a sentence that never repeats the password."""
    if any(letter.isspace() or not letter.isprintable() for letter in url):
        raise _wrong(_("there is a space or a line break in it"))
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _wrong(str(error)) from None
    if parts.scheme != "smtp":
        raise _wrong(_("it must begin with smtp://"))
    if not parts.hostname or parts.path.strip("/") or parts.fragment:
        raise _wrong(_("it needs a host, and nothing but options after it"))
    options = _options(parts.query)
    tls = cast(Tls, options.get("tls", "auto"))
    server = MailServer(
        parts.hostname,
        port or PORTS[tls],
        tls,
        *_credentials(parts),
        plus=options.get("plus", "yes") == "yes",
        verp=options.get("verp", "no") == "yes",
    )
    if server.password and tls == "none" and not server.is_near:
        raise _wrong("the password would travel in the open; use tls=starttls or tls=ssl")
    return server


def spelled(server: MailServer) -> str:
    """The URL of a server, which `parse` reads back. It holds the password."""
    way_in = f"{quote(server.user, safe='')}:{quote(server.password, safe='')}@" if server.user else ""
    host = f"[{server.host}]" if ":" in server.host else server.host
    plus, verp = ("yes" if one else "no" for one in (server.plus, server.verp))
    return f"smtp://{way_in}{host}:{server.port}?tls={server.tls}&plus={plus}&verp={verp}"


def _options(query: str) -> dict[str, str]:
    known: dict[str, set[str]] = {"tls": set(PORTS), "plus": {"yes", "no"}, "verp": {"yes", "no"}}
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))
    except ValueError:
        raise _wrong(_("its options cannot be read")) from None
    for name, value in pairs:
        if name not in known:
            raise _wrong(_("it has an option “%(name)s”, but only tls, plus and verp are known") % {"name": name})
        if value not in known[name]:
            raise _wrong(
                _("%(name)s must be one of %(join)s, but it is “%(value)s”")
                % {"name": name, "join": ", ".join(sorted(known[name])), "value": value}
            )
    return dict(pairs)


def _credentials(parts: SplitResult) -> tuple[str, str]:
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if bool(user) != bool(password):
        raise _wrong(_("a user needs a password, and a password a user"))
    if not (user + password).isprintable():
        raise _wrong(_("user and password can hold no control characters"))
    return user, password


def _wrong(reason: str) -> WrongServer:
    return WrongServer(
        _("REGULARS_SMTP_URL is wrong: %(reason)s. %(EXAMPLE)s") % {"reason": reason, "EXAMPLE": EXAMPLE}
    )
