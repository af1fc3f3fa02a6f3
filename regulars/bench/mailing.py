"""Mails of the shape on which other help desks were measured, handed in over SMTP by several servers at once."""

import secrets
import smtplib
import threading
import time
from collections.abc import Callable
from email.message import EmailMessage
from email.utils import format_datetime

from regulars.bench import rows
from regulars.bench.errors import BenchFailed
from regulars.bench.figures import Post
from regulars.bench.identities import address
from regulars.bench.opened import HOST, OpenHouse
from regulars.bench.prose import Prose
from regulars.kit import clock

MAILS, NEW = 500, 300
HOUSE = "hello@bench.example"
READ_WITHIN = 600.0
PAUSE = 0.02

Mail = tuple[str, bytes]


def corpus(*, seed: int = 11, mails: int = MAILS, new: int = NEW) -> list[Mail]:
    """Mails with their senders: new ones, and answers to one's own earlier mails; 70 % plain, 25 % with HTML, 5 % with
    a file of 20 kB. Their ids are fresh, so that the same house can be sent another corpus."""
    prose, run = Prose(seed, (115, 145)), secrets.token_hex(4)
    threads: list[tuple[int, str, str]] = []
    made = []
    for number in range(mails):
        identity = f"<{run}-{number}@mail.example>"
        begins = number * new // mails != (number - 1) * new // mails or not threads
        if begins:
            writer, subject, before = rows.writer(len(threads)), prose.subject(), ""
            threads.append((writer, subject, identity))
        else:
            writer, subject, before = threads[prose.below(len(threads))]
            subject = f"Re: {subject}"
        sender = address(writer)
        raw = _mail(prose, number, sender=sender, subject=subject, identity=identity, before=before)
        made.append((sender, raw))
    return made


def _mail(prose: Prose, number: int, *, sender: str, subject: str, identity: str, before: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"Person <{sender}>", HOUSE, subject
    mail["Message-ID"], mail["Date"] = identity, format_datetime(clock.now())
    if before:
        mail["In-Reply-To"] = mail["References"] = before
    words, _ = prose.letter()
    mail.set_content(words)
    if number % 20 == 7:
        mail.add_attachment(prose.some(3_000, 3_000).encode()[:20_000], "application", "octet-stream", filename="list")
    elif number % 4 == 1:
        mail.add_alternative(f"<html><body><p>{words}</p><p><b>{subject}</b></p></body></html>", subtype="html")
    return mail.as_bytes()


def post(house: OpenHouse, *, clients: int, mails: list[Mail]) -> Post:
    """Hand the mails in over so many connections, wait until each was read, and say how long it took.

    Raises BenchFailed when one was refused or could not be read.
    """
    ledger = house.ledger
    arrival, request = ledger.newest("conversation_arrival"), ledger.newest("conversation_request")
    begun = time.perf_counter()
    with house.metered() as spent:
        hand_in(house.mail_port, clients, mails)
        accepted = time.perf_counter()
        wait(lambda: ledger.since("conversation_arrival", arrival, "due_at IS NULL") == len(mails))
        ended = time.perf_counter()
    if ledger.since("conversation_arrival", arrival, "state <> 'read'"):
        raise BenchFailed("A mail of the bench could not be read.")
    made = ledger.since("conversation_request", request)
    new = sum(b"\nIn-Reply-To:" not in raw for _, raw in mails)
    cpu = round(spent[0] * 1000 / len(mails), 2)
    return Post(len(mails), clients, round(ended - begun, 2), round(accepted - begun, 2), cpu, made, new)


def with_file(number: int, file: bytes) -> Mail:
    """A short mail that brings this file."""
    sender = address(rows.writer(number))
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"Person <{sender}>", HOUSE, "The photos"
    mail["Message-ID"], mail["Date"] = f"<{secrets.token_hex(8)}@mail.example>", format_datetime(clock.now())
    mail.set_content("Here they are, as promised.")
    mail.add_attachment(file, "application", "zip", filename="photos.zip")
    return sender, mail.as_bytes()


def hand_in(port: int, clients: int, mails: list[Mail]) -> None:
    """Bring the mails over so many connections. Raises BenchFailed when one is refused."""
    troubles: list[Exception] = []

    def bring(share: list[Mail]) -> None:
        try:
            with smtplib.SMTP(HOST, port, timeout=120) as door:
                for sender, raw in share:
                    door.sendmail(sender, [HOUSE], raw)
        except (OSError, smtplib.SMTPException) as trouble:
            troubles.append(trouble)

    threads = [threading.Thread(target=bring, args=(mails[place::clients],)) for place in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if troubles:
        raise BenchFailed(f"A mail of the bench was not taken: {troubles[0]}")


def wait(is_done: Callable[[], bool]) -> None:
    """Until it is so. Raises BenchFailed after ten minutes."""
    pause, until = threading.Event(), time.monotonic() + READ_WITHIN
    while not is_done():
        if time.monotonic() > until:
            raise BenchFailed(f"The mails were not read within {READ_WITHIN:.0f} seconds.")
        pause.wait(PAUSE)
