"""Saved replies from the desk: put into letters, refused, written, tried."""

import pytest

from regulars.conversation import drafting, saved_replies
from regulars.conversation.models import Draft, Entry, SavedReply

HELLO = "<div>Hello {their first name},<br>{your own line}<br>we look at every grinder within two days.</div>"


@pytest.fixture
def grinder(jo):
    return saved_replies.keep(SavedReply(title="A grinder comes in", html=HELLO), by=jo)


@pytest.fixture
def desk(client, ada):
    client.force_login(ada)
    return client


def borrow(desk, reply, matter, **headers):
    return desk.post(f"/people/{matter.person_id}/saved-replies/{reply.pk}/borrowing/?request={matter.pk}", **headers)


def answer(desk, matter, **more):
    words = Draft.objects.get().html
    return desk.post(
        f"/requests/{matter.pk}/answers/",
        {"words": words, "words_are": "html", "kind": "reply", "seen": matter.last_said_id} | more,
    )


def test_borrow_when_without_script_then_stands_below_what_was_written(desk, grinder, question, ada):
    drafting.save(by=ada, person=question.person, request=question, html="<p>Before</p>")

    answered = borrow(desk, grinder, question)

    assert (answered.status_code, answered["Location"]) == (303, f"/people/{question.person_id}/?request={question.pk}")
    assert Draft.objects.get().html.startswith("<p>Before</p><div>Hello Maria,")
    page = desk.get(answered["Location"]).content.decode()
    assert "A line of your own to Maria" in page


def test_borrow_when_with_script_then_words_come_for_the_editor_to_place(desk, grinder, question):
    answered = borrow(desk, grinder, question, headers={"HX-Request": "true"})

    assert "&lt;div&gt;Hello Maria," in answered.content.decode()
    assert 'name="own_line"' in answered.content.decode()
    assert Draft.objects.get().html == ""


def test_answer_when_the_line_is_missing_then_refused_beside_the_field_and_kept(desk, grinder, question):
    borrow(desk, grinder, question)

    answered = answer(desk, question, own_line="Hello Maria")

    assert answered.status_code == 422
    assert 'id="composer-own-line-error"' in answered.content.decode()
    assert 'value="Hello Maria"' in answered.content.decode()
    assert not Entry.objects.filter(by_teammate__isnull=False).exists()


def test_answer_when_there_is_a_line_then_it_leaves_in_its_place(desk, grinder, question):
    borrow(desk, grinder, question)

    assert answer(desk, question, own_line="Did the cat like the box?").status_code == 303
    assert Entry.objects.get(by_teammate__isnull=False).said == (
        "Hello Maria,\nDid the cat like the box?\nwe look at every grinder within two days."
    )


def test_answer_when_a_place_is_left_then_says_what_we_do_not_know(desk, grinder, hear):
    matter = hear(by="new@example.com", name="").request
    borrow(desk, grinder, matter)

    answered = answer(desk, matter, own_line="Did the cat like the box?")

    assert answered.status_code == 422
    assert "We do not know their first name: write something for" in answered.content.decode()


def test_choose_when_somebody_elses_own_then_is_not_offered(desk, question, jo):
    reply = SavedReply(title="Between us", html="<p>Only for Jo herself</p>", owner=jo)
    saved_replies.keep(reply, by=jo)

    page = desk.get(f"/people/{question.person_id}/saved-replies/?request={question.pk}").content.decode()

    assert "Between us" not in page
    assert borrow(desk, reply, question).status_code == 404
    assert desk.get(f"/settings/saved-replies/{reply.pk}/").status_code == 404


def test_choose_when_the_request_is_of_somebody_else_then_there_is_no_such_page(desk, question, rui):
    assert desk.get(f"/people/{rui.pk}/saved-replies/?request={question.pk}").status_code == 404


def test_borrow_when_asked_for_in_the_composer_then_what_was_typed_is_kept(desk, question):
    answered = desk.post(f"/requests/{question.pk}/answers/", {"words": "Half a", "kind": "reply", "then": "borrow"})

    assert answered["Location"] == f"/people/{question.person_id}/saved-replies/?request={question.pk}"
    assert Draft.objects.get().html == "<p>Half a</p>"


WRITTEN = {"title": "Hours", "html": "Hello {their first name}, we open at nine.", "audience": "mine", "language": "en"}


def test_write_when_kept_then_is_ones_own(desk, ada):
    assert desk.post("/settings/saved-replies/new/", WRITTEN | {"tags": "open,  open, sunday "}).status_code == 303

    kept = SavedReply.objects.get()
    assert (kept.owner, kept.by, kept.tags, kept.wordings.count()) == (ada, ada, "open, sunday", 1)


def test_write_when_a_place_is_made_up_then_refused_with_the_words_kept(desk):
    answered = desk.post("/settings/saved-replies/new/", WRITTEN | {"html": "Hello {first name}, good to see you"})

    assert answered.status_code == 422
    assert "“{first name}” is no place" in answered.content.decode()
    assert "Hello {first name}, good to see you" in answered.content.decode()


def test_write_when_tried_on_somebody_then_reads_as_to_them_and_is_not_kept(desk, question):
    answered = desk.post("/settings/saved-replies/new/", WRITTEN | {"then": "try", "whom": "maria"})

    assert answered.status_code == 200
    assert "Hello Maria, we open at nine." in answered.content.decode()
    assert SavedReply.objects.count() == 0


def test_change_when_refused_then_whose_it_is_stays(desk, jo, grinder):
    desk.post(f"/settings/saved-replies/{grinder.pk}/", WRITTEN | {"html": ""})

    grinder.refresh_from_db()
    assert grinder.owner is None


def test_put_away_when_done_then_is_offered_no_more_until_brought_back(desk, grinder, question):
    offers = f"/people/{question.person_id}/saved-replies/"
    desk.post(f"/settings/saved-replies/{grinder.pk}/putting-away/")
    assert "A grinder comes in" not in desk.get(offers).content.decode()

    desk.post(f"/settings/saved-replies/{grinder.pk}/bringing-back/")
    assert "A grinder comes in" in desk.get(offers).content.decode()
