"""Asking for a link by mail."""

import re

import pytest
from django.test import Client

from regulars.desk.signing_in import letters
from regulars.kit.background.models import Job
from regulars.team.models import SignInLink, Teammate
from tests.postbox import Postbox


@pytest.fixture
def postbox(settings):
    with Postbox() as box:
        settings.REGULARS_SMTP_URL = box.url
        yield box


def test_the_letter_carries_a_link_that_lets_its_reader_in(client, ada, postbox, settings):
    settings.REGULARS_URL = "https://desk.corner.example"

    letters.mail_link.call("Ada@Corner.example")

    [letter] = postbox.taken
    assert (letter.mail["From"], letter.mail["To"]) == (
        "Corner Roasters <hello@corner.example>", "Ada Ferro <ada@corner.example>",
    )  # fmt: skip
    assert letter.mail["Auto-Submitted"] == "auto-generated"
    found = re.search(r"https://desk\.corner\.example(/sign-in/link/\S+/)", letter.mail.get_content())
    assert client.post(found[1]).status_code == 303


@pytest.mark.parametrize("address", ["eve@evil.example", "", "ada@corner.example\nBcc: eve@evil.example"])
def test_an_address_that_nobody_has_gets_no_letter_and_no_link(ada, postbox, address):
    letters.mail_link.call(address)

    assert (postbox.taken, SignInLink.objects.count()) == ([], 0)


def test_a_house_whose_name_breaks_lines_breaks_no_header(house, ada, postbox):
    house.name = "Corner\r\nBcc: eve@evil.example\r\nRoasters"
    house.save()

    letters.mail_link.call("ada@corner.example")

    [letter] = postbox.taken
    assert letter.mail["Bcc"] is None
    assert letter.recipient == "ada@corner.example"


@pytest.mark.parametrize("address", ["ada@corner.example", "eve@evil.example"])
def test_asking_is_answered_alike_and_costs_alike_for_everyone(client, ada, settings, address):
    settings.REGULARS_SMTP_URL = "smtp://127.0.0.1:1?tls=none"
    client.get("/sign-in/link/")

    answer = client.post("/sign-in/link/", {"email": address})

    assert answer.status_code == 200
    assert "If <strong>" in answer.text
    assert Job.objects.count() == 1


def test_asking_by_the_button_beside_the_password_works_too(client, ada, settings):
    settings.REGULARS_SMTP_URL = "smtp://127.0.0.1:1?tls=none"

    answer = client.post("/sign-in/link/", {"email": "ada@corner.example", "password": ""})

    assert "Look into your mail" in answer.text


def test_asking_with_no_address_says_so_beside_the_field(client, ada, settings):
    settings.REGULARS_SMTP_URL = "smtp://127.0.0.1:1?tls=none"

    answer = client.post("/sign-in/link/", {"email": "ada"})

    assert answer.status_code == 422
    assert 'id="id_email_error"' in answer.text


def test_without_a_mail_server_the_page_says_where_a_link_is_found(client, ada, settings):
    settings.REGULARS_SMTP_URL = ""

    answer = client.post("/sign-in/link/", {"email": "ada@corner.example"})

    assert answer.status_code == 200
    assert "regulars sign_in_link" in answer.text
    assert Job.objects.count() == 0


def test_nobodys_mailbox_is_filled_by_us(client, ada, settings):
    settings.REGULARS_SMTP_URL = "smtp://127.0.0.1:1?tls=none"
    codes = [client.post("/sign-in/link/", {"email": "ada@corner.example"}).status_code for _ in range(6)]

    assert codes == [200] * 5 + [429]


def test_an_invitation_carries_a_link_of_its_own_that_lasts_a_week(house, postbox, morning):
    lena = Teammate.objects.welcome(email="lena@corner.example", name="Lena Marsh")

    letters.mail_invitation.call(lena.pk)

    [letter] = postbox.taken
    path = re.search(r"(/sign-in/link/\S+/)", letter.mail.get_content())[1]
    morning.shift(6 * 24 * 3600)
    assert Client().post(path).headers["Location"] == "/settings/password/"
