"""What was noticed is offered beside its words, and is decided about with a form or a key."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from playwright.sync_api import expect

from regulars.care.models import Occasion

GAME = "Leo's first game is on Saturday at 10"
SAID = f"Thanks for the beans! {GAME}. See you"


@pytest.fixture
def game(offered):
    def of(entry):
        return offered(entry, GAME, when="2026-03-07T10:00", subject="Leo")

    return of


@pytest.fixture
def noticed(maria, hear, morning, game):
    return game(hear(SAID))


@pytest.fixture
def desk(client, ada):
    client.force_login(ada)
    return client


def text_of(answer):
    return unescape(answer.content.decode())


def page_of(desk, person):
    return text_of(desk.get(f"/people/{person.pk}/"))


def test_page_when_something_was_noticed_marks_the_words_and_says_what_it_becomes(desk, maria, noticed):
    page = page_of(desk, maria)

    assert '<mark class="noticed" title="Noticed">Leo\'s first game is on Saturday at 10</mark>' in page
    assert "Saturday 7 March, 10:00" in page
    assert f'action="/noticed/{noticed.pk}/keeping/"' in page


def test_offer_when_kept_stands_ahead_of_them_and_on_today(desk, maria, noticed, morning):
    answer = desk.post(
        f"/noticed/{noticed.pk}/keeping/", {"words": "Leo plays", "day": "7 March 2026", "hour": "10:00"}
    )
    assert (answer.status_code, answer["Location"]) == (303, f"/people/{maria.pk}/#entry-{noticed.entry_id}")
    page = page_of(desk, maria)
    assert "Kept:" in page
    assert 'id="ahead"' in page
    assert "Leo plays" in page

    assert "Leo plays" not in text_of(desk.get("/today/"))
    morning.move_to("2026-03-06T09:00+00:00", tick=False)
    assert "Leo plays, tomorrow at 10:00" in text_of(desk.get("/today/"))


def test_today_when_they_died_then_nobody_is_reminded_of_their_day(desk, maria, noticed, morning):
    desk.post(f"/noticed/{noticed.pk}/keeping/", {"words": "Leo plays", "day": "3 March 2026"})
    assert "Leo plays" in text_of(desk.get("/today/"))
    maria.has_died = True
    maria.save()

    assert "Leo plays" not in text_of(desk.get("/today/"))


def test_offer_when_the_day_is_none_then_is_refused_with_what_was_typed(desk, maria, noticed):
    typed = {"words": "The big game", "day": "whenever", "hour": "10"}
    answer = desk.post(f"/noticed/{noticed.pk}/keeping/", typed)

    page = text_of(answer)
    assert answer.status_code == 422
    assert 'value="The big game"' in page
    assert 'value="whenever"' in page
    assert "is no date we can read" in page
    assert Occasion.objects.count() == 0


def test_offer_when_waved_away_can_be_undone_for_a_while(desk, maria, noticed, morning):
    desk.post(f"/noticed/{noticed.pk}/waving/")
    page = page_of(desk, maria)
    assert "Waved away:" in page
    assert 'class="noticed"' not in page

    morning.move_to("2026-03-02T09:30+00:00", tick=False)
    assert "Waved away:" not in page_of(desk, maria)
    desk.post(f"/noticed/{noticed.pk}/undoing/")
    assert 'class="noticed"' in page_of(desk, maria)


def test_day_when_set_right_or_taken_away_says_so_in_the_history(desk, maria, noticed):
    desk.post(f"/noticed/{noticed.pk}/keeping/", {"words": "Leo's first game", "day": "7 March 2026"})
    day = Occasion.objects.get()
    refused = desk.post(f"/occasions/{day.pk}/", {"words": "The game", "day": "31 February"})
    assert (refused.status_code, "has no day 31" in refused.content.decode()) == (422, True)
    desk.post(f"/occasions/{day.pk}/", {"words": "The game", "day": "8 March 2026", "comes_round": "on"})
    day.refresh_from_db()
    assert (day.words, str(day.next_on), day.comes_round) == ("The game", "2026-03-08", True)

    desk.post(f"/occasions/{day.pk}/removal/")
    changes = [(one.before, one.after) for one in maria.changes.filter(what="occasion").order_by("id")]
    assert changes[1:] == [
        ("Leo's first game: 7 March 2026", "The game: 8 March 2026, every year"),
        ("The game: 8 March 2026, every year", ""),
    ]


def test_page_when_more_was_noticed_asks_no_more_questions(
    desk, maria, hear, noticed, game, django_assert_max_num_queries
):
    more = [hear(f"{GAME} {number}") for number in range(3)]
    page_of(desk, maria)
    with CaptureQueriesContext(connection) as one:
        page_of(desk, maria)
    for entry in more:
        game(entry)
    with django_assert_max_num_queries(len(one)):
        page_of(desk, maria)


@pytest.mark.browser
def test_offers_when_walked_by_keys_are_kept_and_waved_away(browse, ada, maria, hear, game, offered):
    first = game(hear(SAID))
    second = offered(hear("Leo's birthday is in May"), "Leo's birthday", when="2031-05-07", subject="Leo")
    page = browse(ada, f"/people/{maria.pk}/?list=everyone")
    page.locator("#timeline").focus()
    page.keyboard.press("]")
    expect(page.locator(f"#offer-{first.pk} button").first).to_be_focused()
    page.keyboard.press("]")
    page.keyboard.press("Enter")
    expect(page.locator(f"#offer-{second.pk}")).to_contain_text("Kept:")
    expect(page.locator("#ahead")).to_contain_text("Leo's birthday")

    page.locator("#timeline").focus()
    page.keyboard.press("-")
    expect(page.locator(f"#offer-{first.pk}")).to_contain_text("Waved away:")
    page.keyboard.press("z")
    expect(page.locator("mark.noticed").first).to_be_visible()
    assert page.complaints == []
