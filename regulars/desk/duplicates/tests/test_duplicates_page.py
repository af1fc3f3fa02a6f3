"""People who may be one: the list, and the line beside a conversation."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.people.models import Person, Suggestion

GRADES = {"name": 6, "mail": 4, "number": -1, "birthday": -1, "home": 0, "company": -1}


@pytest.fixture
def double(maria):
    """A function: somebody else who may be Maria; gives the suggestion."""

    def suggest(name="Maria Lopes", probability=0.995):
        other = Person.objects.create(name=name, known_by=f"m.lopes{Person.objects.count()}@mail.example")
        return Suggestion.objects.create(first=maria, second=other, probability=probability, likeness=GRADES)

    return suggest


def test_page_when_nobody_is_signed_in_then_leads_there(client, double):
    assert client.get("/people/duplicates/").headers["Location"].startswith("/sign-in/")
    assert client.post(f"/duplicates/{double().id}/parting/").headers["Location"].startswith("/sign-in/")


def test_page_when_nobody_is_double_then_says_so(desk, house):
    assert "No two look like one so far" in desk.get("/people/duplicates/").text


def test_page_when_some_are_then_shows_both_with_the_reasons(desk, double):
    double("Maria da Silva")

    page = desk.get("/people/duplicates/").text

    assert "One pair waits" in page
    assert "Maria da Silva" in page
    assert "m.lopes" in page
    assert "Same name and addresses that their provider may take for the same" in page
    assert "but different addresses" in page
    assert "almost certain" in page


def test_page_when_there_are_many_then_the_surest_stand_first_at_the_same_cost(desk, double):
    double("Somebody Likely", 0.6)
    with CaptureQueriesContext(
        connection,
    ) as one:
        desk.get("/people/duplicates/")
    for number in range(40):
        double(f"Maria {number}", 0.9 + number / 1000)
    with CaptureQueriesContext(connection) as many:
        page = desk.get("/people/duplicates/").text

    assert len(many) == len(one)
    assert page.index("Maria 39") < page.index("Maria 38")
    assert ("Somebody Likely" in page, "Show more" in page, "41 pairs wait" in page) == (False, True, True)


def test_link_when_broken_then_shows_the_first_page_with_a_word(desk, double):
    double()

    assert "That page link is broken" in desk.get("/people/duplicates/?after=nonsense").text


def test_two_people_when_said_then_leaves_the_list_and_can_be_taken_back(desk, double, ada):
    row = double()

    said = desk.post(f"/duplicates/{row.id}/parting/", {"why": "Mother and daughter"}, follow=True).text

    assert "Two people, then." in said
    assert "No two look like one so far" in said
    decided = desk.get("/people/duplicates/?list=two").text
    assert ("says Ada" in decided, "Mother and daughter" in decided) == (True, True)
    again = desk.post(f"/duplicates/{row.id}/reopening/", follow=True).text
    assert "One pair waits" in again


def test_two_people_when_merged_meanwhile_then_says_so(desk, double, maria):
    row = double()
    Person.objects.filter(pk=row.second_id).update(merged_into=maria)

    assert "were merged meanwhile" in desk.post(f"/duplicates/{row.id}/parting/", follow=True).text


def test_person_when_perhaps_somebody_else_then_a_line_says_why_and_leads_back(desk, double, maria):
    row = double()

    page = desk.get(f"/people/{maria.id}/").text

    assert "May be the same as" in page
    assert "same name and addresses that their provider may take for the same" in page
    back = desk.post(f"/duplicates/{row.id}/parting/", {"from": maria.id})
    assert back.headers["Location"] == f"/people/{maria.id}/"
    assert "May be the same as" not in desk.get(f"/people/{maria.id}/").text


def test_person_when_nobody_is_like_them_then_costs_no_question(desk, maria, double):
    desk.get(f"/people/{maria.id}/")
    with CaptureQueriesContext(connection) as without:
        desk.get(f"/people/{maria.id}/")
    double()
    with CaptureQueriesContext(connection) as beside:
        desk.get(f"/people/{maria.id}/")

    assert len(beside) == len(without) + 1


def test_people_when_some_may_be_one_then_the_list_leads_there(desk, double):
    assert "/people/duplicates/" not in desk.get("/people/").text
    double()

    assert "One pair may be the same person" in desk.get("/people/").text
