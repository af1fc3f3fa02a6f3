"""The ways in at the side: which one a page lies behind, and how their counts follow what happens."""

import re

import pytest
from django.urls import reverse

HTMX = {"HX-Request": "true"}


def current(response):
    """The names of the ways that are marked, each once."""
    marked = re.findall(r'title="([^"]*)" aria-current="page"', response.text)
    return sorted(set(marked))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/inbox/?list=done", "Inbox"),
        ("/promises/?whose=everyone", "Promises"),
        ("/people/?list=newest", "People"),
        ("/outbox/?list=refused", "Outbox"),
        ("/search/?q=grinder", "Search"),
        ("/write/", "New letter"),
        ("/settings/team/", "Settings"),
    ],
)
def test_way_of_a_page_is_marked_whatever_its_address_carries(desk, path, name):
    assert current(desk.get(path)) == [name]


def test_way_of_a_person_is_the_inbox_while_the_list_stands_beside(desk, question):
    page = reverse("person", args=[question.person_id])

    assert current(desk.get(page)) == ["People"]
    assert current(desk.get(f"{page}?list=mine")) == ["Inbox"]
    assert current(desk.get(f"/entries/{question.last_said_id}/")) == ["Search"]


def test_ways_when_fetched_again_count_anew_and_know_where_they_are(desk, question, hear):
    page = desk.get("/people/")
    address = re.search(r'hx-get="(/ways/[^"]*)"', page.text)[1]
    hear("Do you sell kettles?", by="rui@example.com", name="Rui Costa")
    again = desk.get(address, headers=HTMX)

    assert (page.text.count('<span class="nav__count">1<'), again.text.count('<span class="nav__count">2<')) == (1, 1)
    assert current(again) == ["People"]
    assert "<html" not in again.text


def test_ways_when_opened_as_a_page_lead_to_the_inbox(desk):
    assert desk.get("/ways/")["Location"] == "/"


def test_ways_when_here_is_made_up_mark_none(desk):
    assert current(desk.get("/ways/?here=%22%3E%3Cb%3E", headers=HTMX)) == []


def test_own_settings_are_a_step_away_from_ones_face(desk):
    assert 'href="/settings/me/"' in desk.get("/inbox/").text.partition('id="nav-me"')[2].partition("</nav>")[0]
