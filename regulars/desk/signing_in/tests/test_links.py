"""Coming in by a link that works once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from regulars.team import signing_in
from regulars.team.models import Session


@pytest.fixture
def link(ada):
    """A function: the path of a fresh link for Ada."""
    return lambda: f"/sign-in/link/{signing_in.make_link(ada)}/"


def test_looking_at_a_link_shows_whose_it_is_and_uses_nothing_up(client, link):
    path = link()

    for _ in range(3):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "Sign in as Ada" in answer.text

    assert Session.objects.count() == 0
    assert client.post(path).status_code == 303


def test_a_link_lets_in_once(client, link):
    path = link()

    assert client.post(path).headers["Location"] == "/"
    assert client.get("/settings/me/").status_code == 200
    again = Client().post(path)
    assert again.status_code == 410
    assert "used already or is too old" in again.text


def test_a_link_that_is_too_old_lets_nobody_in(client, link, morning):
    path = link()
    morning.shift(timedelta(minutes=15, seconds=1))

    assert client.get(path).status_code == 410
    assert client.post(path).status_code == 410
    assert client.get("/settings/me/").status_code == 302


@pytest.mark.parametrize("secret", ["x", "0" * 43, "%00", "é", "a" * 3000])
def test_a_link_that_was_never_ours_lets_nobody_in(client, ada, secret):
    assert client.get(f"/sign-in/link/{secret}/").status_code in {404, 410}
    assert client.post(f"/sign-in/link/{secret}/").status_code in {404, 410}


def test_somebody_who_left_cannot_use_an_old_link(client, link, ada):
    path = link()
    ada.is_active = False
    ada.save()

    assert client.post(path).status_code == 410


def test_who_looks_around_in_the_demo_is_led_straight_in(client, link, ada):
    ada.is_demo = True
    ada.set_password(None)
    ada.save()

    assert client.post(link()).headers["Location"] == "/"


def test_who_has_no_password_yet_is_asked_for_one_and_may_skip(client, link, ada):
    ada.set_unusable_password()
    ada.save()

    answer = client.post(link(), follow=True)

    assert answer.redirect_chain == [("/settings/password/", 303)]
    assert "Not now" in answer.text


def test_a_page_with_a_link_is_kept_by_nobody(client, link):
    assert "no-store" in client.get(link()).headers["Cache-Control"]


@pytest.mark.django_db(transaction=True)
def test_two_who_use_one_link_at_once_are_let_in_once(link):
    path, together = link(), Barrier(2)

    def press():
        try:
            together.wait()
            return Client().post(path).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(press) for _ in range(2)]

    assert sorted(answer.result() for answer in answers) == [303, 410]
