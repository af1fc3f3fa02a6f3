"""What was told again stands quietly below its words, is waved away with one deed, and is counted for the house."""

from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.care import listening
from regulars.care.models import ToldAgain

FIRST = "Hello. My order number is 48213 and the grinder does not turn."
AGAIN = "As for the grinder: it does not turn at all, order 48213."
SAYS = "They told us this before"


@pytest.fixture
def told(hear, morning):
    """The first entry, and what was told again."""
    first = hear(FIRST)
    morning.shift(timedelta(hours=20))
    hear(AGAIN, external_id="2@maria.example")
    while listening.listen_due():
        pass
    return first, ToldAgain.objects.get()


def text_of(answer):
    return unescape(answer.content.decode())


def test_entry_when_it_tells_again_says_so_and_leads_to_the_first(desk, maria, told):
    page = text_of(desk.get(f"/people/{maria.pk}/"))

    assert page.count(SAYS) == 1
    assert f'href="/entries/{told[0].pk}/#entry-{told[0].pk}"' in page


def test_mark_when_waved_away_can_be_undone_for_a_while(desk, maria, told, morning):
    row = told[1]
    answer = desk.post(f"/told-again/{row.pk}/waving/")
    assert (answer.status_code, answer["Location"]) == (303, f"/people/{maria.pk}/#entry-{row.entry_id}")
    page = text_of(desk.get(f"/people/{maria.pk}/"))
    assert (SAYS in page, "Waved away: they did not tell us this before." in page) == (False, True)

    morning.shift(timedelta(minutes=11))
    assert "Waved away" not in text_of(desk.get(f"/people/{maria.pk}/"))
    desk.post(f"/told-again/{row.pk}/undoing/")
    assert SAYS in text_of(desk.get(f"/people/{maria.pk}/"))


def test_mark_when_the_first_entry_is_gone_only_says_that_they_say_so(desk, maria, told):
    ToldAgain.objects.update(earlier=None)

    assert "They say they told us before" in text_of(desk.get(f"/people/{maria.pk}/"))


def test_page_when_more_was_told_again_asks_no_more_questions(desk, maria, hear, told, django_assert_max_num_queries):
    more = [hear(f"{AGAIN} {number}", external_id=f"more-{number}@maria.example") for number in range(3)]
    desk.get(f"/people/{maria.pk}/")
    with CaptureQueriesContext(connection) as one:
        desk.get(f"/people/{maria.pk}/")
    for number, entry in enumerate(more):
        ToldAgain.objects.create(entry=entry, earlier=told[0], begins=0, ends=4, words="As f", in_words=str(number))
    with django_assert_max_num_queries(len(one)):
        desk.get(f"/people/{maria.pk}/")


def test_entry_when_it_is_in_another_language_says_in_which(desk, maria, hear, morning):
    hear("Buenos días, ¿a qué hora abren la tienda el sábado?")
    while listening.listen_due():
        pass
    page = text_of(desk.get(f"/people/{maria.pk}/"))

    assert "by email, in Spanish" in page
    assert 'class="entry__body entry__body--plain" dir="auto" lang="es"' in page


def test_figures_when_nobody_was_answered_say_so_and_else_count(desk, told):
    assert "Nobody was answered in the last months" in text_of(desk.get("/told-again/"))
    row = told[1]
    desk.post(
        f"/requests/{row.entry.request_id}/answers/", {"kind": "reply", "words": "Thank you, soon.", "seen": 10**6}
    )

    page = text_of(desk.get("/told-again/"))
    assert "March 2026" in page
    assert "1 request was answered for the first time." in page
    assert "(100 %), 1 time in all." in page
