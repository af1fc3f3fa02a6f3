"""Letters leave through a real mail server, which takes them, refuses them or breaks off."""

import pytest

from regulars.channels.email import sending, tasks
from regulars.channels.email.sending.state import Way
from regulars.channels.email.tests.conftest import MARIA, a_mail, deliver, standing
from regulars.channels.email.tests.test_receive import take_in
from regulars.conversation import outbox, speaking
from regulars.conversation.models import Attachment, Delivery
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.kit.background.models import Job
from regulars.people.models import Identifier
from tests.postbox import HANG_UP, Postbox

pytestmark = pytest.mark.django_db(transaction=True)


def test_letter_when_due_then_is_delivered_with_the_server_s_words(answer, sends):
    entry = answer()

    deliver()

    assert standing(entry) == {"maria@example.com": ("delivered", "250 2.0.0 Taken")}
    (taken,) = sends.taken
    assert (taken.sender, taken.recipient, taken.id) == (
        "hello@corner.example",
        "maria@example.com",
        f"<{entry.external_id}>",
    )
    assert "Bring it by." in taken.mail.get_body(("plain",)).get_content()


def test_letter_when_it_may_still_be_called_back_then_stays(question, jo, sends):
    entry = speaking.reply(question, by=jo, html="<p>Wait.</p>", to=[MARIA], channel="email")

    deliver()

    assert standing(entry) == {"maria@example.com": ("waiting", "")}
    assert sends.taken == []


def test_letter_when_written_then_a_job_waits_for_its_moment(question, jo, sends):
    speaking.reply(question, by=jo, html="<p>Wait.</p>", to=[MARIA], channel="email")

    job = Job.objects.get(task="regulars.channels.email.tasks.deliver_due")
    assert job.run_after == Delivery.objects.get().due_at


def test_letters_when_no_server_is_named_then_wait_untouched(answer, settings):
    settings.REGULARS_SMTP_URL = ""
    entry = answer()

    deliver()

    assert standing(entry) == {"maria@example.com": ("waiting", "")}
    assert Delivery.objects.get().attempts == 0
    assert sending.state().way == Way.NO_SERVER


def test_letter_when_it_goes_to_several_then_each_has_a_transaction_and_the_same_mail(answer, sends):
    entry = answer(MARIA, Recipient("ana@example.com", "Ana", "cc"), Recipient("rui@example.com", "Rui", "cc"))

    deliver()

    assert [taken.recipient for taken in sends.taken] == ["maria@example.com", "ana@example.com", "rui@example.com"]
    assert len({taken.raw for taken in sends.taken}) == 1
    assert sends.connections == 1
    assert {state for state, _ in standing(entry).values()} == {"delivered"}


def test_recipient_when_refused_then_the_others_have_the_letter_and_the_words_are_shown(answer, sends):
    sends.at_recipient = lambda who: "550 5.1.1 No Ana here" if who.startswith("ana") else "250 OK"
    entry = answer(MARIA, Recipient("ana@example.com", "Ana", "cc"), Recipient("rui@example.com", "Rui", "cc"))

    deliver()

    assert standing(entry) == {
        "maria@example.com": ("delivered", "250 2.0.0 Taken"),
        "ana@example.com": ("refused", "550 5.1.1 No Ana here"),
        "rui@example.com": ("delivered", "250 2.0.0 Taken"),
    }


def test_recipient_when_tried_again_then_only_they_get_the_letter(answer, sends):
    sends.at_recipient = lambda who: "550 5.1.1 No Ana here" if who.startswith("ana") else "250 OK"
    entry = answer(MARIA, Recipient("ana@example.com", "Ana", "cc"))
    deliver()
    sends.at_recipient = lambda who: "250 OK"

    outbox.retry(entry.deliveries.get(address="ana@example.com"))
    assert Job.objects.filter(task="regulars.channels.email.tasks.deliver_due").count() == 2
    deliver()

    assert [taken.recipient for taken in sends.taken] == ["maria@example.com", "ana@example.com"]
    assert {state for state, _ in standing(entry).values()} == {"delivered"}


def test_letter_when_the_server_says_later_then_is_tried_with_growing_pauses_until_it_is_taken(answer, sends, later):
    sends.answer = lambda who: "451 4.7.1 Greylisted, come again"
    entry = answer()
    deliver()
    assert standing(entry) == {"maria@example.com": ("postponed", "451 4.7.1 Greylisted, come again")}
    pauses = []
    for _ in range(3):
        due = entry.deliveries.get().due_at
        pauses.append(round((due - clock.now()).total_seconds()))
        later(seconds=pauses[-1] + 1)
        deliver()
    sends.answer = lambda who: "250 2.0.0 Taken"
    later(hours=2)
    deliver()

    assert pauses == [60, 300, 900]
    assert standing(entry) == {"maria@example.com": ("delivered", "250 2.0.0 Taken")}
    assert len(sends.taken) == 1


def test_letter_when_the_server_never_takes_it_then_is_refused_with_its_last_words(answer, sends, later):
    sends.answer = lambda who: "451 4.7.1 Never"
    entry = answer()
    for _ in range(9):
        deliver()
        later(days=1, seconds=1)

    assert standing(entry) == {"maria@example.com": ("refused", "451 4.7.1 Never")}


def test_connection_when_it_breaks_in_the_middle_then_that_letter_comes_again_and_the_next_leaves_at_once(
    answer, sends, later
):
    sends.answer = lambda who: f"250 {HANG_UP}" if who.startswith("maria") else "250 OK"
    entry = answer(MARIA, Recipient("ana@example.com", "Ana", "cc"))
    deliver()
    first = standing(entry)
    sends.answer = lambda who: "250 OK"
    later(minutes=2)
    deliver()

    assert first["maria@example.com"][0] == "postponed" and "same Message-ID" in first["maria@example.com"][1]
    assert first["ana@example.com"] == ("delivered", "250 OK")
    assert {state for state, _ in standing(entry).values()} == {"delivered"}
    assert {taken.id for taken in sends.taken} == {f"<{entry.external_id}>"}


def test_server_when_it_closes_politely_then_the_letter_comes_again(answer, sends):
    sends.at_recipient = lambda who: f"421 4.3.2 Closing {HANG_UP}" if who.startswith("maria") else "250 OK"
    entry = answer(MARIA, Recipient("ana@example.com", "Ana", "cc"))

    deliver()

    assert standing(entry)["maria@example.com"][0] == "postponed"
    assert standing(entry)["ana@example.com"] == ("delivered", "250 2.0.0 Taken")


@pytest.mark.parametrize("address", ["a@b>,<eve@example.com", '"a b"@c@d', "a@b;c", "a(b)@c", "<x@y>"])
def test_address_when_it_is_more_than_one_then_is_refused_before_the_server_hears_of_it(answer, sends, address):
    entry = answer()
    Delivery.objects.update(address=address)

    deliver()

    ((state, words),) = standing(entry).values()
    assert (state, sends.taken) == ("refused", [])
    assert "is not an address" in words


def test_address_when_beyond_ascii_then_is_carried_or_refused_in_words(answer, settings):
    with Postbox(enable_SMTPUTF8=False) as old:
        settings.REGULARS_SMTP_URL = old.url
        known = answer(Recipient("josé@example.com"), Recipient("ana@example.com", "Ana", "cc"))
        deliver()
    with Postbox() as modern:
        settings.REGULARS_SMTP_URL = modern.url
        carried = answer(Recipient("josé@example.com"), Recipient("ana@example.com", "Ana", "cc"))
        deliver()

    assert standing(known)["josé@example.com"][0] == "refused" and "ASCII" in standing(known)["josé@example.com"][1]
    assert [taken.recipient for taken in old.taken] == ["ana@example.com"]
    assert old.taken[0].raw.partition(b"\r\n\r\n")[0].isascii()
    assert {state for state, _ in standing(carried).values()} == {"delivered"}
    assert [taken.recipient for taken in modern.taken] == ["josé@example.com", "ana@example.com"]


def test_letter_when_larger_than_the_server_takes_then_is_refused_in_words(answer, settings):
    with Postbox(data_size_limit=5_000) as small:
        settings.REGULARS_SMTP_URL = small.url
        entry = answer(html=f"<p>{'Long. ' * 2000}</p>")
        deliver()

    assert standing(entry)["maria@example.com"][0] == "refused"
    assert "too large" in standing(entry)["maria@example.com"][1]


def test_letter_when_its_file_is_lost_then_waits_and_the_next_one_leaves(answer, sends):
    broken = answer()
    Attachment.objects.create(entry=broken, file="attachments/gone", name="gone.pdf", size=3)
    whole = answer()

    deliver()

    ((state, words),) = standing(broken).values()
    assert state == "postponed" and "could not be put together" in words
    assert standing(whole)["maria@example.com"][0] == "delivered"


def test_letter_when_its_worker_died_then_comes_again_with_the_same_bytes(answer, sends, later):
    entry = answer()
    outbox.claim("email", 1)
    deliver()
    assert sends.taken == []
    later(minutes=10)
    deliver()
    Delivery.objects.update(state="sending", due_at=clock.now())
    deliver()

    assert len(sends.taken) == 2 and len({taken.raw for taken in sends.taken}) == 1
    assert entry.deliveries.get().repeated


def test_task_when_there_is_too_much_for_one_stretch_then_calls_itself_again(answer, sends, monkeypatch):
    monkeypatch.setattr(tasks, "AT_A_STRETCH", 0.0)
    answer(), answer()

    tasks.deliver_due.call()

    assert len(sends.taken) == 1
    assert Job.objects.filter(unique__endswith="next").count() == 1


def test_person_when_they_answer_our_letter_then_it_joins_their_request(answer, sends, question, house):
    answer()
    deliver()
    ours = sends.taken[0].mail
    by_address = take_in(a_mail("By address.", To=ours["Reply-To"])).entry
    by_id = take_in(a_mail("By id.", In_Reply_To=ours["Message-ID"])).entry

    assert by_address.request == by_id.request == question
    assert Identifier.objects.filter(kind="email").count() == 1
