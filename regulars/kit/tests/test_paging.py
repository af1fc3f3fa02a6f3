"""Paging by key."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session

from regulars.kit import clock
from regulars.kit.paging import WrongPlace, count_up_to, page_by_key

pytestmark = pytest.mark.django_db
ORDER = ("-expire_date", "-session_key")


@pytest.fixture
def sessions(db):
    """Seven rows; the last three have the very same date."""
    moments = [clock.now() - timedelta(hours=min(n, 4)) for n in range(7)]
    return [Session.objects.create(session_key=f"k{n}", expire_date=at) for n, at in enumerate(moments)]


def test_pages_show_every_row_once_also_where_keys_are_equal(sessions, django_assert_num_queries):
    shown, after = [], ""
    for _ in range(4):
        with django_assert_num_queries(1):
            page = page_by_key(Session.objects.all(), order=ORDER, size=2, after=after)
        shown += page.rows
        after = page.after

    assert shown == list(Session.objects.order_by(*ORDER))
    assert after == ""


def test_a_full_last_page_promises_no_further_one(sessions):
    assert page_by_key(Session.objects.all(), order=ORDER, size=7).after == ""


@pytest.mark.parametrize("after", ["broken", "W10:1uLk:x", "\x00"])
def test_a_key_that_is_not_ours_is_refused_in_words(sessions, after):
    with pytest.raises(WrongPlace, match="newest page"):
        page_by_key(Session.objects.all(), order=ORDER, size=2, after=after)


def test_a_key_of_another_list_is_refused(sessions):
    page = page_by_key(Session.objects.all(), order=("-session_key",), size=2)

    with pytest.raises(WrongPlace, match="another list"):
        page_by_key(Session.objects.all(), order=ORDER, size=2, after=page.after)


def test_counting_stops_where_it_is_told(sessions):
    assert (count_up_to(Session.objects.all(), 5), count_up_to(Session.objects.all(), 50)) == (5, 7)
