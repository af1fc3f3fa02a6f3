"""Forms elsewhere: one sender, many humans."""

import pytest

from regulars.channels.email.addressing import reply_address
from regulars.channels.email.models import FormSender
from regulars.channels.email.tests.conftest import a_mail
from regulars.channels.email.tests.test_receive import take_in
from regulars.people.models import Identifier, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def form(house):
    return FormSender.objects.create(address="Mailer@shop.example", value="mailer@shop.example")


def typed(said="Do you sell cups?", **heads):
    known = {"From": "Corner Roasters (Shop) <mailer@shop.example>", "Reply_To": "Rui Costa <rui@example.com>"}
    return a_mail(said, **(known | heads))


def test_letter_of_a_form_stands_with_who_filled_it_in(form):
    entry = take_in(typed(Auto_Submitted="auto-generated", Precedence="bulk")).entry

    assert (entry.by_person.name, entry.request.person) == ("Rui Costa", entry.by_person)
    assert (entry.trust, entry.proof, entry.automatic) == ("claimed", {"form": "Mailer@shop.example"}, False)
    assert not Identifier.objects.filter(value="mailer@shop.example").exists()


def test_two_people_who_use_one_form_are_two(form):
    take_in(typed())
    take_in(typed("Me too.", Reply_To="ana@example.com"))

    assert Person.objects.count() == 2


def test_reply_to_of_anybody_else_says_nothing_about_who_wrote(house):
    entry = take_in(a_mail(Reply_To="ana@example.com")).entry

    assert entry.by_person.identifiers.get().value == "maria@example.com"


@pytest.mark.parametrize(
    "text",
    [
        "Name: Rui Costa\nEmail: rui@example.com\n\nDo you sell cups?",
        "You have a new submission!\n\nIhr Name: Rui Costa\nE-Mail: rui@example.com",
        "Nombre:\nRui Costa\n\nCorreo: <rui@example.com>",
        "Sent to hello@corner.example by mailer@shop.example\n*Name:* Rui Costa\n*Mail:* rui@example.com",
    ],
)
def test_address_in_the_text_is_the_first_that_is_not_ours(form, text):
    form.place = "body"
    form.save()

    entry = take_in(typed(text, Reply_To="")).entry

    assert entry.by_person.identifiers.get().value == "rui@example.com"


def test_name_of_a_form_is_found_beside_its_address(form):
    form.place = "body"
    form.save()

    assert take_in(typed("Name: Rui Costa\nEmail: rui@example.com", Reply_To="")).entry.by_person.name == "Rui Costa"


@pytest.mark.parametrize("reply_to", ["", "hello@corner.example", "mailer@shop.example", "nonsense"])
def test_letter_of_a_form_that_names_nobody_waits_for_a_look(form, reply_to):
    arrival = take_in(typed(Reply_To=reply_to))

    assert arrival.state == "held"
    assert arrival.error.startswith("The form Mailer@shop.example does not say who wrote")
    assert Person.objects.count() == 0


def test_form_that_writes_from_the_house_s_own_address_is_one_too(house):
    FormSender.objects.create(address=house.address, value=house.address)

    assert take_in(typed(From=house.address)).entry.by_person.name == "Rui Costa"


def test_token_typed_into_a_form_opens_nothing(form, question, house):
    raw = typed(To=reply_address(house.address, question.id), In_Reply_To="<1@maria.example>")

    assert take_in(raw).entry.request != question


@pytest.mark.parametrize("piece", ["\n", "name", "a", "x@y.", "name: \t"])
def test_text_of_any_shape_is_looked_through_in_time(form, piece):
    form.place = "body"
    form.save()

    assert take_in(typed(f"{piece * 40_000}\nrui@example.com", Reply_To="")).state in {"held", "read"}
