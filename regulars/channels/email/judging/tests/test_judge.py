"""Who really wrote a mail: what proves it, what its owner asks, who its author is."""

import dkim
import pytest

from regulars.channels.email.judging.tests.letters import MARIAS, by_door, letter, results
from regulars.channels.email.judging.tests.world import ed25519_key, rsa_key, sign

# It asks no database.
pytestmark = pytest.mark.once


def test_signature_of_the_authors_domain_then_proven(world):
    found = by_door(sign(letter(), "example.com"))

    assert (found.standing, found.aligned, found.dmarc, found.policy) == ("proven", "dkim", "pass", "reject")
    assert (found.spf.result, found.by, found.domain) == ("fail", "", "example.com")


def test_signature_of_a_subdomain_then_proven_unless_the_owner_is_strict(world):
    signed = sign(letter(), "mail.example.com")
    assert by_door(signed).aligned == "dkim"

    world.change("_dmarc.example.com", "TXT", "v=DMARC1; p=none; adkim=s")

    assert (by_door(signed).standing, by_door(signed).dmarc) == ("unproven", "fail")


def test_server_that_may_send_for_the_authors_domain_then_proven(world):
    found = by_door(letter(), peer=MARIAS)

    assert (found.standing, found.aligned, found.spf.result, found.dkim) == ("proven", "spf", "pass", ())


def test_server_that_may_send_for_another_domain_then_not_proven(world):
    found = by_door(letter(), peer="198.51.100.7", sender="eve@other.example")

    assert (found.standing, found.spf.result, found.spf.domain) == ("contradicted", "pass", "other.example")
    assert found.refused_by_owner


def test_signature_of_another_domain_then_not_proven(world):
    found = by_door(sign(letter(), "other.example"))

    assert (found.standing, found.dmarc, results(found)) == ("contradicted", "fail", {"other.example": "pass"})


def test_signature_of_a_domain_that_asks_for_nothing_then_proven(world):
    found = by_door(sign(letter(From="pia@plain.example"), "plain.example"), sender="pia@plain.example")

    assert (found.standing, found.aligned, found.dmarc) == ("proven", "dkim", "none")


def test_server_of_a_domain_that_asks_for_nothing_then_is_no_proof(world):
    """Many share a server that may send for all of them; without the owner's wish it proves no author."""
    found = by_door(letter(From="pia@plain.example"), peer=MARIAS, sender="pia@plain.example")

    assert (found.standing, found.spf.result, found.dmarc) == ("unproven", "pass", "none")


def test_nothing_signed_by_a_domain_without_records_then_unproven(world):
    found = by_door(letter(From="zoe@new.example"), sender="zoe@new.example")

    assert (found.standing, found.dmarc, found.spf.result) == ("unproven", "none", "none")


def test_ed25519_signature_then_counts(world):
    raw = letter()
    signature = dkim.sign(
        raw, b"ed", b"example.com", ed25519_key()[0], signature_algorithm=b"ed25519-sha256", include_headers=[b"from"]
    )

    assert by_door(signature + raw).aligned == "dkim"


def test_international_domain_then_is_compared_as_it_is_registered(world):
    world.add("s1._domainkey.xn--mller-kva.example", "TXT", f"p={rsa_key()[1]}")
    raw = letter(From="Eva <eva@xn--mller-kva.example>")

    assert by_door(sign(raw, "xn--mller-kva.example")).aligned == "dkim"
    utf8 = raw.replace(b"xn--mller-kva.example", "müller.example".encode())
    assert by_door(sign(utf8, "xn--mller-kva.example")).domain == "xn--mller-kva.example"


@pytest.mark.parametrize(
    ("record", "standing", "policy"),
    [
        ("v=DMARC1; p=none", "unproven", "none"),
        ("v=DMARC1; p=quarantine", "contradicted", "quarantine"),
        ("v=DMARC1; p=reject; pct=10", "contradicted", "reject"),
        ("v=DMARC1; p=banana", "unproven", "none"),
        ("v=DMARC1", "unproven", "none"),
    ],
)
def test_failing_mail_then_stands_as_the_owner_asks(world, record, standing, policy):
    world.change("_dmarc.example.com", "TXT", record)

    found = by_door(letter())

    assert (found.standing, found.policy, found.dmarc) == (standing, policy, "fail")
    assert found.refused_by_owner == (policy == "reject")


def test_subdomain_without_a_policy_then_its_owners_wish_for_subdomains_counts(world):
    world.change("_dmarc.example.com", "TXT", "v=DMARC1; p=reject; sp=none")
    found = by_door(letter(From="maria@news.example.com"), sender="x@news.example.com")

    assert (found.standing, found.policy, found.dmarc) == ("unproven", "none", "fail")


def test_two_policies_then_there_is_none(world):
    world.add("_dmarc.example.com", "TXT", "v=DMARC1; p=none")

    assert by_door(letter()).dmarc == "none"


@pytest.mark.parametrize(
    "author",
    [
        b"From: maria@example.com, eve@other.example\r\n",
        b"From: eve@other.example\r\nFrom: maria@example.com\r\n",
        b"From: maria@example.com\r\nFROM: maria@example.com\r\n",
        b"From: maria@example.com <eve@other.example> <maria@example.com>\r\n",
        b"From: undisclosed:;\r\n",
        b"From: maria\r\n",
        b"",
    ],
)
def test_author_who_is_not_one_then_nothing_is_proven(world, author):
    raw = author + letter().partition(b"\r\n")[2]
    try:
        raw = sign(raw, "example.com")
    except dkim.DKIMException:
        raw = sign(letter(), "example.com").replace(b"From: Maria Lopes <maria@example.com>\r\n", author)

    found = by_door(raw, peer=MARIAS)

    assert found.standing != "proven"


def test_second_author_put_above_a_signed_mail_then_nothing_is_proven(world):
    signed = sign(letter(), "example.com")

    for forged in (
        b"From: bank@other.example\r\n",
        b"from : bank@other.example\r\n",
        b"From:\r\n bank@other.example\r\n",
    ):
        assert by_door(forged + signed, peer=MARIAS).standing != "proven"


def test_mail_whose_head_two_readers_read_differently_then_its_signature_does_not_count(world):
    signed = sign(letter(), "example.com")

    for odd in (b"\r\n" + signed, b"\xef\xbb\xbf" + signed, b"From x@y\r\n" + signed.replace(b"\r\n", b"\r", 3)):
        assert by_door(odd).aligned != "dkim"
