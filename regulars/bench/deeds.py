"""What is measured: pages as a signed-in teammate asks for them, and an answer."""

import re
from dataclasses import dataclass
from html import unescape
from itertools import cycle, islice
from urllib.parse import urlencode

from regulars.bench.identities import address, name, typed
from regulars.bench.prose import commonest
from regulars.bench.remembered import COMMON_TAG, MIDDLE_TAG, RARE_TAG, TOWN
from regulars.bench.rows import FRIEND, NEWCOMER, writer
from regulars.bench.shapes import COMMON, MARKER, RARE
from regulars.bench.visiting import Deed, Visitor
from regulars.bench.worked import VIEWS

KNOWN = 400
WRITER = writer(7)
LEADING_ON = re.compile(r'href="(/people/\?[^"]*\bafter=[^"]+)"')
REPLY = "reply"
AT_ONCE_PATH = "/inbox/at-once/?list=everyone"
AT_ONCE = "tag on 50 at once"
CHOSEN = 50
FURTHER = "people, page after page"
# Each operator by itself, which leads to nearly everything or to little, and beside words.
OPERATORS_ASKED = (
    f"from:{address(WRITER)}",
    f"from:{address(WRITER)} {COMMON}",
    f"to:{address(WRITER)}",
    "by:me",
    f"by:me {COMMON}",
    'tag:"tag 1"',
    'tag:"tag 2"',
    f'tag:"tag 2" {COMMON}',
    "before:2022",
    f"before:2022 {COMMON}",
    "after:yesterday",
    f"after:yesterday {COMMON}",
    "has:attachment",
    f"has:attachment {COMMON}",
    f"has:attachment {RARE}",
    "is:waiting",
    f"is:waiting {COMMON}",
    "is:done",
    "is:mine",
    "is:note",
    f"in:email {MARKER}",
    f"in:files {COMMON}",
    f"in:files {RARE}",
    f'"{" ".join(commonest(2))}"',
)


@dataclass(frozen=True)
class Matter:
    """A request somewhere in the house, with its person and its last entry."""

    request: int
    person: int
    last: int


def pages(matters: list[Matter]) -> dict[str, list[str]]:
    """The addresses of each page; those with several are walked through, so that none is answered from habit."""
    return _desk(matters) | _people() | _search()


def _desk(matters: list[Matter]) -> dict[str, list[str]]:
    """Where a day is spent."""
    return {
        "today": ["/today/"],
        "inbox, everyone": ["/inbox/?list=everyone"],
        "inbox, mine": ["/inbox/?list=mine"],
        "inbox, done": ["/inbox/?list=done"],
        "inbox, for later": ["/inbox/?list=later"],
        "inbox, archived": ["/inbox/?list=archived"],
        "inbox, followed": ["/inbox/?list=followed"],
        **{f"view, {name}": [f"/inbox/?list=view-{number}"] for number, (name, *_) in enumerate(VIEWS, start=1)},
        "views and their counts": ["/inbox/views/"],
        "teams": ["/settings/teams/"],
        "waits": ["/waits/"],
        "mentions": ["/mentions/"],
        "saved replies": [f"/people/{NEWCOMER}/saved-replies/"],
        "palette, a name": [f"/palette/?q={typed()}"],
        "palette, beginning of a word": [f"/palette/?q={COMMON[:3]}"],
        "person who wrote today": [f"/people/{NEWCOMER}/"],
        "person of 5,000 entries": [f"/people/{FRIEND}/"],
        "conversation, any": [f"/people/{one.person}/?request={one.request}" for one in matters],
        "conversation beside the inbox": [f"/people/{one.person}/?request={one.request}&list=mine" for one in matters],
    }


def _people() -> dict[str, list[str]]:
    """The list of people."""
    return {
        "people": ["/people/"],
        "people, last heard": ["/people/?order=heard"],
        "people, losing touch": ["/people/?quiet=yes"],
        "people, tag and standing": [f"/people/?tag={COMMON_TAG}&standing=regular"],
        "people, rare and common": [f"/people/?tag={RARE_TAG}&language=en"],
        "people, a town": [f"/people/?town={TOWN}"],
        "people, a month of birthdays": ["/people/?birthday=5"],
        "people, a tag of one in two hundred": [f"/people/?tag={MIDDLE_TAG}"],
        "people, a town and a tag": [f"/people/?town={TOWN}&tag={COMMON_TAG}"],
        "people, a language and a month": ["/people/?language=pt&birthday=5"],
        "people, a telephone and long silent": ["/people/?reach=phone&heard=not-365"],
        "people, heard of long ago": ["/people/?heard=not-365&order=heard"],
        "people, a country of few": ["/people/?country=Spain"],
        "people, a handle": ["/people/?reach=handle"],
        "people, has died": ["/people/?died=yes"],
        "people, nobody fits": [f"/people/?tag={COMMON_TAG}&standing=guest"],
        "people, a common name": [f"/people/?q={typed()}"],
        "people, a whole name": [f"/people/?{urlencode({'q': name(77)})}"],
    }


def _search() -> dict[str, list[str]]:
    """What can be typed into the search."""
    addresses = {
        "search, rare word": [f"/search/?q={RARE}"],
        "search, one in a hundred": [f"/search/?q={MARKER}"],
        "search, common word": [f"/search/?q={COMMON}"],
        "search, common and rare": [f"/search/?q={COMMON}+{RARE}"],
        "search, a name": [f"/search/?q={typed()}"],
        "typed, a name": [f"/search/suggestions/?q={typed()}"],
        "typed, beginning of a word": [f"/search/suggestions/?q={COMMON[:3]}"],
        "typed, most of a word": [f"/search/suggestions/?q={COMMON[:-1]}"],
    }
    return addresses | {f"search, {asked}": [f"/search/?{urlencode({'q': asked})}"] for asked in OPERATORS_ASKED}


def deeds(matters: list[Matter]) -> dict[str, Deed]:
    """Every deed by its name."""
    of_pages = {name: _page(addresses) for name, addresses in pages(matters).items()}
    return of_pages | {FURTHER: _further(), AT_ONCE: _at_once(matters), REPLY: _reply(matters)}


def _page(addresses: list[str]) -> Deed:
    around = list(islice(cycle(addresses), KNOWN))
    return lambda visitor, number: visitor.get(around[number % KNOWN])


def _further() -> Deed:
    """Everybody by name, one page after the other; a visitor who is at the end begins again."""
    return lambda visitor, _: visitor.follow("/people/", leading_on)


def leading_on(page: str) -> str:
    """Where the link to the next people leads; "" on the last page."""
    found = LEADING_ON.search(page)
    return unescape(found[1]) if found else ""


def _reply(matters: list[Matter]) -> Deed:
    """Answer one request after the other; `seen` is what a page of this moment would carry."""
    around = list(islice(cycle(matters), KNOWN))

    def answer(visitor: Visitor, number: int) -> int:
        if not visitor.token:
            visitor.learn_token(f"/people/{NEWCOMER}/")
        matter = around[number % KNOWN]
        return visitor.post(answer_path(matter), answer_fields(matter, number))

    return answer


def _at_once(matters: list[Matter]) -> Deed:
    """Hang a tag on CHOSEN requests, and take it off again."""

    def tag(visitor: Visitor, number: int) -> int:
        if not visitor.token:
            visitor.learn_token(f"/people/{NEWCOMER}/")
        return visitor.post(AT_ONCE_PATH, at_once_fields(matters, number))

    return tag


def at_once_fields(matters: list[Matter], number: int) -> dict[str, str | list[str]]:
    """What the inbox sends when rows were ticked and a tag was typed."""
    deed = "untagged" if number % 2 else "tagged"
    return {"deed": deed, "tag": "at once", "who": [f"{one.request}.{one.last}" for one in matters[:CHOSEN]]}


def answer_path(matter: Matter) -> str:
    """Where an answer goes."""
    return f"/requests/{matter.request}/answers/"


def answer_fields(matter: Matter, number: int) -> dict[str, str]:
    """What the composer sends."""
    words = f"Dear you, this is answer number {number}. The beans lie on the shelf by the window.\n\nYours"
    # Several who measure answer one matter at once, and mails come in between: each has seen whatever there is.
    return {"kind": "reply", "words_are": "plain", "words": words, "seen": str(10**15), "then": ""}
