"""“We have your letter”: who gets it, who does not, and that the reason is told."""

import threading
from datetime import timedelta

import pytest
from django.db import connections

from regulars.conversation import receipts, receiving, speaking
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Delivery, Entry, Receipt, ReceiptRule, Request
from regulars.kit import clock
from regulars.people.models import Identifier
from regulars.people.robots import is_robot

pytestmark = pytest.mark.django_db


@pytest.fixture
def rule(house):
    """The house answers first letters automatically."""
    return ReceiptRule.objects.create(id=1, is_on=True, words="Hello {name},\n\nwe have it. {usually}\n\n{house}")


@pytest.fixture
def write(house):
    """A function: somebody writes, as the email channel hands it over; gives what was decided."""

    def say(said="Is the shop open?", *, by="maria@example.com", name="Maria Lopes", **more):
        known = {"channel": "email", "answer_by": "email", "subject": "Sunday"} | more
        entry = receiving.receive(Incoming(author=Voice("email", by, name), said=said, **known)).entry
        return Receipt.objects.filter(letter=entry).first()

    return say


def why(receipt):
    return "" if receipt.was_sent else receipt.why_not


def test_first_letter_when_the_house_is_silent_then_nothing_is_decided(write):
    assert write() is None
    assert not Delivery.objects.exists()


def test_first_letter_when_the_house_answers_then_it_leaves_at_once_and_answers_nobody(rule, write, morning):
    receipt = write(external_id="1@maria.example", sent_from="shop@corner.example")

    answer, request = receipt.answer, Request.objects.get()
    delivery = answer.deliveries.get()
    assert (answer.by_rule, answer.automatic, answer.request, answer.sent_from) == (
        "receipt",
        True,
        request,
        "shop@corner.example",
    )
    assert answer.said.startswith("Hello Maria,\n\nwe have it. We answer as soon as we can.\n\nCorner Roasters")
    assert (delivery.address, delivery.channel, delivery.due_at) == ("maria@example.com", "email", clock.now())
    assert (request.waiting_since, request.last_said) == (receipt.letter.at, receipt.letter)


def test_second_letter_in_a_request_when_it_comes_then_nothing_is_decided(rule, write):
    write()

    assert write("And on Monday?") is None


def test_second_matter_when_on_the_same_day_then_gets_none_and_the_next_day_one(rule, write, ada, morning):
    write()
    Request.objects.get().finish(by=ada)
    again = write("Another thing", answering=("unknown@example.com",))
    morning.shift(timedelta(hours=25))
    tomorrow = write("A third thing", answering=("other@example.com",))

    assert (why(again), why(tomorrow)) == ("already sent one today", "")


@pytest.mark.parametrize(
    ("by", "reason"),
    [
        ("no-reply@shop.example", "nobody reads mail to that address"),
        ("MAILER-DAEMON@shop.example", "nobody reads mail to that address"),
        ("bounces+4711@shop.example", "nobody reads mail to that address"),
        ("Hello@corner.example", "that address is one of ours"),
        ("hello+r.1.abc@corner.example", "that address is one of ours"),
        ("Ada@Corner.example", "that address is one of ours"),
    ],
)
def test_letter_when_its_address_is_no_persons_then_gets_none(rule, write, ada, by, reason):
    assert why(write(by=by)) == reason
    assert not Delivery.objects.exists()


def test_letter_when_mail_to_its_address_comes_back_then_gets_none(rule, write, maria):
    Identifier.objects.update(bouncing_since=clock.now())

    assert why(write()) == "mail to that address comes back"


def test_letter_when_the_channel_says_why_not_then_gets_none(rule, write):
    assert why(write(no_answer="a filter takes it for spam")) == "a filter takes it for spam"
    assert write(by="rui@example.com", answer_by="") is None


@pytest.mark.parametrize("more", [{"automatic": True, "nature": "machine"}, {"nature": "list"}, {"backlog": True}])
def test_mail_that_opens_no_request_then_is_not_even_considered(rule, write, more):
    assert write(**more) is None
    assert (Request.objects.count(), Delivery.objects.count()) == (0, 0)


def test_person_when_they_write_like_a_machine_then_get_none(rule, write, ada):
    rule.is_on = False
    rule.save()
    for number in range(10):
        write(f"Hello {number}", answering=(f"{number}@example.com",))
    rule.is_on = True
    rule.save()

    assert why(write("Hello again", answering=("x@example.com",))) == "they wrote more often than people do"


def test_rule_when_it_said_two_things_with_one_subject_then_stops(rule, write, maria, ada):
    for _ in range(2):
        Entry.objects.create(person=maria, kind="message", by_rule="other", subject="Sunday", automatic=True)

    assert why(write()) == "already 2 with this subject"


def test_rule_when_it_said_ten_things_in_three_hours_then_stops(rule, write, maria):
    for number in range(10):
        Entry.objects.create(person=maria, kind="message", by_rule="other", subject=str(number), automatic=True)

    assert why(write()) == "already 10 in three hours"


def test_house_when_it_said_it_very_often_in_an_hour_then_stops(rule, write, monkeypatch):
    monkeypatch.setattr(receipts, "MOST_AN_HOUR", 3)

    given = [why(write(by=f"p{number}@example.com")) for number in range(4)]

    assert given == ["", "", "", "already 3 of them in this hour"]


def test_typed_addresses_when_many_are_typed_then_stop_before_others_do(rule, write, monkeypatch):
    monkeypatch.setattr(receipts, "MOST_TYPED_AN_HOUR", 2)

    given = [why(write(by=f"p{n}@example.com", channel="webform", is_typed=True)) for n in range(3)]

    assert given == ["", "", "already 2 to typed addresses in this hour"]
    assert why(write(by="rui@example.com")) == ""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Maria Lopes", "Hello Maria,"),
        ("", "Hello,"),
        ("O'Neil", "Hello O'Neil,"),
        ("http://evil.example", "Hello,"),
        ("evil.example/win", "Hello,"),
        ("A" * 31, "Hello,"),
        ("<b>x</b>", "Hello,"),
        ("{house}", "Hello,"),
    ],
)
def test_words_when_the_name_is_one_then_greet_by_it(house, name, shown):
    words = receipts.words_for("Hello {name},\nwe have it.", name=receipts.first_name(name))

    assert words.text == f"{shown}\nwe have it."
    assert words.html == f"<p>{shown.replace(chr(39), '&#x27;')}<br>we have it.</p>"


def test_words_when_they_hold_markup_then_it_is_shown_as_written(house):
    assert "<script>" not in receipts.words_for("<script>alert(1)</script>", name="").html


def test_places_when_they_mean_nothing_then_are_named():
    assert receipts.wrong_places("Hello {name}, {surname} {} {usually}") == ["{surname}", "{}"]


def test_our_letter_when_a_receipt_went_before_then_goes_to_them_with_their_subject(rule, write, ada):
    write()
    request = Request.objects.get()

    entry = speaking.reply(request, by=ada, html="Yes", to=speaking.recipients_of(request), channel="email")

    request.refresh_from_db()
    assert (entry.subject, request.waiting_since) == ("Sunday", None)


def test_robots_are_known_by_their_names_and_people_are_not():
    robots = ["noreply@x.example", "No.Reply+1@x.example", "do_not_reply@x.example", "postmaster@x.example"]
    people = ["norbert@x.example", "bounty@x.example", "reply@x.example", "nora.replyson@x.example"]

    assert [is_robot(one) for one in robots] == [True] * 4
    assert [is_robot(one) for one in people] == [False] * 4


def test_letter_when_nothing_is_on_then_costs_one_question_more(write, django_assert_max_num_queries):
    write()
    # For each also: whose new requests are by the house, until when it wants to answer, that it is listened to, and
    # that its writer's recap is gathered anew.
    with django_assert_max_num_queries(27):
        write(by="rui@example.com", name="Rui Costa")


@pytest.mark.django_db(transaction=True)
def test_letters_of_one_person_when_they_are_read_at_one_instant_then_one_is_answered(rule):
    together, troubles = threading.Barrier(6), []

    def deliver(number):
        author = Voice("email", "maria@example.com", "Maria Lopes")
        more = {"subject": f"Matter {number}", "answering": (f"{number}@unknown.example",), "answer_by": "email"}
        try:
            together.wait(timeout=60)
            receiving.receive(Incoming(channel="email", author=author, said=f"Letter {number}", **more))
        except Exception as trouble:
            troubles.append(trouble)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=deliver, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert troubles == []
    assert sorted(Receipt.objects.values_list("was_sent", flat=True)) == [False] * 5 + [True]
    assert Delivery.objects.count() == 1
