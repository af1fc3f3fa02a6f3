"""What holds for every kind of noticing."""

from datetime import datetime

import pytest

from regulars.care.noticing import notice
from regulars.care.noticing.sentences import LONGEST_SENTENCE, sentences

SENT = datetime.fromisoformat("2026-03-02T09:00+01:00")


def told(text, **said):
    return [(one.kind, one.words, one.when) for one in notice(text, sent=SENT, zone="Europe/Lisbon", **said)]


def test_notice_a_game_on_saturday_then_its_day_and_hour():
    found = told("Hello! Leo's first game is on Saturday at 10. We are so proud.")

    assert found == [("occasion", "Leo's first game is on Saturday at 10", "2026-03-07T10:00")]


def test_words_are_those_of_the_text_at_their_place():
    text = "Hi,\n\nthe party is on Friday at 7pm, could you deliver before?\n\n> is it on Sunday?\n"

    found = notice(text, sent=SENT, zone="Europe/Lisbon")

    assert found and all(one.words == text[one.start : one.end] for one in found)
    assert "Sunday" not in "".join(one.words for one in found)


def test_a_day_counts_on_the_writers_own_clock():
    late = datetime.fromisoformat("2026-03-02T23:30+00:00")

    assert [one.when for one in notice("My dentist's visit is tomorrow.", sent=late, zone="Asia/Tokyo")] == [
        "2026-03-04"
    ]


def test_sentences_of_a_mail_leave_quotes_signatures_and_links_out():
    text = "Yes please. See https://example.org/a?b=c\n\nOn Monday, Ada wrote:\n> Shall we?\n-- \nMaria, Tuesday 3\n"

    assert [one.words for one in sentences(text)] == ["Yes please.", "See"]


@pytest.mark.parametrize("said", ["on saturday at 10 " * 1100, " " * 20_000, "a.a." * 5000, "-" * 20_000, "x" * 20_000])
def test_text_when_nobody_takes_a_breath_then_is_read_in_parts(said):
    assert all(len(one.words) <= LONGEST_SENTENCE for one in sentences(said))
    assert all(one.words == said[one.start : one.end] for one in notice(said, sent=SENT, zone="Europe/Lisbon"))
