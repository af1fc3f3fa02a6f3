"""Before a letter leaves that promises something, its writer is asked once."""

import pytest

from regulars.conversation import calling_back
from regulars.conversation.models import Entry, Promise

SAID = "I'll send it by Friday."


@pytest.fixture
def desk(client, ada, morning):
    client.force_login(ada)
    return client


@pytest.fixture
def send(desk, question):
    def answer(words=SAID, **more):
        return desk.post(f"/requests/{question.pk}/answers/", {"kind": "reply", "words": words, "seen": 10**6, **more})

    return answer


def letters():
    return Entry.objects.filter(kind="message", by_teammate__isnull=False)


def test_letter_when_it_promises_is_asked_about_with_its_day_and_kept(send):
    answer = send()
    page = answer.content.decode()

    assert (answer.status_code, letters().count(), Promise.objects.count()) == (422, 0, 0)
    assert 'name="promised_due" value="2026-03-06T17:00"' in page
    assert 'name="promised_keep" value="0" checked' in page
    assert "send it by Friday" in page


def asked_words(answer):
    return answer.content.decode().split('name="promised_words" value="')[1].split('"')[0].replace("&#39;", "'")


def test_letter_when_the_promise_is_answered_for_leaves_and_gives_our_word(send, maria, ada):
    words = asked_words(send())
    answer = send(promised_words=words, promised_keep="0", promised_due="2026-03-06T17:00")

    assert answer.status_code == 303
    given = Promise.objects.get()
    assert (given.person, given.by, given.words, given.due.isoformat()) == (
        maria, ada, words, "2026-03-06T17:00:00+00:00",
    )  # fmt: skip
    assert given.noticed.get().entry == letters().get()


def test_letter_when_its_promise_is_waved_away_leaves_without(send):
    words = asked_words(send())

    assert send(promised_words=words, promised_due="2026-03-06T17:00").status_code == 303
    assert (letters().count(), Promise.objects.count()) == (1, 0)


def test_letter_when_a_promise_has_no_day_asks_for_one(send):
    words = asked_words(send("I will send you a new one."))
    refused = send("I will send you a new one.", promised_words=words, promised_keep="0", promised_due="")
    assert (refused.status_code, "A promise without a day is a wish" in refused.content.decode()) == (422, True)

    assert (
        send(
            "I will send you a new one.", promised_words=words, promised_keep="0", promised_due="2026-03-09"
        ).status_code
        == 303
    )
    assert Promise.objects.get().due.isoformat() == "2026-03-09T17:00:00+00:00"


def test_letter_when_it_promises_nothing_leaves_at_once(send):
    assert send("Thank you, the shop is open on Sunday.").status_code == 303
    assert letters().count() == 1


def test_letter_when_called_back_takes_its_promise_along(send, ada):
    words = asked_words(send())
    send(promised_words=words, promised_keep="0", promised_due="2026-03-06T17:00")
    calling_back.call_back(letters().get(), by=ada)

    assert (Promise.objects.count(), Entry.objects.filter(kind="promised").count()) == (0, 0)


def test_letter_when_its_promise_runs_over_lines_then_it_is_found_where_it_stands(send):
    said = "Thank you.\n\nI'll send you the beans that you liked so much when you were here last,\nby Friday."
    words = asked_words(send(said))
    assert send(said, promised_words=words, promised_keep="0", promised_due="2026-03-06T17:00").status_code == 303

    noticed, entry = Promise.objects.get().noticed.get(), letters().get()
    assert " ".join(entry.said[noticed.begins : noticed.ends].split()) == words
    assert words.startswith("I'll send you the beans")


@pytest.mark.parametrize("due", ["2026-03-29T01:30", "soon", "2026-03-01", "0001-01-01T00:00"])
def test_letter_when_its_promise_has_no_moment_ahead_stays_here(send, due):
    words = asked_words(send())

    answer = send(promised_words=words, promised_keep="0", promised_due=due)
    assert (answer.status_code, letters().count(), Promise.objects.count()) == (422, 0, 0)
    assert 'aria-invalid="true"' in answer.content.decode()
