"""Where a request comes from, as limits count it."""

import ipaddress


def network_of(address: str) -> str:
    """The network of one customer: an IPv4 address, or the /64 of IPv6, whose every address one machine can have.

    What is no address at all is counted together, as "nowhere".
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "nowhere"
    if isinstance(ip, ipaddress.IPv6Address):
        return str(ip.ipv4_mapped or ipaddress.ip_network((ip, 64), strict=False))
    return str(ip)
