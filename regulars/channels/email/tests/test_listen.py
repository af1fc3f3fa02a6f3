"""The mail door, through real sockets."""

import smtplib
import threading

import pytest
from django.db import connection

from regulars.channels.email import doorway
from regulars.channels.email.errors import DoorTaken
from regulars.channels.email.listening import MailDoor
from regulars.channels.email.tests.conftest import Plug, a_mail
from regulars.conversation import arrivals
from regulars.conversation.models import Arrival
from regulars.kit.background.models import Job


def bytes_of(arrival):
    with arrival.raw.open("rb") as file:
        return file.read()


def hand_in(plug, data, *, recipients=1, hello=b"EHLO mx\r\n"):
    """Say everything up to the end of the data; gives the answer to the data."""
    plug.say(hello)
    plug.say(b"MAIL FROM:<maria@example.com>\r\n")
    for number in range(recipients):
        plug.say(b"RCPT TO:<hello+%d@corner.example>\r\n" % number)
    assert plug.say(b"DATA\r\n").startswith(b"354")
    return plug.say(data + b"\r\n.\r\n")


def test_mail_when_handed_in_then_is_stored_with_its_envelope(outside):
    raw = a_mail()

    outside.sendmail("maria@example.com", ["hello@corner.example"], raw)

    arrival = Arrival.objects.get()
    assert bytes_of(arrival) == raw
    assert (arrival.channel, arrival.state, arrival.size) == ("email", "waiting", len(bytes_of(arrival)))
    assert (arrival.sender, arrival.recipients) == ("maria@example.com", "hello@corner.example")


def test_mail_when_stored_then_a_reader_is_called_once_however_many_come(outside, door):
    for number in range(5):
        outside.sendmail("maria@example.com", ["hello@corner.example"], a_mail(f"Mail {number}"))
    door.stop()

    waiting = Job.objects.filter(task="regulars.channels.email.tasks.read_arrivals", state="ready")
    assert waiting.count() == 1


def test_mail_with_bare_lines_nuls_and_no_heads_when_handed_in_then_is_stored_as_it_is(plug):
    data = b"no head\nonly lines\rand\x00nuls\n\xff\xfe" + b"x" * 5000

    assert hand_in(plug, data).startswith(b"250")

    assert bytes_of(Arrival.objects.get()) == data + b"\r\n"


@pytest.mark.parametrize(
    "data",
    [
        b"..leading\r\n..\r\n.middle.\r\nend.",
        b"a.\r\nb.\r\n...\r\n",
        b"",
        b"." * 3,
        b"x" * 65530 + b".\r\n" + b"y" * 70000 + b"\n" + b"z" * 65536,
    ],
)
def test_mail_with_dots_when_handed_in_then_arrives_letter_for_letter(outside, data):
    outside.sendmail("maria@example.com", ["hello@corner.example"], data)

    assert bytes_of(Arrival.objects.get()) == data.removesuffix(b"\r\n") + b"\r\n"


def test_next_command_when_sent_together_with_the_end_of_the_mail_then_is_answered_too(plug):
    following = b".\r\nNOOP\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.example>\r\nDATA\r\ntwo"
    answers = [hand_in(plug, b"Subject: one\r\n\r\none\r\n" + following)] + [plug.hear() for _ in range(5)]

    assert [answer[:3] for answer in answers] == [b"250", b"250", b"250", b"250", b"354", b"250"]
    assert [arrival.sender for arrival in Arrival.objects.order_by("id")] == ["maria@example.com", ""]


def test_mail_of_thirty_megabytes_when_handed_in_then_is_stored(outside):
    raw = a_mail("\n".join(["All the pictures of the roastery. " * 2] * 460_000))
    assert len(raw) > 30_000_000

    outside.sendmail("maria@example.com", ["hello@corner.example"], raw)

    assert bytes_of(Arrival.objects.get()) == raw


def test_mail_when_too_large_then_is_refused_for_good_and_the_connection_goes_on(settings, house, transactional_db):
    settings.REGULARS_LARGEST_MAIL = 10_000
    door = MailDoor("127.0.0.1", 0)
    door.start()
    try:
        with smtplib.SMTP("127.0.0.1", door.port, timeout=60) as outside:
            outside.ehlo()
            assert outside.esmtp_features["size"] == "10000"
            with pytest.raises(smtplib.SMTPSenderRefused) as announced:
                outside.sendmail("a@example.com", ["hello@corner.example"], b"x" * 20_000)
            outside.esmtp_features.pop("size")
            with pytest.raises(smtplib.SMTPDataError) as read:
                outside.sendmail("a@example.com", ["hello@corner.example"], b"line\r\n" * 200_000)
            outside.sendmail("a@example.com", ["hello@corner.example"], b"Subject: small\r\n\r\nsmall")
    finally:
        door.stop()

    assert (announced.value.smtp_code, read.value.smtp_code) == (552, 552)
    assert [bytes_of(arrival)[:14] for arrival in Arrival.objects.all()] == [b"Subject: small"]


def test_mail_with_three_hundred_recipients_when_handed_in_then_is_one_arrival(outside):
    everyone = [f"hello+{number}@corner.example" for number in range(300)]

    outside.sendmail("maria@example.com", everyone, a_mail())

    assert Arrival.objects.get().recipients.splitlines() == everyone


def test_recipients_when_more_than_five_hundred_then_the_rest_is_to_come_again(outside):
    everyone = [f"hello+{number}@corner.example" for number in range(502)]

    refused = outside.sendmail("maria@example.com", everyone, a_mail())

    assert {code for code, _ in refused.values()} == {452}
    assert len(refused) == 2


def test_lmtp_when_spoken_then_each_recipient_gets_an_answer(plug):
    first = hand_in(plug, a_mail(), recipients=3, hello=b"LHLO mx\r\n")

    assert [first, plug.hear(), plug.hear()] == [b"250 2.0.0 We have it\r\n"] * 3
    assert plug.say(b"NOOP\r\n").startswith(b"250")
    assert len(Arrival.objects.get().recipients.splitlines()) == 3


def test_report_when_its_sender_is_empty_then_it_is_taken_in(outside):
    outside.sendmail("", ["hello@corner.example"], a_mail())

    assert Arrival.objects.get().sender == ""


def test_envelope_with_any_bytes_when_handed_in_then_is_stored(plug):
    plug.say(b"EHLO mx\r\n")
    assert plug.say("MAIL FROM:<josé@example.com> SMTPUTF8\r\n".encode()).startswith(b"250")
    plug.say(b"RCPT TO:<hello\xff@corner.example>\r\n")
    plug.say(b"DATA\r\n")

    assert plug.say(b"Subject: x\r\n\r\nx\r\n.\r\n").startswith(b"250")
    assert Arrival.objects.get().sender == "josé@example.com"


def test_storing_when_it_fails_then_the_other_server_is_asked_to_come_again(outside, settings, tmp_path):
    (tmp_path / "full").write_text("a file where a folder should be")
    settings.MEDIA_ROOT = tmp_path / "full"

    with pytest.raises(smtplib.SMTPDataError) as refusal:
        outside.sendmail("maria@example.com", ["hello@corner.example"], a_mail())
    settings.MEDIA_ROOT = tmp_path / "empty"
    outside.sendmail("maria@example.com", ["hello@corner.example"], a_mail())

    assert refusal.value.smtp_code == 451
    assert Arrival.objects.count() == 1


def test_bytes_when_their_row_cannot_be_written_then_do_not_stay(settings, tmp_path, db):
    settings.MEDIA_ROOT = tmp_path / "files"
    with pytest.raises(TypeError):
        arrivals.keep("email", b"mail", sender="a@b.example", recipients=[b"not words"])
    with connection.execute_wrapper(_fail_to_write), pytest.raises(RuntimeError):
        arrivals.keep("email", b"mail")

    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []


def _fail_to_write(execute, sql, params, many, context):
    if sql.startswith("INSERT"):
        raise RuntimeError("no")
    return execute(sql, params, many, context)


@pytest.mark.parametrize(
    "words",
    [b"\r\n", b"\x00\x01\r\n", b"MAIL FROM:<\r\n", b"RCPT\r\n", b"VRFY ada@corner.example\r\n", b"x" * 70000 + b"\r\n"],
)
def test_garbage_when_said_then_is_answered_in_one_line_and_the_next_is_heard(plug, words):
    plug.say(b"EHLO mx\r\n")

    answer = plug.say(words)

    assert answer[:1] in b"25"
    assert b"Traceback" not in answer and b"Error(" not in answer
    assert plug.say(b"NOOP\r\n").startswith(b"250")


def test_connections_when_too_many_then_the_next_is_turned_away_until_one_leaves(door, monkeypatch):
    monkeypatch.setattr(doorway, "MOST_CONNECTIONS", 2)
    with Plug(door.port) as first, Plug(door.port), Plug(door.port) as third:
        assert third.greeting.startswith(b"421")
        first.say(b"QUIT\r\n")
        assert first.hear() == b""
        with Plug(door.port) as fourth:
            assert fourth.greeting.startswith(b"220")


def test_bytes_in_hand_when_too_many_then_the_mail_is_to_come_again(outside, monkeypatch):
    monkeypatch.setattr(doorway, "MOST_BYTES_IN_HAND", 1000)

    with pytest.raises(smtplib.SMTPDataError) as refusal:
        outside.sendmail("maria@example.com", ["hello@corner.example"], b"x\r\n" * 1000)
    outside.sendmail("maria@example.com", ["hello@corner.example"], b"Subject: small\r\n\r\n")

    assert refusal.value.smtp_code == 452
    assert Arrival.objects.count() == 1


def test_connection_when_it_breaks_in_the_middle_of_a_mail_then_nothing_is_stored_and_the_next_is(door, outside):
    with Plug(door.port) as broken:
        for words in (b"EHLO mx\r\n", b"MAIL FROM:<a@b.example>\r\n", b"RCPT TO:<c@d.example>\r\n", b"DATA\r\n"):
            broken.say(words)
        broken.whisper(b"Subject: half\r\n\r\nha")
    outside.sendmail("maria@example.com", ["hello@corner.example"], b"Subject: whole\r\n\r\nwhole")

    assert [bytes_of(arrival)[:14] for arrival in Arrival.objects.all()] == [b"Subject: whole"]


def test_many_when_they_bring_mails_at_once_then_each_is_stored_once(door):
    def bring(who):
        with smtplib.SMTP("127.0.0.1", door.port, timeout=60) as server:
            for number in range(10):
                server.sendmail(f"{who}@example.com", ["hello@corner.example"], b"Subject: %d\r\n\r\n" % number)

    threads = [threading.Thread(target=bring, args=(f"p{who}",)) for who in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Arrival.objects.count() == 80
    assert Arrival.objects.values("sender").distinct().count() == 8


def test_door_when_its_port_is_taken_then_says_so_in_one_sentence(door):
    with pytest.raises(DoorTaken) as refusal:
        MailDoor("127.0.0.1", door.port).start()

    assert f"127.0.0.1:{door.port}" in str(refusal.value)
    assert "REGULARS_SMTP_PORT" in str(refusal.value)


def test_door_when_stopped_then_its_port_is_free_again(door):
    door.stop()
    again = MailDoor("127.0.0.1", door.port)
    again.start()
    again.stop()
