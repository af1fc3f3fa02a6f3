"""How a mail came to us: straight from a stranger's server, or handed on by one that the house trusts.

`session` is what the door knew: `peer`, `helo` and `tls` of the connection, and `client` (again peer and helo), the
server outside, where a relay of the house's named it. A mail from a mailbox or through the pipe has no peer.
"""

from collections.abc import Mapping
from typing import Any

from regulars.channels.email.relays import is_relay


def is_handed_on(session: Mapping[str, Any]) -> bool:
    """Whether a server of the house's own choice brought it: through the pipe, from a mailbox, or from its relay."""
    peer = str(session.get("peer", ""))
    return not peer or is_relay(peer)


def stranger_behind(session: Mapping[str, Any]) -> tuple[str, str]:
    """Address and greeting of the server outside that the mail came from, ("", "") where nobody told us."""
    if is_handed_on(session):
        client = session.get("client") or {}
        peer = str(client.get("peer", ""))
        return ("", "") if is_relay(peer) else (peer, str(client.get("helo", "")))
    return str(session.get("peer", "")), str(session.get("helo", ""))
