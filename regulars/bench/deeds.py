"""What is measured: pages as a signed-in teammate asks for them, and an answer."""

from dataclasses import dataclass
from itertools import cycle, islice

from regulars.bench.rows import FRIEND, NEWCOMER
from regulars.bench.shapes import COMMON, MARKER, RARE
from regulars.bench.visiting import Deed, Visitor

KNOWN = 400
REPLY = "reply"


@dataclass(frozen=True)
class Matter:
    """A request somewhere in the house, with its person and its last entry."""

    request: int
    person: int
    last: int


def pages(matters: list[Matter]) -> dict[str, list[str]]:
    """The addresses of each page; those with several are walked through, so that none is answered from habit."""
    return {
        "inbox, everyone": ["/inbox/?list=everyone"],
        "inbox, mine": ["/inbox/?list=mine"],
        "inbox, done": ["/inbox/?list=done"],
        "person who wrote today": [f"/people/{NEWCOMER}/"],
        "person of 5,000 entries": [f"/people/{FRIEND}/"],
        "conversation, any": [f"/people/{one.person}/?request={one.request}" for one in matters],
        "conversation beside the inbox": [f"/people/{one.person}/?request={one.request}&list=mine" for one in matters],
        "people": ["/people/"],
        "search, rare word": [f"/search/?q={RARE}"],
        "search, one in a hundred": [f"/search/?q={MARKER}"],
        "search, common word": [f"/search/?q={COMMON}"],
        "search, common and rare": [f"/search/?q={COMMON}+{RARE}"],
        "search, a name": ["/search/?q=person77"],
    }


def deeds(matters: list[Matter]) -> dict[str, Deed]:
    """Every deed by its name."""
    return {name: _page(addresses) for name, addresses in pages(matters).items()} | {REPLY: _reply(matters)}


def _page(addresses: list[str]) -> Deed:
    around = list(islice(cycle(addresses), KNOWN))
    return lambda visitor, number: visitor.get(around[number % KNOWN])


def _reply(matters: list[Matter]) -> Deed:
    """Answer one request after the other; `seen` is what a page of this moment would carry."""
    around = list(islice(cycle(matters), KNOWN))

    def answer(visitor: Visitor, number: int) -> int:
        if not visitor.token:
            visitor.learn_token(f"/people/{NEWCOMER}/")
        matter = around[number % KNOWN]
        return visitor.post(answer_path(matter), answer_fields(matter, number))

    return answer


def answer_path(matter: Matter) -> str:
    """Where an answer goes."""
    return f"/requests/{matter.request}/answers/"


def answer_fields(matter: Matter, number: int) -> dict[str, str]:
    """What the composer sends."""
    words = f"Dear you, this is answer number {number}. We roast on Thursday and send it on Friday.\n\nYours"
    return {"kind": "reply", "words_are": "plain", "words": words, "seen": str(matter.last), "then": ""}
