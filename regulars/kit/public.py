"""Where the house is found from outside: links in letters lead there."""

import ipaddress
from urllib.parse import urlsplit

from django.conf import settings


def public_address() -> str:
    """The address of the house as everybody can open it, without a slash at its end; "" while only this machine can.

    It is REGULARS_URL, and never what a visitor's browser says.
    """
    address: str = settings.REGULARS_URL
    host = urlsplit(address).hostname or ""
    return "" if _is_here(host) else address


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in {"", "localhost"} or host.endswith(".localhost")
