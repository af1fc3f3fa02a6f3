"""The tags of the house."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.desk.settings import tags
from regulars.people import tagging
from regulars.people.models import Person, Segment, Tag, Tagging
from regulars.search.people import retagging

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, jo):
    client.force_login(jo)
    return client


@pytest.fixture
def cups(house, ada):
    tag = tagging.called("cups")
    for name in ("Bea", "Cy"):
        tagging.hang(Person.objects.create(name=name), "cups", by=ada)
    return tag


def worn():
    return sorted(Tagging.objects.values_list("person__name", "tag__name"))


def test_tags_stand_by_name_with_how_many_wear_them(desk, cups, monkeypatch):
    tagging.called("Aprons")
    page = desk.get("/settings/tags/").text
    monkeypatch.setattr(tags, "COUNT_UP_TO", 1)

    assert page.index("Aprons") < page.index("cups")
    assert ">Nobody</a>" in page and ">2 people</a>" in page
    assert ">More than 1 people</a>" in desk.get("/settings/tags/").text


def test_the_page_when_there_are_more_costs_the_same(desk, cups):
    costs = []
    for name in ("a", "b", "c"):
        tagging.called(name)
        with CaptureQueriesContext(connection) as queries:
            desk.get("/settings/tags/")
        costs.append(len(queries))

    assert costs[0] == costs[2]


def test_only_who_keeps_the_house_changes_them(client, ada, cups):
    client.force_login(ada)
    paths = ("", f"{cups.pk}/", f"{cups.pk}/joining/", f"{cups.pk}/removal/")

    assert [client.post(f"/settings/tags/{path}").status_code for path in paths[1:]] == [403] * 3
    assert client.get("/settings/tags/").status_code == 403


def test_a_tag_is_called_otherwise(desk, cups):
    assert desk.post(f"/settings/tags/{cups.pk}/", {"name": " Cupping "}).status_code == 303
    assert worn() == [("Bea", "Cupping"), ("Cy", "Cupping")]


@pytest.mark.parametrize(
    ("path", "said", "words"),
    [
        ("", {"name": " "}, "Which word should hang on them?"),
        ("", {"name": "APRONS"}, "There is a tag “APRONS” already. Join the two"),
        ("joining/", {"into": ""}, "Which other tag means the same?"),
        ("joining/", {"into": "nothing"}, "There is no tag “nothing”."),
        ("joining/", {"into": "Cups"}, "That is the same tag."),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_changes(desk, cups, path, said, words):
    tagging.called("Aprons")
    answer = desk.post(f"/settings/tags/{cups.pk}/{path}", said)

    assert (answer.status_code, words in answer.text) == (422, True)
    assert worn() == [("Bea", "cups"), ("Cy", "cups")]


@pytest.mark.parametrize("at_once", [500, 1])
def test_two_when_joined_then_lists_ask_for_the_one(desk, ada, cups, at_once, monkeypatch):
    monkeypatch.setattr(retagging, "AT_ONCE", at_once)
    cupping = tagging.called("cupping")
    kept = Segment.objects.create(name="Cups", filters={"asked": [["tag", str(cups.pk)], ["order", "newest"]]})
    desk.post(f"/settings/tags/{cups.pk}/joining/", {"into": "CUPPING"})
    if at_once == 1:
        assert worn() == [("Bea", "cups"), ("Cy", "cups")]
        retagging.join_tags.call(cups.pk, cupping.pk, ada.pk)
    kept.refresh_from_db()

    assert worn() == [("Bea", "cupping"), ("Cy", "cupping")]
    assert kept.filters == {"asked": [["tag", str(cupping.pk)], ["order", "newest"]]}
    assert list(Tag.objects.all()) == [cupping]


@pytest.mark.parametrize("at_once", [500, 1])
def test_a_tag_when_removed_then_comes_off_everybody(desk, ada, cups, at_once, monkeypatch):
    monkeypatch.setattr(retagging, "AT_ONCE", at_once)
    assert desk.post(f"/settings/tags/{cups.pk}/removal/").status_code == 303
    if at_once == 1:
        assert worn() == [("Bea", "cups"), ("Cy", "cups")]
        retagging.remove_tag.call(cups.pk, ada.pk)

    assert (worn(), Tag.objects.count(), Person.objects.count()) == ([], 0, 2)


def test_a_tag_when_a_list_asks_for_it_is_not_removed(desk, cups):
    Segment.objects.create(name="Our tasters", filters={"asked": [["tag", str(cups.pk)]]})
    answer = desk.post(f"/settings/tags/{cups.pk}/removal/")

    assert (answer.status_code, "“Our tasters” asks for it" in answer.text) == (422, True)
    assert Tag.objects.get() == cups
