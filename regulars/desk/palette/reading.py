"""What the palette offers for the words typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from regulars.conversation import placing, saved_replies
from regulars.conversation.models import Request
from regulars.desk.palette import deeds
from regulars.desk.palette.likeness import likeness
from regulars.desk.palette.places import places
from regulars.desk.search.reading import seen_by
from regulars.desk.sight import macros_for, people_for, requests_for, saved_replies_for
from regulars.kit.markup import text_of
from regulars.people.models import Person
from regulars.search.suggesting import suggestions
from regulars.team.models import Teammate

LONGEST, MOST, MOST_RECENT, LONGEST_HINT = 100, 6, 12, 80
MOST_REPLIES = 50


@dataclass(frozen=True)
class Option:
    """One line: `key` is by what it is remembered ("person:12"), `does` what choosing it is: "go" to its url,
    "borrow" the saved reply of its url into the letter."""

    key: str
    words: str
    url: str
    icon: str
    hint: str = ""
    does: str = "go"


@dataclass(frozen=True)
class Group:
    """Options under a heading."""

    words: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class About:
    """Whom the page at hand writes to, and in which matter; nobody on most pages."""

    person: Person | None = None
    request: Request | None = None


def read(
    request: HttpRequest, by: Teammate, typed: str, *, only: str = "", about: About, recent: Sequence[str] = ()
) -> list[Group]:
    """What fits, in groups; without words all places, what was chosen lately first. `only` is "replies", "macros", or
    "" for everything. At most about ten statements."""
    if only == "replies":
        return _groups((gettext("Saved replies"), _replies(by, typed, about, MOST_REPLIES)))
    if only == "macros":
        return _groups((gettext("Several deeds in one go"), _macros(by, typed, about, MOST_REPLIES)))
    everywhere = _best([_place(one) for one in places(request)], typed)
    replies, macros = _replies(by, typed, about, MOST), _macros(by, typed, about, MOST)
    if typed.strip():
        people, matters = _found(by, typed)
        done_here = _best(_deeds(about), typed)[:MOST]
        return _groups(
            (gettext("Done here"), done_here),
            (gettext("Places"), everywhere[:MOST]),
            (gettext("People"), people),
            (gettext("Said"), matters),
            (gettext("Several deeds in one go"), macros),
            (gettext("Saved replies"), replies),
        )
    lately = _lately(by, recent, [*everywhere, *replies, *macros])
    known = {one.key for one in lately}
    rest = [one for one in everywhere if one.key not in known]
    return _groups((gettext("Lately"), lately), (gettext("Several deeds in one go"), macros), (gettext("Places"), rest))


def _groups(*pairs: tuple[str, Iterable[Option]]) -> list[Group]:
    filled = ((words, tuple(options)) for words, options in pairs)
    return [Group(words, options) for words, options in filled if options]


def _place(one: "object") -> Option:
    return Option(f"place:{one.url}", one.name, one.url, one.icon, one.part)  # type: ignore[attr-defined]


def _deeds(about: About) -> list[Option]:
    hint = str(about.person) if about.person else ""
    pairs = deeds.at_hand(about.person, about.request)
    return [Option(f"place:{url}", words, url, "pen-line", hint) for words, url in pairs]


def _best(options: list[Option], typed: str) -> list[Option]:
    ranked = [(rank, one) for one in options if (rank := likeness(one.words, typed)) is not None]
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])]


def _found(by: Teammate, typed: str) -> tuple[list[Option], list[Option]]:
    found = suggestions(typed, seen_by(by))
    people = [_person(hit.person, hit.by) for hit in found.people]
    matters = {f"request:{hit.request.pk}": _matter(hit.request) for hit in found.requests}
    for hit in found.entries:
        entry = hit.entry
        key = f"request:{entry.request_id}" if entry.request_id else f"entry:{entry.pk}"
        subject = "".join(piece.text for piece in hit.subject) or "".join(piece.text for piece in hit.pieces)
        option = Option(
            key, subject[:LONGEST_HINT], reverse("entry", args=[entry.pk]), "message-circle", str(entry.person)
        )
        matters.setdefault(key, option)
    return people, list(matters.values())


def _person(person: Person, hint: str = "") -> Option:
    return Option(f"person:{person.pk}", str(person), reverse("person", args=[person.pk]), "user-round", hint)


def _matter(matter: Request) -> Option:
    url = f"{reverse('person', args=[matter.person_id])}?request={matter.pk}"
    return Option(f"request:{matter.pk}", str(matter), url, "message-circle", str(matter.person))


def _replies(by: Teammate, typed: str, about: About, most: int) -> list[Option]:
    """Only where there is a letter to put them into."""
    if about.person is None:
        return []
    at_hand = list(saved_replies_for(by).at_hand().select_related("team"))
    known = placing.values(placing.About(about.person, about.request, by)) if at_hand else {}
    fitting = saved_replies.fitting(at_hand, typed, language=about.person.language)[:most]
    query = f"?request={about.request.pk}" if about.request else ""
    return [
        Option(
            f"reply:{one.pk}",
            one.title,
            reverse("borrowing", args=[about.person.pk, one.pk]) + query,
            "message-square-text",
            " ".join(text_of(placing.fill(one.html, known)).split())[:LONGEST_HINT],
            "borrow",
        )
        for one in fitting
    ]


def _macros(by: Teammate, typed: str, about: About, most: int) -> list[Option]:
    """Only where there is a matter to do them with."""
    if about.request is None:
        return []
    matter = about.request.pk
    options = [
        Option(f"macro:{one.pk}", one.title, reverse("macro-running", args=[matter, one.pk]), "list-checks", one.whose)
        for one in macros_for(by).at_hand().select_related("team").order_by("title", "id")
    ]
    return _best(options, typed)[:most]


def _lately(by: Teammate, recent: Sequence[str], at_hand: Sequence[Option]) -> list[Option]:
    """What was chosen last, as far as it is still there and may be seen. Two statements."""
    known = {one.key: one for one in at_hand}
    for person in people_for(by).filter(pk__in=_ids(recent, "person")):
        known[f"person:{person.pk}"] = _person(person)
    for matter in requests_for(by).filter(pk__in=_ids(recent, "request")):
        known[f"request:{matter.pk}"] = _matter(matter)
    return [replace(known[key]) for key in dict.fromkeys(recent[:MOST_RECENT]) if key in known]


def _ids(keys: Sequence[str], kind: str) -> list[int]:
    numbers = (key.partition(":")[2] for key in keys[:MOST_RECENT] if key.startswith(f"{kind}:"))
    return [int(one) for one in numbers if one.isascii() and one.isdigit() and len(one) < 19]
