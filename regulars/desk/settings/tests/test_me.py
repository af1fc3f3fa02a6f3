"""How people see me, my password, and where I am signed in."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from regulars.kit import clock
from regulars.team import signing_in
from regulars.team.models import Session, Teammate

ME = {"name": "Ada Ferro", "title": "I look after the roaster", "signature": "See you at the bar", "zone": ""}


def test_me_is_kept(desk, ada):
    answer = desk.post("/settings/me/", ME | {"zone": "Europe/Lisbon"})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/settings/me/")
    ada.refresh_from_db()
    assert (ada.title, ada.signature, ada.zone) == ("I look after the roaster", "See you at the bar", "Europe/Lisbon")


@pytest.mark.parametrize(("field", "value"), [("name", " "), ("zone", "Nowhere/Town"), ("title", "x" * 121)])
def test_me_with_a_wrong_field_changes_nothing_and_says_so_beside_it(desk, ada, field, value):
    answer = desk.post("/settings/me/", ME | {field: value})

    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.text
    ada.refresh_from_db()
    assert ada.title == ""


def test_nobody_gives_themselves_keys_by_the_form(desk, ada):
    desk.post("/settings/me/", ME | {"keeps_house": "on", "is_active": "", "email": "eve@evil.example"})

    ada.refresh_from_db()
    assert (ada.keeps_house, ada.is_active, ada.email) == (False, True, "ada@corner.example")


def test_a_new_password_signs_every_other_browser_out_and_ends_links(desk, ada):
    other, link = Client(), signing_in.make_link(ada)
    other.force_login(ada)

    answer = desk.post("/settings/password/", {"old": "a long pass phrase", "password": "beans before breakfast"})

    assert answer.status_code == 303
    assert desk.get("/settings/me/").status_code == 200
    assert other.get("/settings/me/").status_code == 302
    assert Client().get(f"/sign-in/link/{link}/").status_code == 410
    ada.refresh_from_db()
    assert ada.check_password("beans before breakfast")


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ({"old": "guess", "password": "beans before breakfast"}, "old", "not your password until now"),
        ({"old": "a long pass phrase", "password": "short"}, "password", "too short"),
        ({"old": "a long pass phrase", "password": "password1234"}, "password", "too common"),
        ({"old": "a long pass phrase", "password": "ada@corner.example"}, "password", "too similar"),
        ({"old": "a long pass phrase", "password": ""}, "password", "Choose a password"),
        ({"password": "beans before breakfast"}, "old", "Say your password until now"),
    ],
)
def test_a_password_that_will_not_do_is_refused_beside_its_field(desk, ada, said, field, words):
    answer = desk.post("/settings/password/", said)

    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.text
    assert words in answer.text
    ada.refresh_from_db()
    assert ada.check_password("a long pass phrase")


def test_guessing_the_old_password_comes_to_an_end(desk, ada):
    codes = [desk.post("/settings/password/", {"old": "guess", "password": "x"}).status_code for _ in range(11)]

    assert codes == [422] * 10 + [429]


def test_the_first_password_needs_no_old_one(client, ada):
    ada.set_unusable_password()
    ada.save()
    client.force_login(ada)

    answer = client.post("/settings/password/", {"password": "beans before breakfast"})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert client.get("/settings/me/").status_code == 200


def test_who_forgot_the_password_comes_by_a_link_and_chooses_a_new_one(client, ada):
    client.post(f"/sign-in/link/{signing_in.make_link(ada)}/")

    assert client.post("/settings/password/", {"password": "beans before breakfast"}).status_code == 303

    ada.refresh_from_db()
    assert ada.check_password("beans before breakfast")
    assert client.post("/settings/password/", {"password": "another before breakfast"}).status_code == 422


def test_a_quarter_of_an_hour_after_the_link_the_old_password_is_asked_again(client, ada, morning):
    client.post(f"/sign-in/link/{signing_in.make_link(ada)}/")
    morning.shift(15 * 60 + 1)

    answer = client.post("/settings/password/", {"password": "beans before breakfast"})

    assert answer.status_code == 422
    assert "Say your password until now" in answer.text


def test_my_browsers_are_listed_by_what_they_are_with_this_one_first(client, ada):
    other = Client(headers={"User-Agent": "Mozilla/5.0 (iPhone) AppleWebKit Version/18.0 Safari/604.1"})
    right = {"email": "ada@corner.example", "password": "a long pass phrase"}
    client.post("/sign-in/", right, headers={"User-Agent": "Mozilla/5.0 (X11; Linux) Gecko Firefox/140.0"})
    other.post("/sign-in/", right)

    page = client.get("/settings/sessions/").text

    assert 0 < page.index("Firefox on Linux") < page.index("this one") < page.index("Safari on an iPhone")


def test_the_page_of_browsers_gives_no_key_away(desk, ada):
    other = Client()
    other.force_login(ada)

    page = desk.get("/settings/sessions/").text

    assert not any(session.session_key in page for session in Session.objects.all())


def test_ending_a_browser_signs_it_out_and_leaves_this_one(desk, ada):
    other = Client()
    other.force_login(ada)
    mark = Session.objects.get(session_key=other.session.session_key).mark

    assert desk.post(f"/settings/sessions/{mark}/ending/").status_code == 303
    assert other.get("/settings/me/").status_code == 302
    assert desk.get("/settings/me/").status_code == 200


def test_nobody_ends_the_browser_of_another(desk, ada, jo):
    hers = Client()
    hers.force_login(jo)
    mark = Session.objects.get(teammate=jo).mark

    desk.post(f"/settings/sessions/{mark}/ending/")
    desk.post("/settings/sessions/others/ending/")

    assert hers.get("/settings/me/").status_code == 200


def test_ending_all_others_leaves_this_browser(desk, ada):
    others = [Client(), Client()]
    for other in others:
        other.force_login(ada)

    desk.post("/settings/sessions/others/ending/")

    assert [other.get("/settings/me/").status_code for other in others] == [302, 302]
    assert desk.get("/settings/me/").status_code == 200


def test_a_browser_is_seen_again_every_five_minutes_and_not_at_each_step(desk, ada, morning):
    Session.objects.update(seen_at=clock.now() - timedelta(hours=1))
    desk.get("/settings/me/")
    first = Session.objects.get().seen_at
    morning.shift(60)
    desk.get("/settings/me/")

    assert Session.objects.get().seen_at == first
    morning.shift(300)
    desk.get("/settings/me/")
    assert Session.objects.get().seen_at > first


def test_my_browsers_cost_as_many_queries_with_three_as_with_one(desk, ada):
    with CaptureQueriesContext(connection) as one:
        desk.get("/settings/sessions/")
    for _ in range(2):
        Client().force_login(ada)
    with CaptureQueriesContext(connection) as three:
        desk.get("/settings/sessions/")

    assert len(three) == len(one) <= 6


def test_somebody_who_left_is_out_at_once(desk, ada):
    Teammate.objects.filter(pk=ada.pk).update(is_active=False)

    assert desk.get("/settings/me/").status_code == 302
