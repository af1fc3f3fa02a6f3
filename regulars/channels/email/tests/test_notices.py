"""Teammates are told by mail that somebody wrote, and only then when it is news."""

from datetime import timedelta

import pytest

from regulars.channels.email.models import Notice, NoticeWish
from regulars.channels.email.notices import owing, telling
from regulars.channels.email.tests.test_receive import take_in
from regulars.conversation import speaking
from regulars.conversation.models import Bookmark
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def house_is_open(settings, sends, morning):
    settings.REGULARS_URL = "https://desk.corner.example"
    return sends


@pytest.fixture
def wait(time_machine):
    """A function: so much time goes by, and the house tells whom it owes word; gives the mails of it."""

    def waiting(sends, **span):
        before = len(sends.taken)
        time_machine.move_to(clock.now() + timedelta(**span), tick=False)
        telling.tell_due(for_seconds=60)
        return [taken.mail for taken in sends.taken[before:]]

    return waiting


def wish(teammate, when):
    NoticeWish.objects.update_or_create(teammate=teammate, defaults={"when": when})


@pytest.fixture
def adas(question, ada):
    """Maria's request, which Ada looks after; nobody has told her of it."""
    question.assign(to=ada, by=ada)
    return question


def test_letter_in_a_request_i_look_after_is_told_after_a_minute(adas, ada, hear, sends, wait):
    hear("It is getting louder.", subject="Loud grinder")

    assert wait(sends, seconds=30) == []
    (mail,) = wait(sends, seconds=31)

    assert (mail["To"], mail["From"]) == ("Ada Ferro <ada@corner.example>", "Corner Roasters <hello@corner.example>")
    assert mail["Subject"] == "Maria Lopes: Loud grinder"
    assert mail["Auto-Submitted"] == "auto-generated"
    text = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert "Maria Lopes wrote in “Loud grinder”:\n\nIt is getting louder.\n" in text
    assert f"https://desk.corner.example/people/{adas.person_id}/?request={adas.id}" in text
    assert "Your answer to this mail goes to Maria Lopes (maria@example.com), as your own letter." in text
    assert "It is getting louder." in mail.get_body(("html",)).get_content()
    assert wait(sends, days=1) == []


def test_letters_close_together_are_one_notice_and_the_next_keeps_its_distance(adas, hear, sends, wait):
    hear("It is getting louder.")
    hear("And it smells.", external_id="3@x.y")
    (first,) = wait(sends, minutes=1)
    hear("There is smoke!", external_id="4@x.y")

    assert "smells" in first.get_body(("plain",)).get_content()
    assert wait(sends, minutes=4) == []
    (second,) = wait(sends, minutes=1)
    text = second.get_body(("plain",)).get_content()
    assert ("smoke" in text, "smells" in text) == (True, False)
    assert first["Message-ID"] != second["Message-ID"]
    assert first["References"] == second["References"]


def answer_it(request, by):
    speaking.reply(request, by=by, html="<p>Bring it.</p>", to=[Recipient("maria@example.com")], channel="email")


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda request, ada, jo: answer_it(request, jo),
        lambda request, ada, jo: request.finish(by=jo),
        lambda request, ada, jo: request.assign(to=jo, by=jo),
        lambda request, ada, jo: wish(ada, "never"),
        lambda request, ada, jo: Bookmark.objects.create(teammate=ada, request=request, upto=10**9),
        lambda request, ada, jo: type(ada).objects.filter(pk=ada.pk).update(is_active=False),
        lambda request, ada, jo: type(ada).objects.filter(pk=ada.pk).update(is_demo=True),
        lambda request, ada, jo: type(ada).objects.filter(pk=ada.pk).update(email="Hello+ada@corner.example"),
    ],
    ids=["answered", "done", "handed on", "not wished", "read", "left", "of the demo", "the house itself"],
)
def test_notice_when_it_has_become_needless_then_does_not_leave(adas, ada, jo, hear, sends, wait, meanwhile):
    hear("It is getting louder.")
    adas.refresh_from_db()
    meanwhile(adas, ada, jo)

    assert wait(sends, minutes=2) == []
    assert Notice.objects.get(teammate=ada).due_at is None


def test_notice_when_it_could_not_leave_for_a_day_then_is_no_news_any_more(adas, hear, sends, wait):
    hear("It is getting louder.")

    assert wait(sends, hours=25) == []


def test_what_nobody_looks_after_is_told_to_who_wants_to_know(question, ada, jo, hear, sends, wait):
    wish(jo, "any")

    hear("Do you sell cups?", by="rui@example.com", name="Rui Costa", subject="Cups")

    (mail,) = wait(sends, minutes=1)
    assert (mail["To"], mail["Subject"]) == ("Jo Okafor <jo@corner.example>", "Rui Costa: Cups")
    assert "because nobody looks after this yet" in mail.get_body(("plain",)).get_content()


@pytest.mark.parametrize("more", [{"automatic": True}, {"backlog": True}], ids=["a machine's", "an old one"])
def test_letter_that_makes_nobody_wait_is_told_to_nobody(adas, hear, more):
    hear("I am away.", **more)

    assert Notice.objects.count() == 0


def test_house_without_a_mail_server_owes_nobody_anything(adas, hear, settings):
    settings.REGULARS_SMTP_URL = ""

    hear("It is getting louder.")

    assert Notice.objects.count() == 0


def test_letter_when_nobody_is_to_be_told_then_costs_one_query(question, django_assert_num_queries):
    owing.on_heard(request=question, entry=question.last_said)
    with django_assert_num_queries(1):
        owing.on_heard(request=question, entry=question.last_said)


def test_letter_that_comes_while_a_notice_is_on_its_way_is_told_with_the_next(adas, hear, sends, wait):
    hear("It is getting louder.")
    (claimed,) = Notice.objects.all()
    hear("There is smoke!", external_id="4@x.y")

    telling._settled(claimed, lambda row: row.told(claimed.latest, "250 Taken"))

    claimed.refresh_from_db()
    assert claimed.due_at == clock.now() + timedelta(minutes=5)
    (mail,) = wait(sends, minutes=5)
    text = mail.get_body(("plain",)).get_content()
    assert ("smoke" in text, "louder" in text) == (True, False)


@pytest.mark.parametrize(
    ("words", "tries"), [("550 5.1.1 No Ada here", 1), ("451 4.7.1 Later", 5)], ids=["for good", "for now"]
)
def test_notice_when_refused_then_is_given_up_with_the_server_s_words(adas, hear, sends, wait, words, tries):
    asked = []
    sends.at_recipient = lambda who: asked.append(who) or words
    hear("It is getting louder.")

    for _ in range(8):
        wait(sends, minutes=40)

    notice = Notice.objects.get()
    assert (notice.due_at, notice.words, len(asked)) == (None, words, tries)


def test_notice_when_the_mail_server_is_away_then_waits(adas, hear, settings, sends, wait):
    there, settings.REGULARS_SMTP_URL = settings.REGULARS_SMTP_URL, "smtp://127.0.0.1:9?tls=none"
    hear("It is getting louder.")

    assert wait(sends, minutes=1) == []
    settings.REGULARS_SMTP_URL = there
    assert len(wait(sends, minutes=4)) == 1


def test_notice_that_comes_back_to_us_is_left_out(adas, hear, sends, wait):
    hear("It is getting louder.")
    wait(sends, minutes=1)

    arrival = take_in(sends.taken[0].raw)

    assert (arrival.state, arrival.error) == ("left out", "It is a notice of ours that came back.")
    assert Person.objects.count() == 1


def test_words_of_a_person_can_add_no_header_to_a_notice(adas, hear, sends, wait):
    evil = "Maria\r\nBcc: eve@example.com"
    hear("Hello", name=evil, by="rui@example.com", subject="x\r\nBcc: eve@example.com", answering=("1@maria.example",))
    adas.person.name, adas.subject = evil, "x\r\nBcc: eve@example.com"
    adas.person.save()
    adas.save()
    hear("Hello again", external_id="5@x.y")

    (mail,) = wait(sends, minutes=1)

    assert (mail["Bcc"], mail["Subject"]) == (None, "Maria Bcc: eve@example.com: x Bcc: eve@example.com")
