"""Setting up an empty house, once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from regulars.team.founding import founding_key
from regulars.team.models import House, Teammate

SAID = {
    "house": "Corner Roasters",
    "address": "hello@corner.example",
    "zone": "Europe/Lisbon",
    "currency": "EUR",
    "name": "Jo Okafor",
    "email": "jo@corner.example",
    "password": "beans before breakfast",
}


@pytest.fixture
def key(db):
    return founding_key()


def test_the_first_page_of_an_empty_house_says_where_its_key_is(client, db):
    answer = client.get("/", follow=True)

    assert [path for path, _ in answer.redirect_chain] == ["/sign-in/?next=/", "/setup/"]
    assert "Nobody lives here yet" in answer.text


def test_set_up_with_the_key_makes_house_and_keeper_and_lets_them_in(client, key):
    assert client.get(f"/setup/?key={key}").status_code == 200

    answer = client.post("/setup/", SAID | {"key": key})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    house, jo = House.objects.get(), Teammate.objects.get()
    assert (house.name, house.address, house.zone, house.currency) == (
        "Corner Roasters", "hello@corner.example", "Europe/Lisbon", "EUR",
    )  # fmt: skip
    assert (jo.name, jo.email, jo.keeps_house) == ("Jo Okafor", "jo@corner.example", True)
    assert jo.check_password("beans before breakfast")
    assert client.get("/settings/house/").status_code == 200


@pytest.mark.parametrize("wrong", ["", "guess", "é", "x" * 5000])
def test_set_up_with_a_wrong_key_makes_nothing(client, key, wrong):
    answer = client.post("/setup/", SAID | {"key": wrong})

    assert answer.status_code == (403 if wrong else 200)
    assert (House.objects.count(), Teammate.objects.count()) == (0, 0)


def test_a_wrong_key_is_answered_in_a_sentence(client, key):
    assert "This key does not fit" in client.get("/setup/?key=guess").text


def test_a_house_that_stands_cannot_be_taken_over(client, key, jo):
    before = Teammate.objects.count()

    for answer in (client.get(f"/setup/?key={key}"), client.post("/setup/", SAID | {"key": key})):
        assert (answer.status_code, answer.headers["Location"]) == (303, "/")

    assert Teammate.objects.count() == before
    assert not Teammate.objects.filter(email="jo@corner.example", password="").exists()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("house", "", "Give the house a name"),
        ("address", "not an address", "That is not a mail address."),
        ("zone", "Lisbon", "is not a time zone"),
        ("currency", "beans", "not one of the available choices"),
        ("name", "  ", "people here have names"),
        ("email", "jo@", "That is not a mail address."),
        ("password", "short", "too short"),
        ("password", "jo@corner.example", "too similar"),
    ],
)
def test_set_up_with_a_wrong_field_says_so_beside_it_and_keeps_the_rest(client, key, field, value, words):
    answer = client.post("/setup/", SAID | {"key": key, field: value})

    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.text
    assert words in answer.text
    assert 'value="Corner Roasters"' in answer.text or field == "house"
    assert Teammate.objects.count() == 0


def test_the_key_is_thrown_away_once_the_house_stands(client, key, django_capture_on_commit_callbacks, settings):
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/setup/", SAID | {"key": key})

    assert not (settings.REGULARS_HOME / "founding.key").exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_set_up_at_once_make_one_keeper(key):
    together = Barrier(2)

    def found(email):
        try:
            together.wait()
            return Client().post("/setup/", SAID | {"key": key, "email": email}).headers["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(found, email) for email in ("jo@corner.example", "eve@evil.example")]

    assert sorted(answer.result() for answer in answers) in (["/", "/sign-in/"], ["/", "/"])
    assert Teammate.objects.count() == 1
