"""Asking an address of the world for a calendar, without being led where only we can go.

NoFeed   nothing could be got; the words can be shown

Every address that a name leads to must be one of the open internet, and we connect to the one that was looked at; the
same again after each redirect. What is too large, too slow or sent elsewhere too often is refused.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from urllib.parse import SplitResult, urljoin, urlsplit

from django.utils.translation import gettext

MOST_BYTES = 1_000_000
SECONDS = 20
MOST_REDIRECTS = 3
MOVED = (301, 302, 303, 307, 308)
PORTS = {"http": 80, "https": 443}
# Addresses of the open internet that lead on to any other.
TRANSLATED = tuple(ipaddress.ip_network(one) for one in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"))

Allowed = Callable[[str, int], bool]


class NoFeed(Exception):
    """Nothing could be got from there; the words can be shown."""


def is_public(address: str, port: int) -> bool:
    """Whether an IP address and port are ones that the whole internet may ask for a page."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return is_public(str(ip.ipv4_mapped), port)
        if any(ip in network for network in TRANSLATED):
            return False
    return ip.is_global and not ip.is_multicast and port in PORTS.values()


def split(address: str) -> SplitResult:
    """The parts of an address that can be asked; webcal:// means https://. Raises NoFeed."""
    try:
        parts = urlsplit(address.strip())
        if parts.scheme == "webcal":
            parts = parts._replace(scheme="https")
        parts.port  # noqa: B018 (raises for one that is none)
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError as error:
        raise NoFeed(gettext("That is not an address we can ask.")) from error
    if parts.scheme not in PORTS or not host or parts.username or parts.password:
        raise NoFeed(gettext("Give an address that begins with https://, without a name and password in it."))
    if any(letter.isspace() or not letter.isprintable() for letter in address.strip()):
        raise NoFeed(gettext("There is a space or a line break in this address."))
    return parts


def fetch(address: str, *, allowed: Allowed = is_public) -> bytes:
    """What lies at an address, at most 1 MB in at most 20 seconds. Raises NoFeed."""
    parts = split(address)
    deadline = _Deadline(SECONDS)
    with deadline:
        for _ in range(MOST_REDIRECTS + 1):
            status, body, elsewhere = _ask(parts, allowed, deadline)
            if status == http.client.OK:
                return body
            if status not in MOVED or not elsewhere:
                raise NoFeed(
                    gettext("%(hostname)s answered %(status)s instead of a calendar.")
                    % {"hostname": parts.hostname, "status": status}
                )
            parts = split(urljoin(parts.geturl(), elsewhere))
    raise NoFeed(gettext("It sends us from one address to the next."))


class _Deadline:
    """Cuts the connection when the time for everything together is over, also in the middle of a slow line."""

    def __init__(self, seconds: float) -> None:
        self.socket: socket.socket | None = None
        self.over = False
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def _cut(self) -> None:
        self.over = True
        if self.socket:
            with contextlib.suppress(OSError):
                self.socket.shutdown(socket.SHUT_RDWR)


def _ask(parts: SplitResult, allowed: Allowed, deadline: _Deadline) -> tuple[int, bytes, str]:
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    try:
        connection = _connected(parts.scheme, host, port, allowed, deadline)
    except OSError as error:
        raise NoFeed(gettext("%(host)s cannot be reached.") % {"host": host}) from error
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", _plain(path), headers={"Accept": "text/calendar", "User-Agent": "Regulars"})
        answer = connection.getresponse()
        body = answer.read(MOST_BYTES + 1) if answer.status == http.client.OK else b""
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NoFeed(
            gettext("%(host)s took too long.") % {"host": host}
            if deadline.over
            else gettext("%(host)s broke off.") % {"host": host}
        ) from error
    finally:
        connection.close()
    if deadline.over:
        raise NoFeed(gettext("%(host)s took too long.") % {"host": host})
    if len(body) > MOST_BYTES:
        raise NoFeed(gettext("What lies at %(host)s is larger than a calendar of holidays.") % {"host": host})
    return answer.status, body, answer.headers.get("Location", "")


def _plain(path: str) -> str:
    return "".join(
        letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode()) for letter in path
    )


def _connected(scheme: str, host: str, port: int, allowed: Allowed, deadline: _Deadline) -> http.client.HTTPConnection:
    """A connection to the very address that was judged: a name may lead elsewhere a moment later."""
    found = {str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if deadline.over:
        raise NoFeed(gettext("%(host)s took too long.") % {"host": host})
    if not found or not all(allowed(address, port) for address in found):
        raise NoFeed(gettext("%(host)s is not on the open internet, so we do not ask there.") % {"host": host})
    raw = socket.create_connection((min(found, key=lambda one: ":" in one), port), timeout=SECONDS / 2)
    deadline.socket = raw
    if scheme == "https":
        raw = deadline.socket = ssl.create_default_context().wrap_socket(raw, server_hostname=host)
    connection = http.client.HTTPConnection(host, port)
    connection.sock = raw
    return connection
