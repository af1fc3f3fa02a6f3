"""What somebody told us, beside the conversation and on a page of its own."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import hearings, speaking
from regulars.people import facts
from regulars.people.models import Fact, Person


@pytest.fixture
def leo(maria, hear, ada):
    """Leo's game, remembered from Maria's letter."""
    entry = hear("Leo's game is on Saturday.\n\nSee you!")
    return hearings.remember(entry, "Leo plays on Saturday", by=ada, quote="Leo's game is on Saturday")


def page_of(person):
    return f"/people/{person.id}/"


def told(page):
    """The part of the column about facts."""
    return page.text.partition('id="told"')[2].partition('id="person-')[0].partition("</section>")[0]


def test_column_when_something_was_told_has_its_words_where_from_and_by_whom(desk, leo, maria):
    column = told(desk.get(page_of(maria)))

    assert "Leo plays on Saturday" in column
    assert "Heard by Ada by email" in column
    assert f'href="/entries/{leo.hearing.entry_id}/#entry-{leo.hearing.entry_id}"' in column


def test_column_when_a_fact_is_careful_folds_it_and_says_so(desk, maria, ada):
    facts.remember(maria, "Lost her father", by=ada, sensitivity="careful")
    column = told(desk.get(page_of(maria)))
    fold = column.partition("told__careful")[2]

    assert "One thing to know, and not to bring up" in fold
    assert "Lost her father" in fold
    assert "only if they bring it up" in fold


def test_remembering_by_word_then_it_stands_in_the_column_with_its_day(desk, maria):
    typed = {"words": "Her dog is called Bica", "topic": "", "sensitivity": "", "day": "2026-03-01", "how": "phone"}
    answer = desk.post(f"/people/{maria.id}/facts/?list=mine", typed)
    fact = maria.facts.get()

    assert answer["Location"] == f"/people/{maria.id}/?list=mine"
    assert (fact.topic, fact.source, f"{fact.heard_at:%Y-%m-%d}") == ("animals", "phone", "2026-03-01")
    assert "on the phone" in told(desk.get(page_of(maria)))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"words": " "}, "in a few words"),
        ({"words": "y" * 600}, "longer than we can keep in mind"),
        ({"words": "<b>Well</b>", "day": "yesterday"}, "That is not a day"),
        ({"words": "Well", "day": "2999-01-01"}, "still to come"),
        ({"words": "Well", "day": "0001-01-01"}, "too long ago"),
        ({"words": "Well", "topic": "nonsense"}, "one of the topics"),
        ({"words": "Well", "sensitivity": "nonsense"}, "how it is to be handled"),
    ],
)
def test_remembering_by_word_when_refused_says_why_beside_what_was_typed(desk, maria, typed, says):
    answer = desk.post(f"/people/{maria.id}/facts/", typed)

    assert (answer.status_code, maria.facts.count()) == (422, 0)
    assert says in answer.text
    assert typed["words"].strip().replace("<", "&lt;").replace(">", "&gt;") in answer.text
    assert "<b>Well" not in answer.text


def test_sheet_when_words_were_selected_has_them_and_their_topic(desk, hear):
    entry = hear("My dog ate   the filter.")
    sheet = desk.get(
        f"/entries/{entry.id}/remembering/", {"quote": "my dog\nate", "solid": 0}, headers={"HX-Request": "true"}
    ).text

    assert "<!doctype" not in sheet
    assert ">\nMy dog ate</textarea>" in sheet
    assert '<option value="animals" selected>' in sheet
    assert "Maria can read whatever we keep here." in sheet


def test_sheet_without_script_is_a_page_with_the_whole_letter(desk, hear):
    entry = hear("My <dog> ate the filter.")
    page = desk.get(f"/entries/{entry.id}/remembering/").text

    assert "<!doctype html>" in page
    assert "My &lt;dog&gt; ate the filter." in page


def test_sheet_when_the_note_is_withheld_says_that_the_fact_is_not(desk, question, ada):
    note = speaking.note(question, by=ada, html="Buys a surprise", withheld_because="a surprise")
    sheet = desk.get(f"/entries/{note.id}/remembering/").text

    assert "withheld from Maria (a surprise)" in sheet
    assert "What you remember from it, they can read." in sheet


def test_remembering_from_an_entry_underlines_typed_words_without_a_selection(desk, hear):
    entry = hear("We have a new dog, called Bica & Co.")
    answer = desk.post(f"/entries/{entry.id}/remembering/?list=mine", {"words": "new dog, called Bica & Co"})
    page = desk.get(answer["Location"]).text

    assert answer["Location"] == f"/people/{entry.person_id}/?list=mine#entry-{entry.id}"
    mark = '<mark class="heard" title="Remembered: new dog, called Bica &amp; Co">new dog, called Bica &amp; Co</mark>'
    assert f"We have a {mark}." in page


def test_remembering_with_script_gives_the_entry_underlined(desk, hear):
    entry = hear("Leo plays. Leo plays again.")
    typed = {"words": "Leo plays", "quote": "Leo plays", "solid": "9"}
    answer = desk.post(f"/entries/{entry.id}/remembering/", typed, headers={"HX-Request": "true"})

    assert f'id="entry-{entry.id}"' in answer.text
    assert 'Leo plays. <mark class="heard" title="Remembered: Leo plays">Leo plays</mark> again.' in answer.text


def test_remembering_from_an_entry_when_refused_keeps_selection_and_words(desk, hear):
    entry = hear("Leo plays.")
    answer = desk.post(f"/entries/{entry.id}/remembering/", {"words": "", "quote": "Leo <x>", "solid": "3"})

    assert answer.status_code == 422
    assert 'name="quote" value="Leo &lt;x&gt;"' in answer.text
    assert "in a few words" in answer.text


def test_correction_then_the_old_words_stand_before(desk, leo, maria):
    typed = {"words": "Leo plays on Sunday", "topic": "leisure", "sensitivity": "", "back": "facts"}
    answer = desk.post(f"/facts/{leo.id}/correction/", typed)
    page = desk.get(answer["Location"]).text

    assert answer["Location"] == f"/people/{maria.id}/facts/"
    assert page.index("Leo plays on Sunday") < page.index('<s dir="auto">Leo plays on Saturday</s>')
    assert "said differently by Ada" in page


def test_correction_when_somebody_was_faster_says_who_and_keeps_what_was_typed(desk, leo, jo):
    facts.replace(leo, "Leo plays on Friday", by=jo)
    answer = desk.post(f"/facts/{leo.id}/correction/", {"words": "Leo plays on Sunday", "topic": "leisure"})
    newest = Fact.objects.current().get()

    assert (answer.status_code, newest.words) == (422, "Leo plays on Friday")
    assert "Jo changed this meanwhile. It says “Leo plays on Friday” now." in answer.text
    assert ">\nLeo plays on Sunday</textarea>" in answer.text
    assert f'action="/facts/{newest.id}/correction/"' in answer.text


def test_correction_when_somebody_ended_it_meanwhile_offers_to_keep_it_anew(desk, leo, jo):
    facts.end(leo, by=jo)
    answer = desk.post(f"/facts/{leo.id}/correction/", {"words": "Leo plays on Sunday", "topic": "leisure"})

    assert answer.status_code == 422
    assert "Jo took this away meanwhile." in answer.text
    assert ">\nLeo plays on Sunday</textarea>" in answer.text


def test_ending_then_it_stands_on_the_page_with_why_and_no_longer_in_the_column(desk, leo, maria):
    desk.post(f"/facts/{leo.id}/ending/", {"why": "He broke his arm"})

    assert "Leo plays on Saturday" not in told(desk.get(page_of(maria)))
    assert "He broke his arm by Ada" in desk.get(f"/people/{maria.id}/facts/").text
    assert "No longer true: Leo plays on Saturday" in desk.get(page_of(maria)).text


def test_page_when_long_is_paged_by_key_and_by_topic(desk, maria, ada, monkeypatch):
    monkeypatch.setattr("regulars.desk.facts.reading.SIZE", 2)
    for words, topic in [("One", "home"), ("Two", "work"), ("Three", "home"), ("Four", "home")]:
        facts.remember(maria, words, by=ada, topic=topic)
    first = desk.get(f"/people/{maria.id}/facts/?topic=home").text
    path = first.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0].replace("&amp;", "&")
    second = desk.get(path, headers={"HX-Request": "true"}).text

    assert [word in first for word in ("One", "Two", "Three", "Four")] == [False, False, True, True]
    assert [word in second for word in ("One", "Two", "Three", "Four")] == [True, False, False, False]
    assert "That page link is broken" in desk.get(f"/people/{maria.id}/facts/?after=nonsense").text


def test_page_when_it_has_one_fact_and_three_with_a_past_costs_as_much(desk, maria, ada):
    costs = []
    for number in range(3):
        facts.replace(facts.remember(maria, f"Fact {number}", by=ada), f"Fact {number}, better", by=ada)
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(f"/people/{maria.id}/facts/").status_code == 200
        costs.append(len(queries))

    assert costs == [costs[0]] * 3


@pytest.mark.parametrize(
    "path", ["/people/99/facts/", "/entries/99/remembering/", "/facts/99/correction/", "/facts/99/ending/"]
)
def test_deeds_when_there_is_nothing_of_that_number_are_not_found(desk, maria, path):
    assert desk.post(path, {"words": "Well"}).status_code == 404


def test_deeds_when_somebody_has_left_us_are_not_theirs_any_more(desk, ada, leo):
    ada.is_active = False
    ada.save()

    assert desk.post(f"/facts/{leo.id}/ending/").status_code == 302
    assert Fact.objects.current().get() == leo


def test_page_of_somebody_who_is_somebody_else_leads_there(desk, maria):
    old = Person.objects.create(name="M. Lopes", merged_into=maria)

    assert desk.get(f"/people/{old.id}/facts/")["Location"] == f"/people/{maria.id}/facts/"


def test_search_when_a_word_was_told_finds_it_and_warns(desk, maria, ada):
    facts.remember(maria, "Dreams of Reykjavik", by=ada, sensitivity="secret")
    facts.end(facts.remember(maria, "Lives in Reykjavik", by=ada), by=ada)
    page = desk.get("/search/?q=reykja").text

    assert "What people told us" in page
    assert "Dreams of <mark>Reykjavik</mark>" in page
    assert "never mention it" in page
    assert "Lives in" not in page
