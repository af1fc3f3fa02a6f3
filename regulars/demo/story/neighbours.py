"""The people whose letters come from the topics: who they are, where they live, what stands in their kitchen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from unicodedata import normalize

from regulars.demo.story import house, names, voices
from regulars.demo.story.nouns import Person
from regulars.demo.story.voices import Voice

_MAIL = ("example.com", "example.org", "example.net")


@dataclass(frozen=True)
class Neighbour:
    """A person with a voice and a life. `talkative` says how much they write, beside others (about 1)."""

    person: Person
    voice: Voice
    life: dict[str, str]
    talkative: float


def gather(random: Random, today: date, number: int) -> list[Neighbour]:
    """`number` neighbours who came in over seven years."""
    writers = [(name, language) for language, group in _GROUPS for name in group]
    english = [(name, "en") for name in names.ENGLISH[: number - len(writers)]]
    return _told_apart([_neighbour(random, name, language, today) for name, language in [*writers, *english]])


def _told_apart(neighbours: list[Neighbour]) -> list[Neighbour]:
    """The same neighbours, each number with the first who has it: two people cannot share a telephone here."""
    taken: set[str] = set()
    apart = []
    for one in neighbours:
        phone = "" if one.person.phone in taken else one.person.phone
        taken.add(phone)
        apart.append(replace(one, person=replace(one.person, phone=phone)))
    return apart


_GROUPS: tuple[tuple[str, Iterable[str]], ...] = (
    ("pt", names.PORTUGUESE),
    ("es", names.SPANISH),
    ("de", names.GERMAN),
    ("fr", names.FRENCH),
)


def _neighbour(random: Random, name: str, language: str, today: date) -> Neighbour:
    first, _, last = name.partition(" ")
    zone = _zone(random, language)
    person = Person(
        key=_plain(name).replace(" ", "-"),
        name=name,
        email=_address(random, first, last),
        other_emails=(_second_address(random, first, last),) if random.random() < 0.18 else (),
        phone=_phone(random, zone),
        zone=zone,
        language=language,
        since=today - timedelta(days=_age(random)),
    )
    hand = random.choice(voices.ENGLISH) if language == "en" else voices.FOREIGN[language]
    return Neighbour(
        person, hand.of_one(random), _life(random, first, last, zone), random.choice((0.4, 0.7, 1, 1, 1.5, 2.6))
    )


def _age(random: Random) -> int:
    """Days since somebody first wrote: some are new, many have stayed for years."""
    return random.randint(25, 120) if random.random() < 0.12 else random.randint(121, 2530)


def _zone(random: Random, language: str) -> str:
    usual = {"pt": "Europe/Lisbon", "es": "Europe/Madrid", "de": "Europe/Berlin", "fr": "Europe/Paris"}
    if language != "en":
        return usual[language]
    return random.choice(tuple(names.ABROAD)) if random.random() < 0.22 else "Europe/Lisbon"


def _plain(name: str) -> str:
    letters = normalize("NFKD", name.lower().replace("ø", "o").replace("ß", "ss").replace("ş", "s").replace("ł", "l"))
    return "".join(letter for letter in letters if letter.isascii() and (letter.isalpha() or letter in " -")).strip()


def _address(random: Random, first: str, last: str) -> str:
    one, two = _plain(first).replace(" ", ""), _plain(last).replace(" ", "")
    shape = random.choice(("{one}.{two}", "{one}.{two}", "{one}{two}", "{two}.{one}", "{initial}.{two}", "{one}_{two}"))
    return f"{shape.format(one=one, two=two, initial=one[0])}@{random.choice(_MAIL)}"


def _second_address(random: Random, first: str, last: str) -> str:
    one, two = _plain(first).replace(" ", ""), _plain(last).replace(" ", "")
    where = random.choice(("studio", "school", "office", "family", "lab", "bakery"))
    return f"{one[0]}{two}@{where}-{two}.example"


def _phone(random: Random, zone: str) -> str:
    """A number from the ranges that regulators keep for fiction, or none."""
    if random.random() < 0.45:
        return ""
    ranges = {
        "Europe/London": f"+44 7700 900{random.randint(0, 999):03d}",
        "America/New_York": f"+1 212 555 01{random.randint(0, 99):02d}",
        "Europe/Berlin": f"+49 30 23125{random.randint(0, 999):03d}",
        "Europe/Paris": f"+33 1 99 00 {random.randint(10, 99)} {random.randint(10, 99)}",
        "Europe/Stockholm": f"+46 8 465 004 {random.randint(0, 99):02d}",
        "Europe/Dublin": f"+353 20 91{random.randint(0, 9)} {random.randint(1000, 9999)}",
        "Europe/Lisbon": f"+351 299 555 {random.randint(100, 999)}",
    }
    return ranges.get(zone, "")


def _life(random: Random, first: str, last: str, zone: str) -> dict[str, str]:
    life = {
        "first": first,
        "last": last,
        "initial": first[0],
        "bean": random.choice(house.BEANS),
        "brewer": random.choice(house.BREWERS),
        "grinder": random.choice(house.GRINDERS),
        "work": random.choice(names.WORK),
        "area": random.choice(names.AREAS if zone == "Europe/Lisbon" else names.ABROAD.get(zone, names.AREAS)),
        "street": random.choice(names.STREETS),
    }
    # A blank that is not here keeps a person out of every phrase that needs it: no espresso machine, no such trouble.
    for name, choices, share in (
        ("partner", names.PARTNERS, 0.6),
        ("kid", names.CHILDREN, 0.45),
        ("pet", names.PETS, 0.35),
        ("machine", house.MACHINES, 0.5),
    ):
        if random.random() < share:
            life[name] = random.choice(tuple(choice for choice in choices if choice != first))
    if zone != "Europe/Lisbon":
        del life["street"]
    else:
        life["near"] = life["area"]
    return life
