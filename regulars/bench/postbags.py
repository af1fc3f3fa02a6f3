"""The mails that are handed in to measure receiving: those of a folder, or made-up ones, and some with a large file."""

import mailbox
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from regulars.bench import mailing
from regulars.bench.errors import BenchFailed
from regulars.bench.mailing import Mail

LARGE = 10 * 1024 * 1024
SENDER = "somebody@mail.example"
MESSAGE_ID = re.compile(rb"^(message-id:\s*<?)", re.IGNORECASE | re.MULTILINE)
HEAD = 64 * 1024


@dataclass(frozen=True)
class Bag:
    """Mails of one sort, and what they are called in the table."""

    name: str
    mails: list[Mail] = field(repr=False)

    def fresh(self, most: int) -> list[Mail]:
        """At most so many of the mails, each under an id that nobody has seen: a house reads a known one in no time.

        A mail without an id gets a header, so that its bytes are new.
        """
        run = secrets.token_hex(4).encode()
        return [(sender, _renamed(raw, run)) for sender, raw in self.mails[:most]]


def bags(corpus: Path | None, *, mails: int, large: int) -> list[Bag]:
    """Raises BenchFailed when the folder holds no mail."""
    found = [Bag("corpus", _of_folder(corpus))] if corpus else [Bag("made up", mailing.corpus(mails=mails, new=mails))]
    return [*found, Bag("with a file of 10 MB", _large(large))] if large else found


def _renamed(raw: bytes, run: bytes) -> bytes:
    head, rest = raw[:HEAD], raw[HEAD:]
    return b"X-Bench: " + run + b"\n" + MESSAGE_ID.sub(rb"\g<1>" + run + b".", head, count=1) + rest


def _of_folder(folder: Path) -> list[Mail]:
    """Every .eml below the folder, and every mail of every .mbox. What is expected of them (.json) is no mail."""
    found = [(SENDER, path.read_bytes()) for path in sorted(folder.rglob("*.eml"))]
    for path in sorted(folder.rglob("*.mbox")):
        found += [(SENDER, raw) for raw in _of_mbox(path)]
    mails = [mail for mail in found if mail[1].strip()]
    if not mails:
        raise BenchFailed(f"There is no mail in {folder}: it should hold .eml or .mbox files.")
    return mails


def _of_mbox(path: Path) -> Iterator[bytes]:
    box = mailbox.mbox(path, create=False)
    try:
        for key in box.iterkeys():
            yield box.get_bytes(key)
    finally:
        box.close()


def _large(number: int) -> list[Mail]:
    """As mails with a file come: 10 MB of it, so nearly 14 in base64."""
    file = secrets.token_bytes(LARGE)
    return [mailing.with_file(number, file) for number in range(number)]
