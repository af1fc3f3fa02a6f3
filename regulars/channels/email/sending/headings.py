"""Header lines, encoded and folded by rules of our own.

The standard library wraps long ids in encoded words, which breaks the thread in every mail program, and differs from
version to version in how it quotes names. Our headers are few; here is all they need. Nothing that comes in can add a
line: every value is reduced to one line before it is encoded.
"""

import re
from collections.abc import Iterable
from email.header import Header
from email.utils import formataddr

LONGEST_LINE = 76
LONGEST_REFERENCES = 1500
MESSAGE_ID = re.compile(r"[\x21-\x3b\x3d\x3f-\x7e]{3,255}")
ADDRESS = re.compile(r"""(?:[^\s<>()\[\],;:@"\\]+|"[^\s"\\<>]+")@[^\s<>()\[\],;:@"\\]+""")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e]+")


def one_line(text: str) -> str:
    """The text without line breaks and without letters that steer instead of being shown."""
    return " ".join(CONTROL.sub(" ", text).split())


def words(name: str, text: str) -> str:
    """A header of free text."""
    return f"{name}: {_encoded(one_line(text), name)}"


def mailboxes(name: str, people: Iterable[tuple[str, str]]) -> str:
    """A header of (name, address) pairs, one to a line; beyond ASCII in an address stays: see `beyond_ascii`."""
    return f"{name}: " + ",\r\n ".join(mailbox(who, address) for who, address in people)


def mailbox(name: str, address: str) -> str:
    """One mailbox: "Jo at Corner Roasters <hello@corner.example>"."""
    shown = one_line(name)
    if not shown:
        return address
    if _is_plain(shown):
        return formataddr((shown, "@")).removesuffix("<@>") + f"<{address}>"
    return f"{_encoded(shown, 'Resent-From')} <{address}>"


def _encoded(line: str, name: str) -> str:
    charset = "us-ascii" if _is_plain(line) else "utf-8"
    return Header(line, charset, maxlinelen=LONGEST_LINE, header_name=name).encode(linesep="\r\n")


def _is_plain(line: str) -> bool:
    """ASCII that folds at its spaces and that nobody can take for an encoded word."""
    return line.isascii() and "=?" not in line and max(map(len, line.split()), default=0) < LONGEST_LINE - 20


def ids(name: str, values: Iterable[str]) -> str:
    """A header of message ids, one to a line."""
    return f"{name}: " + "\r\n ".join(f"<{value}>" for value in values)


def sound(values: Iterable[str]) -> list[str]:
    """Those that can stand in a header: ids of strangers come with anything in them."""
    return [value for value in dict.fromkeys(values) if MESSAGE_ID.fullmatch(value) and "@" in value]


def shortened(values: list[str], longest: int = LONGEST_REFERENCES) -> list[str]:
    """The first id and as many of the last as fit: relays refuse headers without end."""
    kept: list[str] = []
    left = longest - sum(len(value) + 4 for value in values[:1])
    for value in reversed(values[1:]):
        left -= len(value) + 4
        if left < 0:
            break
        kept.append(value)
    return values[:1] + kept[::-1]


def deliverable(address: str) -> bool:
    """Whether it is one address and nothing more, so that it can stand in a header and in a command."""
    return len(address) <= 320 and bool(ADDRESS.fullmatch(address))


def ascii_domain(address: str) -> str:
    """The address with its domain as mail servers of any age know it; the part before the @ stays."""
    local, at, domain = address.strip().rpartition("@")
    try:
        return f"{local}{at}{domain.encode('idna').decode()}"
    except UnicodeError:
        return f"{local}{at}{domain}"


def beyond_ascii(address: str) -> bool:
    """Whether only servers with SMTPUTF8 can carry it."""
    return not ascii_domain(address).isascii()
