"""What somebody who writes in another's name can reach: nothing that belongs to them alone."""

import pytest

from regulars.channels.email import proving, receiving
from regulars.channels.email.addressing import reply_address
from regulars.channels.email.judging.tests.world import sign
from regulars.channels.email.tests.conftest import a_mail
from regulars.conversation import arrivals, speaking
from regulars.conversation.models import Delivery, Entry, Request
from regulars.conversation.speaking import Recipient
from regulars.people.models import Identifier, Person

pytestmark = pytest.mark.django_db
EVIL = {"peer": "203.0.113.66", "helo": "mx.evil.example", "tls": False}


def take_in(raw, sender="eve@evil.example"):
    arrival = arrivals.keep("email", raw, sender=sender, session=EVIL)
    while arrivals.read_due("email", receiving.read_in, judge=proving.judge_arrivals):
        pass
    arrival.refresh_from_db()
    return arrival


@pytest.fixture
def tolerant(world):
    """Maria's domain doubts forged mail, but asks nobody to throw it away."""
    world.change("_dmarc.example.com", "TXT", "v=DMARC1; p=none")
    return world


@pytest.fixture
def letter(question, ada):
    """Our letter to Maria, whose marks somebody stole."""
    return speaking.reply(question, by=ada, html="<p>How?</p>", to=[Recipient("maria@example.com")], channel="email")


def test_stolen_token_in_ones_own_name_then_opens_a_matter_of_ones_own(world, house, question):
    entry = take_in(a_mail("Me too.", From="eve@evil.example", To=reply_address(house.address, question.id))).entry

    assert (entry.request != question, entry.person != question.person) == (True, True)


def test_stolen_message_id_in_ones_own_name_then_opens_a_matter_of_ones_own(world, letter, question):
    raw = a_mail(
        "Me too.", From="eve@evil.example", In_Reply_To=f"<{letter.external_id}>", References="<1@maria.example>"
    )

    assert take_in(raw).entry.request != question


def test_message_id_of_our_letter_on_a_strangers_mail_then_adds_nothing(world, letter):
    """Who has it may only make us drop their own mail."""
    before = Entry.objects.count()

    arrival = take_in(a_mail("Mine now.", From="eve@evil.example", Message_ID=f"<{letter.external_id}>"))

    assert (arrival.state, arrival.entry, Entry.objects.count()) == ("read", letter, before)


def test_forged_author_then_is_marked_and_proves_nothing_about_the_person(tolerant, house, maria, question):
    proven = take_in(sign(a_mail("It is really me."), "example.com"), sender="maria@example.com").entry
    before = Identifier.objects.values().get()

    entry = take_in(a_mail("Pay it to another account.", Reply_To="maria@evil.example")).entry

    assert (proven.trust, entry.trust, entry.proof["standing"]) == ("verified", "claimed", "unproven")
    assert (entry.person, entry.proof["hints"]) == (maria, [["answers go elsewhere", "maria@evil.example"]])
    assert Identifier.objects.values().get() == before


def test_forged_author_with_a_stolen_token_then_stands_marked_with_the_person_and_leads_nowhere_else(
    tolerant, house, question, ada
):
    entry = take_in(a_mail("Very.", To=reply_address(house.address, question.id), Reply_To="maria@evil.example")).entry

    assert (entry.request, entry.trust) == (question, "claimed")
    answer = speaking.reply(question, by=ada, html="<p>x</p>", to=speaking.recipients_of(question), channel="email")
    assert [row.address for row in Delivery.objects.filter(entry=answer)] == ["maria@example.com"]


def test_forged_author_where_the_domain_disowns_it_then_reaches_nobody(world, house, question):
    question.refresh_from_db()
    moved = question.moved_at

    arrival = take_in(a_mail("Very.", To=reply_address(house.address, question.id)))

    question.refresh_from_db()
    assert (arrival.state, arrival.entry, question.moved_at) == ("held", None, moved)


def test_two_authors_then_the_first_is_only_claimed(world, house):
    raw = sign(a_mail(From="maria@example.com, eve@evil.example"), "example.com")

    entry = take_in(raw).entry

    assert (entry.trust, entry.proof["standing"]) == ("claimed", "unproven")


def test_findings_that_the_sender_wrote_then_count_for_nothing(world, house, settings):
    settings.REGULARS_DNS = "off"
    forged = b"Authentication-Results: corner.example; dmarc=pass header.from=example.com\r\nReceived-SPF: pass\r\n"

    assert take_in(forged + a_mail()).entry.trust == "claimed"


def test_look_alike_of_a_known_address_then_is_another_person(world, house, maria, question):
    world.add("s1._domainkey.exarnple.com", "TXT", world.records["s1._domainkey.example.com", "TXT"][0].strip('"'))

    entry = take_in(a_mail("Very.", From="Maria Lopes <maria@exarnple.com>")).entry

    assert (entry.person != maria, entry.request != question) == (True, True)
    assert ["their address", "maria@example.com"] in entry.proof["hints"]
    assert Person.objects.count() == 2


def test_cc_put_on_a_forged_mail_then_becomes_no_way_into_the_request(tolerant, house, question):
    """Whoever is named in a forged mail's Cc takes part in nothing."""
    address = reply_address(house.address, question.id)
    take_in(sign(a_mail("It is really me.", To=address), "example.com"))
    take_in(a_mail("Very.", To=address, Cc="eve@evil.example"))

    entry = take_in(a_mail("And?", From="eve@evil.example", To=address)).entry

    assert entry.request != question
    assert Request.objects.filter(person=entry.person).count() == 1


def test_cc_on_a_proven_mail_then_takes_part(tolerant, house, question):
    address = reply_address(house.address, question.id)
    take_in(sign(a_mail("With Rui in copy.", To=address, Cc="rui@work.example"), "example.com"))

    assert take_in(a_mail("I agree.", From="rui@work.example", To=address)).entry.request == question


def test_cc_of_somebody_whose_mail_nobody_can_prove_then_takes_part(house, settings, question):
    """Else a colleague in copy could answer nobody whose domain signs nothing."""
    settings.REGULARS_DNS = "off"
    address = reply_address(house.address, question.id)
    take_in(a_mail("With Rui in copy.", To=address, Cc="rui@work.example"))

    assert take_in(a_mail("I agree.", From="rui@work.example", To=address)).entry.request == question
