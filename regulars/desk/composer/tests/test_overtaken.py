"""A reply is asked about when the conversation changed since its composer was opened; nothing typed is lost."""

import re
import threading

import pytest
from django.db import connection
from django.test import Client

from regulars.conversation import drafting, handing, open_drafts, speaking
from regulars.conversation.drafting import Window
from regulars.conversation.models import Draft, Entry
from regulars.desk.composer import writing
from regulars.people.models import Identifier


@pytest.fixture
def send(desk, question):
    """A function: what Ada's browser posts when she answers Maria's question as she saw it first."""
    seen = question.last_said_id

    def post(words="We look at it.", **more):
        fields = {"kind": "reply", "words": words, "words_are": "plain", "seen": seen, "then": ""}
        return desk.post(f"/requests/{question.id}/answers/", fields | more)

    return post


def letters():
    return Entry.objects.filter(by_teammate__isnull=False, kind="message")


def hidden(html, name):
    return re.search(rf'name="{name}" value="(\d*)"', html)[1]


def answer(question, by, words="Mine first"):
    to = speaking.recipients_of(question)
    return speaking.reply(question, by=by, html=f"<div>{words}</div>", to=to, channel="email")


CHANGES = {
    "an answer": (answer, "Jo answered", "Mine first"),
    "a note": (
        lambda question, jo: speaking.note(question, by=jo, html="<div>Do not promise a date</div>"),
        "Jo wrote a note",
        "Do not promise a date",
    ),
    "done": (lambda question, jo: question.finish(by=jo), "Jo marked this as done", ""),
    "handed over": (
        lambda question, jo: handing.hand_over(question, to=jo, by=jo, why="I know her"),
        "Jo took this: “I know her”",
        "",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_answer_when_somebody_did_something_is_asked_about_in_the_composer(send, question, jo, change):
    deed, sentence, words = CHANGES[change]
    deed(question, jo)
    before = letters().count()
    response = send("Kept <b>words</b>")
    html = response.content.decode()

    assert response.status_code == 422
    assert letters().count() == before
    assert sentence in html.split('class="meanwhile"')[1].split("</section>")[0]
    assert words in html
    assert "Send anyway" in html
    assert "Kept &lt;b&gt;words" in html
    again = send("Kept <b>words</b>", seen=hidden(html, "seen"), shown=hidden(html, "shown"))
    assert again.status_code == 303
    assert letters().count() == before + 1


def test_answer_when_sent_anyway_and_something_else_came_is_asked_about_that_alone(send, question, jo, hear):
    answer(question, jo)
    html = send().content.decode()
    hear("Never mind", subject="Re: Loud grinder", answering=["1@maria.example"])
    again = send(seen=hidden(html, "seen"), shown=hidden(html, "shown"))

    told = again.content.decode().split('class="meanwhile"')[1].split("</section>")[0]
    assert again.status_code == 422
    assert "Never mind" in told
    assert "Jo answered" not in told


def test_answer_when_one_did_it_oneself_is_not_asked_about(send, question, ada):
    speaking.note(question, by=ada, html="<div>Note to self</div>")

    assert send().status_code == 303


def test_note_when_something_changed_is_kept_all_the_same(send, question, jo):
    answer(question, jo)

    assert send("A word", kind="note", then="note").status_code == 303


def test_page_when_opened_carries_the_newest_entry_so_that_old_deeds_are_no_news(desk, send, question, jo):
    speaking.note(question, by=jo, html="<div>Old</div>")
    question.finish(by=jo)
    html = desk.get(f"/people/{question.person_id}/?request={question.id}").content.decode()

    assert send(seen=hidden(html, "seen"), shown="").status_code == 303


def test_first_letter_when_a_colleague_wrote_one_meanwhile_is_asked_about(desk, maria, jo, question):
    page = desk.get(f"/people/{maria.id}/write/").content.decode()
    to = speaking.recipients_of(question)
    speaking.write(maria, by=jo, subject="Hello", html="<div>Hello Maria</div>", to=to, channel="email")
    fields = {"words": "Hello", "words_are": "plain", "subject": "Hi", "seen": hidden(page, "seen")}
    response = desk.post(f"/people/{maria.id}/write/", fields)

    assert response.status_code == 422
    assert "Jo answered" in response.content.decode()


@pytest.mark.django_db(transaction=True)
def test_answer_when_two_send_in_the_same_moment_then_one_goes_and_the_other_is_asked(ada, jo, hear):
    question = hear("My grinder is loud.", subject="Loud grinder").request
    seen, together, answers = question.last_said_id, threading.Barrier(2, timeout=60), {}

    def sending(teammate):
        client = Client()
        client.force_login(teammate)
        together.wait()
        fields = {"kind": "reply", "words": f"From {teammate}", "words_are": "plain", "seen": seen, "then": ""}
        answers[teammate.id] = client.post(f"/requests/{question.id}/answers/", fields).status_code
        connection.close()

    threads = [threading.Thread(target=sending, args=[one]) for one in (ada, jo)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)

    assert sorted(answers.values()) == [303, 422]
    assert letters().count() == 1
    assert Draft.objects.get().by_id == next(who for who, status in answers.items() if status == 422)


@pytest.mark.django_db(transaction=True)
def test_save_when_the_letter_leaves_in_the_same_moment_then_no_draft_is_left(ada, hear, monkeypatch):
    """Whoever sends cannot come between the look whether it was sent and the keeping; they wait, and take the draft."""
    question = hear("My grinder is loud.", subject="Loud grinder").request
    fields = {"kind": "reply", "words": "We look at it.", "words_are": "plain", "seen": question.last_said_id}
    looked = writing.is_sent_already

    def post(path):
        client = Client()
        client.force_login(ada)
        answers.append(client.post(f"/requests/{question.id}/{path}/", fields | {"then": ""}).status_code)

    def sending():
        post("answers")
        connection.close()

    def looking(*given, **more):
        is_sent = looked(*given, **more)
        sender.start()
        # One second is enough to pass wherever nothing holds the sender back.
        sender.join(timeout=1)
        return is_sent

    answers, sender = [], threading.Thread(target=sending)
    monkeypatch.setattr(writing, "is_sent_already", looking)
    post("draft")
    sender.join(timeout=120)

    assert sorted(answers) == [204, 303]
    assert (letters().count(), Draft.objects.in_hand().count()) == (1, 0)


# Drafts in several windows and hands


def window(name, draft=None, version=0):
    return {"window": name, "draft": draft.id if draft else 0, "version": version}


def test_answer_when_another_window_holds_other_words_is_kept_with_both(send, question, ada):
    drafting.save(
        by=ada, person=question.person, request=question, html="<div>Typed elsewhere</div>", window=Window("other")
    )
    response = send("Typed here", **window("here"))

    assert response.status_code == 422
    assert "You wrote on in another window" in response.content.decode()
    assert letters().count() == 0
    assert Draft.objects.get().html == "<p>Typed here</p><div>Typed elsewhere</div>"


def test_saving_when_another_window_holds_other_words_says_so_and_keeps_those(desk, question, ada):
    drafting.save(by=ada, person=question.person, request=question, html="<div>There</div>", window=Window("other"))
    fields = {"kind": "reply", "words": "Here", "words_are": "plain", "seen": question.last_said_id}
    response = desk.post(f"/requests/{question.id}/draft/", fields | window("here"))

    assert response.status_code == 422
    assert "another window" in response.content.decode()
    assert Draft.objects.get().html == "<div>There</div>"


def test_draft_when_opened_and_taken_up_goes_on_in_the_other_hands(client, desk, question, ada, jo, send):
    send("Nearly done", then="save", **window("a"))
    opened = desk.post(
        f"/requests/{question.id}/draft/opening/", {"words": "Nearly done!", "words_are": "plain", "opened": "1"}
    )
    draft = Draft.objects.get()
    client.force_login(jo)
    page = client.get(f"/people/{question.person_id}/?request={question.id}").content.decode()
    taken = client.post(f"/drafts/{draft.id}/taking-up/", {"held_by": ada.id, "words": "", "words_are": "plain"})
    after = client.get(f"/people/{question.person_id}/?request={question.id}").content.decode()
    fields = {"kind": "reply", "words": "Done", "words_are": "plain", "seen": question.last_said_id, "then": ""}
    client.post(f"/requests/{question.id}/answers/", fields | window("b", draft, hidden(after, "version")))

    assert (opened.status_code, taken.status_code) == (303, 303)
    assert "Ada</strong> began an answer" in page
    assert "Nearly done!" in page
    assert "Ada began this" in after
    assert (letters().get().by_teammate, letters().get().written_by) == (jo, ada)
    told = client.get(f"/people/{question.person_id}/?request={question.id}").content.decode()
    assert "written by Ada" in told


def test_draft_when_taken_up_while_its_writer_sends_then_the_writer_is_asked(send, question, ada, jo):
    send("Nearly done", then="save", **window("a"))
    draft = Draft.objects.get()
    open_drafts.open_to_colleagues(draft, by=ada)
    open_drafts.take_up(draft, by=jo, held_by=ada.id)
    response = send("Nearly done, sent", **window("a", draft, draft.version))

    assert response.status_code == 422
    assert "Jo took up what you began here" in response.content.decode()
    assert letters().count() == 0


def test_draft_when_it_is_not_opened_is_not_found_by_others(client, question, jo, send):
    send("Secret words", then="save")
    client.force_login(jo)

    assert client.post(f"/drafts/{Draft.objects.get().id}/taking-up/", {"held_by": "1"}).status_code == 404
    assert "Secret words" not in client.get(f"/people/{question.person_id}/").content.decode()


def test_first_letter_when_opened_can_be_taken_up_too(client, desk, maria, jo, ada):
    Identifier.objects.filter(person=maria).update(source="desk")
    desk.post(f"/people/{maria.id}/draft/opening/", {"words": "Dear M", "words_are": "plain", "opened": "1"})
    client.force_login(jo)
    page = client.get(f"/people/{maria.id}/write/").content.decode()
    draft = Draft.objects.get()
    client.post(f"/drafts/{draft.id}/taking-up/", {"held_by": ada.id})

    assert "Dear M" in page
    assert Draft.objects.get().by == jo
