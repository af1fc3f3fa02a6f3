"""The one door for everything the world says."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from regulars.conversation import receiving, tokens
from regulars.conversation.incoming import File, Incoming, Voice
from regulars.conversation.models import Entry, Request
from regulars.people.models import Identifier, Person

pytestmark = pytest.mark.django_db


def test_first_word_of_a_stranger_makes_a_person_and_a_request(hear):
    entry = hear("Do you roast decaf?", by="New.Friend@Example.com", name="New Friend", subject="Decaf")

    assert (entry.person.name, entry.by_person) == ("New Friend", entry.person)
    assert [(i.kind, i.raw, i.value) for i in entry.person.identifiers.all()] == [
        ("email", "New.Friend@Example.com", "new.friend@example.com")
    ]
    assert (entry.request.subject, entry.request.state, entry.request.waiting_since) == ("Decaf", "open", entry.at)


def test_the_same_mail_twice_is_one_entry(hear, maria):
    first = hear("Hello", external_id="a@x")
    second = hear("Hello", external_id="a@x")

    assert (first.id, maria.entries.count(), Request.objects.count()) == (second.id, 1, 1)


def test_two_mails_with_one_message_id_are_two_entries_when_their_words_differ(hear, maria):
    hear("Hello", external_id="a@x")
    hear("Something else", external_id="a@x")

    assert sorted(maria.entries.values_list("said", flat=True)) == ["Hello", "Something else"]


def test_a_second_matter_without_thread_joins_the_single_open_request(hear, question):
    assert hear("And one more thing.", external_id="2@maria").request == question


def test_with_two_open_requests_a_mail_without_thread_opens_a_third(hear, maria):
    for subject in ("One", "Two"):
        Request.objects.create(person=maria, subject=subject)

    assert hear("Three", subject="Three").request.subject == "Three"


def test_an_answer_to_a_stored_foreign_id_joins_its_request(hear, maria):
    first = hear("One", external_id="1@x")
    Request.objects.create(person=maria, subject="another open one")

    assert hear("Answer", external_id="9@x", answering=("1@x",)).request == first.request


def test_an_answer_that_overtakes_its_original_meets_it_in_one_request(hear, maria):
    Request.objects.create(person=maria, subject="another open one")
    answer = hear("As I said below", external_id="2@x", answering=("1@x",))

    assert hear("The original", external_id="1@x").request == answer.request


def test_our_signed_reply_address_finds_the_request_of_a_participant(hear, question, maria):
    Request.objects.create(person=maria, subject="another open one")

    assert hear("Re", tokens=(tokens.request_token(question.id),)).request == question


def test_our_signed_message_id_finds_the_request(hear, question, maria):
    Request.objects.create(person=maria, subject="another open one")
    ours = Entry.objects.create(person=maria, request=question, kind="message", said="Answer")

    assert hear("Re", answering=(f"{tokens.entry_token(ours.id)}@corner.example",)).request == question


@pytest.mark.parametrize("way", ["token", "message id", "stored id"])
def test_a_token_in_strange_hands_opens_a_request_of_their_own(hear, question, way):
    ours = question.entries.get()
    more = {
        "token": {"tokens": (tokens.request_token(question.id),)},
        "message id": {"answering": (f"{tokens.entry_token(ours.id)}@corner.example",)},
        "stored id": {"answering": ("1@maria.example",)},
    }[way]

    entry = hear("Let me in", by="mallory@example.net", name="Mallory", **more)

    assert entry.request != question
    assert entry.person.name == "Mallory"


def test_a_forged_token_counts_for_nothing(hear, question, maria):
    Request.objects.create(person=maria, subject="another open one")
    token = tokens.request_token(question.id)
    forged = token[:-1] + ("a" if token[-1] != "a" else "b")

    assert hear("Re", tokens=(forged,)).request != question


def test_a_colleague_in_cc_answers_as_themselves_in_the_same_conversation(hear, maria):
    first = hear("Both of us need beans", external_id="1@x", cc=(Voice("email", "rui@example.com", "Rui"),))
    answer = hear("Yes, two kilos", by="rui@example.com", name="Rui", external_id="2@x", answering=("1@x",))

    assert (answer.request, answer.person, answer.by_person.name) == (first.request, maria, "Rui")


def test_people_in_cc_do_not_become_people(hear):
    hear("All hands", cc=tuple(Voice("email", f"guest{n}@example.com") for n in range(300)))

    assert Person.objects.count() == 1
    assert Entry.objects.get().participants.count() == 301


def test_a_word_in_a_settled_request_opens_it_again(hear, question, ada):
    question.finish(by=ada)
    hear("It still squeaks", external_id="2@x", answering=("1@maria.example",))
    question.refresh_from_db()

    assert (question.state, question.waiting_since is None) == ("open", False)
    assert [entry.kind for entry in question.entries.order_by("id")] == ["message", "done", "message", "reopened"]


def test_a_machine_wakes_nobody(hear, question, ada):
    question.finish(by=ada)
    entry = hear("I am away", external_id="2@x", answering=("1@maria.example",), automatic=True)
    question.refresh_from_db()

    assert (entry.request, question.state, question.waiting_since) == (question, "done", None)


def test_a_machines_mail_out_of_the_blue_opens_no_request(hear):
    assert hear("Newsletter", by="robot@example.com", automatic=True).request is None
    assert Request.objects.count() == 0


def test_waiting_counts_from_the_first_unanswered_word(hear, morning, question):
    since = question.waiting_since
    morning.shift(timedelta(hours=3))
    hear("Hello?", external_id="2@x")
    question.refresh_from_db()

    assert (question.waiting_since, question.moved_at) == (since, since + timedelta(hours=3))


def test_our_own_letter_come_back_is_not_stored_again(hear, question, ada, maria):
    ours = Entry.objects.create(person=maria, request=question, kind="message", by_teammate=ada, said="Answer")
    back = hear("Answer", by="hello@corner.example", external_id=f"{tokens.entry_token(ours.id)}@corner.example")

    assert back == ours
    assert Identifier.objects.filter(value="hello@corner.example").count() == 0


def test_files_come_along_with_their_names_and_bytes(hear):
    entry = hear("See photo", files=(File("grinder\x00.jpg", "image/jpeg", b"bytes", content_id="c1", inline=True),))
    file = entry.attachments.get()

    assert (file.name, file.size, file.content_id, file.inline) == ("grinder.jpg", 5, "c1", True)
    with file.file.open("rb") as stored:
        assert stored.read() == b"bytes"


def test_absurd_texts_are_stored_as_both_databases_take_them(hear):
    entry = hear("a\x00b\ud800c", subject="s" * 900, external_id="x" * 2000)

    entry.refresh_from_db()
    assert (entry.said, len(entry.subject), len(entry.external_id)) == ("ab?c", 500, 71)


def test_a_date_from_the_future_does_not_move_the_timeline(hear, morning):
    entry = hear("Hi", dated=datetime(2031, 1, 1, tzinfo=UTC))

    assert (entry.at.year, entry.dated.year) == (2026, 2031)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", range(3))
def test_two_first_mails_of_a_stranger_at_the_same_instant_make_one_person(house, round_):
    start, failures = Barrier(4), []

    def deliver(number):
        try:
            start.wait(10)
            mail = Incoming(
                channel="email",
                author=Voice("email", "twin@example.com", "Twin"),
                said=f"Mail {number}",
                external_id=f"{number}@x",
            )
            receiving.receive(mail)
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=deliver, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert failures == []
    assert (Person.objects.count(), Request.objects.count(), Entry.objects.count()) == (1, 1, 4)
