"""How long people waited is what the entries say, whatever was done, moved, joined, split and put back."""

import os
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regulars.conversation import calling_back, moving, speaking, waiting
from regulars.conversation.models import Entry, Request, Wait
from regulars.conversation.standing import unanswered
from regulars.conversation.tests.lives import LIFE, World
from regulars.team.hours import keeping

pytestmark = pytest.mark.django_db

DEEDS = (*LIFE, "hear", "hear", "answer", "answer", "finish", "move", "split", "give", "put back")
STEPS = st.lists(st.tuples(st.sampled_from(DEEDS), *(st.integers(0, 60) for _ in range(3))), min_size=4, max_size=24)


def rows():
    columns = ("request", "answer", "began", "ended", "working_seconds", "by", "is_first")
    return sorted(Wait.objects.values_list(*columns))


def answer(request, by):
    to = [speaking.Recipient("maria@example.com", "Maria")]
    return speaking.reply(request, by=by, html="<p>Yes.</p>", to=to, channel="email")


@settings(
    max_examples=int(os.environ.get("REGULARS_EXAMPLES", "15")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(STEPS)
def test_recount_when_anything_happened_then_gives_the_same_rows(house, ada, steps):
    with transaction.atomic():
        world = World(ada)
        world.begin()
        for step in steps:
            world.do(*step)
        before = rows()

        counted = waiting.recount_all()

        assert (rows(), counted) == (before, (Request.objects.count(), 0))
        for request in Request.objects.waiting():
            assert request.waiting_since == unanswered(request)[0].at
        transaction.set_rollback(True)


def test_answer_when_over_a_weekend_then_the_weekend_is_no_working_time(morning, ada, house, hear):
    keeping.keep(None, [(day, 9 * 60, 17 * 60) for day in range(5)])
    morning.move_to(datetime(2026, 3, 6, 16, 0, tzinfo=UTC), tick=False)
    request = hear("Is it ready?").request
    morning.move_to(datetime(2026, 3, 9, 10, 0, tzinfo=UTC), tick=False)
    answer(request, ada)

    wait = Wait.objects.get()
    assert (wait.ended - wait.began, wait.working_seconds) == (timedelta(days=2, hours=18), 2 * 3600)
    assert (wait.by, wait.is_first) == (ada, True)


def test_answer_when_reopened_after_months_then_counts_from_the_new_word(morning, ada, question, hear):
    answer(question, ada)
    question.finish(by=ada)
    morning.move_to(datetime(2026, 6, 1, 9, 0, tzinfo=UTC), tick=False)
    hear("It is loud again.", answering=("1@maria.example",))
    morning.move_to(datetime(2026, 6, 1, 10, 0, tzinfo=UTC), tick=False)
    question.refresh_from_db()
    answer(question, ada)

    latest = Wait.objects.latest("ended")
    assert (latest.request, latest.ended - latest.began, latest.is_first) == (question, timedelta(hours=1), False)


def test_answer_when_only_machines_notes_and_receipts_spoke_then_nobody_waited_less(morning, ada, question, hear):
    asked = question.waiting_since
    speaking.note(question, by=ada, html="<p>Look into it.</p>")
    hear("I am away.", automatic=True, answering=("1@maria.example",))
    morning.shift(timedelta(hours=3))
    answer(question, ada)
    answer(question, ada)

    assert [(wait.began, wait.ended - wait.began) for wait in Wait.objects.all()] == [(asked, timedelta(hours=3))]


def test_done_when_without_an_answer_then_nobody_is_counted(morning, ada, question, hear):
    question.finish(by=ada)
    morning.shift(timedelta(hours=3))
    question.reopen(by=ada)
    answer(question, ada)

    assert rows() == []
    assert waiting.recount_all() == (1, 0)


def test_call_back_when_the_answer_is_taken_back_then_they_still_wait(morning, ada, question):
    asked = question.waiting_since
    calling_back.call_back(answer(question, ada), by=ada)

    question.refresh_from_db()
    assert (rows(), question.waiting_since) == ([], asked)


def test_move_when_an_answered_word_goes_elsewhere_then_its_wait_goes_too(morning, ada, question, hear, rui):
    word = Entry.objects.get(request=question)
    morning.shift(timedelta(hours=1))
    answer(question, ada)
    morning.shift(timedelta(hours=1))
    other = hear("My own matter.", by="rui@example.com", name="Rui Costa").request
    moving.move([word], by=ada, to_request=other)

    assert rows() == []


def test_recount_waiting_when_rows_are_wrong_then_puts_them_right(morning, ada, question, capsys):
    morning.shift(timedelta(hours=1))
    answer(question, ada)
    before = rows()
    Wait.objects.update(working_seconds=7)
    call_command("recount_waiting")
    told = capsys.readouterr().out
    call_command("recount_waiting")

    assert rows() == before
    assert told == "1 request looked at, 1 row put right.\n"
    assert capsys.readouterr().out == "1 request looked at, every row was right.\n"


def test_recount_when_there_are_three_requests_then_asks_as_often_as_for_one(morning, ada, hear):
    for name in ("a", "b", "c"):
        answer(hear("Hello?", by=f"{name}@example.com", name=name, external_id=name).request, ada)
    every = list(Request.objects.values_list("pk", flat=True))
    waiting.recount(*every)
    with CaptureQueriesContext(connection) as one:
        waiting.recount(every[0])
    with CaptureQueriesContext(connection) as all_of_them:
        waiting.recount(*every)

    assert len(all_of_them) == len(one)
