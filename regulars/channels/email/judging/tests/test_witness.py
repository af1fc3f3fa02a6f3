"""What a receiver wrote on a mail, and when that counts."""

from ipaddress import ip_network

import pytest

from regulars.channels.email.judging import Case, Trusted, judge
from regulars.channels.email.judging.tests.letters import MARIAS, RECEIVER, by_door, by_pipe, letter, results
from regulars.channels.email.judging.tests.world import sign

# It asks no database.
pytestmark = pytest.mark.once

OURS = "mx.corner.example; dmarc=pass (p=REJECT) header.from=example.com; spf=pass smtp.mailfrom=maria@example.com"
HOP = (
    b"Received: from mail.example.com (mail.example.com [192.0.2.10])\r\n\tby mx.corner.example (Postfix) with SMTP\r\n"
)


def told(*values, raw=None, hop=HOP):
    """The mail as the receiver handed it on, its findings below its own Received line."""
    return hop + b"".join(b"Authentication-Results: %s\r\n" % value.encode() for value in values) + (raw or letter())


@pytest.fixture
def alone(settings):
    """A house that asks nobody."""
    settings.REGULARS_DNS = "off"


def test_trusted_receiver_says_pass_then_proven_and_says_by_whom(alone):
    found = by_pipe(told(OURS))

    assert (found.standing, found.by, found.aligned, found.spf.result) == (
        "proven",
        "mx.corner.example",
        "dmarc",
        "pass",
    )


def test_trusted_receiver_above_its_own_received_line_then_counts_too(alone):
    assert by_pipe(f"Authentication-Results: {OURS}\r\n".encode() + HOP + letter()).standing == "proven"


@pytest.mark.parametrize("peer", ["", "127.0.0.1", "::1", "10.0.0.5", "fd00::5", "::ffff:192.168.1.1"])
def test_house_relay_then_its_word_counts(alone, peer):
    assert judge(Case(told(OURS), {"peer": peer}, ""), RECEIVER).standing == "proven"


def test_stranger_at_the_door_writes_our_receivers_name_then_it_says_nothing(alone):
    assert by_door(told(OURS)).standing == "unchecked"


def test_relay_named_by_the_house_then_only_it_counts(alone, settings):
    settings.REGULARS_TRUSTED_RELAYS = [ip_network("198.51.100.0/24")]

    assert judge(Case(told(OURS), {"peer": "198.51.100.7"}, ""), RECEIVER).standing == "proven"
    assert judge(Case(told(OURS), {"peer": "10.0.0.5"}, ""), RECEIVER).standing == "unchecked"


@pytest.mark.parametrize(
    "raw",
    [
        told("mx.evil.example; dmarc=pass header.from=example.com"),
        told("mx.evil.example; none", OURS),
        told("mx.corner.example; dmarc=fail (p=NONE) header.from=example.com", OURS),
        told("mx.corner.example; none", OURS),
        told(OURS, hop=b"Received: from x by mx.evil.example with ESMTP\r\n"),
        told(OURS.replace("header.from=example.com", "header.from=evil.example")),
        told(OURS.replace(" header.from=example.com", "")),
        told("mx.corner.example; dmarc=fail header.from=example.com; dmarc=pass header.from=example.com"),
        told('mx.corner.example; spf=pass smtp.mailfrom="x;dmarc=pass header.from=example.com"@evil.example'),
        told("mx.corner.example; spf=pass (dmarc=pass header.from=example.com) smtp.mailfrom=eve@evil.example"),
        told("mx.corner.example; dmarc=pass header.from=example.com; ((((((((("),
        told("mx.corner.example; dkim=pass header.d=evil.example header.i=@example.com.evil.example"),
        told("mx.corner.example; dkim=fail header.d=example.com; dmarc=fail header.from=example.com"),
        told("mx.corner.example.evil.example; dmarc=pass header.from=example.com"),
        told("x" * 9000 + OURS),
        b"Received: from a by mx.corner.example\r\n" + told(OURS, hop=b"Received: from b by mx.evil.example\r\n"),
    ],
)
def test_finding_that_is_not_surely_our_receivers_then_proves_nothing(alone, raw):
    assert by_pipe(raw).standing in ("unchecked", "unproven")


def test_gmails_lines_then_are_understood(alone):
    raw = (
        b"Delivered-To: corner@gmail.com\r\nReceived: by 2002:a05:6a10:1234:b0:1:2 with SMTP id x1;\r\n Sun, 1 Mar\r\n"
        b"X-Received: by 2002:a17 with SMTP id y\r\nReturn-Path: <maria@example.com>\r\n"
        b"Received: from mail.example.com (mail.example.com. [192.0.2.10])\r\n by mx.google.com with ESMTPS id z\r\n"
        b"Received-SPF: pass (google.com: domain of maria@example.com designates 192.0.2.10) client-ip=192.0.2.10;\r\n"
        b"Authentication-Results: mx.google.com;\r\n dkim=pass header.i=@example.com header.s=s1 header.b=abc;\r\n"
        b" spf=pass (google.com: ok) smtp.mailfrom=maria@example.com;\r\n dmarc=pass (p=REJECT sp=NONE dis=NONE)"
        b" header.from=example.com\r\n"
    ) + letter()

    found = by_pipe(raw, trusted=Trusted(frozenset({"mx.google.com"})))

    assert (found.standing, found.policy, results(found)) == ("proven", "reject", {"example.com": "pass"})


def test_receiver_that_says_fail_then_the_owners_wish_stands(alone):
    found = by_pipe(told("mx.corner.example; dmarc=fail (p=REJECT dis=NONE) header.from=example.com"))

    assert (found.standing, found.refused_by_owner, found.by) == ("contradicted", True, "mx.corner.example")


def test_receiver_that_tells_spf_only_then_its_line_is_read(alone):
    line = (
        b"Received-SPF: pass (x receiver=evil) client-ip=192.0.2.10;"
        b' envelope-from="maria@example.com"; receiver=mx.corner.example;\r\n'
    )

    found = by_pipe(HOP + line + letter())

    assert (found.standing, found.spf.result, found.spf.domain) == ("unproven", "pass", "example.com")


def test_spf_of_the_receiver_then_counts_with_the_owners_own_policy(world):
    found = by_pipe(told("mx.corner.example; spf=pass smtp.mailfrom=maria@example.com"))

    assert (found.standing, found.aligned, found.by, found.policy) == ("proven", "spf", "mx.corner.example", "reject")


def test_mail_from_a_mailbox_that_nobody_judged_then_it_does_not_fail(world):
    """Whether SPF passed, only the receiver could know."""
    found = by_pipe(letter())

    assert (found.standing, found.dmarc, found.policy) == ("unproven", "", "reject")


def test_signature_broken_by_the_receiver_itself_then_its_word_stands(world):
    raw = told(OURS, raw=sign(letter(), "example.com") + b"-- checked for viruses\r\n")

    assert (by_pipe(raw).standing, by_pipe(raw).aligned) == ("proven", "spf")


def test_client_told_by_a_relay_then_spf_is_judged_by_it(world):
    session = {"peer": "127.0.0.1", "helo": "mx", "client": {"peer": MARIAS, "helo": "mail.example.com"}}

    assert judge(Case(letter(), session, "maria@example.com"), Trusted()).aligned == "spf"


def test_old_mail_then_only_its_receiver_is_believed(world):
    assert by_pipe(letter(), old=True).standing == "unchecked"
    assert by_pipe(told(OURS), old=True).standing == "proven"
    assert world.asked == []
