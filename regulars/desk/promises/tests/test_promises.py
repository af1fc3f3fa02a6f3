"""Giving our word from the desk, on the clock of whoever gives it."""

from datetime import UTC, datetime

import pytest

from regulars.conversation.models import Entry, Promise
from regulars.conversation.models.promise import promise


@pytest.fixture
def desk(client, ada, morning):
    client.force_login(ada)
    return client


@pytest.fixture
def word(question, ada, morning):
    due = datetime(2026, 3, 6, 17, tzinfo=UTC)
    return promise(person_id=question.person_id, request_id=question.id, by=ada, words="A new one", due=due)


def test_promise_when_given_is_due_on_the_clock_of_the_teammate(desk, ada, question):
    ada.zone = "America/New_York"
    ada.save()
    fields = {"words": "I'll send it by Friday", "due": "2026-03-06T17:00", "request": question.id}
    response = desk.post(f"/people/{question.person_id}/promises/", fields)

    given = Promise.objects.get()
    assert response.status_code == 303
    assert (given.due, given.request, given.by) == (datetime(2026, 3, 6, 22, tzinfo=UTC), question, ada)


def test_promise_when_only_a_day_is_named_is_due_in_its_afternoon(desk, question):
    desk.post(f"/people/{question.person_id}/promises/", {"words": "It comes", "due": "2026-03-06"})

    assert Promise.objects.get().due == datetime(2026, 3, 6, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"due": ""}, "a promise without a date is a wish"),
        ({"due": "soon"}, "Write the day and time like"),
        ({"due": "2026-03-01T09:00"}, "That moment has passed."),
        ({"words": ""}, "Say what you promise"),
        ({"words": "x" * 301}, "Say it in 300 letters"),
    ],
)
def test_promise_when_refused_says_why_and_keeps_what_was_typed(desk, question, fields, says):
    typed = {"words": "I will see to it", "due": "2026-03-06T17:00"} | fields
    response = desk.post(f"/people/{question.person_id}/promises/", typed)

    assert response.status_code == 422
    assert says in response.content.decode()
    assert typed["words"] in response.content.decode()
    assert Promise.objects.count() == 0


def test_promise_when_kept_moved_or_broken_says_so_on_the_timeline(desk, word, question, ada):
    moved = desk.post(f"/promises/{word.id}/moving/", {"due": "2026-03-09T10:00", "why": "the courier"})
    kept = desk.post(f"/promises/{word.id}/keeping/")

    assert (moved.status_code, kept.status_code) == (303, 303)
    assert list(Entry.objects.filter(promise=word).values_list("kind", "said")) == [
        ("promised", ""),
        ("promise moved", "the courier"),
        ("promise kept", ""),
    ]


def test_promise_when_broken_wants_a_reason(desk, word):
    response = desk.post(f"/promises/{word.id}/breaking/", {"why": ""})
    assert response.status_code == 422
    assert "Say why, in a sentence" in response.content.decode()

    desk.post(f"/promises/{word.id}/breaking/", {"why": "The maker closed down."})
    assert Promise.objects.get().outcome == "broken"


def test_promise_when_settled_before_says_so(desk, word):
    desk.post(f"/promises/{word.id}/breaking/", {"why": "The maker closed down."})
    html = desk.post(f"/promises/{word.id}/keeping/", follow=True).content.decode()

    assert "This promise was broken; it cannot be kept any more." in html


def test_page_when_opened_lists_mine_and_everyones_by_date(desk, word, jo, question):
    promise(person_id=question.person_id, request_id=None, by=jo, words="Jo's word", due=word.due)
    mine, all_of_them = desk.get("/promises/").content.decode(), desk.get("/promises/?whose=everyone").content.decode()

    assert ("A new one" in mine, "Jo&#39;s word" in mine) == (True, False)
    assert "Jo&#39;s word" in all_of_them


def test_page_when_settled_from_it_leads_back_to_it(desk, word):
    assert desk.post(f"/promises/{word.id}/keeping/", {"from": "promises"})["Location"] == "/promises/"
