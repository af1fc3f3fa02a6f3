"""Deciding how we stand with somebody, and where it is said."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import relating
from regulars.people.models import Limit, Parting, Person

pytestmark = pytest.mark.django_db


def plain(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_style_when_decided_then_stands_on_the_page_and_on_the_timeline(desk, maria):
    sent = {"style": "friend", "was": "", "why": "Cake on Fridays"}
    assert desk.post(f"/people/{maria.id}/standing/style/", sent).status_code == 303

    page = plain(desk.get(f"/people/{maria.id}/"))
    assert "Friend of the house, since" in page and "says Ada: Cake on Fridays" in page
    assert "Ada: Maria is a friend of the house: Cake on Fridays" in page


def test_style_when_somebody_was_faster_then_is_refused_in_words_and_nothing_typed_is_lost(desk, maria, jo):
    relating.stand(maria, "guest", by=jo)
    sent = {"style": "friend", "was": "", "why": "I like her"}
    refused = desk.post(f"/people/{maria.id}/standing/style/", sent)

    assert refused.status_code == 422
    assert "Jo decided otherwise meanwhile: it is “guest of the house” now." in plain(refused)
    assert "I like her" in plain(refused) and 'name="was" value="guest"' in refused.content.decode()
    assert Person.objects.get(pk=maria.pk).style == "guest"


def test_limit_when_set_then_is_said_plainly_at_the_top_and_at_the_head_until_it_is_lifted(desk, maria, question):
    desk.post(f"/people/{maria.id}/limits/", {"kind": "writing", "words": "", "why": "Shouting"})
    page = plain(desk.get(f"/people/{maria.id}/"))
    assert page.count("In writing only") == 2 and "says Ada: Shouting" in page
    assert "Ada set a limit, in writing only: Shouting" in page

    limit = Limit.objects.get()
    assert desk.post(f"/limits/{limit.id}/lifting/", {"why": ""}).status_code == 422
    assert desk.post(f"/limits/{limit.id}/lifting/", {"why": "We talked"}).status_code == 303
    assert "In writing only" not in plain(desk.get(f"/people/{maria.id}/"))
    assert "Ada lifted the limit: In writing only" in plain(desk.get(f"/people/{maria.id}/standing/"))


def test_parting_when_without_a_reason_then_is_refused_and_with_one_is_said_and_can_end(desk, maria):
    assert desk.post(f"/people/{maria.id}/parting/", {"why": " "}).status_code == 422
    assert desk.post(f"/people/{maria.id}/parting/", {"why": "It did no good"}).status_code == 303
    assert "We went separate ways" in plain(desk.get(f"/people/{maria.id}/"))

    parting = Parting.objects.get()
    assert desk.post(f"/partings/{parting.id}/ending/", {"why": "A kind letter"}).status_code == 303
    page = plain(desk.get(f"/people/{maria.id}/"))
    assert "Ada: together again: A kind letter" in page


def test_page_of_a_person_when_much_was_decided_then_costs_one_query_more_than_none(desk, maria, ada, question):
    def cost():
        desk.get(f"/people/{maria.id}/")
        with CaptureQueriesContext(connection) as queries:
            desk.get(f"/people/{maria.id}/")
        return len(queries)

    nothing = cost()
    for style in ("wave", "friend", "regular"):
        relating.stand(maria, style, by=ada)
    relating.limit(maria, "prepaid", by=ada, why="Owes us")
    relating.limit(maria, "house", by=ada, why="Threw a cup")
    relating.part(maria, by=ada, why="Enough")
    assert cost() == nothing + 1


def test_limit_of_somebody_we_do_not_have_is_not_found(desk):
    assert desk.post("/limits/99/lifting/", {"why": "x"}).status_code == 404
    assert desk.get("/people/99/standing/").status_code == 404


def test_limit_when_the_reason_is_too_long_then_says_so_and_cuts_nothing(desk, maria):
    refused = desk.post(f"/people/{maria.id}/limits/", {"kind": "writing", "words": "", "why": "because " * 60})

    assert refused.status_code == 422
    assert "Say it in fewer words (300 letters)" in plain(refused) and "because " * 59 in refused.content.decode()
    assert list(Limit.objects.all()) == []
