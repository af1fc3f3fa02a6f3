"""Whatever bytes come, judging them ends, raises nothing, and proves nothing that is not so."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regulars.channels.email.judging import Case, Trusted, judge
from regulars.channels.email.judging.tests.letters import MARIAS, letter
from regulars.channels.email.judging.tests.world import sign

WORDS = [
    *(b"From: ", b"from:", b"<maria@example.com>", b"eve@evil.example", b"\r\n", b"\n", b" ", b"\t", b",", b";", b"("),
    b"DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=from; bh=aa==; b=aa==",
    *(b"ARC-Seal: i=1; d=lists.example", b"Received: by mx.corner.example", b"Subject: x", b"=?utf-8?q?a?="),
    b"Authentication-Results: mx.corner.example; dmarc=pass header.from=example.com",
    *(b"Received-SPF: pass receiver=mx.corner.example; envelope-from=", b"\x00", b"\xff", b'"'),
]
TRUSTED = Trusted(frozenset({"mx.corner.example"}), frozenset({"lists.example"}))


@cache
def signed():
    return sign(letter(), "example.com")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS) | st.binary(max_size=20), max_size=25), st.booleans())
def test_any_bytes_then_are_judged_without_a_complaint(world, pieces, by_door):
    session = {"peer": "203.0.113.66", "helo": "x"} if by_door else {}

    found = judge(Case(b"".join(pieces), session, "eve@evil.example"), TRUSTED)

    assert not (by_door and found.is_proven)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_signed_mail_with_one_piece_put_in_or_cut_out_then_is_never_somebody_elses(world, data):
    raw = signed()
    start = data.draw(st.integers(0, len(raw)))
    changed = raw[:start] + data.draw(st.sampled_from(WORDS)) + raw[start + data.draw(st.integers(0, 30)) :]

    found = judge(Case(changed, {"peer": "203.0.113.66"}, "eve@evil.example"), TRUSTED)

    assert not found.is_proven or found.domain == "example.com"


@pytest.mark.parametrize(
    "raw", [b"", b"\r\n", b" folded: first\r\nDKIM-Signature: x\r\n\r\n", b"DKIM-Signature: v=1\r\n"]
)
def test_head_that_begins_oddly_then_proves_nothing(world, raw):
    assert judge(Case(raw, {"peer": MARIAS}, "maria@example.com"), TRUSTED).standing != "proven"
