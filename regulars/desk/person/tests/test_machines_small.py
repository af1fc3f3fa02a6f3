"""Mail of machines is told small, and who is away is told where it matters."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regulars.conversation.models import Absence, Entry, ReceiptRule
from regulars.kit import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(ada):
    client = Client()
    client.force_login(ada)
    return client


@pytest.fixture
def away(question, hear, morning):
    """Maria's mailbox answers that she is away until 30 March."""
    more = {"automatic": True, "nature": "away", "away_until": date(2026, 3, 30), "answering": ("1@maria.example",)}
    return hear("I am away until <b>30 March</b>.", subject="Automatic reply: Loud grinder", **more)


def page_of(desk, question):
    return desk.get(f"/people/{question.person_id}/?request={question.id}").content.decode()


def test_away_notice_when_told_then_is_a_line_that_opens_to_its_words(desk, question, away):
    shown = page_of(desk, question)

    assert "Maria’s mailbox answered: away" in shown
    assert "I am away until &lt;b&gt;30 March&lt;/b&gt;." in shown
    assert f'class="event event--words" id="entry-{away.id}"' in shown


def test_absence_when_it_lasts_then_stands_above_the_conversation_beside_it_and_at_the_letter(desk, question, away):
    shown = page_of(desk, question)

    assert shown.count("Away until Monday 30 March") == 3
    assert "says their own reply" in shown


def test_absence_when_its_last_day_is_over_then_is_told_no_more(desk, question, away, morning):
    morning.move_to(clock.now() + timedelta(days=28))
    assert "Away until today" in page_of(desk, question)

    morning.move_to(clock.now() + timedelta(days=1))
    assert "Away until" not in page_of(desk, question)


def test_absence_when_set_right_then_says_who_did(desk, question, away):
    done = desk.post(reverse("absence-day", args=[question.person_id]), {"until": "2026-04-03"})

    assert (done.status_code, Absence.objects.get().until) == (303, date(2026, 4, 3))
    assert "Away until Friday 3 April, <a" in page_of(desk, question)
    assert "says Ada</a>" in page_of(desk, question)


@pytest.mark.parametrize("typed", ["", "tomorrow", "2026-02-30", "2026-03-01", "2036-03-01"])
def test_absence_when_the_day_makes_no_sense_then_says_so_and_changes_nothing(desk, question, away, typed):
    answer = desk.post(reverse("absence-day", args=[question.person_id]), {"until": typed})

    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert Absence.objects.get().until == date(2026, 3, 30)


def test_absence_when_they_are_here_then_is_gone(desk, question, away, ada):
    assert desk.post(reverse("absence-ending", args=[question.person_id])).status_code == 303

    assert "Away until" not in page_of(desk, question)
    assert Absence.objects.get().ended_by == ada


def test_receipt_when_given_or_not_then_is_told(desk, hear, morning):
    ReceiptRule.objects.create(id=1, is_on=True)
    first = hear("Do you bake?", subject="Cake", answer_by="email")
    second = hear("And chairs?", subject="Chairs", answer_by="email", answering=("x@y.example",))

    shown = page_of(desk, first.request)

    assert (first.receipt.was_sent, second.receipt.was_sent) == (True, False)
    assert "We answered automatically that we have it" in shown
    assert "To maria@example.com: waits to leave" in shown
    assert "No automatic answer: already sent one today." in shown


def test_page_when_machines_wrote_a_lot_then_asks_no_more(desk, question, hear):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            page_of(desk, question)
        return len(queries)

    hear("Away", automatic=True, nature="away", answering=("1@maria.example",))
    page_of(desk, question)
    few = asked()
    for number in range(5):
        hear(f"Ticket {number}", automatic=True, nature="machine", answering=("1@maria.example",))

    assert asked() == few
    assert Entry.objects.filter(nature="machine").count() == 5
