"""The team: inviting, leaving, coming back, keys; and the house."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from regulars.team import inviting, leaving
from regulars.team.errors import LastKeeper
from regulars.team.models import House, SignInLink, Teammate

LENA = {"name": "Lena Marsh", "email": "lena@corner.example"}


@pytest.fixture
def keeper(client, jo):
    client.force_login(jo)
    return client


@pytest.fixture
def guest(ada):
    browser = Client()
    browser.force_login(ada)
    return browser


def shown_link(page):
    found = re.search(r"(/sign-in/link/[\w-]+/)", page.text)
    return found and found[1]


def test_inviting_shows_a_link_once_and_the_link_lets_them_in(keeper):
    answer = keeper.post("/settings/team/", LENA)

    assert (answer.status_code, answer.headers["Location"]) == (303, "/settings/team/")
    first, second = keeper.get("/settings/team/"), keeper.get("/settings/team/")
    assert "Pass this link on to Lena" in first.text
    assert shown_link(second) is None
    assert Client().post(shown_link(first)).headers["Location"] == "/settings/password/"


def test_inviting_twice_makes_one_teammate_and_the_newer_link_counts(keeper):
    keeper.post("/settings/team/", LENA)
    older = shown_link(keeper.get("/settings/team/"))
    keeper.post("/settings/team/", LENA | {"email": "LENA@corner.example"})
    newer = shown_link(keeper.get("/settings/team/"))

    assert Teammate.objects.filter(email__iexact="lena@corner.example").count() == 1
    assert (Client().get(older).status_code, Client().get(newer).status_code) == (410, 200)


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ({"name": ""}, "name", "the name of the one you invite"),
        ({"email": "lena"}, "email", "That is not a mail address."),
    ],
)
def test_inviting_with_a_wrong_field_says_so_beside_it(keeper, said, field, words):
    answer = keeper.post("/settings/team/", LENA | said)

    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.text
    assert words in answer.text


def test_inviting_somebody_who_is_here_is_refused_beside_the_address(keeper, ada):
    Client().post("/sign-in/", {"email": "ada@corner.example", "password": "a long pass phrase"})

    answer = keeper.post("/settings/team/", LENA | {"email": "ada@corner.example"})

    assert answer.status_code == 422
    assert "Ada Ferro is on the team with this address already." in answer.text
    assert SignInLink.objects.count() == 0


def test_inviting_somebody_who_left_says_how_they_come_back(keeper, ada, jo):
    leaving.leave(ada, by=jo)

    answer = keeper.post("/settings/team/", LENA | {"email": "ada@corner.example"})

    assert "You can welcome them back below." in answer.text


def test_no_link_is_made_for_somebody_who_has_been_here(keeper, ada):
    """Else whoever keeps the house could come in as anybody."""
    Client().post("/sign-in/", {"email": "ada@corner.example", "password": "a long pass phrase"})

    assert keeper.post(f"/settings/team/{ada.pk}/link/").status_code == 404
    assert SignInLink.objects.count() == 0


@pytest.mark.parametrize("deed", ["link", "leaving", "coming-back", "keys", "keys/handing-in"])
def test_the_deeds_of_a_keeper_are_closed_to_others_and_to_mere_links(guest, keeper, jo, deed):
    path = f"/settings/team/{jo.pk}/{deed}/"

    refused = guest.post(path)
    assert refused.status_code == 403
    assert "Only those who keep the house may change this." in refused.text
    assert keeper.get(path).status_code == 405
    assert Client().post(path).headers["Location"].startswith("/sign-in/")


def test_everyone_sees_the_team_and_only_keepers_can_invite(guest):
    assert "Invite somebody" not in guest.get("/settings/team/").text
    assert guest.post("/settings/team/", LENA).status_code == 403
    assert not Teammate.objects.filter(email="lena@corner.example").exists()


def test_deeds_on_nobody_are_not_found(keeper):
    assert keeper.post("/settings/team/999/leaving/").status_code == 404


def test_leaving_signs_out_everywhere_and_coming_back_opens_the_door(keeper, guest, ada):
    keeper.post(f"/settings/team/{ada.pk}/leaving/")

    assert guest.get("/settings/me/").status_code == 302
    right = {"email": "ada@corner.example", "password": "a long pass phrase"}
    assert Client().post("/sign-in/", right).status_code == 422

    keeper.post(f"/settings/team/{ada.pk}/coming-back/")
    assert Client().post("/sign-in/", right).status_code == 303


@pytest.mark.parametrize("deed", ["leaving", "keys/handing-in"])
def test_the_last_keeper_stays(keeper, ada, jo, deed):
    answer = keeper.post(f"/settings/team/{jo.pk}/{deed}/", follow=True)

    assert "Somebody must keep the house" in answer.text
    jo.refresh_from_db()
    assert (jo.is_active, jo.keeps_house) == (True, True)


def test_keys_are_given_and_taken(keeper, ada, jo):
    keeper.post(f"/settings/team/{ada.pk}/keys/")
    keeper.post(f"/settings/team/{jo.pk}/keys/handing-in/")

    assert [one.name for one in Teammate.objects.filter(keeps_house=True)] == ["Ada Ferro"]
    assert keeper.get("/settings/house/").status_code == 403


def test_somebody_who_left_gets_no_keys(keeper, ada, jo):
    leaving.leave(ada, by=jo)

    answer = keeper.post(f"/settings/team/{ada.pk}/keys/", follow=True)

    assert "does not work here" in answer.text
    ada.refresh_from_db()
    assert not ada.keeps_house


@pytest.mark.django_db(transaction=True)
def test_two_keepers_who_take_each_others_keys_at_once_leave_one(jo, ada):
    leaving.give_keys(ada)
    together = Barrier(2)

    def take(teammate):
        try:
            together.wait()
            leaving.take_keys(teammate)
        except LastKeeper:
            return "refused"
        finally:
            connection.close()
        return "taken"

    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(take, teammate) for teammate in (jo, ada)]

    assert sorted(answer.result() for answer in answers) == ["refused", "taken"]
    assert Teammate.objects.filter(keeps_house=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_address_invited_twice_at_once_makes_one_teammate(house):
    together = Barrier(2)

    def invite():
        try:
            together.wait()
            return inviting.invite(name="Lena Marsh", email="lena@corner.example").teammate.pk
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = {pool.submit(invite) for _ in range(2)}

    assert len({answer.result() for answer in answers}) == 1


def test_the_team_costs_as_many_queries_with_three_more(keeper):
    with CaptureQueriesContext(connection) as one:
        keeper.get("/settings/team/")
    for number in range(3):
        Teammate.objects.welcome(email=f"{number}@corner.example", name=f"Number {number}")
    with CaptureQueriesContext(connection) as more:
        keeper.get("/settings/team/")

    assert len(more) == len(one) <= 6


def test_the_house_is_kept(keeper):
    answer = keeper.post(
        "/settings/house/",
        {"name": "Corner & Sons", "address": "hi@corner.example", "zone": "Asia/Tokyo", "currency": "JPY"},
    )

    assert answer.status_code == 303
    house = House.objects.get()
    assert (house.name, house.address, house.zone, house.currency) == (
        "Corner & Sons", "hi@corner.example", "Asia/Tokyo", "JPY",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", ""), ("address", "corner"), ("zone", "Moon"), ("currency", "BEA"), ("name", "x" * 121)],
)
def test_the_house_with_a_wrong_field_stays_as_it_is(keeper, field, value):
    said = {"name": "Changed", "address": "hi@corner.example", "zone": "Asia/Tokyo", "currency": "JPY"}

    answer = keeper.post("/settings/house/", said | {field: value})

    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.text
    assert House.objects.get().name == "Corner Roasters"


def test_the_house_is_closed_to_those_who_do_not_keep_it(guest):
    assert guest.get("/settings/house/").status_code == 403
    assert guest.post("/settings/house/", {"name": "Mine"}).status_code == 403
    assert House.objects.get().name == "Corner Roasters"
