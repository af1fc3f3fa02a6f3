"""No mail of any shape may hang the reader, make it raise, or come out as text that cannot be stored.

Chance is seeded, so that each run is the same; hypothesis looks for the smallest mail that fails. A longer search:
`REGULARS_FUZZ=600 python -m pytest regulars/channels/email/reading/tests/test_fuzz.py` (seconds for each test).
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regulars.channels.email.reading import read, reply
from regulars.channels.email.reading.contract import mail_answer
from regulars.channels.email.reading.tests.generated import a_mail, mutated
from regulars.channels.email.reading.tests.samples import mail, multipart, report, text
from regulars.channels.email.reading.tests.test_contract import CORPUS
from regulars.kit.markup import sanitise

pytestmark = pytest.mark.once

LONGER = int(os.environ.get("REGULARS_FUZZ") or 0)
GENERATED, MUTATED = 400, 300
LARGEST_SEED = 60_000  # bytes
TOO_LONG = 60  # seconds for one small mail, on however busy a machine

OWN = (
    mail("Subject: =?utf-8?q?x?=", "Content-Type: text/html; charset=utf-8", body="<p>x</p><blockquote>y</blockquote>"),
    mail(body="Yes.\n\nOn Fri, Apr 3, 2026 at 10:00 AM Ann <ann@example.com> wrote:\n> Beans?\n\n-- \nMaria"),
    multipart("alternative", text("Hello"), text("<p>Hello</p>", "html")),
    report("Final-Recipient: rfc822; a@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n"),
)


@cache
def seeds() -> tuple[bytes, ...]:
    """Our own mails, and the peers' where they are at hand."""
    theirs = [path.read_bytes() for path in sorted(CORPUS.glob("*/*.eml")) if path.stat().st_size < LARGEST_SEED]
    return (*OWN, *theirs)


@contextmanager
def no_hanging() -> Iterator[None]:
    """Raise when what is inside does not end; the machine may be slow, so the bound is wide."""

    def ring(*_: object) -> None:
        raise TimeoutError("still reading")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(TOO_LONG)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def assert_readable(raw: bytes) -> None:
    """The mail is read in time, its texts can be stored, and its markup is harmless."""
    with no_hanging():
        found = read(raw)
    told = json.dumps(mail_answer(found), ensure_ascii=False)
    told.encode()  # no halves of letters
    assert "\\u0000" not in told
    assert sanitise(found.body.html or "").count("<script") == 0
    assert read(raw) == found  # nothing is left to chance


def chances(count: int) -> Iterator[random.Random]:
    """So many seeded sources of chance; or as many as the seconds of a longer search allow, other ones each time."""
    until = time.monotonic() + LONGER
    for seed in range(count):
        yield random.Random(seed)
    while time.monotonic() < until:
        yield random.Random()


def test_read_mails_made_by_chance_raises_nothing():
    for chance in chances(GENERATED):
        assert_readable(a_mail(chance))


def test_read_broken_mails_raises_nothing():
    for chance in chances(MUTATED):
        raw = mutated(mutated(chance.choice(seeds()), chance), chance)
        try:
            assert_readable(raw)
        except Exception as failure:
            failure.add_note(f"the mail: {raw[:2_000]!r}")
            raise


HEADER = st.tuples(st.sampled_from(["Subject", "From", "To", "Content-Type", "Date", "References"]), st.binary())


@settings(max_examples=150, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(HEADER, max_size=6), st.binary(max_size=300))
def test_read_any_headers_and_body_raises_nothing(headers, body):
    assert_readable(b"".join(name.encode() + b": " + value + b"\r\n" for name, value in headers) + b"\r\n" + body)


@settings(max_examples=100, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=400))
def test_reply_of_any_text_is_part_of_it_and_never_nothing(words):
    found = reply.of_text(words)

    assert bool(found.text.strip()) == bool(
        "".join(line for line in words.split("\0")).translate(reply.INVISIBLE).replace("\xa0", " ").strip()
    )


def work(raw: bytes) -> int:
    """How many functions are called to read the mail: a measure that no busy machine changes."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        read(raw)
    finally:
        sys.setprofile(None)
    return calls


HEAD = b"From: a@example.com\r\n"
FAMILIES = {
    "parts": lambda n: HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * n,
    "nested parts": lambda n: (
        HEAD + b"".join(b"Content-Type: multipart/x; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(n))
    ),
    "attached mails": lambda n: HEAD + b"Content-Type: message/rfc822\r\n\r\n" * n,
    "headers": lambda n: HEAD + b"X: y\r\n" * n + b"\r\nhello",
    "recipients": lambda n: HEAD + b"To: " + b"Ann <a@example.com>, " * n + b"\r\n\r\nx",
    "open comments": lambda n: HEAD + b"To: " + b"(" * n + b"\r\n\r\nx",
    "encoded words": lambda n: HEAD + b"Subject: " + b"=?utf-8?q?x?= " * n + b"\r\n\r\nx",
    "parameters": lambda n: HEAD + b"Content-Type: text/plain; " + b"a*0*=x;" * n + b"\r\n\r\nx",
    "introductions": lambda n: HEAD + b"\r\n" + b"On Mon, 3 Apr 2026 at 10:00, Ann\n" * n,
    "labels": lambda n: HEAD + b"\r\n" + b"Kas: Ann <a@b.example>\n" * n,
    "rules": lambda n: HEAD + b"\r\n" + b"x\n-----\n" * n,
    "quotes": lambda n: HEAD + b"\r\n" + b"> x\ny\n" * n,
    "links": lambda n: HEAD + b"Content-Type: text/html\r\n\r\n" + b"<a href=http://x.example>x</a>" * n,
    "deep markup": lambda n: HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div><b>x" * n,
    "failed recipients": lambda n: report("Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\n" * n),
    "uuencoded files": lambda n: HEAD + b"\r\n" + b"begin 644 x\n#0V%T\n`\nend\n" * n,
    "quoted-printable": lambda n: HEAD + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + b"=3D=\r\n" * n,
}  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES)
def test_read_twice_as_much_takes_about_twice_the_work(family):
    work(FAMILIES[family](10))  # whatever is loaded once

    assert work(FAMILIES[family](1_000)) < 3 * work(FAMILIES[family](500)) + 1_000
