"""Some of the people of the demo stand in its book twice, as happens when an old list of addresses is brought in."""

from collections.abc import Callable
from datetime import timedelta

from regulars.demo.moving_in import Cast
from regulars.people.models import Identifier, Kind, Person
from regulars.people.normalising import normalise

# How a name and an address stand in the old list.
Habit = Callable[[str, str, str], tuple[str, str]]
HABITS: tuple[Habit, ...] = (
    lambda name, nick, domain: (name, f"{nick}@letters.example"),
    lambda name, nick, domain: (_misread(name), f"{_misread(nick)}@{domain}"),
    lambda name, nick, domain: (", ".join(reversed(name.split())), f"{nick}@oldmail.example"),
)


def double(cast: Cast) -> list[Person]:
    """Give the first few of the cast whose address says their name a second row that never wrote."""
    wrote = [(cast.people[key], addresses[0]) for key, addresses in cast.addresses.items()]
    named = [(row, address) for row, address in wrote if _says_the_name(row, address)]
    return [_again(row, address, habit) for (row, address), habit in zip(named, HABITS, strict=False)]


def _says_the_name(row: Person, address: str) -> bool:
    words = row.name.casefold().split()
    return len(words) == 2 and address.casefold().startswith(".".join(words))


def _again(row: Person, address: str, habit: Habit) -> Person:
    nick, _, domain = address.partition("@")
    name, mail = habit(row.name, nick, domain)
    since = row.since + timedelta(days=40)
    twin = Person.objects.create(name=name, known_by=mail, since=since, language=row.language, is_demo=True)
    kind = Kind.EMAIL
    Identifier.objects.create(
        person=twin, kind=kind, raw=mail, value=normalise(kind, mail), source="old list", since=since
    )
    return twin


def _misread(text: str) -> str:
    """With its last letter twice."""
    return text + text[-1]
