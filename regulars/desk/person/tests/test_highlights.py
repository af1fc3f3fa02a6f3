"""Words that were remembered are underlined where they were said, and nothing but text can come of them."""

import re
from html import unescape
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.conversation.hearings import place, solids
from regulars.desk.person import words
from regulars.desk.person.highlights import underlined
from regulars.kit import clock
from regulars.people.models import Fact

# It asks no database.
pytestmark = pytest.mark.once


def shown(said, *quotes, html="", fact="A fact", **more):
    """What was said with some of its words remembered."""
    hearings = []
    for quote, solid in quotes:
        span = place(said, quote, solid)
        hearings.append(SimpleNamespace(begins=span.begins, ends=span.ends, fact=Fact(words=fact, **more)))
    body = words.as_written(html) if html else words.as_said(said)
    return str(underlined(body, SimpleNamespace(heard=hearings, words=said)))


def marked(markup):
    return [unescape(re.sub("<[^>]*>", "", mark)) for mark in re.findall(r"<mark[^>]*>(.*?)</mark>", markup, re.DOTALL)]


@pytest.mark.parametrize(
    ("said", "quote", "solid", "found"),
    [
        ("Leo plays. Leo plays again.", "Leo plays", 9, ["Leo plays"]),
        ("🥎🥎 Leo 🥎 plays & wins", "🥎 plays & wins", 5, ["🥎 plays & wins"]),
        ("One.\n\nTwo & three.", "One.\n\nTwo", 0, ["One.\n\nTwo"]),
        ("ابني يلعب يوم السبت", "يلعب يوم", 4, ["يلعب يوم"]),
        (
            "See https://x.example/a?b=1&c=2 now",
            "https://x.example/a?b=1&c=2 now",
            3,
            ["https://x.example/a?b=1&c=2", "now"],
        ),
        ("a <b>c</b> d", "<b>c</b>", 1, ["<b>c</b>"]),
    ],
)
def test_plain_words_when_remembered_are_underlined_where_they_stand(said, quote, solid, found):
    markup = shown(said, (quote, solid))

    assert marked(markup) == found
    assert re.sub("</?mark[^>]*>", "", markup) == words.as_said(said)


def test_markup_of_ours_when_remembered_over_paragraphs_and_lists_stays_well_formed():
    html = "<div>She <strong>has a dog</strong></div><ul><li>called Bica</li><li>and &amp; a cat</li></ul>"
    markup = shown("She has a dog\n\ncalled Bica\nand & a cat", ("a dog called Bica and & a", 6), html=html)
    marks = re.findall(r'<mark class="heard" title="[^"]*">([^<]*)</mark>', markup)

    assert marks == ["a dog", "called Bica", "and &amp; a"]
    assert re.sub("</?mark[^>]*>", "", markup) == words.as_written(html)


def test_two_facts_when_they_overlap_both_say_what_they_are():
    said = "Leo plays on Saturday at ten"
    facts = [
        SimpleNamespace(begins=0, ends=21, fact=Fact(words="one")),
        SimpleNamespace(begins=10, ends=28, fact=Fact(words="two")),
    ]
    markup = str(underlined(words.as_said(said), SimpleNamespace(heard=facts, words=said)))

    assert markup == (
        '<mark class="heard" title="Remembered: one">Leo plays on Saturday</mark> '
        '<mark class="heard" title="Remembered: two">at ten</mark>'
    )


def test_words_of_a_fact_cannot_become_markup():
    markup = shown("Well well", ("Well", 0), fact='"><script>alert(1)</script>')

    assert "<script" not in markup
    assert 'title="Remembered: &quot;&gt;&lt;script&gt;' in markup


def test_hover_when_to_be_handled_carefully_or_over_says_so():
    assert 'title="To know, and never mention it: A fact"' in shown("Well", ("Well", 0), sensitivity="secret")
    assert 'title="No longer true: A fact"' in shown("Well", ("Well", 0), ended_at=clock.now())


def test_words_beyond_what_is_shown_are_left_alone():
    said = "x" * 3 + " Leo"
    entry = SimpleNamespace(heard=[SimpleNamespace(begins=4, ends=7, fact=Fact(words="Leo"))], words="xxx")

    assert underlined(words.as_said(entry.words), entry) == "xxx"
    assert said.endswith("Leo")


@given(st.text(max_size=50), st.data())
def test_any_words_of_any_text_are_underlined_and_nothing_else_changes(text, data):
    begins = data.draw(st.integers(0, len(text)))
    quote = text[begins : data.draw(st.integers(begins, len(text)))]
    before = solids(text[:begins])
    if not solids(quote):
        return
    markup = shown(text, (quote, len(before)))

    assert re.sub("</?mark[^>]*>", "", markup) == words.as_said(text)
    assert "".join(solids(piece) for piece in marked(markup)) == solids(quote)
