"""Understanding what was typed into the search."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regulars.search import days
from regulars.search.operators import OPERATORS
from regulars.search.question import read

pytestmark = pytest.mark.once
TODAY = date(2026, 3, 4)  # a Wednesday


def asked(typed):
    return [(ask.key, ask.value, ask.negated) for ask in read(typed, today=TODAY).asks]


def words(typed):
    return [" ".join(term.words) for term in read(typed, today=TODAY).wanted]


def test_operators_when_mixed_with_words_then_both_are_understood():
    typed = 'grinder from:maria -tag:"wedding 2027" "very loud" -cup before:2025'

    assert asked(typed) == [("from", "maria", False), ("tag", "wedding 2027", True), ("before", "2025", False)]
    assert words(typed) == ["grinder", "very loud"]
    assert [term.words for term in read(typed, today=TODAY).unwanted] == [("cup",)]


def test_last_word_may_go_on_unless_an_operator_follows_it():
    assert read("from:maria grin", today=TODAY).wanted[0].prefix is True
    assert read("grin from:maria", today=TODAY).wanted[0].prefix is False


@pytest.mark.parametrize("typed", ["re: the grinder", "http://corner.example", '"from:maria"', "12:30", ":", "a:b"])
def test_colons_that_are_no_operators_are_words(typed):
    question = read(typed, today=TODAY)
    assert (question.asks, question.mistakes) == ((), ())


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("form:maria cup", "from:maria cup"),
        ("is:wating", "is:waiting"),
        ("cup in:emial", "cup in:email"),
        ("-has:atachment", "-has:attachment"),
        ("on:yesterdya", "on:yesterday"),
        ("befor:2025", "before:2025"),
        ("on:lst-week", 'on:"last week"'),
    ],
)
def test_operator_misspelt_is_said_in_words_with_the_right_spelling(typed, right):
    mistakes = read(typed, today=TODAY).mistakes
    assert [mistake.instead for mistake in mistakes] == [right]


@pytest.mark.parametrize("typed", ["from:", 'tag:""', "is:purple", "on:2026-02-30", "before:99999", "on:31.4.2026"])
def test_operator_without_sense_is_left_out_and_said(typed):
    question = read(f"cup {typed}", today=TODAY)
    assert (question.asks, len(question.mistakes)) == ((), 1)


def test_other_words_for_a_state_are_understood():
    assert asked("is:closed IS:Unanswered is:notes") == [
        ("is", "done", False), ("is", "waiting", False), ("is", "note", False),
    ]  # fmt: skip


def test_one_ask_taken_off_leaves_the_rest_as_typed():
    question = read('from:maria  grinder tag:"a b" "very loud"', today=TODAY)
    assert question.without(question.asks[1]) == 'from:maria grinder "very loud"'


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("today", "4 March 2026"),
        ("yesterday", "3 March 2026"),
        ("monday", "2 March 2026"),
        ("Wednesday", "4 March 2026"),
        ("last wednesday", "25 February 2026"),
        ("last-week", "23 February 2026 to 1 March 2026"),
        ("this month", "March 2026"),
        ("last month", "February 2026"),
        ("last_year", "2025"),
        ("3 days ago", "1 March 2026"),
        ("2-weeks-ago", "18 February 2026"),
        ("2026-03-02", "2 March 2026"),
        ("2.3.2026", "2 March 2026"),
        ("2 March 2026", "2 March 2026"),
        ("2-march-2026", "2 March 2026"),
        ("march", "March 2026"),
        ("april", "April 2025"),
        ("14 Sep", "14 September 2025"),
        ("29 Feb", "29 February 2024"),
        ("2024", "2024"),
        ("Dezember 2024", "December 2024"),
    ],
)
def test_days_are_understood_as_people_write_them(typed, expected):
    assert days.in_words(days.span(typed, TODAY)) == expected


PARTS = st.sampled_from(
    [
        *(f"{key}:" for key in OPERATORS),
        '"',
        "-",
        ":",
        " ",
        "maria",
        "2025",
        "last-week",
        "is:open",
        "ß",
        "\x00",
        "2200",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(PARTS, max_size=40).map("".join)))
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_is_understood_somehow(typed):
    question = read(typed, today=TODAY)

    for ask in question.asks:
        assert question.typed[ask.begins : ask.ends].lower().lstrip("-").startswith(f"{ask.key}:")
        assert len(read(question.without(ask), today=TODAY).asks) < len(question.asks) or ask.negated
    for mistake in question.mistakes:
        assert mistake.words


@given(st.lists(st.sampled_from(["from:maria", "cup", 'tag:"a b"', "is:open", "-in:email", '"very loud"']), max_size=8))
def test_pieces_when_typed_in_any_order_then_each_is_found_once(pieces):
    question = read(" ".join(pieces), today=TODAY)
    operators = [piece for piece in pieces if ":" in piece]
    assert len(question.asks) == len(operators)
    assert len(question.wanted) == len(pieces) - len(operators)
