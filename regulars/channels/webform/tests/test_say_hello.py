"""Somebody writes through the public form."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from regulars.channels.webform import forms, saying, tasks
from regulars.channels.webform.tickets import new_ticket
from regulars.conversation import arrivals, speaking
from regulars.conversation.answer_times import usually
from regulars.conversation.models import Arrival, Entry, Request
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.people.models import Identifier, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def write(client, house, time_machine):
    """A function: open the form, type for a while, send it."""

    def send(ticket=None, seconds=30, **typed):
        ticket = new_ticket() if ticket is None else ticket
        time_machine.move_to(clock.now() + timedelta(seconds=seconds))
        known = {
            "name": "Nuno Alves",
            "address": "nuno@example.com",
            "message": "Do you roast decaf?",
            "ticket": ticket,
        }
        return client.post(reverse("hello"), known | typed)

    return send


def test_form_when_opened_by_anybody_then_is_there(client, house):
    response = client.get("/hello/")

    assert response.status_code == 200
    page = response.content.decode()
    assert 'name="message"' in page and "csrfmiddlewaretoken" in page and "<script>" not in page


def test_message_when_sent_then_is_a_request_of_that_person_and_they_are_thanked(write, client):
    response = write()

    assert (response.status_code, response["Location"]) == (303, "/hello/thanks/")
    assert "Thank you" in client.get("/hello/thanks/").content.decode()
    entry = Entry.objects.get()
    assert (entry.channel, entry.said, entry.trust, entry.by_person.name) == (
        "webform",
        "Do you roast decaf?",
        "claimed",
        "Nuno Alves",
    )
    assert entry.request.state == "open" and entry.request.waiting_since
    arrival = Arrival.objects.get()
    assert (arrival.channel, arrival.state, arrival.entry) == ("webform", "read", entry)
    assert entry.person.identifiers.get().trust == "claimed"


def test_message_when_of_somebody_known_then_joins_their_conversation_and_nothing_tells_so(write, client, maria):
    known, unknown = write(address="MARIA@example.com", name="Somebody"), write(address="other@example.com")

    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert known.content == unknown.content == b""
    entry = maria.entries.get()
    assert (entry.by_person, entry.by_person.name) == (maria, "Maria Lopes")


def test_message_when_sent_twice_then_is_one_entry(write):
    ticket = new_ticket()

    assert [write(ticket=ticket).status_code, write(ticket=ticket).status_code] == [303, 303]
    assert Entry.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"address": ""}, "Without an address we cannot answer you."),
        ({"address": "nuno"}, "This does not look like a mail address."),
        ({"address": "a@b.example\r\nBcc: c@d.example"}, "This does not look like a mail address."),
        ({"message": "  "}, "Write a few words, please."),
        ({"message": "x" * 20_001}, "more than the form can take"),
        ({"name": "x" * 121}, "at most 120 characters"),
        ({"website": "http://buy.example"}, "there to catch machines"),
        ({"ticket": "forged:1:x"}, "Please press Send once more."),
        ({"seconds": 0}, "That was quicker than we can read."),
        ({"seconds": 90_000}, "open for more than a day"),
    ],
)
def test_form_when_something_is_wrong_then_says_so_and_keeps_what_was_typed(write, typed, words):
    response = write(**{"message": "Keep <me> & mine."} | typed)

    page = response.content.decode()
    assert response.status_code == 422
    assert words in page
    assert "message" in typed or "Keep &lt;me&gt; &amp; mine." in page
    assert "address" in typed or 'value="nuno@example.com"' in page
    assert Arrival.objects.count() == 0


@pytest.mark.parametrize("wrong", [{"ticket": ""}, {"ticket": "forged:1:x"}, {"seconds": 90_000}, {"seconds": 0}])
def test_form_when_its_ticket_was_wrong_then_sending_once_more_is_enough(write, client, wrong, time_machine):
    page = write(**wrong)
    time_machine.move_to(clock.now() + timedelta(seconds=30))
    again = page.content.decode().split('name="ticket" value="')[1].split('"')[0]

    assert write(ticket=again).status_code == 303


def test_files_when_sent_along_then_are_kept(write):
    write(
        attached=[
            SimpleUploadedFile("Größe.pdf", b"%PDF", "application/pdf"),
            SimpleUploadedFile("b.png", b"\x89PNG", "image/png"),
        ]
    )

    files = Entry.objects.get().attachments.order_by("id")
    assert [(file.name, file.content_type, file.size) for file in files] == [
        ("Größe.pdf", "application/pdf", 4),
        ("b.png", "image/png", 4),
    ]


def test_files_when_too_many_or_too_large_then_are_refused_in_words(write, monkeypatch):
    many = write(attached=[SimpleUploadedFile(f"{n}.txt", b"x") for n in range(6)])
    monkeypatch.setattr(forms, "LARGEST_FILES", 10)
    large = write(attached=[SimpleUploadedFile("a.txt", b"x" * 11)])

    assert [many.status_code, large.status_code] == [422, 422]
    assert "At most 5 files" in many.content.decode() and "in all, please" in large.content.decode()
    assert "choose your files again" in large.content.decode()


def test_address_when_it_writes_too_often_then_is_asked_to_wait_and_others_are_not(write):
    answers = [write(message=f"Number {n}").status_code for n in range(saying.PER_ADDRESS + 1)]
    last = write(message="Keep this")
    other = write(address="other@example.com")

    assert answers == [303] * saying.PER_ADDRESS + [429]
    assert last.status_code == 429 and int(last["Retry-After"]) > 0 and "Keep this" in last.content.decode()
    assert other.status_code == 303
    assert Arrival.objects.count() == saying.PER_ADDRESS + 1


def test_network_when_it_writes_too_often_then_is_asked_to_wait(write):
    answers = [write(address=f"p{n}@example.com").status_code for n in range(saying.PER_NETWORK + 1)]

    assert answers == [303] * saying.PER_NETWORK + [429]


def test_message_when_it_cannot_be_kept_then_nothing_typed_is_lost(write, settings, tmp_path):
    (tmp_path / "full").write_text("a file where a folder should be")
    settings.MEDIA_ROOT = tmp_path / "full"

    response = write(message="Keep this")

    assert response.status_code == 503
    assert "Keep this" in response.content.decode() and "try again in a minute" in response.content.decode()


def test_message_when_the_process_died_before_reading_then_the_timetable_reads_it(house):
    said = saying.Said("Nuno", "nuno@example.com", "Hello?", "1")
    arrivals.keep("webform", said.as_bytes())

    tasks.read_arrivals.call()

    assert [entry.said for entry in Entry.objects.all()] == ["Hello?"]


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[]", b"\xff", b'{"name":"a","address":"nobody","message":"c","number":"1"}']
)
def test_arrival_when_it_is_not_of_the_form_then_waits_with_a_reason(house, raw):
    arrival = arrivals.keep("webform", raw)

    tasks.read_arrivals.call()

    arrival.refresh_from_db()
    assert arrival.state == "unreadable" and arrival.error
    assert Person.objects.count() == 0


def test_post_when_it_comes_from_another_site_then_is_refused(house):
    response = Client(enforce_csrf_checks=True).post("/hello/", {"address": "a@b.example", "message": "x"})

    assert (response.status_code, Arrival.objects.count()) == (403, 0)


def test_person_when_they_wrote_by_form_then_are_answered_by_mail(write, ada):
    write()
    request = Request.objects.get()

    entry = speaking.reply(request, by=ada, html="<p>Yes.</p>", to=speaking.recipients_of(request), channel="email")

    assert [row.address for row in entry.deliveries.all()] == ["nuno@example.com"]


def test_thanks_when_we_have_answered_often_then_tell_how_fast(house, hear, ada, time_machine):
    assert usually() == "We answer as soon as we can."
    for number, hours in enumerate((1, 2, 3, 50)):
        request = hear(f"Question {number}", by=f"p{number}@example.com").request
        time_machine.move_to(clock.now() + timedelta(hours=hours, minutes=-5))
        speaking.reply(request, by=ada, html="<p>Yes.</p>", to=[Recipient("a@b.example")], channel="email")
    assert usually() == "We answer as soon as we can."
    request = hear("Question 5", by="p5@example.com").request
    time_machine.move_to(clock.now() + timedelta(hours=2))
    speaking.reply(request, by=ada, html="<p>Yes.</p>", to=[Recipient("a@b.example")], channel="email")
    hear("Nobody answered this", by="p6@example.com")

    assert usually() == "We usually answer within 3 hours."
    assert Identifier.objects.count() == 6
