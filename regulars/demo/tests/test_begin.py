"""Loading the demo business, and where it is refused or breaks off."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.demo import loading, remembering, removing
from regulars.demo.errors import HouseHasBegun, NothingToRemove
from regulars.demo.tests.conftest import NOW
from regulars.demo.tests.rows import counts
from regulars.people.models import Person
from regulars.people.recognising import recognise
from regulars.team.models import House

pytestmark = pytest.mark.django_db


def test_load_then_it_takes_a_bounded_number_of_queries():
    with CaptureQueriesContext(connection) as queries:
        loading.load(NOW)

    assert len(queries) < 470


def test_load_when_somebody_real_is_here_then_it_is_refused():
    recognise("email", "real@example.org", name="A real person")

    with pytest.raises(HouseHasBegun, match="empty one"):
        loading.load(NOW)
    assert (Person.objects.count(), House.objects.count()) == (1, 0)


def test_load_when_it_breaks_off_then_nothing_is_left(monkeypatch):
    monkeypatch.setattr(remembering, "_settle", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        loading.load(NOW)
    assert set(counts().values()) == {0}


def test_load_demo_then_it_says_what_came_in():
    said = StringIO()
    call_command("load_demo", stdout=said)

    assert said.getvalue().startswith("Corner Roasters is here: 264 people, 6 teammates, ")


def test_remove_when_there_is_none_then_it_says_so():
    with pytest.raises(NothingToRemove):
        removing.remove()
    with pytest.raises(CommandError, match="no demo business"):
        call_command("remove_demo")
