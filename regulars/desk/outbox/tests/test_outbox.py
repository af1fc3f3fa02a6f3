"""The outbox page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.channels.email import sending
from regulars.channels.email.sending import standing
from regulars.conversation import speaking
from regulars.conversation.models import Delivery
from regulars.kit import clock
from regulars.kit.background.models import Job

State = Delivery.State


@pytest.fixture
def letter(question, ada):
    """A function: one more letter to Maria, in a state; gives its delivery."""

    def write(state=State.WAITING, **columns):
        words = "<p>On Monday it will be quiet.</p>"
        to = speaking.recipients_of(question)
        entry = speaking.reply(question, by=ada, html=words, to=to, channel="email")
        delivery = entry.deliveries.get()
        Delivery.objects.filter(pk=delivery.pk).update(state=state, **columns)
        return delivery

    return write


def test_a_stranger_is_led_to_sign_in(client, letter):
    assert client.get("/outbox/").headers["Location"] == "/sign-in/?next=/outbox/"
    assert client.post("/outbox/retrying/").headers["Location"].startswith("/sign-in/")


def test_an_empty_outbox_says_so(desk):
    assert "Everything has left" in desk.get("/outbox/").text


def test_what_waits_is_shown_with_whom_and_whose(desk, letter):
    letter()

    page = desk.get("/outbox/").text

    assert all(words in page for words in ("Maria Lopes", "maria@example.com", "from Ada Ferro", "Loud grinder"))


@pytest.mark.parametrize(("url", "said"), [("", True), ("smtp://127.0.0.1:25?tls=none", False)])
def test_that_no_mail_server_is_named_is_said_with_the_setting(desk, letter, settings, url, said):
    settings.REGULARS_SMTP_URL = url
    letter()

    assert ("REGULARS_SMTP_URL" in desk.get("/outbox/").text) is said


def test_a_server_that_is_away_can_be_asked_again_at_once(desk, letter, settings, morning):
    settings.REGULARS_SMTP_URL = "smtp://127.0.0.1:9?tls=none"
    letter()
    standing.stand_still("127.0.0.1:9 does not answer.")
    assert sending.look_again_at() > clock.now()
    assert '<form method="post" action="/outbox/knocking/"' in desk.get("/outbox/").text

    assert desk.post("/outbox/knocking/")["Location"] == "/outbox/"
    assert sending.look_again_at() == clock.now()
    assert Job.objects.filter(task__endswith="deliver_due").exists()


def test_a_server_that_answers_is_not_to_be_asked(desk, letter, settings):
    settings.REGULARS_SMTP_URL = "smtp://127.0.0.1:9?tls=none"
    letter()

    assert "/outbox/knocking/" not in desk.get("/outbox/").text


def test_the_refused_come_first_with_the_words_of_the_server_escaped(desk, letter):
    letter(State.REFUSED, server_words="550 <b>No such user</b>")

    page = desk.get("/outbox/").text

    assert "550 &lt;b&gt;No such user&lt;/b&gt;" in page
    assert "One letter was refused" in page
    assert 'aria-current="page">Refused' in page


def test_each_list_shows_its_own(desk, letter):
    ids = {state: letter(state).pk for state in (State.WAITING, State.SENDING, State.POSTPONED, State.REFUSED)}
    letter(State.DELIVERED)

    for name, state in [("waiting", "waiting"), ("leaving", "sending"), ("again", "postponed"), ("refused", "refused")]:
        page = desk.get(f"/outbox/?list={name}").text
        assert [key for key in ids if f'id="letter-{ids[key]}"' in page] == [state]


@pytest.mark.parametrize("state", [State.REFUSED, State.POSTPONED])
def test_trying_again_makes_it_wait_to_leave(desk, letter, state):
    delivery = letter(state, due_at=None, attempts=7)

    answer = desk.post(f"/outbox/{delivery.pk}/retrying/")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/outbox/")
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts, delivery.due_at is not None) == (State.WAITING, 0, True)


def test_trying_again_what_was_delivered_meanwhile_says_so_and_sends_nothing(desk, letter):
    delivery = letter(State.DELIVERED, due_at=None)

    answer = desk.post(f"/outbox/{delivery.pk}/retrying/", follow=True)

    assert "There is nothing to try again" in answer.text
    delivery.refresh_from_db()
    assert (delivery.state, delivery.due_at) == (State.DELIVERED, None)


def test_trying_again_needs_a_button_and_a_letter(desk, letter):
    assert desk.get(f"/outbox/{letter(State.REFUSED).pk}/retrying/").status_code == 405
    assert desk.post("/outbox/999999/retrying/").status_code == 404


def test_trying_all_again_takes_the_refused_alone(desk, letter):
    refused = [letter(State.REFUSED, due_at=None).pk for _ in range(3)]
    postponed = letter(State.POSTPONED, due_at=None).pk

    answer = desk.post("/outbox/retrying/", follow=True)

    assert "3 letters wait to leave again." in answer.text
    assert sorted(Delivery.objects.filter(state=State.WAITING).values_list("pk", flat=True)) == refused
    assert Delivery.objects.get(pk=postponed).state == State.POSTPONED


def test_the_list_is_paged_by_key(desk, letter, monkeypatch):
    monkeypatch.setattr("regulars.desk.outbox.reading.SIZE", 2)
    ids = [letter().pk for _ in range(5)]
    seen, path = [], "/outbox/?list=waiting"
    while path:
        page = desk.get(path).text
        seen += [pk for pk in reversed(ids) if f'id="letter-{pk}"' in page]
        path = _next(page)

    assert seen == list(reversed(ids))


def _next(page):
    before, found, _ = page.partition('rel="next"')
    return before.rpartition('href="')[2].partition('"')[0].replace("&amp;", "&") if found else ""


def test_a_broken_place_shows_the_newest_and_says_so(desk, letter):
    letter()

    answer = desk.get("/outbox/?list=waiting&after=nonsense")

    assert answer.status_code == 200
    assert "Here is the newest page instead." in answer.text


def test_one_letter_costs_as_many_queries_as_three(desk, letter):
    letter(State.REFUSED)
    with CaptureQueriesContext(connection) as one:
        desk.get("/outbox/")
    letter(State.REFUSED)
    letter(State.REFUSED)
    with CaptureQueriesContext(connection) as three:
        desk.get("/outbox/")

    assert len(three) == len(one) <= 6


def test_htmx_gets_the_letters_alone(desk, letter):
    letter()

    part = desk.get("/outbox/", headers={"HX-Request": "true"}).text

    assert part.strip().startswith('<div class="sheet__part" id="letters"')
    assert "<html" not in part


def test_that_no_letter_can_leave_is_said_with_the_reason(desk, letter, settings):
    settings.REGULARS_SMTP_URL = "smtp://127.0.0.1:25?tls=none"
    letter()
    standing.stand_still("The mail server <b>mail</b> cannot be reached: Connection refused.")

    page = desk.get("/outbox/").text

    assert "The mail server &lt;b&gt;mail&lt;/b&gt; cannot be reached: Connection refused." in page
    assert "We try again" in page
