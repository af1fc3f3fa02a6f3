"""Paging by key."""

import pytest
from django.contrib.contenttypes.models import ContentType

from regulars.kit.paging import WrongPlace, count_up_to, page_by_key

pytestmark = pytest.mark.django_db
ORDER = ("-app_label", "-id")


@pytest.fixture
def rows(db):
    """Seven rows of some table; the first three have the very same label."""
    for number in range(7):
        ContentType.objects.create(app_label=f"paging {min(4, 7 - number)}", model=f"row{number}")
    return ContentType.objects.filter(app_label__startswith="paging")


def test_pages_show_every_row_once_also_where_keys_are_equal(rows, django_assert_num_queries):
    shown, after = [], ""
    for _ in range(4):
        with django_assert_num_queries(1):
            page = page_by_key(rows, order=ORDER, size=2, after=after)
        shown += page.rows
        after = page.after

    assert shown == list(rows.order_by(*ORDER))
    assert after == ""


def test_a_full_last_page_promises_no_further_one(rows):
    assert page_by_key(rows, order=ORDER, size=7).after == ""


@pytest.mark.parametrize("after", ["broken", "W10:1uLk:x", "\x00"])
def test_a_key_that_is_not_ours_is_refused_in_words(rows, after):
    with pytest.raises(WrongPlace, match="newest page"):
        page_by_key(rows, order=ORDER, size=2, after=after)


def test_a_key_of_another_list_is_refused(rows):
    page = page_by_key(rows, order=("-id",), size=2)

    with pytest.raises(WrongPlace, match="another list"):
        page_by_key(rows, order=ORDER, size=2, after=page.after)


def test_counting_stops_where_it_is_told(rows):
    assert (count_up_to(rows, 5), count_up_to(rows, 50)) == (5, 7)
