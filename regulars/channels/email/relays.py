"""Which mail servers are the house's own: what they tell us about a mail counts."""

import ipaddress

from django.conf import settings

# Addresses that no server on the internet can have.
INSIDE = [
    ipaddress.ip_network(network)
    for network in (
        *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"),
        *("::1/128", "fc00::/7", "fe80::/10"),
    )
]


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
