"""What fills the blanks: each neighbour's own life, and the small facts of one matter."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from random import Random

from regulars.demo.story import house, names
from regulars.demo.story.hours import HOUSE

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "pt": ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
_MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "pt": [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}
_DATE = {"en": "{} {}", "pt": "{} de {}", "es": "{} de {}", "de": "{}. {}", "fr": "{} {}"}
_SMALL = ("two", "three", "four", "five", "six")
_MANY = ("seven", "eight", "nine", "ten", "eleven", "twelve", "fourteen", "sixteen", "twenty")
_HOURS = ("ten", "half past ten", "eleven", "noon", "three", "half past three", "four", "five", "half past five", "six")
_THINGS = (
    "green umbrella", "grey scarf", "left glove", "reading glasses", "notebook with the elastic", "blue water bottle",
    "bicycle lamp", "straw hat", "library book", "baby's shoe", "phone charger", "tote bag with leeks in it",
    "tin whistle", "swimming goggles", "folded map", "box of seedlings", "tape measure", "violin rosin",
    "knitted hat", "earring",
)  # fmt: skip
_CUPS = (
    "speckled cup", "blue saucer", "espresso cup", "stoneware mug", "glass server", "little milk jug", "wooden scoop",
    "ceramic dripper", "double-walled glass", "enamel mug", "sugar pot", "tasting bowl",
)  # fmt: skip
_SOUNDS = (
    "a tram on a bend", "a spoon in a blender", "an old dishwasher", "gravel in a tin",
    "a kettle that has seen things", "a seagull", "my uncle's moped", "a door in a ghost film", "a zip stuck halfway",
    "a coin in a tumble dryer",
)  # fmt: skip

Draw = Callable[[Random, datetime, str], str]


def _one(choices: tuple[str, ...]) -> Draw:
    return lambda random, at, language: random.choice(choices)


def _number(low: int, high: int, shape: str = "{}") -> Draw:
    return lambda random, at, language: shape.format(random.randint(low, high))


def _weekday(low: int, high: int) -> Draw:
    def draw(random: Random, at: datetime, language: str) -> str:
        day = at.astimezone(HOUSE) + timedelta(days=random.randint(low, high))
        return _DAYS[language][day.weekday()]

    return draw


def _date(low: int, high: int) -> Draw:
    def draw(random: Random, at: datetime, language: str) -> str:
        day = at.astimezone(HOUSE) + timedelta(days=random.randint(low, high))
        return _DATE[language].format(day.day, _MONTHS[language][day.month - 1])

    return draw


def _price(low: int, high: int) -> Draw:
    def draw(random: Random, at: datetime, language: str) -> str:
        cents = random.choice((0, 0, 50, 90, 40))
        whole = random.randint(low, high)
        amount = f"{whole}.{cents:02d}" if language == "en" else f"{whole},{cents:02d}"
        return f"€{amount}" if language == "en" else f"{amount} €"

    return draw


_DRAWS: dict[str, Draw] = {
    "order": _number(10480, 68990, "CR-{}"),
    "invoice": _number(120, 2980, "F-{}"),
    "amount": _price(14, 68),
    "big": _price(120, 640),
    "little": _price(4, 13),
    "bean2": _one(house.BEANS),
    "bean3": _one(house.BEANS),
    "note": _one(house.NOTES),
    "note2": _one(house.NOTES),
    "thing": _one(_THINGS),
    "cup": _one(_CUPS),
    "sound": _one(_SOUNDS),
    "friend": _one(names.FRIENDS),
    "neighbour": _one(names.FRIENDS),
    "street2": _one(names.STREETS),
    "area2": _one(names.AREAS),
    "few": _one(_SMALL),
    "many": _one(_MANY),
    "hour": _one(_HOURS),
    "grams": _number(14, 22),
    "water": _number(210, 330),
    "seconds": _number(19, 44),
    "degrees": _number(88, 96),
    "clicks": _number(9, 28),
    "hardness": _number(9, 24),
    "kilos": _number(2, 24),
    "age": _number(3, 17),
    "years": _number(2, 31),
    "lastday": _weekday(-4, -1),
    "soon": _weekday(1, 5),
    "later": _weekday(6, 11),
    "pastdate": _date(-16, -5),
    "date": _date(8, 26),
    "fardate": _date(40, 110),
}


class Details(Mapping[str, str]):
    """The blanks of one matter: drawn when first needed, then remembered, so that Friday stays Friday."""

    def __init__(self, random: Random, own: Mapping[str, str], language: str, at: datetime) -> None:
        self._random, self._language, self.at = random, language, at
        self._known = dict(own)

    def __getitem__(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = self._fresh(name)
        return self._known[name]

    def _fresh(self, name: str) -> str:
        for _ in range(12):
            found = _DRAWS[name](self._random, self.at, self._language)
            if found not in self._known.values():
                break
        return found

    def __iter__(self) -> Iterator[str]:
        return iter({**self._known, **_DRAWS})

    def __len__(self) -> int:
        return len({**self._known, **_DRAWS})

    def __contains__(self, name: object) -> bool:
        return name in self._known or name in _DRAWS

    def set(self, name: str, value: str) -> None:
        self._known[name] = value
