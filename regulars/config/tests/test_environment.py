"""What the environment may say about mail, and how a wrong word is refused."""

from ipaddress import ip_network

import pytest
from django.core.exceptions import ImproperlyConfigured

from regulars.config.environment import networks, resolver

# It asks no database.
pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", "off"),
        ("off", "off"),
        ("system", "system"),
        ("192.0.2.53", "192.0.2.53:53"),
        ("192.0.2.53:5353", "192.0.2.53:5353"),
        ("2001:db8::53", "2001:db8::53:53"),
        ("[2001:db8::53]:5353", "2001:db8::53:5353"),
    ],
)
def test_resolver_then_is_whom_the_variable_names(monkeypatch, written, meant):
    monkeypatch.setenv("REGULARS_DNS", written)

    assert resolver("REGULARS_DNS") == meant


@pytest.mark.parametrize(
    "written", ["on", "dns.example:53", "192.0.2.53:", "192.0.2.53:0", "192.0.2.53:99999", "1.2.3"]
)
def test_resolver_that_is_none_then_is_refused_in_words(monkeypatch, written):
    monkeypatch.setenv("REGULARS_DNS", written)

    with pytest.raises(ImproperlyConfigured, match="REGULARS_DNS must be off, system or the address"):
        resolver("REGULARS_DNS")


def test_networks_then_are_addresses_and_networks(monkeypatch):
    monkeypatch.setenv("REGULARS_TRUSTED_RELAYS", "192.0.2.7, 198.51.100.1/24")
    assert networks("REGULARS_TRUSTED_RELAYS") == [ip_network("192.0.2.7"), ip_network("198.51.100.0/24")]

    monkeypatch.setenv("REGULARS_TRUSTED_RELAYS", "mx.example")
    with pytest.raises(ImproperlyConfigured, match="REGULARS_TRUSTED_RELAYS must hold addresses"):
        networks("REGULARS_TRUSTED_RELAYS")
