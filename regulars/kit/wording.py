"""Words in the language of the house, as templates say them. docs/why/translation.md tells why there are two kinds.

{% trans %} gives HTML: its sentence may hold tags, and what is put into it is escaped. _() and _n() give plain words,
which are escaped like any others where they are shown, so that a quote in a translation ends no attribute.
"""

from typing import Any

from django.conf import settings
from django.utils.translation import get_language, get_language_bidi, gettext, ngettext
from jinja2 import Environment
from markupsafe import Markup


def install(environment: Environment) -> None:
    """Teach an environment {% trans %}, _(), _n() and which language a page is in."""
    environment.add_extension("jinja2.ext.i18n")
    environment.policies["ext.i18n.trimmed"] = True
    # Compiles {% trans %} into calls with named places, which the functions below fill.
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.globals |= {
        "gettext": html,
        "ngettext": html_of_number,
        "_": words,
        "_n": words_of_number,
        "language": get_language,
        "direction": direction,
    }


def words(message: str, /, **places: Any) -> str:
    """Plain words, with their places filled: _("Write to %(name)s", name=…). Without places, % is only a %."""
    said = _said(message)
    return said % places if places else said


def words_of_number(one: str, many: str, number: int, /, **places: Any) -> str:
    """Plain words that differ by number, which they may hold as %(num)s."""
    return ngettext(one, many, number) % {"num": number, **places}


def html(message: str, /, **places: Any) -> Markup:
    """What {% trans %} says: the sentence is trusted like a template, what is put into it is escaped."""
    said = Markup(_said(message))  # noqa: S704
    return said % places if "%" in message else said


def html_of_number(one: str, many: str, number: int, /, **places: Any) -> Markup:
    """What {% trans %} … {% pluralize %} says."""
    return Markup(ngettext(one, many, number)) % {"num": number, **places}  # noqa: S704


def _said(message: str) -> str:
    """English is what the code says: a list asks three hundred times, and finding nothing takes its time, too."""
    return message if settings.LANGUAGE_CODE == "en" else gettext(message)


def direction() -> str:
    """Which way the language is written: "ltr" or "rtl"."""
    return "rtl" if get_language_bidi() else "ltr"
