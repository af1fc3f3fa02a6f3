"""The list of people."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import speaking
from regulars.kit.paging import mark
from regulars.people.models import Person


@pytest.fixture
def neighbours(hear):
    """Three who have written: Zoe, Ana, and one without a name."""
    for number, name in enumerate(["Zoe Hart", "Ana Reis", ""]):
        hear(f"Hello {number}", by=f"who{number}@street.example", name=name)


def names(page):
    return re.findall(r'<a href="/people/\d+/"[^>]*>([^<]+)</a>', page)


def test_a_stranger_sees_nobody(client, neighbours):
    assert client.get("/people/").headers["Location"] == "/sign-in/?next=/people/"


def test_everyone_with_a_name_stands_in_its_order(desk, neighbours, maria):
    assert names(desk.get("/people/").text) == ["Ana Reis", "Maria Lopes", "Zoe Hart"]


def test_the_newest_stand_first_also_without_a_name(desk, neighbours):
    assert names(desk.get("/people/?list=newest").text)[:2] == ["who2@street.example", "Ana Reis"]


@pytest.mark.parametrize(("typed", "found"), [("zo", ["Zoe Hart"]), ("who1", ["Ana Reis"]), ("nobody", []), ("%", [])])
def test_the_beginning_of_a_name_or_address_narrows_the_list(desk, neighbours, typed, found):
    page = desk.get("/people/", {"q": typed}).text

    assert names(page) == found
    assert ("Nobody by that beginning" in page) is (not found)


def test_when_somebody_was_last_heard_counts_their_own_words_alone(desk, question, ada, morning):
    morning.shift(3600)
    speaking.note(question, by=ada, html="<p>She called.</p>")

    page = desk.get("/people/").text

    assert f'datetime="{question.entries.order_by("id").first().at.isoformat()}"' in page


def test_the_list_is_paged_by_key(desk, maria, monkeypatch):
    monkeypatch.setattr("regulars.desk.people.reading.SIZE", 2)
    for name in ("Ana", "Bea", "Zoe"):
        Person.objects.create(name=name)
    first = desk.get("/people/").text
    path = first.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0].replace("&amp;", "&")

    assert (names(first), names(desk.get(path).text)) == (["Ana", "Bea"], ["Maria Lopes", "Zoe"])
    assert names(desk.get("/people/?after=nonsense").text) == ["Ana", "Bea"]


def test_one_costs_as_many_queries_as_three(desk, hear):
    hear("Hello", by="one@street.example", name="One")
    with CaptureQueriesContext(connection) as one:
        desk.get("/people/")
    hear("Hello", by="two@street.example", name="Two")
    hear("Hello", by="three@street.example", name="Three")
    with CaptureQueriesContext(connection) as three:
        desk.get("/people/")

    assert len(three) == len(one) <= 8


def test_nobody_yet_says_how_people_come(desk):
    assert "People appear here by themselves" in desk.get("/people/").text


def test_a_later_page_that_is_empty_does_not_say_that_nobody_fits(desk, house):
    last = Person.objects.create(name="Zoe", style="friend")
    asked = {"standing": "friend", "after": mark(last, ("sort_name", "id"))}
    page = desk.get("/people/", asked).text

    assert "Nobody further down" in page and "Nobody fits" not in page
    assert "Nobody further down." in desk.get("/people/", asked, headers={"HX-Request": "true"}).text
