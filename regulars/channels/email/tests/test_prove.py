"""Mail that is judged on its way in: what becomes of trust, of people, and what is held."""

import smtplib
from ipaddress import ip_network

import pytest

from regulars.channels.email import proving, receiving
from regulars.channels.email.judging.tests.world import sign
from regulars.channels.email.models import TrustedServer
from regulars.channels.email.tests.conftest import Plug, a_mail
from regulars.conversation import arrivals, speaking
from regulars.conversation.models import Arrival, Entry
from regulars.conversation.speaking import Recipient
from regulars.people.models import Identifier, Person

pytestmark = pytest.mark.django_db
STRANGER = {"peer": "203.0.113.66", "helo": "mx.evil.example", "tls": False}


def take_in(raw, session=STRANGER, sender="maria@example.com", **more):
    """Keep a mail, judge and read what is due; gives its arrival as it stands then."""
    arrival = arrivals.keep("email", raw, sender=sender, session=session, **more)
    read()
    arrival.refresh_from_db()
    return arrival


def read():
    while arrivals.read_due("email", receiving.read_in, judge=proving.judge_arrivals):
        pass


def trust_of(address="maria@example.com"):
    return Identifier.objects.get(value=address).trust


@pytest.fixture
def receiver(house):
    """The house believes what its own mail server writes on a mail."""
    TrustedServer.objects.create(kind="receiver", name="mx.corner.example")


# -- trust


def test_signed_mail_when_read_then_its_author_is_proven(world, house):
    entry = take_in(sign(a_mail(), "example.com")).entry

    assert (entry.trust, entry.proof["standing"], entry.proof["domain"]) == ("verified", "proven", "example.com")
    assert trust_of() == "verified"


def test_forged_mail_of_somebody_proven_then_is_claimed_and_changes_nothing_about_them(world, house):
    take_in(sign(a_mail(), "example.com"))
    world.change("_dmarc.example.com", "TXT", "v=DMARC1; p=none")
    before = Identifier.objects.values().get()

    entry = take_in(a_mail("Send it to another address.", From="Eve <maria@example.com>")).entry

    assert (entry.trust, entry.proof["standing"], entry.person.name) == ("claimed", "unproven", "Maria Lopes")
    assert Identifier.objects.values().get() == before


def test_mail_when_nobody_can_judge_it_then_is_claimed_and_says_nothing(house, settings):
    settings.REGULARS_DNS = "off"

    entry = take_in(sign(a_mail(), "example.com")).entry

    assert (entry.trust, entry.proof) == ("claimed", {})


def test_receivers_word_when_the_house_believes_it_then_the_author_is_proven(receiver, settings):
    settings.REGULARS_DNS = "off"
    line = b"Authentication-Results: mx.corner.example; dmarc=pass header.from=example.com\r\n"

    assert take_in(line + a_mail(), session={}).entry.trust == "verified"
    assert take_in(line + a_mail("Again."), session=STRANGER).entry.trust == "claimed"


def test_mails_of_a_batch_then_are_judged_side_by_side_and_each_by_itself(world, house, monkeypatch):
    world.silent |= {f"n{number}.example" for number in range(6)} | {f"_dmarc.n{number}.example" for number in range(6)}
    for number in range(6):
        arrivals.keep("email", a_mail(From=f"a@n{number}.example"), sender=f"a@n{number}.example", session=STRANGER)
    arrivals.keep("email", sign(a_mail(), "example.com"), sender="maria@example.com", session=STRANGER)

    read()

    found = {e.participants.get(role="from").value: e.proof["standing"] for e in Entry.objects.all()}
    assert found == {f"a@n{number}.example": "unchecked" for number in range(6)} | {"maria@example.com": "proven"}


def test_judgement_when_the_mail_is_read_again_then_is_the_first_one(world, house):
    arrival = take_in(sign(a_mail(), "example.com"))
    Entry.objects.all().delete()
    world.records.clear()

    arrivals.replay(arrival)
    read()

    assert Entry.objects.get().trust == "verified"


# -- the door tells who came


def test_door_then_tells_who_brought_the_mail(outside):
    outside.sendmail("maria@example.com", ["hello@corner.example"], a_mail())

    assert Arrival.objects.get().session == {"peer": "127.0.0.1", "helo": "mx.example.com", "tls": False}


def test_relay_of_the_house_then_may_say_who_stood_at_its_door(door):
    with Plug(door.port) as plug:
        assert b"XFORWARD" in plug.say(b"EHLO mx.corner.example\r\n")
        assert plug.say(b"XFORWARD ADDR=192.0.2.10 HELO=mail.example.com NAME=x\r\n").startswith(b"250")
        for words in (b"MAIL FROM:<maria@example.com>\r\n", b"RCPT TO:<hello@corner.example>\r\n", b"DATA\r\n"):
            plug.say(words)
        plug.say(a_mail() + b"\r\n.\r\n")
        for words in (b"MAIL FROM:<maria@example.com>\r\n", b"RCPT TO:<hello@corner.example>\r\n", b"DATA\r\n"):
            plug.say(words)
        plug.say(a_mail() + b"\r\n.\r\n")

    first, second = Arrival.objects.order_by("id")
    assert first.session["client"] == {"peer": "192.0.2.10", "helo": "mail.example.com"}
    assert "client" not in second.session


def test_stranger_then_may_not_say_that_they_are_somebody_else(door, settings):
    settings.REGULARS_TRUSTED_RELAYS = [ip_network("198.51.100.0/24")]
    with Plug(door.port) as plug:
        assert b"XFORWARD" not in plug.say(b"EHLO mx.evil.example\r\n")
        assert plug.say(b"XFORWARD ADDR=192.0.2.10\r\n").startswith(b"550")


# -- what is held


def test_mail_that_its_own_domain_disowns_then_is_held_and_nobody_is_made_of_it(world, house):
    arrival = take_in(a_mail())

    assert (arrival.state, Person.objects.count(), Entry.objects.count()) == ("held", 0, 0)
    assert arrival.error == "It says it is from example.com, but example.com asks not to believe such mail."


def test_held_mail_when_let_in_then_its_entry_tells_why_it_was_held_and_who_let_it_in(world, house, ada):
    arrival = take_in(a_mail())

    assert arrivals.release(arrival, by=ada)
    read()

    entry = Entry.objects.get()
    assert (entry.trust, entry.proof["standing"], entry.proof["let_in_by"]) == ("claimed", "contradicted", "Ada Ferro")
    assert entry.proof["held"] == arrival.error


@pytest.mark.parametrize("record", ["v=DMARC1; p=quarantine", "v=DMARC1; p=none"])
def test_mail_that_its_domain_only_doubts_then_comes_in(world, house, record):
    world.change("_dmarc.example.com", "TXT", record)

    assert take_in(a_mail()).state == "read"


def test_mail_in_our_own_name_when_nothing_proves_it_then_is_held(world, house, ada):
    for author in ("hello@corner.example", "boss@mail.corner.example", "Ada <HELLO@corner.example>"):
        arrival = take_in(a_mail(From=author), sender="eve@evil.example")
        assert (arrival.state, "our own" in arrival.error) == ("held", True)


def test_house_with_an_address_where_everybody_has_one_then_its_neighbours_are_strangers(world, house):
    house.address = "corner@gmail.com"
    house.save()

    assert take_in(a_mail(From="maria@gmail.com"), sender="maria@gmail.com").state == "read"
    assert take_in(a_mail(From="corner@gmail.com"), sender="maria@gmail.com").state == "held"


def test_our_own_letter_when_it_comes_back_then_is_not_held(world, house, question, ada):
    letter = speaking.reply(question, by=ada, html="<p>How?</p>", to=[Recipient("maria@example.com")], channel="email")

    arrival = take_in(a_mail(From="hello@corner.example", Message_ID=f"<{letter.external_id}>"))

    assert (arrival.state, arrival.entry) == ("read", letter)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ({"X_Spam_Flag": "YES"}, "Our mail server takes it for spam."),
        ({"X_Spam_Status": "Yes, score=9.1 required=5"}, "Our mail server takes it for spam."),
        ({"X_Rspamd_Action": "add header"}, "Our mail server takes it for spam."),
        ({"X_SES_Spam_Verdict": "FAIL"}, "Our mail server takes it for spam."),
        ({"X_Virus_Status": "Infected (Eicar)"}, "Our mail server found a virus in it."),
        ({"X_Amavis_Alert": "INFECTED, message contains virus: Eicar"}, "Our mail server found a virus in it."),
        ({"X_Spam_Flag": "NO", "X_Spam_Status": "No, score=-1", "X_Virus_Status": "Clean"}, ""),
        ({"X_Rspamd_Action": "no action", "X_SES_Spam_Verdict": "PASS"}, ""),
    ],
)
def test_verdict_of_the_houses_receiver_then_is_heard(receiver, head, reason):
    arrival = take_in(a_mail(**head), session={})

    assert (arrival.state, arrival.error) == ("held" if reason else "read", reason)


def test_verdict_of_somebody_elses_server_then_is_not_heard(house, receiver):
    assert take_in(a_mail(X_Spam_Flag="YES"), session=STRANGER).state == "read"
    TrustedServer.objects.all().delete()
    assert take_in(a_mail("Again.", X_Spam_Flag="YES"), session={}).state == "read"


@pytest.mark.parametrize(
    ("found", "state", "trust"),
    [
        ({"dmarc": "pass", "spf": "pass"}, "read", "verified"),
        ({"dmarc": "fail"}, "read", "claimed"),
        ({"dkim": "pass"}, "read", "claimed"),
        ({"spam": True}, "held", None),
        ({"virus": True}, "held", None),
        ({}, "read", "claimed"),
    ],
)
def test_what_a_mail_provider_found_then_counts(house, settings, found, state, trust):
    settings.REGULARS_DNS = "off"
    line = b"Authentication-Results: mx.corner.example; dmarc=pass header.from=example.com\r\n"
    TrustedServer.objects.create(kind="receiver", name="mx.corner.example")

    arrival = take_in(line + a_mail(), session={"provider": {"name": "amazon_ses", **found}})

    assert (arrival.state, arrival.entry and arrival.entry.trust) == (state, trust)


def test_answer_to_our_letter_when_called_spam_then_comes_in(receiver, question, ada):
    letter = speaking.reply(question, by=ada, html="<p>How?</p>", to=[Recipient("maria@example.com")], channel="email")

    raw = a_mail("Very.", X_Spam_Flag="YES", In_Reply_To=f"<{letter.external_id}>")
    assert take_in(raw, session={}).entry.request == question


def test_old_mail_then_is_never_held(world, receiver):
    assert take_in(a_mail(X_Spam_Flag="YES"), session={}, backlog=True).state == "read"
    assert take_in(a_mail("Two"), backlog=True).state == "read"


# -- what is pointed at


def test_name_of_a_teammate_with_a_foreign_address_then_is_pointed_at(house, ada):
    entry = take_in(a_mail(From="Ada Ferro <ada.ferro@corner-example.example>", Reply_To="eve@evil.example")).entry

    assert entry.proof["hints"] == [["our name", "Ada Ferro"], ["answers go elsewhere", "eve@evil.example"]]


def test_address_that_looks_like_that_of_somebody_we_know_then_is_pointed_at(house, maria):
    entry = take_in(a_mail(From="Maria Lopes <maria@exarnple.com>")).entry

    assert entry.proof["hints"] == [["their address", "maria@example.com"]]
    assert entry.person != maria


def test_mail_in_our_own_name_that_nobody_could_check_then_comes_in_and_is_pointed_at(house, ada):
    entry = take_in(a_mail(From="Corner Roasters <hello@corner.example>"), session={}).entry

    assert entry.proof["hints"] == [["ourselves", "hello@corner.example"]]


def test_ordinary_mail_then_nothing_is_pointed_at(house, ada, maria):
    assert "hints" not in take_in(a_mail()).entry.proof
    assert "hints" not in take_in(a_mail("Two.", From="Maria Lopes <maria.lopes@gmail.com>")).entry.proof


def test_mail_when_read_then_costs_few_more_statements(house, maria, django_assert_max_num_queries):
    arrival = arrivals.keep("email", a_mail(), session=STRANGER)
    with django_assert_max_num_queries(4):
        said = receiving.incoming(receiving.read(a_mail(), own_host=None))
        proving.with_proof(said, receiving.read(a_mail(), own_host=None), arrival)


def test_smtp_and_judging_then_work_together(world, door):
    """The whole way: a server says who it is not, the mail is judged by what the door saw."""
    with smtplib.SMTP("127.0.0.1", door.port, "mx.example.com", timeout=60) as server:
        server.sendmail("maria@example.com", ["hello@corner.example"], sign(a_mail(), "example.com"))
    read()

    assert Entry.objects.get().trust == "verified"
