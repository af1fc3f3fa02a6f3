"""Naming forms that write to us."""

import pytest

from regulars.channels.email.models import FormSender


@pytest.fixture
def desk(client, jo):
    client.force_login(jo)
    return client


def test_form_is_named_shown_and_removed(desk):
    answer = desk.post("/settings/forms/", {"address": "Mailer@Shop.example", "place": "reply to"})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/settings/forms/")
    form = FormSender.objects.get()
    assert (form.address, form.value, form.place) == ("Mailer@Shop.example", "mailer@shop.example", "reply to")
    assert "Mailer@Shop.example" in desk.get("/settings/forms/").text

    desk.post(f"/settings/forms/{form.pk}/leaving/")
    assert FormSender.objects.count() == 0


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "Which address does it write from?"),
        ("mailer", "is not a mail address"),
        ("MAILER@shop.example", "This one is named already."),
    ],
)
def test_form_that_cannot_be_named_says_why_beside_the_field(desk, address, words):
    FormSender.objects.create(address="mailer@shop.example", value="mailer@shop.example")

    answer = desk.post("/settings/forms/", {"address": address, "place": "reply to"})

    assert (answer.status_code, FormSender.objects.count()) == (422, 1)
    assert words in answer.text


def test_well_known_forms_are_offered_until_they_are_named(desk):
    assert "mailer@shopify.com" in desk.get("/settings/forms/").text

    desk.post("/settings/forms/", {"address": "mailer@shopify.com", "place": "reply to"})

    assert desk.get("/settings/forms/").text.count("mailer@shopify.com") == 2  # its name and what removes it


def test_forms_are_for_who_keeps_the_house(client, ada):
    client.force_login(ada)

    assert client.get("/settings/forms/").status_code == 403
    assert client.post("/settings/forms/", {"address": "a@b.example"}).status_code == 403
