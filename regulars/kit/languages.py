"""Languages by the names people give them, and by the codes that are kept: "Portuguese" and "português" are "pt"."""

from difflib import get_close_matches
from functools import lru_cache

from babel import Locale
from babel.localedata import locale_identifiers

# Of these we know what they call themselves; asking every one of them would cost seconds.
OWN_NAMES = (
    *("ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl", "he", "hi"),
    *("hr", "hu", "id", "is", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr"),
    *("sv", "th", "tr", "uk", "vi", "zh"),
)


class UnknownLanguage(ValueError):
    """No language goes by this name; the words say so, and perhaps which was meant."""


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Every language that is written somewhere today, by its code, in English: {"pt": "Portuguese", …}."""
    written = {identifier.partition("_")[0] for identifier in locale_identifiers()}
    english = Locale("en").languages
    return {code: english[code] for code in sorted(written, key=lambda code: english.get(code, "")) if code in english}


def name_of(code: str) -> str:
    """The name of a language, with its country where the code has one; the code itself where we know no better."""
    language, _, country = code.replace("_", "-").partition("-")
    name = names().get(language.lower(), code)
    where = Locale("en").territories.get(country.upper(), country)
    return f"{name} ({where})" if where and name != code else name


def code_of(typed: str) -> str:
    """The code of the language meant: "" for nothing. Raises UnknownLanguage."""
    text = " ".join(typed.split())
    if not text:
        return ""
    found = _codes().get(text.casefold()) or _own_codes().get(text.casefold()) or _tag(text)
    if not found:
        raise UnknownLanguage(_unknown(text))
    return found


def codes_of(typed: str) -> str:
    """The codes of several languages, put between commas or "and", with spaces between them. Raises UnknownLanguage."""
    parts = typed.replace(" and ", ",").replace(";", ",").split(",")
    return " ".join(dict.fromkeys(code for part in parts if (code := code_of(part))))


def names_of(codes: str) -> str:
    """Codes with spaces between them, in words: "pt en" are "Portuguese, English"."""
    return ", ".join(name_of(code) for code in codes.split())


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {name.casefold(): code for code, name in names().items()} | {code: code for code in names()}


@lru_cache(maxsize=1)
def _own_codes() -> dict[str, str]:
    return {(Locale(code).get_language_name(code) or code).casefold(): code for code in OWN_NAMES}


def _tag(text: str) -> str:
    """ "pt-BR" or "pt_br", as cards and browsers write it."""
    language, _, country = text.replace("_", "-").partition("-")
    known = language.lower() in names() and country.upper() in Locale("en").territories
    return f"{language.lower()}-{country.upper()}" if known else ""


def _unknown(text: str) -> str:
    meant = get_close_matches(text.title(), names().values(), n=1, cutoff=0.75)
    return f"We know no language “{text[:40]}”." + (f" Did you mean {meant[0]}?" if meant else " Write its name.")
