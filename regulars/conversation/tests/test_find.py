"""Which request a word belongs to, where ids alone do not say it."""

import pytest

from regulars.conversation import subjects, tokens
from regulars.conversation.models import Request

pytestmark = pytest.mark.django_db


@pytest.fixture
def settled(question, ada):
    question.finish(by=ada)
    return question


def test_answer_to_a_settled_request_under_a_subject_of_its_own_opens_a_new_one(hear, settled):
    entry = hear("Two bags, please.", subject="New order", answering=("1@maria.example",))

    assert (entry.request != settled, entry.request.subject) == (True, "New order")
    assert entry.proof == {"resembles": settled.id}
    settled.refresh_from_db()
    assert settled.is_done
    assert hear("And a third.", subject="Re: New order", answering=(entry.external_id or "2@x",)).request


@pytest.mark.parametrize("subject", ["Re: {}", "[EXTERN] AW: Re[3]: {}", "", "ok", "{} (still)"])
def test_answer_to_a_settled_request_under_its_old_subject_opens_it_again(hear, settled, subject):
    entry = hear("Again!", subject=subject.format(settled.subject), answering=("1@maria.example",))

    assert entry.request == settled
    assert not entry.request.is_done


def test_answer_under_a_new_subject_stays_while_the_request_is_open(hear, question):
    assert hear("By the way", subject="Something else", answering=("1@maria.example",)).request == question


def test_subject_that_was_used_in_the_request_before_is_not_new(hear, question, ada):
    hear("By the way", subject="About the invoice", external_id="2@x", answering=("1@maria.example",))
    question.finish(by=ada)

    assert hear("Paid.", subject="Re: About the invoice", answering=("2@x",)).request == question


def test_letter_that_answers_somebody_elses_request_says_so(hear, question):
    entry = hear("Me too", by="rui@example.com", name="Rui", tokens=(tokens.request_token(question.id),))

    assert (entry.request != question, entry.proof) == (True, {"resembles": question.id})


def test_letter_that_answers_nothing_resembles_nothing(hear):
    assert hear("Hello").proof == {}


def test_foreign_help_desk_is_recognised_by_its_number_alone(hear, question, house):
    desk = {"by": "support@supplier.example", "name": "Supplier"}
    first = hear("We look into it.", subject="[SUP-1234] Late beans", **desk)
    Request.objects.create(person=first.person, subject="another open one")

    assert (
        hear("Done.", subject="Solved: Late beans [SUP-1234]", answering=("x@unknown",), **desk).request
        == first.request
    )
    assert hear("?", by="eve@supplier.example", name="Eve", subject="[SUP-1234]").request != first.request
    assert hear("Other", subject="[SUP-99] Cups", **desk).request != first.request


def test_number_of_a_settled_matter_joins_nothing(hear, ada):
    desk = {"by": "support@supplier.example", "name": "Supplier"}
    first = hear("We look into it.", subject="Ticket #1234: beans", **desk)
    first.request.finish(by=ada)

    assert hear("Hello", subject="Ticket #1234 beans", answering=("x@unknown",), **desk).request != first.request


@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("[JIRA] (SHOP-42) Grinder", "SHOP-42"),
        ("Re: [#20231] Grinder", "20231"),
        ("Incident INC0012345 was opened", "INC0012345"),
        ("Ihre Anfrage Nr. 4711 bei uns", "4711"),
        ("[ticket:889900] hi", "889900"),
        ("Meeting at 10:30 on 2026-11-22", ""),
        ("Two bags of beans", ""),
        ("(2) new photos", ""),
    ],
)
def test_number_of_a_ticket_when_written_in_any_way_is_found(subject, number):
    assert subjects.ticket_in(subject) == number


@pytest.mark.parametrize(
    ("subject", "plain"),
    [
        ("Re: AW: Fwd: Beans", "Beans"),
        ("RE[5]: Beans", "Beans"),
        ("回复：Beans", "Beans"),
        ("Re:", "Re:"),
        ("A: B", "B"),
    ],
)
def test_subject_when_prefixed_is_bared(subject, plain):
    assert subjects.bare(subject) == plain
