"""What we call somebody whose name we do not know, and how a mail without words reads."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from regulars.conversation import drafting, speaking
from regulars.conversation.models import Attachment, Entry
from regulars.desk.person import reading
from regulars.desk.person.telling import Bubble, Listener


@pytest.fixture
def stranger(hear):
    """What somebody wrote who gave no name."""
    return hear("Who is this?", by="stranger@example.com", name="")


def test_stranger_is_known_by_their_address_in_the_inbox_and_on_their_page(desk, stranger):
    page = f"/people/{stranger.person_id}/"

    assert ">stranger@example.com</a></h2>" in desk.get("/inbox/?list=everyone").text
    assert "<title>stranger@example.com · " in desk.get(page).text
    assert "<title>A letter to stranger@example.com · " in desk.get(f"{page}write/").text


def test_note_about_a_stranger_speaks_grammatically(desk, ada, stranger):
    request = stranger.request
    speaking.note(request, by=ada, html="<p>A surprise.</p>", withheld_because="It is one.")
    page = desk.get(f"/people/{stranger.person_id}/").text

    assert "They do not see this: It is one." in page
    assert "They can see this note, unless you say why not" in page


def test_mail_without_words_says_so(ada, question, hear, maria):
    empty = hear(" ", answering=("1@maria.example",))
    only_a_file = hear("", answering=("1@maria.example",))
    Attachment.objects.create(
        entry=only_a_file, name="bill.pdf", size=3, content_type="application/pdf", file=ContentFile(b"pdf", "bill.pdf")
    )
    Entry.objects.filter(id__in=[empty.id, only_a_file.id]).update(said="")
    items = reading.told(maria, {}, to=Listener(maria, ada)).items
    bodies = {item.id: str(item.body) for item in items if isinstance(item, Bubble)}

    assert "Nothing is written in it." in bodies[empty.id]
    assert "No words, only what is attached." in bodies[only_a_file.id]


def test_letter_begun_to_somebody_known_is_found_again_on_their_page(desk, ada, jo, question, maria):
    page = reverse("person", args=[maria.id])
    assert "Go on with your letter" not in desk.get(page).text
    draft = {"person": maria, "request": None, "kind": "reply", "subject": "Saturday"}
    drafting.save(by=jo, html="<p>Jo’s own</p>", **draft)
    assert "Go on with your letter" not in desk.get(page).text
    drafting.save(by=ada, html="<p>Dear</p>", **draft)

    assert "Go on with your letter" in desk.get(page).text
