"""Telling again and asking again, on the labelled lines: floors below what is reached, so that a step back shows."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from regulars.care.noticing import asked, notice
from tests.noticing.measuring import LANGUAGES
from tests.noticing.repeating import figures, pairs

FLOORS = {"en": (0.95, 0.85), "de": (1.0, 0.80), "es": (1.0, 0.90), "fr": (1.0, 0.80)}
ASKED = [json.loads(line) for line in (Path(__file__).parent / "asked.jsonl").read_text("utf-8").splitlines()]
SENT = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.once
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_told_again_stays_above_its_floors(language):
    precision, recall = figures(pairs(language, is_open=True))

    assert precision >= FLOORS[language][0]
    assert recall >= FLOORS[language][1]


@pytest.mark.once
@pytest.mark.parametrize("line", ASKED, ids=lambda line: line["id"])
def test_question_when_it_was_answered_finds_the_answer_and_else_nothing(line):
    found = answers(line)

    if line["answer"] is None:
        assert found == []
    else:
        assert any(line["answer"] in words for words in found)


def answers(line):
    language, said = line["language"], line["said"]
    findings = notice(line["question"], sent=SENT, direction="out", language=language)
    questions = [one.words for one in findings if one.kind == "question"]
    told = [asked.answer_in(matter, said) for one in questions for matter in asked.asked_for(one)]
    told += [asked.told_about(one, said, language=language) for one in questions if asked.is_open_ended(one)]
    return [one.words for one in told if one]


def test_repeat_when_noticed_is_the_words_that_tell_it_again():
    text = "Please use my new address. It is 14 Mill Lane in Otley."

    found = notice(text, sent=SENT, earlier=["Hello!", "My address is now 14 Mill Lane, Otley."])

    assert [one.words for one in found if one.kind == "repeat"] == ["It is 14 Mill Lane in Otley"]


@pytest.mark.parametrize("said", ["", "?", "Hello.", "a " * 5000, "12. " * 3000, "ß" * 500])
def test_repeat_when_there_is_nothing_to_compare_is_none(said):
    assert [one for one in notice(said, sent=SENT, earlier=["", "Hi!", said[:2]]) if one.kind == "repeat"] == []


def test_answer_when_it_runs_over_lines_is_found_whole():
    said = "Please send the replacement for the broken one to me at my sister's house,\n3 Harbour Street, Whitby."
    (matter,) = asked.asked_for("Where should we send it?")

    answer = asked.answer_in(matter, said)

    assert answer is not None
    assert answer.words == said
