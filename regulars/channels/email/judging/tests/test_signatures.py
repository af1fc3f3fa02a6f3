"""Which signatures count, and that odd ones keep nobody busy."""

import pytest

from regulars.channels.email.judging.tests.letters import by_door, letter, results
from regulars.channels.email.judging.tests.world import rsa_key, sign

# It asks no database.
pytestmark = pytest.mark.once


def test_body_that_was_changed_then_its_signature_fails(world):
    assert results(by_door(sign(letter(), "example.com") + b"PS: send money\r\n")) == {"example.com": "fail"}


def test_signature_over_the_beginning_only_then_does_not_count(world):
    signed = sign(letter(), "example.com", length=True) + b"PS: send money to eve.\r\n"

    found = by_door(signed)

    assert (found.standing, results(found)) == ("contradicted", {"example.com": "policy"})


def test_signature_that_does_not_cover_the_author_then_does_not_count(world):
    signed = sign(letter(), "example.com").replace(b"h=from : ", b"h=", 1)

    assert by_door(signed).aligned == ""


def test_signature_that_has_expired_then_does_not_count(world):
    raw = letter()
    signed = sign(raw, "example.com").replace(b"DKIM-Signature: ", b"DKIM-Signature: x=1500000000; ", 1)

    found = by_door(signed)

    assert [(one.result, one.why) for one in found.dkim] == [("policy", "it has expired")]


@pytest.mark.parametrize(("bits", "standing"), [(512, "contradicted"), (1024, "proven")])
def test_key_then_counts_from_1024_bits(world, bits, standing):
    private, public = rsa_key(bits)
    world.change("s1._domainkey.example.com", "TXT", f"p={public}")

    assert by_door(sign(letter(), "example.com", key=private)).standing == standing


def test_sha1_then_does_not_count(world):
    found = by_door(sign(letter(), "example.com", signature_algorithm=b"rsa-sha1"))

    assert [(one.result, one.why) for one in found.dkim] == [("policy", "its method is no longer believed")]


@pytest.mark.parametrize("record", ["v=DKIM1; p=", "p=AAAA", "nonsense", "", "v=DKIM1; k=dsa; p=x"])
def test_key_that_is_none_then_the_signature_fails(world, record):
    world.change("s1._domainkey.example.com", "TXT", record)

    assert results(by_door(sign(letter(), "example.com"))) == {"example.com": "fail"}


def test_twenty_signatures_then_the_authors_own_counts_and_few_are_asked_for(world):
    raw = sign(letter(), "example.com")
    for number in range(20):
        world.add(f"s1._domainkey.n{number}.example", "TXT", f"p={rsa_key()[1]}")
        raw = sign(raw, f"n{number}.example")

    found = by_door(raw)

    assert (found.aligned, len(found.dkim)) == ("dkim", 5)
    assert len([name for name, _ in world.asked if "_domainkey" in name]) == 5


@pytest.mark.parametrize(
    "odd",
    [
        b"DKIM-Signature: " + b"a=b;" * 40_000 + b"\r\n",
        b"DKIM-Signature: v=1; d=example.com; b=" + b"\r\n " * 30_000 + b"x\r\n",
        b"DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; bh=aa==; b=aa==; h="
        + b":".join([b"x"] * 5000)
        + b"\r\n",
        b"DKIM-Signature: \xff\xfe\r\n",
        b"ARC-Seal: i=1; cv=none\r\n" * 60,
        b"X: y\r\n" * 1500,
    ],
)
def test_head_built_to_keep_us_busy_then_is_judged_all_the_same(world, odd):
    """Without bounds each of these would take minutes."""
    assert by_door(odd + sign(letter(), "other.example")).standing != "proven"


def test_body_of_blanks_then_is_not_given_to_the_library(world):
    raw = letter().replace(b"Is the shop", b"Is" + b" " * 300_000 + b"the shop")
    signed = (
        b"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1; h=from; bh=aa==; b=aa==\r\n" + raw
    )

    found = by_door(signed)

    assert (found.standing, found.trouble) == ("unchecked", "It is built too oddly to be checked.")
