"""The pages for what went wrong."""

from importlib import import_module

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path

real = import_module(settings.ROOT_URLCONF)
handler400, handler403, handler404, handler500 = (getattr(real, f"handler{code}") for code in (400, 403, 404, 500))


def _raising(error):
    def view(request):
        raise error

    view.login_required = False
    return view


urlpatterns = [
    *real.urlpatterns,
    path("breaks/", _raising(RuntimeError("secret words"))),
    path("suspicious/", _raising(SuspiciousOperation("secret words"))),
    path("too-big/", _raising(RequestDataTooBig("secret words"))),
    path("forbidden/", _raising(PermissionDenied("Only those who keep the house may change this."))),
]


@pytest.fixture
def visitor(house, settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/nothing-here/", 404, "Nothing lives here"),
        ("/suspicious/", 400, "We could not read that"),
        ("/too-big/", 413, "That is more than we can carry"),
        ("/forbidden/", 403, "Only those who keep the house may change this."),
        ("/breaks/", 500, "That is our fault"),
    ],
)
def test_what_went_wrong_is_said_in_human_words(visitor, address, status, words):
    answer = visitor.get(address)

    assert answer.status_code == status
    assert words in answer.text
    assert "secret words" not in answer.text
    assert "Back to the start" in answer.text


def test_the_page_for_our_own_fault_asks_nothing_of_the_database(visitor):
    with CaptureQueriesContext(connection) as asked:
        visitor.get("/breaks/")

    assert len(asked) == 0


def test_an_address_that_is_not_found_is_not_repeated(visitor):
    assert "alert(1)" not in visitor.get("/<script>alert(1)</script>/").text


def test_error_pages_keep_the_policy_against_scripts(visitor):
    assert "default-src 'self'" in visitor.get("/nothing-here/").headers["Content-Security-Policy"]
