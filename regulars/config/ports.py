"""Whether the ports can be listened on, asked before anything is changed.

PortClosed    a port cannot be listened on; the sentence names the setting that chooses another
"""

import errno
import socket
from dataclasses import dataclass

LARGEST = 65535
FIRST_FOR_EVERYBODY = 1024


class PortClosed(Exception):
    """The port cannot be listened on."""


@dataclass(frozen=True)
class Port:
    """Where one of our doors shall stand, and the settings that say so."""

    what: str
    host: str
    number: int
    host_setting: str
    setting: str

    def check(self) -> None:
        """Raise PortClosed if we could not listen here at this moment."""
        if not 0 < self.number <= LARGEST:
            raise PortClosed(f"{self.setting} is {self.number}, but ports go from 1 to {LARGEST}.")
        try:
            self._knock()
        except (socket.gaierror, UnicodeError):
            raise PortClosed(self._no_such_host()) from None
        except OSError as error:
            raise PortClosed(self._why(error)) from None

    def _knock(self) -> None:
        family, kind, protocol, _, address = socket.getaddrinfo(self.host, self.number, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as door:
            # As the servers do: the last moments of connections of a server that has just ended are no hindrance.
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            door.bind(address)

    def _why(self, error: OSError) -> str:
        other = f"choose another with {self.setting}={self._another()}."
        if error.errno == errno.EADDRINUSE:
            return f"{self.what} port {self.number} is taken by another program (Regulars itself, perhaps): {other}"
        if error.errno == errno.EACCES:
            return f"{self.what} port {self.number} is only for root: {other}"
        if error.errno == errno.EADDRNOTAVAIL:
            return self._no_such_host()
        return f"{self.what} port {self.number} on {self.host} cannot be opened ({error.strerror}): {other}"

    def _another(self) -> int:
        if self.number < FIRST_FOR_EVERYBODY:
            return 8000 + self.number
        return self.number + 1 if self.number < LARGEST else self.number - 1

    def _no_such_host(self) -> str:
        return f"{self.host_setting} is “{self.host}”, which is no address of this machine: try 127.0.0.1 or 0.0.0.0."


def check(*ports: Port) -> None:
    """Raise PortClosed unless all of them can be listened on, together."""
    settings: dict[int, str] = {}
    for port in ports:
        if port.number in settings:
            raise PortClosed(f"{settings[port.number]} and {port.setting} are both {port.number}: give them two ports.")
        settings[port.number] = port.setting
        port.check()
