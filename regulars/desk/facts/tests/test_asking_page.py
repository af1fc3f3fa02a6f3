"""Questions beside a conversation, and the bank they come from."""

from datetime import timedelta

import pytest

from regulars.conversation.models import Draft
from regulars.people import facts
from regulars.people.models import Question


@pytest.fixture
def how(question, maria, ada):
    """The question how the move went, due with Maria."""
    Question.objects.all().delete()
    told = facts.clock.now() - timedelta(days=30)
    fact = facts.remember(maria, "We move to Braga", by=ada, heard_at=told)
    reminder = "You never asked how the move went."
    asked = Question.objects.create(
        words="How did the move go?", reminder=reminder, topic="home", when="after", signs="move", place=1
    )
    asked.about = f"/people/{maria.id}/questions/{asked.id}"
    asked.query = f"?request={question.id}&fact={fact.id}"
    return asked


def page_of(question):
    return f"/people/{question.person_id}/?request={question.id}"


def test_question_when_due_says_that_we_never_asked_and_about_what(desk, question, how):
    page = desk.get(page_of(question)).text

    assert how.reminder in page
    assert "“We move to Braga”" in page
    assert f"{how.about}/draft/?request={question.id}&amp;fact=" in page


def test_asking_then_it_stands_below_the_letter_begun_and_suggests_itself_no_more(desk, question, how):
    written = {"words": "Dear Maria", "words_are": "plain", "kind": "reply", "cc": "rui@example.com"}
    answer = desk.post(f"{how.about}/draft/{how.query}", written)
    draft = Draft.objects.get()

    assert answer["Location"] == f"{page_of(question)}#composer"
    assert (draft.html, draft.cc) == ("<p>Dear Maria</p><div>How did the move go?</div>", "rui@example.com")
    assert how.reminder not in desk.get(page_of(question)).text


def test_letter_when_sent_with_the_question_asked_it(desk, question, maria, how):
    desk.post(f"{how.about}/draft/{how.query}", {"words": "", "words_are": "plain"})
    html = Draft.objects.get().html
    sent = {"words": html, "words_are": "html", "kind": "reply", "seen": "99999"}
    assert desk.post(f"/requests/{question.id}/answers/", sent).status_code == 303

    asked = maria.askings.get()
    assert (asked.question_id, asked.fact.words, asked.was_left) == (how.id, "We move to Braga", False)
    assert how.reminder not in desk.get(page_of(question)).text


@pytest.mark.parametrize(("deed", "left"), [("asking", False), ("leaving", True)])
def test_question_when_asked_otherwise_or_left_is_gone(desk, question, maria, how, deed, left):
    assert desk.post(f"{how.about}/{deed}/{how.query}")["Location"] == page_of(question)

    assert [one.was_left for one in maria.askings.all()] == [left]
    assert how.reminder not in desk.get(page_of(question)).text


def test_asking_when_the_request_is_somebody_elses_is_not_found(desk, how, hear):
    other = hear("Kettles?", by="rui@example.com", name="Rui").request

    assert desk.post(f"{how.about}/draft/?request={other.id}").status_code == 404
    assert Draft.objects.count() == 0


def test_bank_when_somebody_does_not_keep_the_house_is_closed(desk, how):
    assert desk.get("/settings/questions/").status_code == 403
    assert desk.post(f"/settings/questions/{how.id}/rest/", {"asked": "no"}).status_code == 403


@pytest.fixture
def keeper(client, jo):
    client.force_login(jo)
    return client


def typed(**more):
    return {
        "words": "Did the roof hold?",
        "reminder": "",
        "topic": "home",
        "when": "after",
        "after_days": "30",
        "signs": "",
    } | more


def test_bank_when_a_question_is_added_has_it_last_and_it_can_be_changed_moved_and_rest(keeper, how, jo):
    assert keeper.post("/settings/questions/", typed()).status_code == 303
    new = Question.objects.get(words="Did the roof hold?")
    assert [one.id for one in Question.objects.in_order()] == [how.id, new.id]
    assert (new.by, new.says) == (jo, "You never asked: “Did the roof hold?”")

    keeper.post(f"/settings/questions/{new.id}/", typed(words="Is the roof dry?", when="unknown"))
    keeper.post(f"/settings/questions/{new.id}/place/", {"to": "up"})
    keeper.post(f"/settings/questions/{new.id}/place/", {"to": "up"})
    keeper.post(f"/settings/questions/{how.id}/rest/", {"asked": "no"})
    page = keeper.get("/settings/questions/").text
    assert page.index("Is the roof dry?") < page.index("How did the move go?") < page.index("rests")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"words": ""}, "What do you want to ask?"),
        ({"after_days": "999"}, "how long we did not ask"),
        ({"topic": "nonsense"}, "is not one of the available choices"),
    ],
)
def test_bank_when_a_question_makes_no_sense_says_why(keeper, how, wrong, says):
    answer = keeper.post("/settings/questions/", typed(**wrong))

    assert (answer.status_code, Question.objects.count()) == (422, 1)
    assert says in answer.text
