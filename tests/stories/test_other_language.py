"""The main pages in a language of ⟦brackets⟧ around every sentence: what stands outside of them was not translated."""

import importlib.util
import re

import pytest
from babel.messages.mofile import write_mo
from django.template import engines
from django.urls import reverse
from django.utils import translation
from django.utils.translation import trans_real
from selectolax.lexbor import LexborHTMLParser

from regulars.conversation import speaking
from tests.house.rooms import ROOT

pytestmark = pytest.mark.once

MADE_UP = "xx"
INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
# Two words of a sentence side by side; single names, tags and signs are what people call themselves.
ENGLISH = re.compile(r"\b[A-Za-z’]+[,;:]? [a-z]{2,}\b")
# What people wrote or are called, and what is typed.
THEIRS = re.compile(
    r"(Is the shop open on Sunday\??|On Sunday we bake\.?|Corner Roasters|Maria Lopes|Ada Ferro|Jo Okafor)",
    re.IGNORECASE,
)
HEARD = ("title", "aria-label", "placeholder", "alt")


@pytest.fixture(scope="module")
def bracketed_words():
    """Every sentence of the house in brackets, its places kept."""
    spec = importlib.util.spec_from_file_location("strings", ROOT / "tools" / "strings.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    told = tool.words_of_the_house()
    for one in told:
        if one.id:
            one.string = tuple(map(_bracketed, one.id)) if isinstance(one.id, tuple) else _bracketed(one.id)
    return told


@pytest.fixture
def brackets(bracketed_words, tmp_path, settings):
    """A house that speaks in brackets."""
    place = tmp_path / MADE_UP / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "django.mo").open("wb") as made:
        write_mo(made, bracketed_words)
    settings.LOCALE_PATHS, settings.LANGUAGE_CODE = [tmp_path], MADE_UP
    _forget_what_was_said()
    with translation.override(MADE_UP):
        yield
    _forget_what_was_said()


def _forget_what_was_said():
    """A house speaks one language as long as it runs, so templates keep what stands at their top."""
    trans_real._translations.pop(MADE_UP, None)
    engines["jinja2"].env.cache.clear()


def _bracketed(words):
    return f"⟦{words}⟧"


def _left_in_english(html):
    page = LexborHTMLParser(html)
    for silent in page.css("script, style, code, kbd, time, option, datalist, template"):
        silent.decompose()
    # Sentences may go through tags: their brackets close in another element than they open in.
    said = [page.body.text(separator="\n"), page.css_first("title").text()]
    said += [value for node in page.css("body *") for name in HEARD if (value := node.attributes.get(name))]
    lines = "\n\n".join(map(_outside, said)).splitlines()
    return sorted({" ".join(line.split()) for line in lines if ENGLISH.search(line)})


def _outside(words):
    while INNERMOST.search(words):
        words = INNERMOST.sub(" ", words)
    return THEIRS.sub(" ", words)


@pytest.fixture
def maria_asks(hear, ada):
    entry = hear("Is the shop open on Sunday?", subject="Is the shop open on Sunday")
    speaking.note(entry.request, by=ada, html="<div>On Sunday we bake.</div>")
    return entry.person


def test_desk_when_in_another_language_then_no_sentence_stays_english(client, brackets, jo, ada, maria_asks):
    client.force_login(jo)
    names = (
        "today",
        "inbox",
        "people",
        "promises",
        "outbox",
        "search",
        "mentions",
        "new-letter",
        "duplicates",
        "palette",
    )
    settings = ("me", "house", "team", "hours", "goals", "tags", "fields", "letters")
    addresses = [reverse(name) for name in names] + [reverse(f"settings-{name}") for name in settings]

    left = {address: found for address in addresses if (found := _left_in_english(_page(client, address)))}

    assert left == {}


def test_doors_when_in_another_language_then_no_sentence_stays_english(client, brackets, house, ada):
    addresses = [reverse("hello"), reverse("sign-in"), reverse("sign-in-links")]

    left = {address: found for address in addresses if (found := _left_in_english(_page(client, address)))}

    assert left == {}


def test_sentence_when_it_has_places_then_they_are_filled_in_every_language(brackets):
    said = translation.gettext("%(name)s has left") % {"name": "Ada"}

    assert said == "⟦Ada has left⟧"


def _page(client, address):
    answer = client.get(address, follow=True)
    assert answer.status_code == 200
    assert "⟦" in answer.text
    return answer.text
