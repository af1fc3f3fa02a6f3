"""Mails that nobody would send, made by chance: every part of one may be anything."""

import random
from binascii import b2a_base64
from collections.abc import Callable

CHARSETS = [
    "utf-8",
    "us-ascii",
    "iso-8859-1",
    "windows-1252",
    "koi8-r",
    "gb2312",
    "gb18030",
    "big5",
    "iso-2022-jp",
    "iso-2022-kr",
    "shift_jis",
    "euc-kr",
    "ks_c_5601-1987",
    "utf-7",
    "utf-16",
    "utf-32",
    "hz",
    "unicode_escape",
    "idna",
    "punycode",
    "rot13",
    "undefined",
    "x-none",
    "8bit",
    "cp-850",
    "mac-roman",
]
ENCODINGS = ("7bit", "8bit", "binary", "base64", "quoted-printable", "x-uuencode", "none", "BASE64 ", '"qp"', "")
KINDS = [
    "text/plain",
    "text/html",
    "text/enriched",
    "text/calendar",
    "image/png",
    "application/pdf",
    "application/ms-tnef",
    "message/rfc822",
    "message/delivery-status",
    "message/feedback-report",
    "message/partial",
    "message/global",
    "multipart/mixed",
    "multipart/alternative",
    "multipart/report",
    "text",
    "/",
    ";",
    "text/plain;format=flowed;delsp=yes",
]
NAMES = [
    "Subject",
    "From",
    "To",
    "Cc",
    "Reply-To",
    "Sender",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Return-Path",
    "Content-ID",
    "Received",
    "Auto-Submitted",
    "Precedence",
    "X-Failed-Recipients",
    "List-Id",
    "Authentication-Results",
    "Delivered-To",
    "X-Loop",
    "Content-Type",
    "Content-Disposition",
    "Content-Transfer-Encoding",
    "MIME-Version",
]
WORDS = [
    "Hello",
    "On Mon, 3 Apr 2026 at 10:00, Ann <ann@example.com> wrote:",
    "> quoted",
    ">> twice",
    "From: Ann <a@b.example>",
    "Sent: Friday",
    "To: Bo",
    "Subject: Beans",
    "-----Original Message-----",
    "---------- Forwarded message ---------",
    "-- ",
    "_____",
    "Sent from my iPhone",
    "begin 644 cat.txt",
    "#0V%T",
    "end",
    "Final-Recipient: rfc822; a@b.example",
    "Action: failed",
    "Status: 5.1.1",
    "550 5.1.1 <a@b.example>... User unknown",
    "--b",
    "--b--",
    "<div><b><p>x",
    "<blockquote>",
    "<a href=http://x>",
    "<style>",
    "<!--",
    "]]>",
    "&#0;",
    "&#xd800;",
    "&amp",
    "<img src=cid:a@x>",
    "\ufeff",
    "\u202e",
    "grüß",
    "写道：",
    "�",
    "\x00",
    "=00=",
    "=?utf-8?b?4pyT?=",
    "=?x?q?",
    "\r",
    "\x0b",
    "\x1b$B",
    "~{",
    "+AGE-",
    "\ue0f0\ue0f1\ue0f2",
]

Chance = random.Random


def a_mail(chance: Chance) -> bytes:
    """A message: headers, and a tree of parts."""
    envelope = chance.choice((b"", b"", b"From x Mon Jan 1\r\n", b"\xef\xbb\xbf", b"\r\n\r\n"))
    return envelope + _headers(chance) + _part(chance, 0)


def _headers(chance: Chance) -> bytes:
    lines = [b"From: Ann <ann@example.com>"] if chance.random() < 0.7 else []
    for _ in range(chance.randrange(8)):
        lines.append(chance.choice(NAMES).encode() + b": " + _value(chance))
    chance.shuffle(lines)
    return b"".join(line + _break(chance) for line in lines)


def _value(chance: Chance) -> bytes:
    return chance.choice(VALUES)(chance)


VALUES: tuple[Callable[[Chance], bytes], ...] = (
    lambda chance: _words(chance, 3),
    lambda chance: chance.randbytes(chance.randrange(80)),
    lambda chance: b"=?" + chance.choice(CHARSETS).encode() + b"?b?" + _base64(chance.randbytes(9)) + b"?=",
    lambda chance: b"<" + _words(chance, 1) + b"@example.com>, \"x\\\" <" + b"(" * chance.randrange(30),
    lambda chance: b"x; a*0*=utf-8''%ff; a*1=\"; name=" + _words(chance, 1) + b"; a*99=" + chance.randbytes(5),
    lambda chance: _words(chance, 1) * chance.choice((1, 20, 2_000)),
    lambda chance: b"a\r\n b\r\n\tc" * chance.randrange(50),
    lambda chance: b"Mon, 31 Feb 99999 25:61:61 +9999",
    lambda chance: b"auto-replied",
)  # fmt: skip


def _part(chance: Chance, depth: int) -> bytes:
    shape = chance.random()
    if depth < 6 and shape < 0.35:
        return _multipart(chance, depth)
    if depth < 6 and shape < 0.45:
        return b"Content-Type: message/rfc822\r\n\r\n" + _headers(chance) + _part(chance, depth + 1)
    return _leaf(chance)


def _multipart(chance: Chance, depth: int) -> bytes:
    said = chance.choice((b"b", b"b", b"", b"--b", b"b b", b"\xff", b"b" * 300))
    used = said if chance.random() < 0.8 else b"c"
    kind = chance.choice(("mixed", "alternative", "related", "report; report-type=delivery-status", "x", "digest"))
    head = b"Content-Type: multipart/" + kind.encode() + b"; boundary=" + chance.choice((b'"%s"', b"%s")) % said
    parts = [b"--" + used + _break(chance) + _part(chance, depth + 1) for _ in range(chance.randrange(4))]
    end = chance.choice((b"--" + used + b"--", b"", b"--" + used))
    return head + _break(chance) * 2 + _break(chance).join([*parts, end])


def _leaf(chance: Chance) -> bytes:
    head = f"Content-Type: {chance.choice(KINDS)}; charset={chance.choice(CHARSETS)}\r\n"
    head += f"Content-Transfer-Encoding: {chance.choice(ENCODINGS)}\r\n"
    if chance.random() < 0.3:
        placed = chance.choice(("inline", "attachment"))
        head += f'Content-Disposition: {placed}; filename="a/../\\"b.{chance.random()}"\r\n'
    return head.encode() + _break(chance) + _body(chance)


def _body(chance: Chance) -> bytes:
    shape = chance.randrange(6)
    if shape == 0:
        return chance.randbytes(chance.randrange(400))
    if shape == 1:
        return _base64(_words(chance, 20))
    if shape == 2:
        return b"\x78\x9f\x3e\x22" + chance.randbytes(chance.randrange(100))
    return _words(chance, chance.choice((5, 40)), _break(chance))


def _words(chance: Chance, count: int, between: bytes = b" ") -> bytes:
    said = between.join(chance.choice(WORDS).encode("utf-8", "surrogatepass") for _ in range(count))
    charset = chance.choice(CHARSETS)
    try:
        return said.decode("utf-8").encode(charset) if chance.random() < 0.2 else said
    except (UnicodeError, LookupError):
        return said


def _base64(raw: bytes) -> bytes:
    return b2a_base64(raw)


def _break(chance: Chance) -> bytes:
    return chance.choice((b"\r\n", b"\r\n", b"\n", b"\r"))


def mutated(raw: bytes, chance: Chance) -> bytes:
    """The message with something of it broken."""
    return chance.choice(MUTATIONS)(raw, chance)


def _flipped(raw: bytes, chance: Chance) -> bytes:
    changed = bytearray(raw)
    for _ in range(chance.randint(1, 30)):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(raw: bytes, chance: Chance) -> bytes:
    return raw[: chance.randrange(len(raw) + 1)]


def _shuffled(raw: bytes, chance: Chance) -> bytes:
    lines = raw.splitlines(keepends=True)
    start = chance.randrange(len(lines) + 1)
    some = lines[start : start + 20]
    chance.shuffle(some)
    return b"".join([*lines[:start], *some, *lines[start + 20 :]])


def _repeated(raw: bytes, chance: Chance) -> bytes:
    lines = raw.splitlines(keepends=True)
    at = chance.randrange(len(lines) + 1)
    return b"".join([*lines[:at], *lines[at : at + 2] * 200, *lines[at:]])


def _sprinkled(raw: bytes, chance: Chance) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + _words(chance, 5, b"\r\n") + raw[at:]


def _undeclared(raw: bytes, chance: Chance) -> bytes:
    return raw.replace(b"charset=", b"charset=" + chance.choice(CHARSETS).encode(), 1)


MUTATIONS = (_flipped, _cut, _shuffled, _repeated, _sprinkled, _undeclared)
