"""Mail that no human wrote: filed small, set aside, or taken for the letter it may be."""

from datetime import date, timedelta

import pytest

from regulars.channels.email.models import TakenIn
from regulars.channels.email.tests.conftest import MARIA, a_mail
from regulars.channels.email.tests.test_receive import take_in
from regulars.conversation import arrivals, outbox, speaking
from regulars.conversation.models import Absence, Arrival, Entry, Request
from regulars.kit import clock
from regulars.people.models import Person

pytestmark = pytest.mark.django_db

AUNT = "Aunt Ines <ines@example.com>"
ROBOT = "Shop <orders@shop.example>"
STRANGERS = [
    {"Auto_Submitted": "auto-replied", "Subject": "Out of office"},
    {"Auto_Submitted": "auto-generated", "Subject": "Order 4711"},
    {"X_Autoreply": "yes"},
    {"Precedence": "auto_reply"},
    {"Return_Path": "<>"},
    {"List_Id": "Bargains <bargains.shop.example>", "List_Unsubscribe": "<https://shop.example/u>"},
    {"List_Unsubscribe": "<https://shop.example/u>"},
    {"Precedence": "bulk"},
    {"From": "Mail Delivery System <MAILER-DAEMON@mx.example>"},
]


@pytest.fixture
def letter(question, jo, morning):
    """Jo's answer to Maria, which left at nine o'clock; the request is done."""
    entry = speaking.reply(question, by=jo, html="<p>How loud?</p>", to=[MARIA], channel="email")
    outbox.delivered(entry.deliveries.get())
    question.refresh_from_db()
    question.finish(by=jo)
    return entry


@pytest.mark.parametrize("heads", STRANGERS)
def test_machine_of_a_stranger_when_it_answers_nothing_of_ours_then_waits_for_a_look_and_makes_no_person(house, heads):
    arrival = take_in(a_mail(**{"From": AUNT} | heads))

    assert (arrival.state, arrival.entry) == ("held", None)
    assert arrival.error.startswith(("A machine", "A mail server", "This was sent to many"))
    assert (Person.objects.count(), Entry.objects.count()) == (0, 0)


@pytest.mark.parametrize("heads", STRANGERS)
def test_machine_of_a_stranger_when_a_teammate_lets_it_in_then_is_a_letter(house, heads):
    arrival = take_in(a_mail(**{"From": AUNT} | heads))

    arrivals.release(arrival)
    entry = take_in(a_mail("Another")).entry and Arrival.objects.get(pk=arrival.pk).entry

    assert (entry.nature, entry.automatic, entry.request.state) == ("", False, "open")


@pytest.mark.parametrize(
    "heads",
    [
        {},
        {"Subject": "Out of office chairs"},
        {"Subject": "Abwesenheit am Liefertag"},
        {"Subject": "Automatic reply: beans"},
        {"Auto_Submitted": "no"},
        {"X_Auto_Response_Suppress": "OOF"},
        {"From": "no-reply@forms.example", "Subject": "Order 4711"},
        {"From": "no-reply@forms.example", "Auto_Submitted": "auto-generated", "Reply_To": AUNT},
        {"List_Id": "Corner <hello.corner.example>", "Precedence": "list", "List_Unsubscribe": "<mailto:x@y.example>"},
    ],
)
def test_mail_that_a_human_may_have_written_when_read_then_is_a_letter(house, heads):
    entry = take_in(a_mail(**{"From": AUNT} | heads)).entry

    assert (entry.nature, entry.automatic, entry.request.waiting_since) == ("", False, entry.at)


def test_list_when_the_house_itself_is_a_group_then_its_letters_are_letters(house):
    house.address = "corner@googlegroups.com"
    house.save()

    ours = take_in(a_mail(From=AUNT, List_Id="<corner.googlegroups.com>"))
    other = take_in(a_mail("Bargains", From=ROBOT, List_Id="<bargains.googlegroups.com>"))

    assert (ours.state, other.state) == ("read", "held")


def test_sender_when_taken_in_once_then_is_taken_in_always(house):
    first = take_in(a_mail("Order 1", From=ROBOT, Auto_Submitted="auto-generated"))
    arrivals.release(first)

    second = take_in(a_mail("Order 2", From=ROBOT, Auto_Submitted="auto-generated"))

    assert second.state == "read"
    assert [entry.nature for entry in Entry.objects.all()] == ["", ""]
    assert [row.mark for row in TakenIn.objects.all()] == ["from orders@shop.example"]


def test_list_when_taken_in_once_then_others_who_write_through_it_are_heard(house):
    arrivals.release(take_in(a_mail(From=AUNT, List_Id="<kontakt.brand.example>")))

    assert take_in(a_mail("Hello?", From="rui@example.com", List_Id="<kontakt.brand.example>")).state == "read"


def test_away_notice_when_taken_in_then_the_next_one_waits_again(house):
    arrivals.release(take_in(a_mail(From=AUNT, Auto_Submitted="auto-replied")))

    assert take_in(a_mail("Away again", From="rui@example.com", Auto_Submitted="auto-replied")).state == "held"
    assert not TakenIn.objects.exists()


def away(letter, said="I am on vacation until Monday 30 November.", **heads):
    known = {"Subject": "Automatic reply: Loud grinder", "Auto_Submitted": "auto-replied"}
    return take_in(a_mail(said, **known | {"In_Reply_To": f"<{letter.external_id}>"} | heads)).entry


def test_away_notice_when_it_answers_our_letter_then_moves_and_wakes_nothing(question, letter, later):
    before = Request.objects.values("state", "moved_at", "last_said", "waiting_since").get()
    later(hours=1)

    entry = away(letter)

    assert (entry.nature, entry.automatic, entry.request) == ("away", True, question)
    assert Request.objects.values("state", "moved_at", "last_said", "waiting_since").get() == before


def test_away_notice_when_it_names_the_day_then_they_are_away_until_they_write(question, letter, later):
    later(days=260)  # 17 November
    entry = away(letter)
    told = Absence.objects.current().get()

    take_in(a_mail("I am back!"))

    assert (told.person, told.until, told.entry) == (question.person, date(2026, 11, 30), entry)
    assert list(Absence.objects.current()) == []


def test_away_notice_when_another_follows_then_there_is_one_absence(letter, later):
    later(days=260)
    away(letter)
    away(letter, "I am on vacation until Friday 4 December.")

    assert Absence.objects.get().until == date(2026, 12, 4)


def test_away_notice_when_it_answers_nothing_but_we_know_them_then_is_small_on_their_page(maria):
    entry = take_in(a_mail("I am away.", Auto_Submitted="auto-replied")).entry

    assert (entry.nature, entry.request, entry.person) == ("away", None, maria)


def test_away_notice_from_another_mailbox_when_we_answer_then_the_letter_goes_where_they_wrote_from(question, letter):
    away(letter)
    question.person.identifiers.create(kind="email", raw="m@work.example", value="m@work.example")
    away(letter, "Away from my other mailbox.", From="m@work.example")

    assert [one.address for one in speaking.recipients_of(question)] == ["maria@example.com"]


def test_machines_word_that_it_has_our_letter_when_at_once_then_is_small(question, letter, later):
    later(minutes=2)

    entry = away(letter, "We have your mail: ticket 123.", Auto_Submitted="auto-generated")

    question.refresh_from_db()
    assert (entry.nature, question.state) == ("machine", "done")


def test_help_desk_that_marks_all_its_mail_when_it_answers_hours_later_then_a_human_is_heard(question, letter, later):
    later(hours=3)

    entry = away(letter, "Very loud. Ines, support team", Auto_Submitted="auto-generated")

    question.refresh_from_db()
    assert (entry.nature, entry.automatic, question.state, question.waiting_since) == ("", False, "open", entry.at)


def test_answer_whose_subject_speaks_of_absence_when_a_human_wrote_it_then_is_heard(question, letter):
    entry = take_in(a_mail("I can come by.", Subject="Re: Out of office", In_Reply_To=f"<{letter.external_id}>")).entry

    assert (entry.nature, entry.request.state) == ("", "open")


def test_notice_when_only_its_subject_says_so_but_it_answers_our_letter_then_is_small(letter):
    assert away(letter, "I am away", Auto_Submitted="").nature == "away"


def test_newsletter_of_somebody_we_know_when_read_then_is_small_and_opens_nothing(maria):
    entry = take_in(a_mail("Ten bargains", Precedence="bulk", List_Id="<news.maria.example>")).entry

    assert (entry.nature, entry.automatic, entry.request) == ("list", True, None)


def test_letter_with_an_unsubscribe_link_when_they_wrote_before_then_is_a_letter(question):
    entry = take_in(a_mail("About beans", Subject="Beans", List_Unsubscribe="<https://crm.example/u>")).entry

    assert (entry.nature, entry.request) == ("", question)


def test_answer_through_a_list_when_it_answers_our_letter_then_is_heard(question, letter):
    heads = {"List_Id": "<team.maria.example>", "In_Reply_To": f"<{letter.external_id}>"}
    entry = take_in(a_mail("Very.", **{"Subject": "Re: Loud grinder"} | heads)).entry

    assert (entry.nature, entry.request) == ("", question)


def test_mail_server_when_it_writes_about_something_else_then_waits_even_where_it_names_our_letter(letter):
    heads = {"From": "postmaster@example.com", "In_Reply_To": f"<{letter.external_id}>"}
    arrival = take_in(a_mail("Your mail is delayed.", **heads))

    assert (arrival.state, Person.objects.count()) == ("held", 1)


def test_envelope_without_a_sender_when_the_door_saw_it_then_a_machine_wrote(house):
    raw = a_mail(From=AUNT)

    assert take_in(raw, session={"peer": "203.0.113.5"}).state == "held"
    assert take_in(raw).state == "read"  # a pipe does not know the sender


@pytest.mark.parametrize(
    "heads", [{"X_Loop": "hello@corner.example"}, {"X_Loop": "other@x.example, Hello@Corner.example"}]
)
def test_our_own_automatic_mail_when_it_comes_back_then_is_set_aside(house, heads):
    assert take_in(a_mail(From=AUNT, **heads)).error == "An automatic mail of ours came back to us."


def test_mail_when_it_went_round_and_round_then_is_set_aside(house):
    hops = b"".join(b"Received: from a.example by b.example; Mon, 2 Mar 2026 09:00:00 +0000\r\n" for _ in range(41))

    assert take_in(hops + a_mail(From=AUNT)).error.startswith("This mail passed 41 servers.")
    assert take_in(hops[: len(hops) // 41 * 30] + a_mail(From=AUNT)).state == "read"


def test_old_mailbox_when_taken_over_then_its_machines_are_left_out_and_its_letters_make_nobody_wait(house):
    machine = take_in(a_mail(From=ROBOT, Auto_Submitted="auto-generated"), backlog=True)
    human = take_in(a_mail(From=AUNT), backlog=True)

    assert (machine.state, human.state) == ("left out", "read")
    assert (human.entry.request, Request.objects.count()) == (None, 0)
    assert clock.now() - human.entry.at < timedelta(minutes=5)
