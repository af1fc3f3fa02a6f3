"""What we say, and what becomes of it."""

from datetime import timedelta

import pytest

from regulars.conversation import calling_back, drafting, outbox, speaking, tokens
from regulars.conversation.errors import NobodyToTell, NothingSaid, NotYours, TooLate
from regulars.conversation.models import Delivery, Draft, Entry, Request
from regulars.conversation.speaking import Recipient
from regulars.kit import clock

MARIA = [Recipient("maria@example.com", "Maria Lopes")]


@pytest.fixture
def answer(question, ada):
    """A function: Ada answers Maria's question."""

    def say(html="<p>Bring it <b>by</b>.</p>", to=MARIA, **more):
        return speaking.reply(question, by=ada, html=html, to=to, channel="email", **more)

    return say


def test_an_answer_waits_ten_seconds_in_the_outbox(answer, morning, ada):
    entry = answer()
    delivery = entry.deliveries.get()

    assert (entry.by_teammate, entry.said, entry.html) == (ada, "Bring it by.", "<p>Bring it <b>by</b>.</p>")
    assert (delivery.address, delivery.state) == ("maria@example.com", "waiting")
    assert delivery.due_at - clock.now() == timedelta(seconds=10)


def test_an_answer_ends_the_waiting(answer, question):
    answer()
    question.refresh_from_db()

    assert (question.waiting_since, question.last_said.said) == (None, "Bring it by.")


def test_an_answer_carries_a_message_id_only_we_can_make(answer):
    entry = answer()

    assert tokens.entry_of(entry.external_id) == entry.id
    assert entry.external_id.endswith("@corner.example")


def test_an_answer_takes_the_subject_of_the_message_it_answers(hear, question, ada):
    hear("New thing", subject="Beans instead", external_id="2@x", answering=("1@maria.example",))

    assert speaking.reply(question, by=ada, html="Yes", to=MARIA, channel="email").subject == "Beans instead"


def test_an_empty_answer_is_refused_and_leaves_nothing(answer):
    with pytest.raises(NothingSaid):
        answer("<p> &nbsp; </p>")

    assert Entry.objects.filter(by_teammate__isnull=False).count() == 0


@pytest.mark.parametrize("to", [[], [Recipient("not an address")]])
def test_an_answer_to_nobody_is_refused_and_leaves_nothing(answer, to):
    with pytest.raises(NobodyToTell):
        answer(to=to)

    assert (Delivery.objects.count(), Entry.objects.filter(by_teammate__isnull=False).count()) == (0, 0)


def test_the_same_address_twice_is_one_delivery(answer):
    assert answer(to=[*MARIA, Recipient("MARIA@example.com", role="cc")]).deliveries.count() == 1


def test_what_we_write_cannot_run_script(answer):
    assert "script" not in answer("<p>Hi<script>alert(1)</script></p>").html


def test_calling_back_makes_it_a_draft_again(answer, question, ada):
    since = question.waiting_since
    entry = answer()
    draft = calling_back.call_back(entry, by=ada)
    question.refresh_from_db()

    assert (draft.html, draft.request) == ("<p>Bring it <b>by</b>.</p>", question)
    assert (Entry.objects.filter(id=entry.id).exists(), question.waiting_since) == (False, since)


def test_calling_back_what_a_channel_holds_is_too_late(answer, ada, morning):
    entry = answer()
    morning.shift(timedelta(seconds=11))
    assert [row.entry for row in outbox.claim("email", 10)] == [entry]

    with pytest.raises(TooLate):
        calling_back.call_back(entry, by=ada)


def test_only_its_author_calls_a_letter_back(answer, jo):
    with pytest.raises(NotYours):
        calling_back.call_back(answer(), by=jo)


def test_calling_back_what_was_sent_and_marked_done_opens_the_request_again(answer, question, ada):
    entry = answer()
    question.finish(by=ada)
    calling_back.call_back(entry, by=ada)
    question.refresh_from_db()

    assert (question.state, question.waiting_since is None, question.closures.count()) == ("open", False, 0)
    assert [entry.kind for entry in question.entries.all()] == ["message"]


def test_calling_back_a_first_letter_leaves_a_draft_and_no_request(maria, ada):
    entry = speaking.write(maria, by=ada, subject="Your cup", html="<p>Found it!</p>", to=MARIA, channel="email")
    draft = calling_back.call_back(entry, by=ada)

    assert (draft.request, draft.person, draft.subject, draft.html) == (None, maria, "Your cup", "<p>Found it!</p>")
    assert (Request.objects.count(), maria.entries.count()) == (0, 0)


def test_a_draft_gives_its_files_to_the_answer(answer, question, ada, maria, django_file):
    draft = drafting.save(by=ada, person=maria, request=question, html="<p>With a file</p>")
    drafting.attach(draft, django_file("menu.pdf"))
    entry = answer(draft.html, draft=draft)

    assert [file.name for file in entry.attachments.all()] == ["menu.pdf"]
    assert Draft.objects.count() == 0


def test_a_file_alone_is_an_answer(answer, question, ada, maria, django_file):
    draft = drafting.save(by=ada, person=maria, request=question)
    drafting.attach(draft, django_file("menu.pdf"))

    assert answer("", draft=draft).attachments.count() == 1


def test_a_note_is_open_unless_a_reason_is_given(question, ada):
    seen = speaking.note(question, by=ada, html="Lena has a loan grinder.")
    kept = speaking.note(question, by=ada, html="A surprise is coming.", withheld_because="It is a birthday surprise.")

    assert (seen.is_open_to_the_person, kept.is_open_to_the_person) == (True, False)


def test_a_note_answers_nobody(question, ada):
    since = question.waiting_since
    speaking.note(question, by=ada, html="Looking into it.")
    question.refresh_from_db()

    assert question.waiting_since == since


def test_a_letter_to_somebody_opens_a_request_that_is_ours(maria, ada):
    entry = speaking.write(maria, by=ada, subject="Your cup", html="<p>Found it!</p>", to=MARIA, channel="email")

    assert (entry.request.owner, entry.request.waiting_since, entry.subject) == (ada, None, "Your cup")


def test_an_answer_goes_where_they_wrote_from_last(hear, question):
    hear("From my other address", by="maria@example.com", external_id="2@x", answering=("1@maria.example",))

    assert speaking.recipients_of(question) == MARIA


def test_a_claimed_delivery_is_nobody_elses(answer, morning):
    answer()
    morning.shift(timedelta(seconds=11))

    assert [len(outbox.claim("email", 10)) for _ in range(2)] == [1, 0]


def test_a_delivery_whose_worker_died_is_due_again_and_marked_as_a_repeat(answer, morning):
    entry = answer()
    morning.shift(timedelta(seconds=11))
    outbox.claim("email", 10)
    morning.shift(outbox.LEASE + timedelta(seconds=1))

    assert [row.entry for row in outbox.claim("email", 10)] == [entry]
    delivery = entry.deliveries.get()
    assert (delivery.repeated, delivery.attempts) == (True, 2)


def test_a_postponed_delivery_is_tried_again_with_growing_pauses_and_refused_in_the_end(answer, morning):
    entry = answer()
    morning.shift(timedelta(seconds=11))
    pauses = []
    while claimed := outbox.claim("email", 10):
        outbox.postponed(claimed[0], "451 come back later")
        delivery = entry.deliveries.get()
        if delivery.due_at:
            pauses.append(delivery.due_at - clock.now())
            morning.shift(pauses[-1])

    assert pauses == outbox.BACK_OFF
    assert (delivery.state, delivery.server_words) == ("refused", "451 come back later")


def test_a_refused_delivery_can_be_tried_again_and_a_delivered_one_cannot(answer, morning):
    entry = answer()
    morning.shift(timedelta(seconds=11))
    outbox.refused(outbox.claim("email", 10)[0], "550 no such mailbox")
    outbox.retry(entry.deliveries.get())
    outbox.delivered(outbox.claim("email", 10)[0], "250 thanks")

    with pytest.raises(TooLate):
        outbox.retry(entry.deliveries.get())
    assert entry.deliveries.get().state == "delivered"
