"""How a mail came to us: straight from a stranger's server, or handed on by one that the house trusts."""

import ipaddress
from collections.abc import Mapping
from typing import Any

from django.conf import settings

# Addresses that no server on the internet can have.
INSIDE = [
    ipaddress.ip_network(network)
    for network in (
        *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"),
        *("::1/128", "fc00::/7", "fe80::/10"),
    )
]


def is_handed_on(session: Mapping[str, Any]) -> bool:
    """Whether a server of the house's own choice brought it: through the pipe, from a mailbox, or from its relay."""
    peer = str(session.get("peer", ""))
    return not peer or is_relay(peer)


def is_relay(peer: str) -> bool:
    """Whether this address is one of the house's own mail servers: one of REGULARS_TRUSTED_RELAYS, or, where that is
    empty, any address that cannot come from the internet."""
    try:
        address = ipaddress.ip_address(peer.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    relays = settings.REGULARS_TRUSTED_RELAYS or INSIDE
    return any(address in network for network in relays if network.version == address.version)


def stranger_behind(session: Mapping[str, Any]) -> tuple[str, str]:
    """Address and greeting of the server outside that the mail came from, ("", "") where nobody told us."""
    if told := session.get("client"):
        return str(told.get("peer", "")), str(told.get("helo", ""))
    if is_handed_on(session):
        return "", ""
    return str(session.get("peer", "")), str(session.get("helo", ""))
