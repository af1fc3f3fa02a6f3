"""A session brings its teammate along, and nobody else."""

from django.contrib.auth import get_user
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from regulars.team.returning import ReturningMiddleware
from regulars.team.sessions import SessionStore


def asking(client):
    """A request with the session of this browser, as the middleware sees it."""
    request = RequestFactory().get("/")
    request.session = SessionStore(client.session.session_key)
    ReturningMiddleware(lambda _: None).process_request(request)
    return request


def test_teammate_comes_back_in_one_query(ada):
    client = Client()
    client.force_login(ada)
    request = asking(client)

    with CaptureQueriesContext(connection) as asked:
        assert request.user == ada
        assert request.user.email == ada.email
    assert len(asked) == 1


def test_one_who_left_does_not_come_back(ada):
    client = Client()
    client.force_login(ada)
    type(ada).objects.filter(pk=ada.pk).update(is_active=False)

    assert asking(client).user.is_authenticated is False


def test_new_password_ends_the_session(ada):
    client = Client()
    client.force_login(ada)
    ada.set_password("another long password")
    ada.save()

    assert asking(client).user.is_authenticated is False


def test_row_of_somebody_else_lets_nobody_in_as_them(ada, jo):
    """What counts is the signed content of the session, never the column beside it."""
    client = Client()
    client.force_login(ada)
    request = asking(client)
    request.session.model.objects.filter(session_key=client.session.session_key).update(teammate=jo)

    assert request.user == ada


def test_without_a_session_nobody_is_known(db):
    request = RequestFactory().get("/")
    request.session = SessionStore()
    ReturningMiddleware(lambda _: None).process_request(request)

    assert request.user.is_authenticated is False
    assert get_user(request).is_authenticated is False
