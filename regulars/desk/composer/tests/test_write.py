"""Writing from the desk: answers, notes, drafts, first letters; and what is refused with nothing lost."""

from dataclasses import replace

import pytest

from regulars.conversation import speaking
from regulars.conversation.incoming import Voice
from regulars.conversation.models import Attachment, Delivery, Draft, Entry, Participant, Request
from regulars.desk.composer import writing
from regulars.people.models import Identifier, Person


@pytest.fixture
def send(desk, question):
    """A function: what a browser posts when Ada answers Maria's question."""

    def post(words="We look at it.", to="answers", **more):
        fields = {"kind": "reply", "words": words, "words_are": "plain", "seen": question.last_said_id, "then": ""}
        return desk.post(f"/requests/{question.id}/{to}/", fields | more)

    return post


def ours():
    return Entry.objects.filter(by_teammate__isnull=False, kind__in=["message", "note"])


def test_answer_when_sent_goes_to_the_address_they_wrote_from_and_to_copies(send, question):
    response = send("First.\n\nSecond\nline.", cc="Rui Costa <rui@example.com>; eva@example.com")

    assert (response.status_code, response["Location"]) == (303, f"/people/{question.person_id}/?request={question.id}")
    assert ours().get().said == "First.\n\nSecond\nline."
    assert list(Delivery.objects.order_by("id").values_list("address", "role", "name")) == [
        ("maria@example.com", "to", "Maria Lopes"),
        ("rui@example.com", "cc", "Rui Costa"),
        ("eva@example.com", "cc", ""),
    ]


def test_answer_when_sent_with_done_finishes_the_request(send, question):
    send(then="done")

    assert Request.objects.get().is_done


def test_answer_when_markup_is_typed_as_plain_text_stays_words(send):
    send("<b>5 < 6</b>")

    assert ours().get().said == "<b>5 < 6</b>"


def test_answer_when_html_carries_script_is_sent_without_it(send):
    send('<div>Hello<script>alert(1)</script><img src="x" onerror="alert(1)"></div>', words_are="html")

    html = ours().get().html
    assert "Hello" in html
    assert "script" not in html
    assert "onerror" not in html


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"words": "  "}, "Write a word first, or add a file."),
        ({"cc": "not-an-address"}, "“not-an-address” is not a mail address."),
        ({"cc": "a" * 999 + "@example.com"}, "Copies take at most 1000 letters."),
        ({"cc": "a@example.com\nBcc: victim@example.com"}, "is not a mail address."),
        ({"cc": ",".join(f"p{n}@example.com" for n in range(21))}, "At most 20 addresses can have a copy."),
    ],
)
def test_answer_when_refused_says_why_and_keeps_what_was_typed(send, fields, says):
    typed = {"words": "Kept words"} | fields
    response = send(**typed)
    html = response.content.decode()

    assert response.status_code == 422
    assert says in html
    assert ours().count() == 0
    assert typed["words"].strip() in html
    assert Draft.objects.get().cc == typed.get("cc", "")[:1000]


def test_answer_when_a_colleague_answered_meanwhile_is_refused_once(send, jo, question):
    seen = question.last_said_id
    speaking.reply(question, by=jo, html="Jo was faster", to=speaking.recipients_of(question), channel="email")
    response = send("Mine", seen=seen)
    html = response.content.decode()
    assert response.status_code == 422
    assert "Jo answered while you were writing." in html
    assert "Jo was faster" in html

    question.refresh_from_db()
    assert send("Mine", seen=question.last_said_id).status_code == 303
    assert sorted(ours().values_list("said", flat=True)) == ["Jo was faster", "Mine"]


def test_answer_when_the_person_wrote_again_and_the_page_showed_it_is_sent(send, hear):
    news = hear("Also the lid.", answering=("1@maria.example",))
    assert send("Mine").status_code == 422
    assert send("Mine", shown=news.id).status_code == 303


def test_note_when_kept_reaches_the_team_and_nobody_else(send, question):
    send("She is a friend of Rui's.", kind="note", withheld_because="about somebody else", then="note")

    note = ours().get()
    assert (note.kind, note.withheld_because) == ("note", "about somebody else")
    assert Delivery.objects.count() == 0


def test_draft_when_saved_is_there_again_on_the_page_and_only_for_its_writer(send, desk, client, jo, question):
    assert send("Half a thought", to="draft").status_code == 204
    assert "Half a thought" in desk.get(f"/people/{question.person_id}/").content.decode()

    client.force_login(jo)
    assert "Half a thought" not in client.get(f"/people/{question.person_id}/").content.decode()


def test_draft_when_its_save_comes_after_the_letter_was_sent_stays_gone(send):
    send("Sent")

    late = send("Sent", to="draft")
    assert (late.status_code, b"has left already" in late.content) == (422, True)
    assert Draft.objects.count() == 0


def test_first_letter_when_its_save_comes_after_it_was_sent_stays_gone(desk, maria):
    fields = {"subject": "Hi", "words": "Hello", "seen": "0"}
    assert desk.post(f"/people/{maria.id}/draft/", fields).status_code == 204
    assert desk.post(f"/people/{maria.id}/write/", fields).status_code == 303

    assert desk.post(f"/people/{maria.id}/draft/", fields).status_code == 422
    assert Draft.objects.count() == 0


def test_words_when_longer_than_mail_carries_are_refused_and_all_kept(send, monkeypatch):
    email = writing.CHANNELS["email"]
    monkeypatch.setitem(writing.CHANNELS, "email", replace(email, longest=100))
    response = send("word " * 50)

    assert response.status_code == 422
    assert "That is longer than email carries (100 letters)." in response.content.decode()
    assert Draft.objects.get().html.count("word") == 50


def test_files_when_uploaded_stay_on_the_draft_can_be_left_out_and_go_with_the_letter(send, django_file):
    listed = send("See attached", to="draft", files=[django_file("menu.pdf"), django_file("price list.pdf")])
    assert "price list.pdf" in listed.content.decode()

    menu = Attachment.objects.get(name="menu.pdf")
    send("See attached", forget_file=[menu.id])
    assert list(ours().get().attachments.values_list("name", flat=True)) == ["price list.pdf"]
    assert Attachment.objects.count() == 1


def test_files_when_larger_than_mail_carries_are_refused_in_words_and_the_words_are_kept(
    send, django_file, monkeypatch
):
    email = writing.CHANNELS["email"]
    monkeypatch.setitem(writing.CHANNELS, "email", replace(email, largest_file=10_000))
    response = send("See attached", files=[django_file("film.mp4", b"x" * 20_000)])

    assert response.status_code == 422
    assert "These files have 20 KB. A letter carries 10 KB in all." in response.content.decode()
    assert (Draft.objects.get().html, Attachment.objects.count()) == ("<p>See attached</p>", 0)


def test_file_of_somebody_elses_draft_cannot_be_forgotten(send, jo, client, question, django_file):
    send("Ada's", to="draft", files=[django_file("ada.pdf")])
    hers = Attachment.objects.get()
    client.force_login(jo)
    send("Jo's", to="draft", forget_file=[hers.id])

    assert Attachment.objects.filter(id=hers.id).exists()


def test_call_back_when_in_time_makes_it_a_draft_and_when_too_late_says_so(send, desk, question, morning):
    send("Wait!")
    entry = ours().get()
    assert desk.post(f"/entries/{entry.id}/calling-back/").status_code == 303
    assert (ours().count(), Draft.objects.get().html) == (0, "<p>Wait!</p>")

    send("Gone")
    entry = ours().get()
    entry.deliveries.update(state="sending", attempts=1)
    html = desk.post(f"/entries/{entry.id}/calling-back/", follow=True).content.decode()
    assert "It is on its way already" in html
    assert ours().count() == 1


def test_call_back_when_the_letter_is_somebody_elses_is_refused(send, client, jo):
    send("Ada's words")
    client.force_login(jo)
    html = client.post(f"/entries/{ours().get().id}/calling-back/", follow=True).content.decode()

    assert "Only its author can call a letter back." in html


def test_copies_when_their_last_message_had_others_are_filled_in_without_us(desk, hear, house):
    entry = hear(
        "With Rui.",
        to=(Voice("email", "hello@corner.example"), Voice("email", "eva@example.com")),
        cc=(Voice("email", "rui@example.com"), Voice("email", "hello+1.abc@corner.example")),
    )
    html = desk.get(f"/people/{entry.person_id}/").content.decode()

    assert 'value="eva@example.com, rui@example.com"' in html


def test_first_letter_when_written_opens_a_request_of_mine(desk, ada, maria):
    page = desk.get(f"/people/{maria.id}/write/").content.decode()
    assert "maria@example.com" in page
    response = desk.post(f"/people/{maria.id}/write/", {"subject": "The new harvest", "words": "It is here."})

    request = Request.objects.get()
    assert response["Location"] == f"/people/{maria.id}/?request={request.id}"
    assert (request.subject, request.owner) == ("The new harvest", ada)
    assert Delivery.objects.get().address == "maria@example.com"


def test_first_letter_when_without_subject_is_refused_and_kept(desk, maria):
    response = desk.post(f"/people/{maria.id}/write/", {"words": "It is here."})

    assert response.status_code == 422
    assert "Give the letter a subject" in response.content.decode()
    assert "It is here." in response.content.decode()


def test_first_letter_when_sent_to_a_made_up_address_is_refused(desk, maria):
    fields = {"subject": "Hi", "words": "Hi", "to": "stranger@example.com"}

    assert desk.post(f"/people/{maria.id}/write/", fields).status_code == 422
    assert Entry.objects.count() == 0


def test_new_letter_when_the_address_is_known_leads_to_the_person_and_else_makes_one(desk, maria):
    known = desk.post("/write/", {"to": "MARIA@example.com", "name": "Somebody"})
    assert known["Location"] == f"/people/{maria.id}/write/"

    fresh = desk.post("/write/", {"to": "new@example.com", "name": "Nina Novak"})
    nina = Person.objects.get(name="Nina Novak")
    assert fresh["Location"] == f"/people/{nina.id}/write/"
    assert Identifier.objects.get(person=nina).value == "new@example.com"


def test_new_letter_when_the_address_is_none_is_refused_with_what_was_typed(desk):
    response = desk.post("/write/", {"to": "nobody", "name": "Nina"})

    assert response.status_code == 422
    assert "“nobody” is not a mail address." in response.content.decode()
    assert 'value="Nina"' in response.content.decode()


def test_numbers_when_they_are_nonsense_harm_nothing(send):
    assert send(seen="-1", shown="9" * 400, forget_file=["x", "99999999999999999999"], to="draft").status_code == 204


def test_participants_when_copies_are_doubled_are_written_once(send):
    send(cc="rui@example.com, RUI@example.com, maria@example.com")

    assert Participant.objects.filter(entry=ours().get()).count() == 2


def test_file_left_out_is_gone_from_the_sheet_at_once(client, ada, question, django_file):
    client.force_login(ada)
    draft = f"/requests/{question.id}/draft/"
    said = {"words": "Here is the menu.", "seen": question.last_said_id}
    client.post(draft, {**said, "files": [django_file("menu.pdf"), django_file("price.pdf")]})
    first, _ = Attachment.objects.order_by("id")
    answer = client.post(draft, {**said, "forget_file": [first.id]})

    assert answer.status_code == 200
    assert "menu.pdf" not in answer.text
    assert "price.pdf" in answer.text
    assert [file.name for file in Attachment.objects.all()] == ["price.pdf"]
