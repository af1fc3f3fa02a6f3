"""Who may listen to the live stream, and to what."""

from django.conf import settings
from django.test import Client

from regulars.desk.live.guarding import allowed

TOPICS = {"inbox", "person:12", "person"}


def cookies_of(teammate):
    client = Client()
    client.force_login(teammate)
    return {settings.SESSION_COOKIE_NAME: client.session.session_key}


def test_teammate_when_signed_in_hears_the_topics_a_desk_has(ada):
    wanted = TOPICS | {"secrets", "person:x", "person:12:3", "person:0", ""}

    assert allowed(cookies_of(ada), wanted) == TOPICS


def test_stranger_when_without_a_session_or_with_a_made_up_one_hears_nothing(house):
    assert allowed({}, TOPICS) == set()
    assert allowed({settings.SESSION_COOKIE_NAME: "made-up"}, TOPICS) == set()


def test_teammate_when_they_left_hears_nothing_more(ada):
    cookies = cookies_of(ada)
    ada.is_active = False
    ada.save()

    assert allowed(cookies, TOPICS) == set()


def test_session_when_ended_or_the_password_changed_hears_nothing_more(ada):
    cookies = cookies_of(ada)
    ada.set_password("quite another phrase")
    ada.save()

    assert allowed(cookies, TOPICS) == set()
