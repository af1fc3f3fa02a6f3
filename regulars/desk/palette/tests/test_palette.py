"""The palette: what fits, whose it is, how many questions it asks."""

import pytest

from regulars.conversation import macros, saved_replies
from regulars.conversation.models import Macro, MacroDeed, SavedReply
from regulars.desk.palette import deeds
from regulars.desk.palette.likeness import likeness

PART = {"HX-Request": "true"}


@pytest.fixture
def desk(client, ada):
    client.force_login(ada)
    return client


def asked(desk, **query):
    return desk.get("/palette/", query, headers=PART).content.decode()


@pytest.mark.parametrize(
    ("name", "typed", "rank"),
    [
        ("Saved replies", "", 0),
        ("Saved replies", "saved", 0),
        ("Saved replies", "REP", 1),
        ("Saved replies", "sr", 2),
        ("Saved replies", "rep sav", 2),
        ("Saved replies", "eplie", 3),
        ("Saved replies", "svdrpl", 4),
        ("São Paulo", "sao", 0),
        ("Inbox", "x", 3),
        ("Inbox", "z", None),
        ("Inbox", "xi", None),
        ("Inbox", "ix", None),
        ("Answer them", "nwr", None),
    ],
)
def test_likeness_when_letters_are_left_out_then_still_fits_but_less(name, typed, rank):
    assert likeness(name, typed) == rank


def test_palette_when_nothing_is_typed_then_offers_all_places_and_what_was_chosen_lately(desk, question):
    page = asked(desk, recent=f"person:{question.person_id},place:/promises/,person:999,macro:x")

    assert page.index("Lately") < page.index("Maria Lopes") < page.index("Promises") < page.index("Inbox")
    assert page.count('data-url="/promises/"') == 1


def test_palette_when_typed_then_finds_people_and_what_was_said(desk, question):
    assert 'data-kept="person:' in asked(desk, q="mari")
    assert f'data-kept="request:{question.pk}"' in asked(desk, q="grinder")


def test_palette_when_there_is_no_letter_then_offers_no_saved_replies(desk, question, jo):
    saved_replies.keep(SavedReply(title="Hours", html="<p>We open at nine.</p>"), by=jo)
    here = {"person": question.person_id, "request": question.pk}

    assert 'data-does="borrow"' not in asked(desk, q="hours")
    assert 'data-does="borrow"' in asked(desk, q="hours", **here)
    assert "We open at nine." in asked(desk, only="replies", **here)


def test_palette_when_macros_are_asked_for_then_offers_those_alone(desk, question, jo):
    macros.keep(Macro(title="All done"), [MacroDeed(kind="done")], by=jo)
    macros.keep(Macro(title="Mine", owner=jo), [MacroDeed(kind="done")], by=jo)

    page = asked(desk, only="macros", person=question.person_id, request=question.pk)

    assert page.count('role="option"') == 1
    assert f"/requests/{question.pk}/macros/" in page


def test_palette_when_one_keeps_no_house_then_leads_to_no_page_of_keepers(desk):
    page = asked(desk, q="providers")

    assert "/settings/providers/" not in page


def test_palette_when_without_script_then_is_a_page_of_places(desk):
    page = desk.get("/palette/").content.decode()

    assert '<a href="/promises/">' in page
    assert desk.get("/palette/", {"q": "zzzz"}).status_code == 200


@pytest.mark.parametrize(
    "query", [{"person": "x", "request": "1e9"}, {"recent": "person:" + "9" * 40}, {"q": "%_'\"\x00"}]
)
def test_palette_when_asked_oddly_then_answers(desk, query):
    assert desk.get("/palette/", query, headers=PART).status_code == 200


def test_palette_when_a_matter_is_at_hand_then_offers_what_has_no_key(desk, question):
    here = {"person": question.person_id, "request": question.pk}

    assert f'data-url="/requests/{question.pk}/splitting/"' in asked(desk, q="split", **here)
    assert f'data-url="/people/{question.person_id}/standing/"' in asked(desk, q="limits", **here)
    assert "/splitting/" not in asked(desk, q="split")


@pytest.mark.parametrize("deed", [*deeds.WITH_A_PERSON, *deeds.WITH_A_MATTER], ids=lambda one: str(one.words))
def test_deed_when_chosen_in_the_palette_then_leads_to_a_page(desk, question, deed):
    number = question.pk if deed in deeds.WITH_A_MATTER else question.person_id

    assert desk.get(deed.address(number)).status_code == 200
