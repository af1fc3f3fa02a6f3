"""Somebody's people: in the column, on their page, and set right."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from playwright.sync_api import expect

from regulars.people import circles, connecting, dating
from regulars.people.connecting import Way
from regulars.people.models import Change, Connection, ConnectionKind, Membership, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def child(house):
    return Way(ConnectionKind.objects.get_or_create(name="child", defaults={"inverse": "parent", "family": True})[0])


@pytest.fixture
def leo(maria, child, ada):
    """Maria's son."""
    person = Person.objects.create(name="Leo Lopes")
    connecting.connect(maria, person, child, by=ada)
    return person


def page_of(person):
    return reverse("person", args=[person.pk])


def web_of(person):
    return reverse("their-people", args=[person.pk])


def test_child_when_added_in_two_fields_then_is_a_person_without_an_address(desk, maria, child, morning):
    answer = desk.post(
        f"{reverse('connections', args=[maria.pk])}?beside=1", {"name": "Leo", "way": "Son"}, follow=True
    )
    leo = Person.objects.get(name="Leo")

    assert answer.redirect_chain[0][0] == page_of(maria)
    assert leo.identifiers.count() == 0
    assert (Connection.objects.get().person, Connection.objects.get().words) == (maria, "Son")
    assert "<small>Son</small>" in answer.content.decode()
    dating.learn(leo, "birthday", "3 May 2016", by=None)
    assert "<small>Son, 9</small>" in desk.get(page_of(maria)).content.decode()
    assert "<small>parent</small>" in desk.get(page_of(leo)).content.decode()


def test_child_when_they_live_together_then_comes_into_the_household(desk, maria, child, ada):
    home = circles.found("household", "Lopes", by=ada)
    circles.join(home, maria, by=ada)
    desk.post(reverse("connections", args=[maria.pk]), {"name": "Leo", "way": "child", "home": "yes"})

    assert [row.role for row in Membership.objects.filter(circle=home).order_by("id")] == ["", "child"]


def test_somebody_when_we_know_the_name_is_asked_for_once_more(desk, maria, child):
    rui = Person.objects.create(name="Rui Lopes")
    where, typed = reverse("connections", args=[maria.pk]), {"name": "Rui", "way": "child", "since": "2019"}
    html = desk.post(where, typed).content.decode()
    assert "Which Rui is it?" in html
    assert f'name="person" value="{rui.pk}"' in html
    assert '<input type="hidden" name="since" value="2019">' in html

    desk.post(where, typed | {"person": rui.pk})
    assert Connection.objects.get().other == rui
    desk.post(where, typed | {"new": "yes"})
    assert Person.objects.filter(name="Rui").count() == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"name": "Leo", "way": "frob"}, "We do not know “frob” yet."),
        ({"name": "", "way": "son"}, "What is their name?"),
        ({"name": "Leo", "way": ""}, "What are they?"),
        ({"name": "x" * 300, "way": "son"}, "at most 200 characters"),
    ],
)
def test_somebody_when_refused_then_nothing_is_lost_or_half_done(desk, maria, child, typed, words):
    for query in ("?beside=1", ""):
        answer = desk.post(reverse("connections", args=[maria.pk]) + query, typed)
        html = answer.content.decode()

        assert answer.status_code == 422
        assert words in html
        assert f'value="{typed["way"]}"' in html or not typed["way"]
    assert Person.objects.count() == 1


def test_web_when_opened_then_says_in_a_table_what_it_draws(desk, maria, leo, ada):
    home = circles.found("household", "Lopes", by=ada)
    circles.join(home, maria, by=ada, role="mother")
    html = desk.get(web_of(maria)).content.decode()

    assert "1 person around them." in html
    assert f'data-one="p{leo.pk}" data-other="p{maria.pk}"' in html
    assert "child of Maria Lopes" in html
    assert f'data-one="p{maria.pk}" data-other="c{home.pk}"' in html
    assert "mother in Lopes" in html
    assert "cytoscape" not in desk.get(page_of(maria)).content.decode()


def test_web_when_empty_then_says_what_to_do(desk, maria):
    html = desk.get(web_of(maria)).content.decode()

    assert "Add a son, a friend, or whoever brought them to us." in html
    assert "people-graph" not in html


def test_connection_when_set_right_then_ends_and_stays(desk, maria, leo):
    row = Connection.objects.get()
    where, was = reverse("connection", args=[row.pk]), connecting.in_words(row)
    typed = {"since": "2015", "until": "May 2024", "words": "", "confidence": "told", "why": "She told us", "was": was}
    desk.post(where, typed)
    row.refresh_from_db()

    assert (row.since.year, row.until.month) == (2015, 5)
    assert "<small>child until May 2024</small>" in desk.get(page_of(maria)).content.decode()
    assert Change.objects.filter(why="She told us").count() == 2
    answer = desk.post(where, typed | {"since": "2014"})
    assert answer.status_code == 422
    assert "Somebody changed this meanwhile" in answer.content.decode() or "Ada changed this" in answer.content.decode()
    assert desk.post(where, typed | {"since": "31 Feb 2015"}).status_code == 422
    assert desk.post(where, typed | {"since": "2025", "was": ""}).status_code == 422


def test_connection_when_it_never_was_then_is_gone_but_for_the_history(desk, maria, leo):
    row = Connection.objects.get()
    desk.post(reverse("connection-taking-back", args=[row.pk]), {"why": "Her nephew"})

    assert Connection.objects.count() == 0
    assert Change.objects.filter(person=maria, why="Her nephew").exists()
    assert desk.get(reverse("connection", args=[row.pk])).status_code == 404


def test_address_when_it_is_their_own_then_stands_beside_the_conversation(desk, maria):
    desk.post(reverse("person-address", args=[maria.pk]), {"street": "Rua do Almada 12", "locality": "Porto"})

    assert "Rua do Almada 12, Porto" in desk.get(page_of(maria)).content.decode()
    answer = desk.post(reverse("person-address", args=[maria.pk]), {"street": " "})
    assert (answer.status_code, "Write an address." in answer.content.decode()) == (422, True)


def test_column_when_people_are_many_then_costs_the_same(desk, maria, leo, child, ada, django_assert_num_queries):
    home = circles.found("household", "Lopes", by=ada)
    for person in (maria, leo):
        circles.join(home, person, by=ada)
    desk.get(page_of(maria))
    with CaptureQueriesContext(connection) as few:
        desk.get(page_of(maria))
    for number in range(12):
        other = Person.objects.create(name=f"Child {number}")
        connecting.connect(maria, other, child, by=ada)
        circles.join(home, other, by=ada)
    with django_assert_num_queries(len(few)):
        html = desk.get(page_of(maria)).content.decode()
    assert "5 more, and who they know, drawn" in html


def test_pages_when_somebody_has_left_then_open_for_them_no_more(client, ada, maria, leo):
    client.force_login(ada)
    row = Connection.objects.get()
    type(ada).objects.filter(pk=ada.pk).update(is_active=False)

    for path in (web_of(maria), reverse("connection", args=[row.pk])):
        assert client.get(path).status_code in (302, 403, 404)


def test_husband_when_said_on_one_side_then_is_a_husband_there_and_a_spouse_here(desk, maria, house):
    ConnectionKind.objects.get_or_create(name="spouse", defaults={"inverse": "spouse", "family": True})
    desk.post(reverse("connections", args=[maria.pk]), {"name": "Rui", "way": "husband"})
    rui = Person.objects.get(name="Rui")
    desk.post(reverse("connections", args=[rui.pk]), {"person": maria.pk, "name": "Maria", "way": "wife"})

    assert Connection.objects.count() == 1
    assert "<small>husband</small>" in desk.get(page_of(maria)).content.decode()
    assert "<small>spouse</small>" in desk.get(page_of(rui)).content.decode()


@pytest.mark.browser
def test_web_when_opened_in_a_browser_then_is_drawn_and_a_click_opens_the_person(browse, ada, maria):
    connecting.lay_down()
    leo = Person.objects.create(name="Leo Lopes")
    connecting.connect(maria, leo, connecting.way_called("son"), by=ada)
    page = browse(ada, web_of(maria))
    expect(page.locator("people-graph canvas").first).to_be_visible()
    expect(page.get_by_role("img", name="A drawing of who knows whom")).to_be_visible()
    where = page.evaluate(
        """(key) => { const graph = document.querySelector("people-graph");
        const { x, y } = graph.graph.getElementById(key).renderedPosition(), box = graph.getBoundingClientRect();
        return [box.x + x, box.y + y]; }""",
        f"p{leo.pk}",
    )
    page.mouse.click(*where)
    page.wait_for_url(f"**{page_of(leo)}")

    assert page.complaints == []
