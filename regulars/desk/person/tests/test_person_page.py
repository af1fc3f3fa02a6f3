"""A person's page: what it tells, how far back, and what it costs."""

import html
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regulars.conversation import outbox, speaking, tokens
from regulars.conversation.models import Bookmark, Entry
from regulars.conversation.models.promise import promise
from regulars.desk.person import reading, timeline
from regulars.desk.person.telling import Bubble, Chapter, Happening, Listener
from regulars.people.models import Identifier, Person


def page_of(question):
    return f"{reverse('person', args=[question.person_id])}?request={question.id}"


def told(person, reader, **asked):
    return reading.told(person, asked, to=Listener(person, reader))


def bubbles(person, reader):
    return [item for item in told(person, reader).items if isinstance(item, Bubble)]


def answer(question, by, html="<div>On it.</div>", more=()):
    question.refresh_from_db()
    to = [*speaking.recipients_of(question), *more]
    return speaking.reply(question, by=by, html=html, to=to, channel="email")


def test_page_when_somebody_unknown_is_asked_for_is_not_found(desk):
    assert desk.get("/people/4711/").status_code == 404


def test_page_when_the_request_is_somebody_elses_is_not_found(desk, question, hear):
    other = hear("Kettles?", by="rui@example.com", name="Rui Costa").request

    assert desk.get(f"/people/{question.person_id}/?request={other.id}").status_code == 404


def test_page_when_a_teammate_has_left_opens_for_them_no_more(desk, ada, question):
    ada.is_active = False
    ada.save()

    assert desk.get(page_of(question)).status_code == 302


def test_timeline_when_told_has_chapters_bubbles_and_plain_sentences(ada, jo, question, maria):
    question.assign(to=jo, by=ada)
    answer(question, jo)
    speaking.note(question, by=ada, html="<div>She is nice.</div>")
    question.finish(by=jo)
    items = told(maria, ada).items

    assert [type(item) for item in items] == [Chapter, Bubble, Happening, Bubble, Bubble, Happening]
    assert [item.words for item in items if isinstance(item, Happening)] == [
        "Ada handed this to Jo",
        "Jo marked this as done",
    ]
    assert (items[0].words, items[0].state) == ("Loud grinder", "done")
    assert [(b.kind, b.name, b.said) for b in items if isinstance(b, Bubble)] == [
        ("theirs", "Maria", "by email"),
        ("ours", "Jo", "by email"),
        ("note", "Ada", "to the team"),
    ]


def test_note_when_withheld_says_why_and_when_open_says_that_they_can_see_it(ada, question, maria):
    speaking.note(question, by=ada, html="open")
    speaking.note(question, by=ada, html="closed", withheld_because="a surprise")
    notes = bubbles(maria, ada)[1:]

    assert [note.seen for note in notes] == ["Maria can see this", ""]
    assert notes[1].withheld == "Maria does not see this: a surprise"


def test_timeline_when_long_is_paged_by_key_back_to_the_first_word(monkeypatch, ada, hear, maria, question):
    monkeypatch.setattr(timeline, "ENTRIES", 3)
    for number in range(6):
        hear(f"Word {number}", answering=("1@maria.example",))
    newest = told(maria, ada)
    before = told(maria, ada, before=newest.older)
    first = told(maria, ada, before=before.older)

    said = [b.body for page in (first, before, newest) for b in page.items if isinstance(b, Bubble)]
    assert said == ["My grinder is loud since Monday.", *(f"Word {number}" for number in range(6))]
    assert first.older == ""


def test_live_stretch_when_more_was_said_grows_and_keeps_its_beginning(ada, hear, maria, question):
    before = told(maria, ada)
    hear("One more thing.", answering=("1@maria.example",))
    after = told(maria, ada, since=before.since)

    assert [b.body for b in after.items if isinstance(b, Bubble)] == [
        "My grinder is loud since Monday.",
        "One more thing.",
    ]
    assert after.since == before.since


def test_timeline_when_its_key_is_made_up_shows_the_newest_and_says_so(desk, question):
    html = desk.get(f"{page_of(question)}&before=nonsense").content.decode()

    assert "That page link is broken" in html
    assert "My grinder is loud" in html


def test_entry_when_found_by_search_is_the_last_one_shown(desk, hear, question):
    second = hear("The second.", answering=("1@maria.example",))
    hear("The third.", answering=("1@maria.example",))
    html = desk.get(f"/entries/{second.id}/").content.decode()

    assert "The second." in html
    assert f"entry-{second.id}" in html
    assert "Back to the newest" in html
    assert "The third." not in html[html.index('id="timeline"') : html.index('id="composer"')]


def test_reading_when_the_page_opens_is_noted_once_for_the_person_and_the_inbox(desk, ada, question, maria):
    desk.get(page_of(question))
    desk.get(page_of(question))

    assert list(maria.looks.values_list("by__name", flat=True)) == ["Ada Ferro"]
    assert Bookmark.objects.get(teammate=ada, request=question).upto == question.last_said_id


def test_looks_when_others_read_the_page_are_shown(client, ada, jo, question, maria):
    maria.note_look(by=jo)
    client.force_login(ada)

    assert "Looked at by" in client.get(page_of(question)).content.decode()


def test_letter_when_on_its_way_says_how_each_recipient_fares(ada, question, maria):
    entry = answer(question, ada, more=[speaking.Recipient("rui@example.com", "", "cc")])
    bubble = bubbles(maria, ada)[-1]
    assert bubble.leaving.words == "To maria@example.com, rui@example.com: waits to leave"
    assert bubble.leaving.undo == f"/entries/{entry.id}/calling-back/"
    assert 0 < bubble.leaving.seconds_left <= 10

    to_maria, to_rui = entry.deliveries.order_by("id")
    outbox.delivered(to_maria, "250 ok")
    outbox.refused(to_rui, "550 no such user")
    bubble = bubbles(maria, ada)[-1]
    assert (bubble.leaving.state, bubble.leaving.words) == ("failed", "maria@example.com: delivered")
    assert [(t.words, t.server) for t in bubble.leaving.troubles] == [
        ("rui@example.com was refused. Their server said:", "550 no such user")
    ]


def test_letter_when_somebody_else_wrote_it_cannot_be_undone_by_me(ada, jo, question, maria):
    answer(question, jo)

    assert bubbles(maria, ada)[-1].leaving.undo == ""


def test_retry_when_refused_waits_again_and_when_delivered_says_so(desk, ada, question):
    delivery = answer(question, ada).deliveries.get()
    outbox.refused(delivery, "550 no")
    assert desk.post(f"/deliveries/{delivery.id}/retrying/").status_code == 303
    delivery.refresh_from_db()
    assert delivery.state == "waiting"

    outbox.delivered(delivery)
    html = desk.post(f"/deliveries/{delivery.id}/retrying/", follow=True).content.decode()
    assert "There is nothing to try again" in html


def test_words_of_ours_when_pasted_with_classes_and_pictures_lose_them(ada, question, maria):
    answer(question, ada, '<div class="dialog"><img src="https://x.example/y.png"><b>Bold</b></div>')

    assert bubbles(maria, ada)[-1].body == "<div><b>Bold</b></div>"


def test_page_when_it_has_three_entries_and_a_life_costs_the_same(desk, ada, jo, hear, question, maria):
    answer(question, jo)
    desk.get(page_of(question))
    costs = []
    for number in (1, 3, 60):
        for one in range(number):
            hear(f"Word {number} {one}", answering=("1@maria.example",))
            answer(question, jo)
        desk.get(page_of(question))
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(page_of(question)).status_code == 200
        costs.append(len(queries))

    assert costs == [10, 10, 10]


def test_page_when_full_of_promises_files_and_looks_stays_under_eighteen_queries(desk, ada, jo, hear, question, maria):
    maria.note_look(by=jo)
    promise(
        person_id=maria.id, request_id=question.id, by=ada, words="A new one", due=question.moved_at + timedelta(days=9)
    )
    answer(question, jo)
    desk.post(f"/requests/{question.id}/draft/", {"words": "Half", "kind": "reply", "seen": "999"})
    desk.get(f"{page_of(question)}&list=everyone")
    with CaptureQueriesContext(connection) as queries:
        desk.get(f"{page_of(question)}&list=everyone")

    assert len(queries) <= 17


def test_page_when_htmx_opens_a_row_is_the_conversation_and_the_person(desk, question):
    html = desk.get(page_of(question), headers={"HX-Request": "true"}).content.decode()

    assert "<!doctype" not in html
    assert '<hx-partial hx-target="#person"' in html
    assert "<title>Maria Lopes · Corner Roasters</title>" in html


def test_page_when_the_live_feed_asks_brings_news_and_no_composer(desk, ada, question, maria):
    since = told(maria, ada).since
    html = desk.get(f"{page_of(question)}&since={since}", headers={"HX-Request": "true"}).content.decode()

    assert 'id="newest"' in html
    assert 'id="composer"' not in html


def test_identifier_when_new_is_learned_and_when_somebody_elses_is_refused_in_words(desk, maria, hear):
    hear("Hi", by="rui@example.com", name="Rui Costa")
    assert desk.post(f"/people/{maria.id}/identifiers/", {"raw": "+351 912 345 678"}).status_code == 303
    response = desk.post(f"/people/{maria.id}/identifiers/", {"raw": "RUI@example.com"})

    assert response.status_code == 422
    assert "This belongs to Rui Costa already." in response.content.decode()
    assert set(Identifier.objects.filter(person=maria).values_list("kind", "value")) == {
        ("email", "maria@example.com"),
        ("phone", "+351912345678"),
    }


@pytest.mark.parametrize("raw", ["", "not an address", "12", "@"])
def test_identifier_when_it_is_none_is_refused(desk, maria, raw):
    assert desk.post(f"/people/{maria.id}/identifiers/", {"raw": raw}).status_code == 422


def test_deeds_on_a_request_when_done_lead_back_to_the_page_with_its_list(desk, ada, jo, question):
    back = f"/people/{question.person_id}/?request={question.id}&list=mine"

    assert desk.post(f"/requests/{question.id}/closing/?list=mine")["Location"] == back
    assert desk.post(f"/requests/{question.id}/reopening/?list=mine")["Location"] == back
    assert desk.post(f"/requests/{question.id}/assignment/?list=mine", {"to": jo.id})["Location"] == back
    question.refresh_from_db()
    assert (question.owner, question.state) == (jo, "open")
    desk.post(f"/requests/{question.id}/assignment/", {"to": ""})
    question.refresh_from_db()
    assert question.owner is None


def test_assignment_when_the_teammate_has_left_is_refused(desk, jo, question):
    jo.is_active = False
    jo.save()
    response = desk.post(f"/requests/{question.id}/assignment/", {"to": jo.id})

    assert response.status_code == 422
    assert "does not work here any more" in response.content.decode()


@pytest.mark.parametrize("path", ["closing/", "reopening/", "assignment/", "answers/", "draft/"])
def test_deeds_when_asked_for_by_get_are_refused(desk, question, path):
    assert desk.get(f"/requests/{question.id}/{path}").status_code == 405


@pytest.mark.parametrize("path", ["closing/", "reopening/", "assignment/", "answers/", "draft/"])
def test_deeds_when_the_request_does_not_exist_are_not_found(desk, path):
    assert desk.post(f"/requests/999/{path}").status_code == 404


def test_deeds_when_the_form_carries_no_token_are_refused(ada, question):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(ada)

    assert strict.post(f"/requests/{question.id}/closing/").status_code == 403
    assert Entry.objects.filter(kind="done").count() == 0


def test_letter_when_it_reads_like_an_answer_elsewhere_leads_there_until_it_is_moved(desk, question, hear):
    entry = hear("Me too", by="rui@example.com", name="Rui", tokens=(tokens.request_token(question.id),))
    page = f"/people/{entry.person_id}/"

    assert f'href="/requests/{question.id}/"' in desk.get(page).text
    there = desk.get(f"/requests/{question.id}/")
    assert there.headers["Location"] == f"/people/{question.person_id}/?request={question.id}"
    Entry.objects.filter(id=entry.id).update(request=question)
    assert "It reads like an answer" not in desk.get(page).text


def test_request_when_its_number_is_nobodys_is_not_found(desk):
    assert desk.get("/requests/999999/").status_code == 404


def test_letter_when_it_left_from_another_address_of_ours_says_from_which(ada, question):
    to = speaking.recipients_of(question)
    letter = speaking.reply(
        question, by=ada, html="<p>On it.</p>", to=to, channel="email", sent_from="repairs@corner.example"
    )
    told = reading.told(question.person, {}, to=Listener(question.person, ada))

    said = next(item.said for item in told.items if isinstance(item, Bubble) and item.id == letter.id)
    assert said.startswith("by email from repairs@corner.example")


def test_page_when_nothing_was_said_yet_and_news_are_asked_for_brings_no_second_page(desk):
    lina = Person.objects.create(name="Lina Haddou")
    page = desk.get(f"/people/{lina.pk}/").content.decode()
    asks = re.search(r'id="newest"[^>]*hx-get="([^"]*)"', page)

    news = desk.get(html.unescape(asks[1]), headers={"HX-Request": "true"}).content.decode()
    assert 'id="newest"' in news and "Nothing was said yet" in news
    assert 'id="composer"' not in news
