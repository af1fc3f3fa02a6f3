"""What is measured: pages as a signed-in teammate asks for them, an answer, and mails that arrive."""

from collections.abc import Callable, Iterator

from django.conf import settings
from django.test import Client

from regulars.bench.measuring import Figure, measure
from regulars.bench.rows import FRIEND, NEWCOMER, address
from regulars.bench.shapes import COMMON, MARKER
from regulars.channels.email.receiving import read_in
from regulars.conversation import arrivals, speaking
from regulars.conversation.models import Request
from regulars.team.models import Teammate

MAIL = """From: Person {n} <{address}>
To: hello@bench.example
Subject: A letter from person {n}
Message-ID: <mail-{n}@bench-mail.example>
Date: Mon, 02 Mar 2026 09:{minute:02}:00 +0000
Content-Type: text/plain; charset=utf-8

Hello, this is mail number {n}. {words}
"""


class PageFailed(Exception):
    """A measured page did not answer with 200: there is nothing to measure."""


def figures(*, rounds: int) -> Iterator[Figure]:
    """Every figure, one after the other."""
    desk = _signed_in()
    last = Request.objects.order_by("-id").values_list("id", flat=True)[0]
    pages = {
        "inbox, everyone": "/inbox/?list=everyone",
        "inbox, mine": "/inbox/?list=mine",
        "inbox, done": "/inbox/?list=done",
        "person of twenty years": f"/people/{FRIEND}/",
        "person of today": f"/people/{NEWCOMER}/",
        "conversation from the inbox": f"/people/{NEWCOMER}/?request={last}",
        "people": "/people/",
        "search, rare word": f"/search/?q={MARKER}",
        "search, common word": f"/search/?q={COMMON}",
        "search, two words": f"/search/?q={COMMON}+{MARKER}",
        "search, a person": "/search/?q=person77",
    }
    for deed, path in pages.items():
        yield measure(deed, _page(desk, path), rounds=rounds)
    yield measure("reply", _reply(last), rounds=rounds)
    yield measure("mail in, kept and read", _mail_in, rounds=rounds)


def _signed_in() -> Client:
    desk = Client(SERVER_NAME="127.0.0.1")
    desk.force_login(Teammate.objects.earliest("id"), backend=settings.AUTHENTICATION_BACKENDS[0])
    return desk


def _page(desk: Client, path: str) -> Callable[[int], int]:
    def ask(_: int) -> int:
        answer = desk.get(path, HTTP_ACCEPT_ENCODING="identity")
        if answer.status_code != 200:
            raise PageFailed(f"{path} answered {answer.status_code}.")
        return len(answer.content)

    return ask


def _reply(request_id: int) -> Callable[[int], int]:
    def answer(number: int) -> int:
        request = Request.objects.get(id=request_id)
        by = Teammate.objects.earliest("id")
        to = speaking.recipients_of(request)
        speaking.reply(request, by=by, html=f"<p>Answer number {number}.</p>", to=to, channel="email")
        return 0

    return answer


def _mail_in(number: int) -> int:
    raw = MAIL.format(n=number, address=address(max(number, 3)), minute=number % 60, words="coffee " * 60).encode()
    arrival = arrivals.keep("email", raw, sender=address(3), recipients=["hello@bench.example"])
    if arrivals.read_one(arrival, read_in) is None:
        raise PageFailed("A made-up mail could not be read.")
    return len(raw)
