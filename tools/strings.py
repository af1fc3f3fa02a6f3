#!/usr/bin/env python3
"""Bring every language up to what the code says, and make the files that run. bin/strings calls it.

    tools/strings.py         every language that has a folder in regulars/locale/
    tools/strings.py pt_BR   begin this one, then the same

Sentences that are new wait in the .po file with an empty translation and are shown in English until somebody has
written one. Those whose English changed a little keep their old translation, marked fuzzy: it is not shown before
somebody looked at it.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "regulars"
SHELF = HOUSE / "locale"

# Where words stand, and how they are read there. Tests, migrations, the demo's letters and the look's own catalogue of
# parts are not for translators.
LEFT_OUT = ("**/tests/**", "**/migrations/**", "demo/**", "bench/**", "**/vendor/**", "**/catalogue/**")
METHODS = [
    *((pattern, "ignore") for pattern in LEFT_OUT),
    ("**/jinja2/**.html", "jinja2"),
    ("kit/look/static/look/js/*.js", "javascript"),
    ("**.py", "python"),
]
OPTIONS = {"**/jinja2/**.html": {"trimmed": "true", "extensions": "jinja2.ext.do", "silent": "false"}}
KEYWORDS = {
    "_": None,
    "_n": (1, 2),
    "_lazy": None,
    "_noop": None,
    # What a key does (kit/look/keys.py): a table, put into words where it is shown.
    "Key": (3,),
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}


def main() -> int:
    """Bring all languages up to date; 1 when the name of a new one is unknown."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("language", nargs="?", help="a language to begin, like pt or pt_BR")
    language = asked.parse_args().language
    try:
        known = str(Locale.parse(language)) if language else ""
    except (UnknownLocaleError, ValueError):
        sys.stderr.write(f"There is no language called {language}. Write pt, or pt_BR.\n")
        return 1
    told = words_of_the_house()
    if known:
        (SHELF / known / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
    for place in sorted(SHELF.glob("*/LC_MESSAGES")):
        sys.stdout.write(f"{bring_up(place, told)}\n")
    sys.stdout.write(f"{len(told)} sentences in all.\n")
    return 0


def words_of_the_house() -> Catalog:
    """Every sentence the code says, with where it stands."""
    told = Catalog(project="Regulars", charset="utf-8", creation_date=datetime(2000, 1, 1, tzinfo=UTC))
    for place, line, message, comments, context in _extracted():
        told.add(message, None, [(f"regulars/{place}", line)], auto_comments=comments, context=context)
    return told


def _extracted() -> Iterator[tuple[str, int, str | tuple[str, ...], list[str], str | None]]:
    return extract_from_dir(HOUSE, METHODS, OPTIONS, KEYWORDS, ["For translators:"], strip_comment_tags=True)


def bring_up(place: Path, told: Catalog) -> str:
    """Bring one language up to what is told and compile it; says how far it is."""
    name, paper = place.parent.name, place / "django.po"
    ours = read_po(paper.open("rb"), locale=name) if paper.exists() else Catalog(locale=name, charset="utf-8")
    ours.update(told)
    with paper.open("wb") as written:
        write_po(written, ours, width=100, include_previous=True, sort_by_file=True)
    (place / "django.mo").write_bytes(compiled(place))
    done = sum(1 for one in ours if one.id and one.string and all(_forms(one.string)) and not one.fuzzy)
    return f"{name}: {done} of {len(ours)} sentences."


def compiled(place: Path) -> bytes:
    """What runs of a language: its finished sentences, as a catalogue for gettext."""
    made = BytesIO()
    with (place / "django.po").open("rb") as paper:
        write_mo(made, read_po(paper, locale=place.parent.name))
    return made.getvalue()


def _forms(said: str | tuple[str, ...]) -> tuple[str, ...]:
    return said if isinstance(said, tuple) else (said,)


if __name__ == "__main__":
    sys.exit(main())
