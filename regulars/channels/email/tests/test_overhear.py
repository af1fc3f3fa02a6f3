"""Letters that one of us wrote in a mailbox of their own, with the house in copy; and mail about nobody."""

import pytest

from regulars.channels.email import receiving
from regulars.channels.email.addressing import reply_address
from regulars.channels.email.tests.conftest import a_mail
from regulars.channels.email.tests.test_forward import take_in
from regulars.conversation import arrivals
from regulars.conversation.models import Delivery, Entry, Request
from regulars.people.models import Identifier, Person

pytestmark = pytest.mark.django_db


def by_ada(said="Come on Monday, we will repair it.", **heads):
    known = {"From": "Ada Ferro <ada@corner.example>", "To": "Rui Costa <rui@example.com>", "Subject": "Your grinder"}
    return a_mail(said, **(known | {"Cc": "hello@corner.example", "Message_ID": "<7@ada.example>"} | heads))


def test_letter_of_a_teammate_with_us_in_copy_stands_with_whom_it_went_to_and_leaves_only_once(ada, house):
    entry = take_in(by_ada()).entry

    assert (entry.person.name, entry.by_teammate, entry.by_person) == ("Rui Costa", ada, None)
    assert (entry.said, entry.request.subject, entry.request.owner) == (
        "Come on Monday, we will repair it.",
        "Your grinder",
        ada,
    )
    assert (entry.request.waiting_since, entry.proof["own_mailbox"]) == (None, True)
    assert Delivery.objects.count() == 0
    assert not Identifier.objects.filter(value="ada@corner.example").exists()


def test_letter_of_a_teammate_when_not_proven_then_waits_for_a_look(ada):
    arrival = take_in(by_ada(), look=False)

    assert (arrival.state, arrival.error) == ("held", "It says it is from Ada, but that is not proven.")
    assert Person.objects.count() == 0


def test_letter_of_a_teammate_with_us_in_blind_copy_stands_with_whom_it_went_to(ada, maria):
    entry = take_in(by_ada(To="maria@example.com", Cc="", Delivered_To="hello@corner.example")).entry

    assert (entry.person, entry.by_teammate) == (maria, ada)


def test_answer_of_a_teammate_from_their_own_mailbox_ends_the_waiting(ada, question):
    entry = take_in(by_ada(To="maria@example.com", In_Reply_To="<1@maria.example>")).entry

    question.refresh_from_db()
    assert (entry.request, question.waiting_since) == (question, None)


def test_answer_to_a_teammate_s_own_letter_finds_its_request(ada):
    request = take_in(by_ada()).entry.request
    Request.objects.create(person=request.person, subject="Another matter")

    answer = take_in(a_mail("Monday it is.", From="rui@example.com", In_Reply_To="<7@ada.example>")).entry

    assert answer.request == request


def test_token_of_another_person_s_request_does_not_take_a_teammate_s_letter_there(ada, house, question):
    entry = take_in(by_ada(Cc=reply_address(house.address, question.id))).entry

    assert (entry.request == question, entry.person.name) == (False, "Rui Costa")


def test_others_in_copy_are_no_people(ada):
    entry = take_in(by_ada(Cc="hello@corner.example, ana@example.com, jo@example.org")).entry

    assert Person.objects.count() == 1
    assert {row.address for row in entry.participants.filter(role="cc")} >= {"ana@example.com", "jo@example.org"}


def test_letter_to_several_waits_and_stands_with_the_first_when_let_in(ada):
    arrival = take_in(by_ada(To="Rui <rui@example.com>, Ana <ana@example.com>"), look=False)
    assert arrival.error == (
        "It says it is from Ada, but that is not proven. "
        "Ada wrote to several people at once. Let in, it stands with the first of them."
    )

    arrivals.release(arrival)
    arrivals.read_due("email", receiving.read_in)

    assert [person.name for person in Person.objects.all()] == ["Rui"]


def test_letter_when_it_comes_by_two_of_our_addresses_then_is_one_entry(ada):
    assert take_in(by_ada()).entry == take_in(by_ada()).entry


def test_teammate_who_writes_about_nobody_is_no_person(ada):
    arrival = take_in(by_ada(To="hello@corner.example", Cc="jo@corner.example"), look=False)

    assert arrival.state == "held"
    assert arrival.error.startswith(
        "It says it is from Ada, but that is not proven. Ada is one of us, and this is about nobody else."
    )
    assert Person.objects.count() == 0


def test_teammate_who_writes_about_nobody_is_a_person_once_somebody_decides_so(ada):
    first = take_in(by_ada("I would like a bag of beans.", To="hello@corner.example", Cc="")).entry
    second = take_in(by_ada("And a cup.", To="hello@corner.example", Cc="", Message_ID="<8@a.b>"), look=False).entry

    assert (first.by_person.name, second.by_person) == ("Ada Ferro", first.by_person)


def test_away_notice_of_a_teammate_is_left_out(ada):
    raw = by_ada("I am away until Monday.", To="hello@corner.example", Cc="", Auto_Submitted="auto-replied")

    arrival = take_in(raw, look=False)

    assert arrival.state == "left out"
    assert arrival.error == "The mailbox of Ada answered by itself. It says nothing about anybody else."
    assert (Person.objects.count(), Entry.objects.count()) == (0, 0)


def test_somebody_who_left_the_team_is_a_person_like_any_other(ada):
    ada.is_active = False
    ada.save()

    assert take_in(by_ada(To="hello@corner.example", Cc=""), look=False).entry.by_person.name == "Ada Ferro"


@pytest.mark.parametrize(
    "header", ["Delivered_To", "X_Original_To", "Envelope_To", "X_Envelope_To", "X_Forwarded_To", "X_Forwarded_For"]
)
def test_address_that_a_mail_came_in_by_is_found_wherever_a_server_wrote_it(house, question, header):
    """Blind copies and aliases name us nowhere else."""
    Request.objects.create(person=question.person, subject="Another matter")
    heads = {"To": "somebody@example.org", header: reply_address(house.address, question.id)}

    assert take_in(a_mail("Very loud.", **heads)).entry.request == question
