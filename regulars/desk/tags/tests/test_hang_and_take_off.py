"""Tags beside a conversation."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.people import tagging
from regulars.people.models import Tag, Tagging

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def worn(person):
    return sorted(person.taggings.values_list("tag__name", flat=True))


def test_a_tag_when_hung_then_leads_to_all_who_wear_it(desk, maria, ada):
    answer = desk.post(f"/people/{maria.pk}/tags/?list=everyone", {"tag": "Wholesale"})
    tag = Tag.objects.get()

    assert (answer.status_code, answer.headers["Location"]) == (303, f"/people/{maria.pk}/?list=everyone")
    assert [(one.tag, one.by) for one in maria.taggings.all()] == [(tag, ada)]
    assert f'href="/people/?tag={tag.pk}"' in desk.get(f"/people/{maria.pk}/").text


def test_words_of_others_are_offered_and_those_that_hang_here_are_not(desk, maria, rui, ada):
    tagging.hang(maria, "cupping", by=ada)
    tagging.hang(rui, "weddings", by=ada)
    page = desk.get(f"/people/{maria.pk}/tags/").text

    assert '<option value="weddings">' in page
    assert '<option value="cupping">' not in page


def test_a_tag_when_it_is_none_is_refused_and_what_was_typed_stays(desk, maria):
    answer = desk.post(f"/people/{maria.pk}/tags/", {"tag": "<" * 61})

    assert (answer.status_code, "A tag has at most 60 letters." in answer.text) == (422, True)
    assert 'value="&lt;&lt;' in answer.text
    assert not Tag.objects.exists()


def test_a_tag_when_taken_off_then_stays_on_others(desk, maria, rui, ada):
    tag = tagging.hang(maria, "cupping", by=ada).tag
    tagging.hang(rui, "cupping", by=ada)
    page = desk.post(f"/people/{maria.pk}/tags/{tag.pk}/taking-off/", follow=True).text

    assert (worn(maria), worn(rui)) == ([], ["cupping"])
    assert "“cupping” came off Maria Lopes." in page


def test_a_tag_when_it_is_gone_already_is_taken_off_all_the_same(desk, maria):
    assert desk.post(f"/people/{maria.pk}/tags/999/taking-off/").status_code == 303


def test_in_place_the_column_comes_anew(desk, maria):
    form = desk.get(f"/people/{maria.pk}/tags/", headers=HTMX).text
    column = desk.post(f"/people/{maria.pk}/tags/", {"tag": "cupping"}, headers=HTMX).text

    assert "<!doctype" not in form and 'id="offered-tags"' in form
    assert '<hx-partial hx-target="#beside"' in column and ">cupping</a>" in column


def test_somebody_who_is_not_there_has_no_tags(desk, house):
    assert desk.post("/people/999/tags/", {"tag": "x"}).status_code == 404
    assert not Tagging.objects.exists()


def test_a_page_asks_once_for_tags_and_not_where_there_are_none(desk, maria, rui, ada):
    costs = []
    for number in (0, 1, 3):
        for one in range(number):
            tagging.hang(maria, f"tag {number} {one}", by=ada)
        desk.get(f"/people/{maria.pk}/")
        with CaptureQueriesContext(connection) as queries:
            desk.get(f"/people/{maria.pk}/")
        costs.append(len(queries))

    assert costs == [costs[0], costs[0] + 1, costs[0] + 1]


def test_tags_when_there_are_many_fold_after_a_dozen(desk, maria, ada):
    for number in range(14):
        tagging.hang(maria, f"word {number:02}", by=ada)
    html = desk.get(f"/people/{maria.pk}/").content.decode()

    assert html.index("word 11") < html.index("Another tag") < html.index("2 more tags") < html.index("word 12")
