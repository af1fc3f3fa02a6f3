"""The pages on which things are moved, without script."""

import pytest
from django.urls import reverse

from regulars.conversation import moving, speaking
from regulars.conversation.models import Draft, Move, Request
from regulars.people.models import Identifier

pytestmark = pytest.mark.django_db


@pytest.fixture
def kettle(hear, question):
    return hear("And do you sell kettles?", answering=("1@maria.example",), external_id="2@maria.example")


def page_of(entry):
    return reverse("moving-entry", args=[entry.id])


def test_page_shows_open_matters_first_and_what_else_could_go(desk, question, kettle, hear, ada):
    hear("Beans?", subject="Beans", answering=("x",))
    hear("Cups?", subject="Cups", answering=("y",)).request.finish(by=ada)
    html = desk.get(page_of(kettle)).content.decode()

    assert html.index("Beans") < html.index("Cups")
    assert "Take others along" in html


def test_letter_moved_to_another_matter_can_be_undone_at_once(desk, question, kettle, hear):
    other = hear("Beans?", subject="Beans", answering=("x",)).request
    answer = desk.post(page_of(kettle), {"to": other.id}, follow=True)
    kettle.refresh_from_db()
    moved = Move.objects.get()

    assert answer.redirect_chain[0][0] == f"/people/{other.person_id}/?request={other.id}&moved={moved.id}"
    assert kettle.request == other
    assert "Ada moved a letter here from “Loud grinder”" in answer.content.decode()
    assert reverse("undoing", args=[moved.id]) in answer.content.decode()
    answer = desk.post(reverse("undoing", args=[moved.id]), follow=True)
    kettle.refresh_from_db()
    assert kettle.request == question
    assert "It is back where it was." in answer.content.decode()


def test_letters_go_into_a_matter_of_their_own_together(desk, question, kettle, hear):
    third = hear("A red one.", answering=("2@maria.example",))
    desk.post(page_of(kettle), {"to": "new", "subject": "Kettles", "with": [third.id]})

    own = Request.objects.get(subject="Kettles")
    assert set(own.entries.filter(kind="message")) == {kettle, third}


def test_another_person_is_found_and_their_matters_are_offered(desk, kettle, rui, hear):
    theirs = hear("Ruis word", by="rui@example.com", name="", subject="A mill").request
    html = desk.get(page_of(kettle) + "?q=ru").content.decode()
    assert f"person={rui.id}" in html

    html = desk.get(page_of(kettle) + f"?person={rui.id}").content.decode()
    assert f'value="{theirs.id}"' in html
    desk.post(page_of(kettle), {"to": "new", "person": rui.id, "theirs": "yes", "subject": "Kettles"})
    kettle.refresh_from_db()
    assert (kettle.person, kettle.by_person, kettle.request.subject) == (rui, rui, "Kettles")


def test_people_found_while_typing_come_as_a_part(desk, kettle, rui):
    html = desk.get(page_of(kettle) + "?find=people&q=rui", headers={"HX-Request": "true"}).content.decode()

    assert "Rui Costa" in html
    assert "<h1" not in html


def test_both_timelines_say_so_and_lead_to_each_other(desk, question, kettle, rui, ada):
    moved = moving.move([kettle], by=ada, to_person=rui)
    hers = desk.get(f"/people/{question.person_id}/").content.decode()
    his = desk.get(f"/people/{rui.id}/").content.decode()

    assert "Ada moved a letter from here to Rui Costa" in hers
    assert f"/people/{rui.id}/?request={moved.to_request_id}" in hers
    assert "Ada moved a letter here from Maria Lopes" in his


def test_joined_matter_leads_on_from_every_old_link(desk, question, hear, ada):
    other = hear("Beans?", subject="Beans", answering=("x",)).request
    desk.post(reverse("moving-request", args=[other.id]), {"to": question.id})
    old = f"/people/{question.person_id}/?request={other.id}"

    assert desk.get(old).headers["Location"] == f"/people/{question.person_id}/?request={question.id}"
    assert desk.get(reverse("moving-request", args=[other.id])).status_code == 302
    assert desk.get(reverse("splitting", args=[other.id])).status_code == 302
    assert "joined “Beans” with this" in desk.get(old, follow=True).content.decode()
    assert [row["id"] for row in Request.objects.open().values("id")] == [question.id]
    desk.post(reverse("closing", args=[other.id]))
    question.refresh_from_db()
    assert question.is_done


def test_answer_on_its_way_into_a_matter_that_was_joined_is_shown_once_more(desk, question, hear, rui, ada, jo):
    moved = moving.join(question, by=jo, to_person=rui)
    answer = desk.post(reverse("answers", args=[question.id]), {"words": "Dear Maria", "seen": 99, "shown": 99})

    assert answer.status_code == 422
    assert "was moved to “Loud grinder” of Rui Costa" in answer.content.decode()
    assert Draft.objects.get().request == moved.to_request


def test_split_page_moves_what_is_ticked(desk, question, kettle):
    html = desk.get(reverse("splitting", args=[question.id])).content.decode()
    assert f'value="{kettle.id}"' in html
    desk.post(reverse("splitting", args=[question.id]), {"with": [kettle.id], "subject": "Kettles"})

    assert kettle.id in Request.objects.get(subject="Kettles").entries.values_list("id", flat=True)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "Choose where it belongs"),
        ({"to": "99999999"}, "Choose where it belongs"),
        ({"to": "9" * 40}, "Choose where it belongs"),
        ({"to": "new"}, "of its own already"),
    ],
)
def test_refusals_are_said_in_words_and_change_nothing(desk, question, said, words):
    answer = desk.post(page_of(question.entries.get()), said)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Move.objects.count() == 0


def test_split_without_a_tick_says_what_to_do(desk, question):
    answer = desk.post(reverse("splitting", args=[question.id]), {"subject": "Kettles"})

    assert (answer.status_code, "Choose what to move first" in answer.content.decode()) == (422, True)
    assert "Kettles" in answer.content.decode()


def test_undo_of_an_older_move_is_refused_in_words(desk, question, kettle, ada, jo, hear):
    first = moving.split([kettle], by=ada)
    moving.move([kettle], by=jo, to_request=hear("Beans?", answering=("x",)).request)
    answer = desk.post(reverse("undoing", args=[first.id]), follow=True)

    assert "Jo moved it on since. Undo that first." in answer.content.decode()


def test_entries_of_somebody_else_do_not_slip_along(desk, kettle, hear):
    stranger = hear("Mine!", by="rui@example.com", name="Rui Costa")
    desk.post(page_of(kettle), {"to": "new", "with": [stranger.id]})
    stranger.refresh_from_db()

    assert stranger.request.entries.filter(kind="message").count() == 1


def test_pages_are_closed_to_who_left(desk, ada, kettle):
    ada.is_active = False
    ada.save()

    assert desk.get(page_of(kettle)).status_code == 302


def test_page_costs_the_same_with_many_matters(desk, kettle, hear, django_assert_max_num_queries):
    for number in range(4):
        hear("More", subject=f"M{number}", answering=(f"x{number}",))
    with django_assert_max_num_queries(9):
        desk.get(page_of(kettle))


def test_note_is_moved_like_a_letter(desk, question, kettle, ada):
    note = speaking.note(question, by=ada, html="<p>She means the red one.</p>")
    desk.post(page_of(note), {"to": "new", "subject": "Red"})

    assert Move.objects.get().what == "a note"


def test_page_asks_who_really_wrote_it_only_for_words_of_the_person(desk, question, kettle, rui, ada):
    ours = speaking.reply(question, by=ada, html="We do.", to=speaking.recipients_of(question), channel="email")

    assert "Rui Costa really wrote this" in desk.get(page_of(kettle), {"person": rui.id}).content.decode()
    assert "really wrote this" not in desk.get(page_of(ours), {"person": rui.id}).content.decode()
    both = desk.get(page_of(ours), {"person": rui.id, "with": kettle.id}).content.decode()
    assert "Rui Costa really wrote this" in both


def test_address_of_what_is_moved_can_be_the_others_from_now_on(desk, question, kettle, rui, hear):
    page = desk.get(page_of(kettle), {"person": rui.id}).content.decode()
    assert "Mail from maria@example.com belongs to Rui Costa from now on" in page

    desk.post(page_of(kettle), {"to": "new", "person": rui.id, "theirs": "yes", "from_now_on": "yes"})
    question.refresh_from_db()
    assert question.person.name == "Maria Lopes"
    assert hear("And cups?", answering=("new",), external_id="9@maria.example").person == rui
    assert Identifier.objects.get(value="maria@example.com").person == rui
