"""Letters that nobody asked for: how they are stopped, and that they then stop."""

from datetime import timedelta

import pytest
from django.test import Client

from regulars.channels.email import stopping
from regulars.channels.email.tests.conftest import MARIA, deliver, standing
from regulars.conversation import permitting, speaking
from regulars.kit import clock
from regulars.people import consenting
from regulars.people.models import Consent, Identifier

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def outside(settings):
    settings.REGULARS_URL = "https://corner.example"


@pytest.fixture
def first_letter(maria, jo, time_machine):
    """A function: Jo writes to Maria, who has never said a word; gives the entry, due."""

    def write(*to):
        entry = speaking.write(
            maria, by=jo, subject="Hello", html="<p>We open on Monday.</p>", to=to or [MARIA], channel="email"
        )
        time_machine.move_to(clock.now() + timedelta(seconds=11))
        return entry

    return write


def path_of(entry):
    return stopping.link(entry.deliveries.get()).removeprefix("https://corner.example")


def test_first_letter_when_they_never_spoke_then_offers_one_click_in_header_and_foot(first_letter, sends, outside):
    entry = first_letter()
    deliver()

    link = stopping.link(entry.deliveries.get())
    mail = sends.taken[0].mail
    assert mail["List-Unsubscribe"] == f"<{link}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert [link in mail.get_body((kind,)).get_content() for kind in ("plain", "html")] == [True, True]
    assert mail["Auto-Submitted"] is None


def test_first_letter_when_nobody_outside_can_open_a_link_then_an_answer_will_do(first_letter, sends):
    first_letter()
    deliver()

    mail = sends.taken[0].mail
    assert mail["List-Unsubscribe"] is None
    assert "Answer that you want no more like it" in mail.get_body(("plain",)).get_content()


def test_answer_when_somebody_asked_then_has_no_way_out_in_it(answer, sends, outside):
    answer()
    deliver()

    assert sends.taken[0].mail["List-Unsubscribe"] is None
    assert "/stop/" not in sends.taken[0].raw.decode()


def test_letter_to_several_when_nobody_asked_then_each_has_a_link_of_their_own(first_letter, sends, outside):
    first_letter(MARIA, speaking.Recipient("rui@example.com", "Rui", "cc"))
    deliver()

    assert len({taken.mail["List-Unsubscribe"] for taken in sends.taken}) == 2


def test_link_when_only_looked_at_then_changes_nothing(first_letter, outside, client):
    path = path_of(first_letter())

    assert client.get(path).status_code == client.head(path).status_code == 200
    assert Consent.objects.count() == 0


def test_link_when_shown_then_says_no_more_of_the_address_than_needed(first_letter, outside, client):
    page = client.get(path_of(first_letter())).content.decode()

    assert "m…@example.com" in page and "maria@" not in page


def test_mail_program_when_it_presses_the_button_then_needs_no_cookie_and_no_token(first_letter, outside):
    path = path_of(first_letter())
    answer = Client(enforce_csrf_checks=True).post(path, {"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200 and answer["Content-Type"].startswith("text/plain")
    said = Consent.objects.get()
    assert (said.value, said.given, said.how) == ("maria@example.com", False, "one click")


def test_button_when_pressed_twice_then_is_one_word(first_letter, outside, client):
    path = path_of(first_letter())

    assert "Done" in client.post(path).content.decode()
    assert client.post(path).status_code == 200
    assert [(one.given, one.how) for one in Consent.objects.all()] == [(False, "page")]


@pytest.mark.parametrize("token", ["1.aaaaaaaaaaaaaaaa", "x", "zzzzzzzzzzzzz.aaaaaaaaaaaaaaaa", "..", "1"])
def test_link_when_made_up_then_leads_nowhere(house, client, token):
    assert client.get(f"/stop/{token}/").status_code == client.post(f"/stop/{token}/").status_code == 404
    assert Consent.objects.count() == 0


def test_letter_when_they_want_none_then_is_not_sent_and_says_why(first_letter, sends):
    entry = first_letter()
    consenting.refuse("email", "Maria@Example.com", how=Consent.How.PAGE)

    deliver()

    ((state, words),) = standing(entry).values()
    assert (state, sends.taken) == ("stopped", [])
    assert "want no letters they did not ask for" in words


def test_letters_behind_one_that_is_stopped_when_due_then_leave_all_the_same(first_letter, answer, sends):
    first_letter()
    consenting.refuse("email", "maria@example.com", how=Consent.How.PAGE)
    entry = answer()

    deliver()

    assert standing(entry)["maria@example.com"][0] == "delivered"


def test_letter_when_they_asked_for_such_again_then_leaves(first_letter, sends, jo):
    entry = first_letter()
    consenting.refuse("email", "maria@example.com", how=Consent.How.PAGE)
    consenting.allow("email", "maria@example.com", by=jo, why="Asked at the counter.")

    deliver()

    assert standing(entry)["maria@example.com"][0] == "delivered"
    assert [one.given for one in Consent.objects.order_by("id")] == [False, True]


@pytest.mark.parametrize("how", [{"unasked": True}, {"by_rule": "receipt", "by_teammate": None}])
def test_letter_of_no_human_when_their_mail_comes_back_then_is_not_sent(answer, sends, how):
    entry = answer()
    type(entry).objects.filter(pk=entry.pk).update(**how)
    Identifier.objects.update(bouncing_since=clock.now())

    deliver()

    ((state, words),) = standing(entry).values()
    assert state == "stopped" and words.startswith("Mail to this address has been coming back since")


def test_answer_of_a_human_when_their_mail_comes_back_then_is_tried(answer, sends):
    entry = answer()
    Identifier.objects.update(bouncing_since=clock.now())

    deliver()

    assert standing(entry)["maria@example.com"][0] == "delivered"


def test_address_when_proven_mail_comes_from_it_then_works_again(hear, maria):
    Identifier.objects.update(bouncing_since=clock.now())
    hear("I am on holiday.", automatic=True, trust="verified")
    hear("It says it is from me.")
    still = Identifier.objects.get().bouncing_since
    hear("Hello again.", trust="verified")

    assert still is not None
    assert Identifier.objects.get().bouncing_since is None


def test_gate_when_everything_is_an_answer_then_asks_one_question(answer, django_assert_num_queries):
    rows = list(answer().deliveries.all())
    with django_assert_num_queries(1):
        assert permitting.objections(rows) == {}
