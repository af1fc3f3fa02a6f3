"""Bytes that nobody should send: each is read, and in time."""

import os
import random
import time

import pytest

from regulars.channels.email.reading import read, reply
from regulars.channels.email.reading.contract import mail_answer
from regulars.channels.email.reading.tests.samples import mail, report

# It asks no database.
pytestmark = pytest.mark.once

HEAD = b"From: a@example.com\r\n"
# Seconds of one processor. A busy machine needs below 3 for the worst of these; what is quadratic needs minutes.
IN_TIME = 15


def nested(levels: int) -> bytes:
    opening = (
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level) for level in range(levels)
    )
    return HEAD + b"".join(opening) + b"\r\nhello"


SHAPES = {
    "nested multiparts": nested(5_000),
    "one boundary over and over": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 20_000,
    "attached mails in attached mails": HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 20_000,
    "100,000 parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 100_000,
    "200,000 headers": b"X: y\r\n" * 200_000 + b"\r\nhello",
    "a header of a million folds": HEAD + b"Subject: a\r\n" + b" b\r\n" * 1_000_000 + b"\r\nhello",
    "unclosed quotes": HEAD + b'To: ' + b'\\"' * 50_000 + b"\r\n\r\nx",
    "unclosed comments": HEAD + b"To: " + b"(" * 100_000 + b"\r\n\r\nx",
    "colons": HEAD + b"To: " + b"a:" * 50_000 + b"\r\n\r\nx",
    "encoded words without an end": HEAD + b"Subject: " + b"=?utf-8?q?x" * 20_000 + b"\r\n\r\nx",
    "parameters": HEAD + b"Content-Type: text/plain; " + b"a*0*=x;" * 50_000 + b"\r\n\r\nx",
    "one long line": HEAD + b"\r\n" + b"x" * 5_000_000,
    "empty lines": HEAD + b"\r\n" + b"\n" * 5_000_000,
    "quote marks": HEAD + b"\r\n" + b">" * 5_000_000,
    "quoted lines": HEAD + b"\r\n" + b"> \n" * 1_000_000,
    "introductions": HEAD + b"\r\n" + b"On Mon, 3 Apr 2026 at 10:00, Ann\n" * 100_000,
    "header blocks": HEAD + b"\r\n" + b"From: a@example.com\n\n" * 100_000,
    "delimiters": HEAD + b"\r\n" + b"x\n-----\n" * 200_000,
    "uuencoded files": HEAD + b"\r\n" + b"begin 644 x\n#0V%T\n`\nend\n" * 100_000,
    "blanks in a header": HEAD + b"Content-Type: text/plain; " + b"\t" * 200_000 + b"\r\n\r\nx",
    "uuencoded beginnings": HEAD + b"\r\n" + b"begin 644 x\n" * 200_000,
    "open tags": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div><b id=1>x" * 300_000,
    "quotes in html": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<blockquote>x" * 100_000,
    "recipients of a report": report("Final-Recipient: rfc822; a@example.com\r\nAction: failed\r\n" * 20_000),
    "long words and a date": HEAD + b"\r\n" + (b"am " + b"a" * 980 + b" 1.\n") * 2_000,
    "dashes before a date": HEAD + b"\r\n" + (b"On " + b"-" * 980 + b" 1\n") * 2_000,
    "blanks in a name": b"From: =?utf-8?q?a" + b"_" * 50_000 + b"b?= <a@example.com>\r\n\r\nx",
    "lines like boundaries": (
        HEAD + b"Content-Type: multipart/mixed\r\n\r\n" + b"".join(b"--%07d\na:b\n" % n for n in range(200_000))
    ),
    "quote marks in a report": report("", words=">" * 200_000 + " undeliverable"),
    "empty lines above a forward": (
        HEAD + b"\r\nx" + b"\n" * 9_000 + b"x\nBegin forwarded message:\n\nFrom: a@b.example\nTo: c"
    ),
    "noise": HEAD + b"\r\n" + random.Random(7).randbytes(5_000_000),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_read_a_hostile_shape_ends_in_time(shape):
    began = time.process_time()

    read(SHAPES[shape])

    assert time.process_time() - began < IN_TIME


def test_read_a_thirty_megabyte_file_keeps_every_byte():
    content = os.urandom(20_000_000)
    raw = HEAD + b"Content-Type: application/zip; name=beans.zip\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + content

    assert read(raw).attachments[0].content == content


def test_read_any_bytes_raises_nothing():
    chance = random.Random(11)
    seeds = [
        mail("Subject: =?utf-8?q?x?=", "Content-Type: text/html; charset=utf-8", body="<p>x</p>"),
        nested(3),
        report("Action: failed\r\n"),
    ]
    for _ in range(300):
        raw = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 20)):
            place = chance.randrange(len(raw) + 1)
            raw[place : place + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 9))
        mail_answer(read(bytes(raw)))


@pytest.mark.parametrize(
    "unit",
    ["On ", "> > ", "wrote:\n", "From: a\nTo: b\n", "-- \n", "_____\n", "Sent from my iPhone\n", "a@b.c 2012-01-01:\n"],
)
def test_reply_of_two_megabytes_of_one_trick_ends_in_time(unit):
    began = time.process_time()

    reply.of_text(unit * (2_000_000 // len(unit)))

    assert time.process_time() - began < IN_TIME
