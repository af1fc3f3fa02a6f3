"""Single cells: without what spreadsheets put around them, and refused in words where a spreadsheet spoilt them."""

import re
import unicodedata
from datetime import UTC, date, datetime
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from django.utils.dateparse import parse_datetime

from regulars.bringing.reading.days import read_day
from regulars.people.models import Reach, Style
from regulars.people.sorting import sort_key

YES = frozenset(
    [
        "1",
        "confirmed",
        "granted",
        "in",
        "ja",
        "kylla",
        "on",
        "opted",
        "oui",
        "si",
        "sim",
        "subscribed",
        "tak",
        "true",
        "verdadero",
        "vrai",
        "wahr",
        "x",
        "y",
        "yes",
    ]
)
NO = frozenset(
    [
        "0",
        "cleaned",
        "denied",
        "falsch",
        "false",
        "falso",
        "faux",
        "n",
        "nao",
        "nein",
        "no",
        "non",
        "off",
        "out",
        "revoked",
        "unsubscribed",
    ]
)
_QUOTED = re.compile(r'="(.*)"', re.DOTALL)
# 3,51912E+11: the digits beyond are gone for good.
SPOILT = re.compile(r"[+-]?\d[.,]?\d*E\+?\d{1,3}", re.IGNORECASE)
ALIKE = {
    "mail": "email", "e-mail": "email", "telephone": "phone", "telefon": "phone", "call": "phone", "sms": "message",
    "whatsapp": "message", "letter": "post", "letters": "post", "in person": "visit",
}  # fmt: skip
_LANGUAGE_NAMES_IN = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv")


def clean(cell: str) -> str:
    """The cell as it was meant: without the ="…" and the apostrophe that keep a spreadsheet's hands off."""
    text = unicodedata.normalize("NFC", cell).strip().strip("\ufeff")
    if found := _QUOTED.fullmatch(text):
        text = found[1].replace('""', '"').strip()
    if text[:1] in {"'", "’"} and text[1:2] and (text[1] in "=+-@0" or text[1].isdigit()):
        text = text[1:]
    if text.isprintable():
        return text.strip()
    return "".join(letter for letter in text if letter in "\n\t" or unicodedata.category(letter) != "Cc").strip()


def one_line(text: str) -> str:
    """Without new lines and double spaces."""
    return " ".join(text.split())


def yes_or_no(text: str) -> bool | None:
    """What a cell says; None where it says neither."""
    word = sort_key(text)
    return True if word in YES else False if word in NO else None


def moment(text: str, *, day_first: bool, today: date) -> datetime | None:
    """The beginning of the day a cell names, or the very moment, in UTC; None for none, or one to come."""
    found = None
    try:
        found = parse_datetime(text.replace(" UTC", "Z"))
    except ValueError:
        return None
    if found is None:
        day = read_day("other", text, day_first=day_first, today=today)
        if day is None or day.year is None:
            return None
        found = datetime(day.year, day.month or 1, day.day or 1, tzinfo=UTC)
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    return found if found.date() <= today else None


def language(text: str) -> str:
    """The code of a language by its code or its name in some languages: “pt-BR”, “Português”, “Portuguese”; or ""."""
    word = sort_key(text).replace("_", "-")
    if word in _languages():
        return _languages()[word]
    code = re.fullmatch(r"([a-z]{2,3})(?:-([a-z]{2}|[a-z]{4}))?", word)
    if code and code[1] in _languages().values():
        return code[1] + (f"-{code[2].upper()}" if code[2] and len(code[2]) == 2 else "")
    return ""


def languages(text: str) -> tuple[list[str], list[str]]:
    """The codes of a list of languages, and the words that name none."""
    words = [word for word in re.split(r"[,;/|]| (?:and|und|et|y|e) ", text) if word.strip()]
    if len(words) == 1 and all(language(word) for word in text.split()):
        words = text.split()
    found = [(word.strip(), language(word)) for word in words]
    return [code for _, code in found if code], [word for word, code in found if not code]


def style(text: str) -> str:
    """A style by its name or what it is called on the page; "" for none."""
    return _choice(text, [(value, str(label)) for value, label in Style.choices if value])


def reach(text: str) -> str:
    """A way to be reached by its name, its label, or a word close to it; "" for none."""
    word = sort_key(text)
    return ALIKE.get(word) or _choice(text, [(value, str(label)) for value, label in Reach.choices if value])


def _choice(text: str, choices: list[tuple[str, str]]) -> str:
    word = sort_key(text)
    return next((value for value, label in choices if word in {value, sort_key(str(label))}), "")


@cache
def _languages() -> dict[str, str]:
    """Names of languages, as they are compared, to their codes; a few thousand, made once."""
    found: dict[str, str] = {}
    known = set(get_global("likely_subtags")) | {"en", "de", "fr", "es", "pt", "it"}
    for locale in _LANGUAGE_NAMES_IN:
        for code, name in Locale(locale).languages.items():
            if "_" not in code and len(code) <= 3:
                found.setdefault(sort_key(name), code)
    for code in [code for code in known if re.fullmatch(r"[a-z]{2}", code)]:
        found.setdefault(code, code)
        try:
            found.setdefault(sort_key(Locale(code).display_name or ""), code)
        except UnknownLocaleError:
            continue
    found.pop("", None)
    return found
