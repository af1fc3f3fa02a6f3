"""Our addresses: which one a mail came to, which one a letter leaves from, and through which server."""

import pytest

from regulars.channels.email import ours, sending
from regulars.channels.email.models import SendingAddress, Standstill
from regulars.channels.email.sending.composing import compose
from regulars.channels.email.sending.server import MailServer, parse, spelled
from regulars.channels.email.tests.conftest import MARIA, a_mail, deliver, standing
from regulars.channels.email.tests.test_receive import take_in
from regulars.conversation import speaking
from regulars.conversation.models import Entry
from regulars.team.models import Team
from tests.postbox import Postbox

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def repairs(house):
    return SendingAddress.objects.create(address="Repairs@corner.example", name="Corner Repairs")


def from_of(entry, house):
    raw = compose(entry, house).raw
    return next(line for line in raw.decode().split("\r\n") if line.startswith("From:")).removeprefix("From: ")


@pytest.mark.parametrize(
    "heads",
    [
        {"To": "repairs@corner.example"},
        {"To": "REPAIRS+shop@corner.example"},
        {"To": "hello@corner.example", "Delivered_To": "repairs@corner.example"},
        {"To": "someone@list.example", "X_Original_To": "repairs@corner.example"},
        {"To": "someone@list.example", "Cc": "x@y.example, Repairs <repairs@corner.example>"},
    ],
)
def test_mail_when_written_to_one_of_our_addresses_then_remembers_which(repairs, heads):
    assert take_in(a_mail(**heads)).entry.sent_from == "Repairs@corner.example"


@pytest.mark.parametrize("to", ["hello@corner.example", "hello+r.1.x@corner.example", "somebody@else.example"])
def test_mail_when_written_to_the_house_or_nobody_of_ours_then_is_the_house_s(repairs, to):
    assert take_in(a_mail(To=to)).entry.sent_from == ""


def test_mail_when_it_comes_to_two_of_our_addresses_then_is_one_entry(repairs):
    raw = a_mail(To="hello@corner.example, repairs@corner.example", Message_ID="<two@maria.example>")
    take_in(raw), take_in(b"Delivered-To: repairs@corner.example\r\n" + raw)

    assert Entry.objects.filter(kind="message").count() == 1


def test_answer_when_they_wrote_to_an_address_then_leaves_from_it(repairs, house, jo):
    question = take_in(a_mail(To="repairs@corner.example")).entry.request
    chosen = ours.for_answer(question, house)
    entry = speaking.reply(question, by=jo, html="Yes.", to=[MARIA], channel="email", sent_from=chosen)

    assert from_of(entry, house) == "Jo at Corner Repairs <Repairs@corner.example>"
    assert entry.external_id.endswith("@corner.example")


def test_answer_when_the_request_moved_to_a_team_then_leaves_from_the_team_s_address(repairs, house, question):
    repairs.team = Team.objects.create(name="Repairs")
    repairs.save()
    before = ours.for_answer(question, house)
    question.team = repairs.team
    question.save()

    assert (before, ours.for_answer(question, house)) == ("", "Repairs@corner.example")


def test_letter_when_its_address_is_ours_no_more_then_leaves_from_the_house_s(repairs, house, question, jo):
    entry = speaking.reply(
        question, by=jo, html="Yes.", to=[MARIA], channel="email", sent_from="Repairs@corner.example"
    )
    repairs.delete()

    assert from_of(entry, house) == "Jo at Corner Roasters <hello@corner.example>"


@pytest.mark.parametrize(
    ("voice", "said"),
    [("first name", "Jo at Corner Repairs"), ("house", "Corner Repairs"), ("whole name", "Jo Okafor")],
)
def test_voice_when_chosen_then_stands_before_the_address(repairs, house, jo, voice, said):
    repairs.voice = voice

    assert repairs.speaks_as(jo, house) == said
    assert repairs.speaks_as(None, house) == "Corner Repairs"


def test_address_when_it_has_a_server_of_its_own_then_its_letters_leave_there_alone(repairs, answer, sends):
    with Postbox() as theirs:
        repairs.server = f"{theirs.url}&verp=yes"
        repairs.save()
        from_house, from_repairs = answer(), answer()
        Entry.objects.filter(pk=from_repairs.pk).update(sent_from=repairs.address)
        deliver()

    assert [taken.id for taken in sends.taken] == [f"<{from_house.external_id}>"]
    assert [taken.id for taken in theirs.taken] == [f"<{from_repairs.external_id}>"]
    assert theirs.taken[0].sender.startswith("Repairs+d.")


def test_server_when_it_is_away_then_only_its_own_letters_stand_still(repairs, answer, sends):
    repairs.server = "smtp://127.0.0.1:1?tls=none"
    repairs.save()
    from_house, from_repairs = answer(), answer()
    Entry.objects.filter(pk=from_repairs.pk).update(sent_from=repairs.address)

    deliver()

    assert standing(from_house)["maria@example.com"][0] == "delivered"
    assert standing(from_repairs)["maria@example.com"] == ("waiting", "")
    assert [row.route for row in Standstill.objects.all()] == ["Repairs@corner.example"]
    assert [one.route for one in sending.troubles()] == ["Repairs@corner.example"]
    assert sending.look_again_at() == Standstill.objects.get().again_at


@pytest.mark.parametrize(
    "server",
    [
        MailServer("mail.example.com", 587, "starttls", "hello@corner.example", "p:/@ ?ß", plus=False, verp=True),
        MailServer("::1", 25, "none"),
    ],
)
def test_server_when_spelled_then_is_read_back(server):
    assert parse(spelled(server)) == server


def test_password_of_a_server_when_stored_then_is_sealed(repairs):
    repairs.server = "smtp://u:very-secret@mail.example.com:587"
    repairs.save()

    assert "very-secret" not in SendingAddress.objects.values_list("server", flat=True).get()
    assert parse(SendingAddress.objects.get().server).password == "very-secret"
