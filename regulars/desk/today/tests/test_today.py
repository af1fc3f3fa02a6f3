"""The first page of the day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from regulars.conversation.models import Mention, Request
from regulars.conversation.models.promise import promise
from regulars.team import away
from regulars.team.models import Telling

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, ada, morning):
    client.force_login(ada)
    return client


def seen(desk):
    return desk.get("/today/").content.decode()


def test_front_door_leads_to_today_once_somebody_said_a_word(desk, hear):
    assert desk.get("/").headers["Location"] == "/inbox/"
    hear("Hello")
    assert desk.get("/").headers["Location"] == "/today/"


def test_people_who_wait_stand_there_the_longest_first(desk, ada, jo, hear, morning):
    for name, owner in (("Zoe", ada), ("Amy", ada), ("Ben", jo)):
        hear("Hello", by=f"{name}@example.com", name=name).request.assign(to=owner, by=owner)
        morning.shift(timedelta(minutes=30))

    page = seen(desk)

    assert page.index("Zoe") < page.index("Amy")
    assert "Zoe and Amy wait for you." in page
    assert "Good morning, Ada" in page
    assert "Ben" in page.partition("Wrote to us for the first time")[2]


def test_first_time_is_only_the_first_time(desk, hear, maria, morning):
    maria.since = datetime(2020, 1, 1, tzinfo=UTC)
    maria.save()
    hear("Hello again")
    assert "Wrote to us for the first time" not in seen(desk)

    hear("Hello", by="new@example.com", name="Nova")
    assert "Nova" in seen(desk).partition("Wrote to us for the first time")[2]


def test_nobody_waits_then_the_page_says_what_to_do(desk):
    page = seen(desk)

    assert "Nobody waits for you." in page
    assert "Look at everyone" in page


def test_promises_due_are_mine_and_those_of_whom_i_stand_in_for(desk, ada, jo, question, morning):
    for by, words in ((ada, "My word"), (jo, "Her word")):
        promise(
            person_id=question.person_id,
            request_id=None,
            by=by,
            words=words,
            due=datetime(2026, 3, 3, 17, tzinfo=UTC),
        )
    promise(person_id=question.person_id, request_id=None, by=ada, words="Later", due=datetime(2026, 3, 9, tzinfo=UTC))
    page = seen(desk)
    assert "My word" in page
    assert "Her word" not in page
    assert "Later" not in page

    away.take_off(jo, first=date(2026, 3, 2), last=date(2026, 3, 3), cover=ada)

    page = seen(desk)
    assert "Her word" in page
    assert "Away: Jo until 3 March (you stand in)." in page


def test_promise_when_kept_from_here_leads_back_here(desk, ada, question):
    word = promise(
        person_id=question.person_id, request_id=None, by=ada, words="x", due=datetime(2026, 3, 3, tzinfo=UTC)
    )

    assert desk.post(f"/promises/{word.id}/keeping/", {"from": "today"}).headers["Location"] == "/today/"


def test_mention_stands_there_until_it_was_seen(desk, ada, question, morning):
    mention = Mention.objects.create(entry=question.entries.first(), teammate=ada)
    assert "You were called" in seen(desk)

    Mention.objects.filter(pk=mention.pk).update(seen_at=question.opened_at)

    assert "You were called" not in seen(desk)


def test_word_to_the_house_is_read_by_everybody_for_a_week_and_taken_back_by_its_author(desk, ada, jo, client, morning):
    assert desk.post("/today/tellings/", {"words": "We close at two <b>today</b>"}).status_code == 303
    telling = Telling.objects.get()

    client.force_login(jo)
    assert "We close at two &lt;b&gt;today&lt;/b&gt;" in seen(client)
    assert client.post(f"/today/tellings/{telling.id}/removal/").status_code == 404
    client.force_login(ada)
    assert client.post(f"/today/tellings/{telling.id}/removal/").status_code == 303
    assert not Telling.objects.exists()

    Telling.objects.create(by=jo, words="Old news")
    morning.shift(timedelta(days=8))
    assert "Old news" not in seen(desk)


@pytest.mark.parametrize(("words", "says"), [("  ", "Say in a sentence"), ("x" * 501, "Say it in 500 letters")])
def test_word_to_the_house_when_refused_keeps_what_was_typed(desk, words, says):
    answer = desk.post("/today/tellings/", {"words": words})

    assert (answer.status_code, says in answer.content.decode(), words in answer.content.decode()) == (422, True, True)
    assert not Telling.objects.exists()


def test_page_asks_the_same_number_of_questions_however_much_there_is(
    desk, ada, hear, morning, django_assert_max_num_queries
):
    for number in range(12):
        hear("Hello", by=f"{number}@example.com", name=f"N{number}").request.assign(to=ada, by=ada)
    assert Request.objects.count() == 12
    seen(desk)

    with django_assert_max_num_queries(15):
        page = seen(desk)
    assert "All who wait for you" in page
