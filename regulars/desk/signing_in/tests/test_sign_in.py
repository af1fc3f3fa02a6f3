"""Coming in by password, and going out."""

from datetime import timedelta

import pytest
from django.urls import reverse

from regulars.desk.signing_in.forms import NOT_TOGETHER
from regulars.team.models import Session

RIGHT = {"email": "ada@corner.example", "password": "a long pass phrase"}


@pytest.fixture
def strict(client):
    """A browser that must bring the token of our own page."""
    client.handler.enforce_csrf_checks = True
    return client


def test_a_stranger_at_any_page_is_led_to_sign_in_and_back(client, ada):
    answer = client.get("/outbox/?list=refused")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in/?next=/outbox/%3Flist%3Drefused")


def test_sign_in_with_the_right_password_leads_to_the_page_that_was_wanted(client, ada):
    answer = client.post("/sign-in/", RIGHT | {"next": "/outbox/?list=refused"})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/outbox/?list=refused")
    assert client.get("/settings/me/").status_code == 200


@pytest.mark.parametrize("case", ["ADA@corner.example", "  ada@corner.example "])
def test_sign_in_minds_neither_case_nor_spaces_around_the_address(client, ada, case):
    assert client.post("/sign-in/", RIGHT | {"email": case}).status_code == 303


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "evil.example"]
)
def test_sign_in_never_leads_to_another_house(client, ada, elsewhere):
    answer = client.post("/sign-in/", RIGHT | {"next": elsewhere})

    assert answer.headers["Location"] == "/"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client, ada):
    wrong = client.post("/sign-in/", RIGHT | {"password": "something else"})
    unknown = client.post("/sign-in/", {"email": "eve@evil.example", "password": "something else"})

    assert (wrong.status_code, unknown.status_code) == (422, 422)
    assert NOT_TOGETHER in wrong.text
    assert _without_what_was_typed(wrong, "ada@corner.example") == _without_what_was_typed(unknown, "eve@evil.example")


def _without_what_was_typed(answer, address):
    kept = [line for line in answer.text.splitlines() if "csrf" not in line.lower() and "content=" not in line]
    return "\n".join(kept).replace(address, "")


def test_a_password_that_was_typed_is_never_sent_back(client, ada):
    assert "my other secret" not in client.post("/sign-in/", RIGHT | {"password": "my other secret"}).text


def test_somebody_who_left_cannot_sign_in(client, ada):
    ada.is_active = False
    ada.save()

    assert client.post("/sign-in/", RIGHT).status_code == 422


def test_somebody_without_a_password_cannot_sign_in_with_an_empty_one(client, ada):
    ada.set_unusable_password()
    ada.save()

    assert client.post("/sign-in/", RIGHT | {"password": ""}).status_code == 422
    assert client.post("/sign-in/", RIGHT | {"password": ada.password}).status_code == 422


def test_sign_in_without_the_token_of_our_page_is_refused_in_words(strict, ada):
    answer = strict.post("/sign-in/", RIGHT)

    assert answer.status_code == 403
    assert "We could not be sure it was you" in answer.text


def test_signing_in_gives_the_session_a_new_key(client, ada):
    session = client.session
    session["planted"] = "before"
    session.save()
    planted = session.session_key

    client.post("/sign-in/", RIGHT)

    assert client.session.session_key != planted
    assert not Session.objects.filter(session_key=planted).exists()


def test_the_session_knows_whose_it_is_and_where(client, ada):
    client.post("/sign-in/", RIGHT, headers={"User-Agent": "Firefox/140.0 on Linux"}, REMOTE_ADDR="192.0.2.7")

    kept = Session.objects.get()
    assert (kept.teammate, kept.browser, kept.network) == (ada, "Firefox/140.0 on Linux", "192.0.2.7")


def test_sign_out_ends_the_session_on_our_side(client, ada):
    client.force_login(ada)
    key = client.session.session_key

    answer = client.post("/sign-out/")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/sign-in/")
    assert not Session.objects.filter(session_key=key).exists()


def test_sign_out_by_a_mere_link_does_nothing(client, ada):
    client.force_login(ada)

    assert client.get("/sign-out/").status_code == 405
    assert client.get("/settings/me/").status_code == 200


def test_who_is_signed_in_already_is_led_on(client, ada):
    client.force_login(ada)

    assert client.get("/sign-in/?next=/outbox/").headers["Location"] == "/outbox/"


def test_the_eleventh_try_for_an_address_must_wait_even_with_the_right_password(client, ada):
    for _ in range(10):
        client.post("/sign-in/", RIGHT | {"password": "guess"})

    answer = client.post("/sign-in/", RIGHT)

    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 900
    assert "Please try again in" in answer.text


def test_an_address_that_is_tried_too_often_leaves_the_others_alone(client, ada, jo):
    for _ in range(11):
        client.post("/sign-in/", RIGHT | {"password": "guess"})

    answer = client.post("/sign-in/", {"email": "jo@corner.example", "password": "another long phrase"})

    assert answer.status_code == 303


def test_one_network_cannot_try_one_password_on_everybody(client, ada):
    for number in range(60):
        client.post("/sign-in/", {"email": f"guess{number}@corner.example", "password": "coffee"})

    assert client.post("/sign-in/", RIGHT).status_code == 429
    assert client.post("/sign-in/", RIGHT, REMOTE_ADDR="198.51.100.1").status_code == 303


def test_after_a_while_one_may_try_again(client, ada, morning):
    for _ in range(11):
        client.post("/sign-in/", RIGHT | {"password": "guess"})

    morning.shift(timedelta(minutes=16))

    assert client.post("/sign-in/", RIGHT).status_code == 303


def test_an_empty_house_leads_from_sign_in_to_its_set_up(client, db):
    assert client.get("/sign-in/").headers["Location"] == reverse("set-up")


def test_who_signs_in_has_all_tries_again(client, ada):
    for _ in range(9):
        client.post("/sign-in/", RIGHT | {"password": "guess"})
    client.post("/sign-in/", RIGHT)
    client.post("/sign-out/")

    assert client.post("/sign-in/", RIGHT | {"password": "guess"}).status_code == 422
    assert client.post("/sign-in/", RIGHT).status_code == 303
