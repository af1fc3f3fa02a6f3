"""A small world around the tests of mail: whom the house asks about domains."""

import pytest

from regulars.channels.email.judging import lookups
from regulars.channels.email.judging.tests.world import NameServer, ed25519_key, rsa_key


@pytest.fixture
def world(settings):
    """A name server that knows example.com (Maria's, which asks to reject what fails) and a few others."""
    with NameServer() as server:
        settings.REGULARS_DNS = server.place
        for domain in ("example.com", "mail.example.com", "plain.example", "other.example", "lists.example"):
            server.add(f"s1._domainkey.{domain}", "TXT", f"v=DKIM1; k=rsa; p={rsa_key()[1]}")
        server.add("ed._domainkey.example.com", "TXT", f"v=DKIM1; k=ed25519; p={ed25519_key()[1]}")
        server.add("example.com", "TXT", "v=spf1 ip4:192.0.2.10 -all", "something else")
        server.add("_dmarc.example.com", "TXT", "v=DMARC1; p=reject; rua=mailto:x@example.com")
        server.add("other.example", "TXT", "v=spf1 ip4:198.51.100.7 -all")
        server.add("plain.example", "TXT", "v=spf1 ip4:192.0.2.10 -all")
        yield server
    lookups._directory.cache_clear()
