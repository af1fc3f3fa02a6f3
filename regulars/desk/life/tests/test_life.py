"""The days of a life, and that somebody died."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regulars.conversation import mourning
from regulars.conversation.models import Promise
from regulars.conversation.models.promise import promise
from regulars.kit import clock
from regulars.people import dating
from regulars.people.models import LifeDate

pytestmark = pytest.mark.django_db


def page_of(person):
    return reverse("person", args=[person.pk])


def days_beside(desk, person):
    html = desk.get(page_of(person)).content.decode()
    start = html.find('id="days"')
    return html[start : html.index("</section>", start)] if start >= 0 else ""


def learn(desk, person, kind, typed, words=""):
    return desk.post(reverse("life-dates", args=[person.pk]), {"kind": kind, "typed": typed, "words": words})


def test_birthday_when_typed_as_people_do_then_stands_beside_the_conversation(desk, maria, morning):
    assert learn(desk, maria, "birthday", "14 Sep").status_code == 303
    beside = days_beside(desk, maria)

    assert "Birthday, 14 September" in beside
    assert "years old" not in beside
    row = LifeDate.objects.get()
    desk.post(reverse("life-date", args=[row.pk]), {"typed": "14 Sep 1985"})
    assert "40 years old" in days_beside(desk, maria)


def test_birthday_when_it_comes_soon_then_says_so(desk, maria, morning):
    learn(desk, maria, "birthday", "5 March 1985")
    assert "turns 41 in 3 days" in days_beside(desk, maria)


def test_leap_day_when_shown_then_says_when_it_is_kept(desk, maria, morning):
    learn(desk, maria, "birthday", "29 Feb")
    assert "In years without one it is kept on 28 February." in days_beside(desk, maria)


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        ("birthday", "31 Feb", "February has no day 31"),
        ("birthday", "", "Write it as you know it"),
        ("birthday", "3/4/1987", "is it 3 April or 4 March?"),
        ("birthday", "2031", "That day is still ahead."),
        ("other", "3 May", "Write what day it is"),
        ("death", "2024", "Select a valid choice"),
    ],
)
def test_day_when_it_cannot_be_then_is_refused_and_what_was_typed_stays(desk, maria, morning, kind, typed, words):
    answer = learn(desk, maria, kind, typed)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert f'value="{typed}"' in answer.content.decode() or not typed
    assert LifeDate.objects.count() == 0


def test_day_when_somebody_was_faster_then_the_later_hears_of_it(desk, maria, jo):
    row = dating.learn(maria, "birthday", "14 Sep", by=jo)
    dating.correct(row, "15 Sep", by=jo)
    answer = desk.post(reverse("life-date", args=[row.pk]), {"typed": "16 Sep"})

    assert answer.status_code == 422
    assert "It says “15 September” now." in answer.content.decode()


def test_day_when_taken_back_then_is_shown_no_more(desk, maria):
    learn(desk, maria, "birthday", "14 Sep")
    row = LifeDate.objects.get()
    desk.post(reverse("life-date-taking-back", args=[row.pk]), {"why": "Her sister's"})

    assert "14 September" not in days_beside(desk, maria)
    assert desk.post(reverse("life-date-taking-back", args=[row.pk])).status_code == 404


def test_death_when_written_down_then_the_page_says_so_first_and_the_composer_warns(desk, maria, question, morning):
    dating.learn(maria, "birthday", "14 Sep 1940", by=None)
    desk.post(reverse("death", args=[maria.pk]), {"typed": "May 2024", "words": "Her daughter wrote"})
    html = desk.get(page_of(maria)).content.decode()

    assert "Died in May 2024, at 83. Nobody greets them any more." in html
    assert "Maria died in May 2024. A letter to their address reaches whoever reads it now." in html
    assert "Maria died. Ada wrote it down: Her daughter wrote" in html
    assert "85 years old" not in html
    assert "Maria died in May 2024." in desk.get(reverse("write-to", args=[maria.pk])).content.decode()


def test_dead_when_looked_at_then_nothing_is_promised_to_them_any_more(desk, maria, question, ada, morning):
    given = promise(person_id=maria.pk, request_id=question.pk, by=ada, words="A new burr", due=clock.now())
    mourning.record(maria, "May 2024", by=ada)
    html = desk.get(page_of(maria)).content.decode()

    assert "promise-new" not in html and "A new burr" in html
    assert "Keep it to those who are left, or say that it cannot be kept." in html
    assert "Write to those who are left" in html and "Write a letter" not in html

    answer = desk.post(reverse("person-promises", args=[maria.pk]), {"words": "Cake", "due": "2030-01-01T10:00"})
    html = answer.content.decode()
    assert answer.status_code == 422 and 'value="Cake"' in html
    assert "They have died. Promise it to whoever you will keep it to, on their own page." in html
    assert Promise.objects.count() == 1

    given.keep(by=ada)
    assert ">Promised</" not in desk.get(page_of(maria)).content.decode()
    mourning.take_back(maria, by=ada, why="it was her neighbour")
    assert "Promise something" in desk.get(page_of(maria)).content.decode()


def test_death_when_nobody_told_us_the_day_then_says_only_that(desk, maria, question):
    desk.post(reverse("death", args=[maria.pk]), {"typed": ""})
    assert "Maria has died. A letter" in desk.get(page_of(maria)).content.decode()


def test_death_when_typed_wrongly_then_is_refused(desk, maria):
    answer = desk.post(reverse("death", args=[maria.pk]), {"typed": "31 Feb", "words": "Her daughter"})
    maria.refresh_from_db()

    assert answer.status_code == 422
    assert "February has no day 31" in answer.content.decode()
    assert 'value="Her daughter"' in answer.content.decode()
    assert not maria.has_died


def test_death_when_taken_back_then_needs_a_word_and_stands_on_the_timeline(desk, maria, ada):
    mourning.record(maria, "2024", by=ada)
    where = reverse("death-taking-back", args=[maria.pk])
    refused = desk.post(where, {"why": " "})
    assert (refused.status_code, "Write how you know it." in refused.content.decode()) == (422, True)
    html = desk.post(where, {"why": "She walked in"}, follow=True).content.decode()

    assert "Maria is alive. Ada took it back: She walked in" in html
    assert "Nobody greets them" not in html


def test_page_when_there_are_no_dates_then_asks_nothing_more(desk, maria, django_assert_num_queries):
    desk.get(page_of(maria))
    with CaptureQueriesContext(connection) as without:
        desk.get(page_of(maria))
    assert not [query for query in without if "lifedate" in query["sql"] and "EXISTS" not in query["sql"]]
    dating.learn(maria, "birthday", "14 Sep", by=None)
    with django_assert_num_queries(len(without) + 1):
        desk.get(page_of(maria))
