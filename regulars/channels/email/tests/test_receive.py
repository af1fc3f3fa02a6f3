"""From the bytes of a mail to the timeline."""

from datetime import timedelta
from pathlib import Path

import pytest

from regulars.channels.email import receiving
from regulars.channels.email.addressing import plain, reply_address, tokens_in
from regulars.channels.email.tests.conftest import a_mail
from regulars.conversation import arrivals, speaking
from regulars.conversation.models import Arrival, Entry, Request
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.kit.background.models import Job
from regulars.people.models import Identifier, Person

pytestmark = pytest.mark.django_db


def take_in(raw, **envelope):
    """Keep a mail and read what is due; gives its arrival as it stands then."""
    arrival = arrivals.keep("email", raw, **envelope)
    while arrivals.read_due("email", receiving.read_in):
        pass
    arrival.refresh_from_db()
    return arrival


def test_mail_of_a_stranger_when_read_then_opens_a_request_of_theirs(house):
    entry = take_in(a_mail(Message_ID="<1@maria.example>")).entry

    assert (entry.by_person.name, entry.said, entry.channel) == ("Maria Lopes", "Is the shop open on Sunday?", "email")
    assert (entry.external_id, entry.trust, entry.request.subject) == ("1@maria.example", "claimed", "Sunday")
    assert [(p.role, p.value) for p in entry.participants.order_by("id")] == [
        ("from", "maria@example.com"),
        ("to", "hello@corner.example"),
    ]


def test_mail_when_it_comes_twice_then_is_one_entry(house):
    first, second = take_in(a_mail(Message_ID="<1@maria.example>")), take_in(a_mail(Message_ID="<1@maria.example>"))

    assert first.entry_id == second.entry_id
    assert Entry.objects.count() == 1


def test_mail_without_an_id_when_it_comes_twice_then_is_one_entry(house):
    assert take_in(a_mail()).entry_id == take_in(a_mail()).entry_id


def test_answer_when_it_names_our_letter_then_joins_its_request(house, question, ada):
    letter = speaking.reply(
        question, by=ada, html="<p>How loud?</p>", to=[Recipient("maria@example.com")], channel="email"
    )
    Request.objects.create(person=question.person, subject="Something else")

    entry = take_in(
        a_mail("Very.", In_Reply_To=f"<{letter.external_id}>", References=f"<x@y.example> <{letter.external_id}>")
    ).entry

    assert entry.request == question


def test_answer_when_sent_to_a_reply_address_then_joins_its_request(house, question):
    Request.objects.create(person=question.person, subject="Something else")
    address = reply_address(house.address, question.id)

    assert take_in(a_mail("Very.", To=address.upper())).entry.request == question
    assert take_in(a_mail("Very loud.", Delivered_To=address)).entry.request == question
    assert take_in(a_mail("Very, very."), recipients=[address]).entry.request == question


def test_reply_address_when_a_stranger_uses_it_then_opens_nothing_of_another(house, question):
    entry = take_in(a_mail("Me too.", From="eve@example.com", To=reply_address(house.address, question.id))).entry

    assert entry.request != question
    assert entry.person != question.person


def test_reply_address_when_forged_then_says_nothing(house, question):
    forged = f"hello+r.{question.id}.aaaaaaaaaaaaaaaa@corner.example"
    Request.objects.create(person=question.person, subject="Something else")

    assert take_in(a_mail("Very.", To=forged, In_Reply_To="<unknown@example.com>")).entry.request != question


def test_reply_address_when_on_a_mail_then_its_token_is_not_shown(house, question):
    address = reply_address(house.address, question.id)

    entry = take_in(a_mail("Very.", To=address, Cc=f"Eve <eve@example.com>, {address}")).entry

    assert {row.address for row in entry.participants.all()} == {
        "maria@example.com",
        "hello@corner.example",
        "eve@example.com",
    }


def test_our_own_letter_when_it_comes_back_then_is_dropped(house, question, ada):
    letter = speaking.reply(
        question, by=ada, html="<p>How loud?</p>", to=[Recipient("maria@example.com")], channel="email"
    )

    arrival = take_in(a_mail("How loud?", From="hello@corner.example", Message_ID=f"<{letter.external_id}>"))

    assert (arrival.state, arrival.entry) == ("read", letter)
    assert not Identifier.objects.filter(value="hello@corner.example").exists()


@pytest.mark.parametrize("author", ["", "Maria Lopes", "undisclosed-recipients:;", "<>", "maria@"])
def test_mail_without_an_author_when_read_then_waits_with_a_sentence(house, author):
    arrival = take_in(a_mail(From="") if not author else f"From: {author}\r\nSubject: x\r\n\r\nx".encode())

    assert arrival.state == "unreadable"
    assert arrival.error.startswith("The mail does not say who wrote it")
    assert Person.objects.count() == 0


def test_bad_mail_when_between_good_ones_then_stops_neither(house):
    bad = b"\x00\xff\xfe From \x80\n\n\x00" * 50
    kept = [arrivals.keep("email", raw) for raw in (a_mail("One"), bad, b"", a_mail("Two"))]

    arrivals.read_due("email", receiving.read_in)

    states = [Arrival.objects.get(pk=arrival.pk).state for arrival in kept]
    assert states == ["read", "unreadable", "unreadable", "read"]
    assert [entry.said for entry in Entry.objects.order_by("id")] == ["One", "Two"]


def test_absence_notice_when_read_then_is_kept_and_wakes_nobody(house, question, ada):
    letter = speaking.reply(
        question, by=ada, html="<p>How loud?</p>", to=[Recipient("maria@example.com")], channel="email"
    )
    question.refresh_from_db()
    question.finish(by=ada)

    entry = take_in(
        a_mail(
            "I am away.", Subject="Out of office", Auto_Submitted="auto-replied", In_Reply_To=f"<{letter.external_id}>"
        )
    ).entry

    question.refresh_from_db()
    assert (entry.automatic, entry.request, question.state, question.waiting_since) == (True, question, "done", None)


def test_mail_of_a_list_when_read_then_a_person_speaks(house):
    entry = take_in(a_mail(List_Id="Corner <hello.corner.example>")).entry

    assert (entry.automatic, entry.request is not None) == (False, True)


def test_files_when_they_come_along_then_are_kept(house):
    raw = (
        b"From: maria@example.com\r\nSubject: Photo\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nLook.\r\n'
        b'--b\r\nContent-Type: image/png; name="grinder.png"\r\nContent-Transfer-Encoding: base64\r\n'
        b'Content-Disposition: attachment; filename="../../grinder.png"\r\n\r\niVBORw0KGgo=\r\n--b--\r\n'
    )
    file = take_in(raw).entry.attachments.get()

    assert (file.content_type, file.size) == ("image/png", 8)
    assert file.name.endswith("grinder.png") and ".." not in file.file.name
    with file.file.open("rb") as opened:
        assert opened.read() == b"\x89PNG\r\n\x1a\n"


def test_reader_when_the_disk_is_away_for_a_moment_then_the_mail_is_read_later(house, settings, tmp_path, time_machine):
    arrival = arrivals.keep("email", a_mail())
    place = tmp_path / "files" / arrival.raw.name
    place.rename(tmp_path / "away")
    assert arrivals.read_due("email", receiving.read_in) == 1
    arrival.refresh_from_db()
    assert arrival.state == "waiting"
    (tmp_path / "away").rename(place)

    time_machine.move_to(clock.now() + timedelta(minutes=2))
    arrivals.read_due("email", receiving.read_in)

    arrival.refresh_from_db()
    assert (arrival.state, Entry.objects.count()) == ("read", 1)


def test_unreadable_mail_when_replayed_then_is_read_again_and_a_reader_is_called(house):
    arrival = take_in(b"From: \r\n\r\nx")
    Path(arrival.raw.path).write_bytes(a_mail())

    arrivals.replay(arrival)
    called = Job.objects.filter(task="regulars.channels.email.tasks.read_arrivals").count()
    arrivals.read_due("email", receiving.read_in)

    arrival.refresh_from_db()
    assert (called, arrival.state, arrival.error) == (1, "read", "")


def test_reply_address_when_there_is_no_room_for_the_token_then_is_the_plain_one():
    long = "a" * 60 + "@corner.example"

    assert reply_address(long, 7) == long


def test_tokens_when_in_any_writing_then_are_found_once(house):
    address = reply_address("hello@corner.example", 12345678)

    assert tokens_in([address, address.upper(), "hello@corner.example", ""]) == (address.split("+r.")[1].split("@")[0],)
    assert plain(address) == "hello@corner.example"
