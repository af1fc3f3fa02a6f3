"""Asking somebody outside from a matter, reading what they answer, and letting the person read it."""

import html

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from regulars.conversation import asking_outside, receiving, speaking
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Attachment, Draft, Entry, Request, SideConversation
from regulars.conversation.speaking import Recipient
from regulars.people.recognising import recognise


def page(response):
    return html.unescape(response.content.decode())


pytestmark = pytest.mark.django_db
WORKSHOP = "info@oficina.example"


@pytest.fixture
def side(question, ada):
    workshop = recognise("email", WORKSHOP, name="Oficina do Porto")
    side = asking_outside.begin(question, outsider=workshop, by=ada, subject="A gasket")
    speaking.reply(side.request, by=ada, html="<p>Have you one?</p>", to=[Recipient(WORKSHOP)], channel="email")
    return side


def answered(side, said="We have one."):
    return receiving.receive(
        Incoming(
            "email",
            Voice("email", WORKSHOP),
            said,
            external_id="w1@oficina.example",
            answering=(side.request.entries.get(kind="message").external_id,),
        )
    ).entry


def asking(question, **typed):
    return reverse("asking-outside", args=[question.id]), {
        "to": WORKSHOP,
        "name": "Oficina do Porto",
        "subject": "A gasket",
        "words": "Have you one?",
    } | typed


def test_asking_when_sent_then_leaves_and_has_its_card(desk, question, maria):
    url, typed = asking(question)
    done = desk.post(url, typed)
    side = SideConversation.objects.get()

    assert done.headers["Location"] == reverse("side", args=[side.request_id])
    assert [one.address for one in side.request.entries.get().deliveries.all()] == [WORKSHOP]
    shown = page(desk.get(reverse("person", args=[maria.id])))
    assert "Ada asked Oficina do Porto: “A gasket”" in shown
    assert "no answer yet" in shown


def test_asking_when_wrong_then_keeps_what_was_typed_and_asks_nobody(desk, question):
    url, typed = asking(question, to="maria@example.com", subject="", cc="ada@corner.example")
    refused = desk.post(url, typed)

    assert refused.status_code == 422
    shown = page(refused)
    assert "Maria’s own address" in shown
    assert "Give the question a subject" in shown
    assert "is one of us" in shown
    assert "Have you one?" in shown
    assert not SideConversation.objects.exists()


def test_asking_when_looked_over_first_then_is_a_draft_with_what_was_ticked(desk, question, ada):
    theirs = question.entries.get(kind="message")
    kept = Attachment.objects.create(
        entry=theirs, name="grinder.txt", size=4, content_type="text/plain", file=SimpleUploadedFile("x", b"loud")
    )
    url, typed = asking(question, said=theirs.id, file=kept.id, then="look")
    desk.post(url, typed)
    draft = Draft.objects.get()

    assert "<blockquote>" in draft.html
    assert "My grinder is loud" in draft.html
    assert "Maria" not in draft.html
    assert [(one.name, one.pk != kept.pk) for one in draft.attachments.all()] == [("grinder.txt", True)]
    assert not Entry.objects.filter(request=draft.request).exists()
    assert "Go on" not in page(desk.get(reverse("side", args=[draft.request_id])))


def test_entry_of_another_matter_when_ticked_then_does_not_go_along(desk, question, hear):
    other = hear("A secret of Rui’s.", by="rui@example.com").request
    secret = other.entries.get(kind="message")
    url, typed = asking(question, said=secret.id, then="look")
    desk.post(url, typed)

    assert "secret" not in Draft.objects.get().html


def test_side_when_answered_then_shows_on_the_row_and_on_today_until_looked_at(desk, side, question, ada):
    question.assign(to=ada, by=ada)
    assert "waits for Oficina do Porto" in page(desk.get(reverse("inbox") + "?list=mine"))
    assert "Oficina do Porto" in page(desk.get(reverse("today")))
    answered(side)
    assert "Oficina do Porto answered" in page(desk.get(reverse("inbox") + "?list=mine"))

    shown = page(desk.get(reverse("side", args=[side.request_id])))
    assert "We have one." in shown
    assert "Oficina do Porto answered" not in page(desk.get(reverse("inbox") + "?list=mine"))


def test_person_s_page_when_asked_then_has_no_word_of_the_answer(desk, side, maria):
    answered(side)

    assert "We have one." not in page(desk.get(reverse("person", args=[maria.id])))
    assert "We have one." in page(desk.get(reverse("side", args=[side.request_id]) + "?card=1", HTTP_HX_REQUEST="true"))


def test_answer_when_written_on_the_card_then_goes_to_the_workshop_alone(desk, side, maria):
    seen = answered(side)
    desk.post(reverse("answers", args=[side.request_id]), {"kind": "reply", "words": "One, please.", "seen": seen.id})

    last = Entry.objects.filter(request=side.request).order_by("-id").first()
    assert (last.said, [one.address for one in last.deliveries.all()]) == ("One, please.", [WORKSHOP])
    assert not maria.entries.filter(said="One, please.").exists()


def test_answer_when_they_wrote_meanwhile_then_is_asked_about_on_the_page_of_the_side(desk, side):
    seen = side.request.entries.get(kind="message")
    answered(side)
    refused = desk.post(
        reverse("answers", args=[side.request_id]), {"kind": "reply", "words": "Hello?", "seen": seen.id}
    )

    assert refused.status_code == 422
    assert "wrote again while you were writing" in page(refused)
    assert Draft.objects.get().html == "<p>Hello?</p>"


def test_opening_when_no_reason_is_given_then_stays_closed_and_says_so(desk, side):
    url = reverse("side-opening", args=[side.request_id])
    assert desk.post(url, {"open": "yes"}).status_code == 422
    desk.post(url, {"open": "yes", "why": "She asked"})
    side = SideConversation.objects.get()

    assert side.is_open_to_the_person
    assert "can read this" in page(desk.get(reverse("side", args=[side.request_id])))


def test_answer_when_not_needed_then_nobody_waits(desk, side):
    desk.post(reverse("side-resting", args=[side.request_id]))

    assert SideConversation.objects.get().waiting_since is None


def test_side_when_nothing_was_asked_then_can_be_left(desk, question):
    url, typed = asking(question, then="look")
    desk.post(url, typed)
    desk.post(reverse("side-leaving", args=[SideConversation.objects.get().request_id]))

    assert not SideConversation.objects.exists()
    assert list(Request.objects.all()) == [question]


def test_outsider_s_page_when_opened_then_shows_their_conversation(desk, side):
    answered(side)
    shown = desk.get(reverse("person", args=[side.outsider.pk]))

    assert shown.status_code == 200
    assert "We have one." in page(shown)
    assert desk.get(reverse("person", args=[side.outsider.pk]) + f"?request={side.request_id}").status_code == 302
