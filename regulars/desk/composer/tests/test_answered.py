"""Before a letter leaves that asks what they have told us, its writer is shown the answer, once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation.models import Entry
from regulars.people import facts

ASKS = "Could you send us your order number?"


@pytest.fixture
def send(desk, question):
    def answer(words=ASKS, **more):
        return desk.post(f"/requests/{question.pk}/answers/", {"kind": "reply", "words": words, "seen": 10**6, **more})

    return answer


@pytest.fixture
def told(hear, question, morning):
    """A function: Maria writes this, in the matter of the question unless told otherwise."""

    def telling(said, request=question):
        entry = hear(said, external_id=f"{Entry.objects.count()}@maria.example")
        Entry.objects.filter(pk=entry.pk).update(request=request)
        return entry

    return telling


def letters():
    return Entry.objects.filter(kind="message", by_teammate__isnull=False)


def test_letter_when_it_asks_what_they_told_shows_the_answer_with_its_entry(send, told):
    entry = told("It concerns order 48213, the grinder.")

    answer = send()
    page = answer.content.decode()
    assert (answer.status_code, letters().count()) == (422, 0)
    assert "It concerns order 48213, the grinder." in page
    assert f'href="/entries/{entry.pk}/#entry-{entry.pk}"' in page
    assert "Send anyway" in page


def test_letter_when_the_answer_was_seen_leaves(send, told):
    told("It concerns order 48213, the grinder.")

    assert send(answered_before=ASKS).status_code == 303
    assert letters().count() == 1


def test_letter_when_they_told_it_of_another_order_leaves(send, told):
    told("It concerns order 48213, the grinder.", request=None)

    assert send().status_code == 303


def test_letter_when_it_asks_what_is_true_of_a_life_then_years_and_matters_do_not_count(send, told):
    told("We are both allergic to nuts, you know.", request=None)

    answer = send("Do you have any allergies?")
    assert (answer.status_code, "allergic to nuts" in answer.content.decode()) == (422, True)


def test_letter_when_it_asks_what_we_know_shows_the_fact(send, maria, ada):
    facts.remember(maria, "Allergic to nuts", by=ada)

    answer = send("Is anyone of you allergic to something?")
    assert (answer.status_code, "Allergic to nuts" in answer.content.decode()) == (422, True)


def test_letter_when_it_makes_sure_of_what_we_know_leaves(send, maria, ada, told):
    told("We are both allergic to nuts, you know.")

    assert send("Are you still allergic to nuts?").status_code == 303


def test_letter_when_it_asks_and_promises_asks_both_at_once(send, told):
    told("We are both allergic to nuts, you know.")
    words = "Do you have any allergies? I'll send the cake by Friday."

    page = send(words).content.decode()
    assert ('name="promised_words"' in page, 'name="answered_before"' in page) == (True, True)


def test_question_when_we_asked_it_before_and_they_answered_is_shown_the_answer(send, told):
    asks = "Does the noise come from the motor or from the burrs?"
    assert send(asks).status_code == 303
    told("Hello Ada! From the burrs, I believe.")

    answer = send(asks)
    assert (answer.status_code, "From the burrs, I believe." in answer.content.decode()) == (422, True)


def test_letter_when_it_asks_nothing_asks_the_database_nothing_more(send, told):
    with CaptureQueriesContext(connection) as plain:
        send("The shop is open on Sunday.")
    with CaptureQueriesContext(connection) as asking:
        send("The shop is open on Sunday. Do you have any allergies?")

    assert len(asking) - len(plain) <= 4
