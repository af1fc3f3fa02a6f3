"""Dates of a life: learned, set right, taken back."""

from datetime import date

import pytest

from regulars.people import dating
from regulars.people.errors import EditedMeanwhile, NotLearned, StaysAsItIs
from regulars.people.models import Change, LifeDate
from regulars.people.partial_dates import read

pytestmark = pytest.mark.django_db


def test_birthday_when_set_right_then_is_a_new_row_with_its_history(morning, maria, ada, jo):
    row = dating.learn(maria, "birthday", "14 Sep", by=ada)
    dating.correct(row, "14 Sep 1985", by=jo, why="She said so")

    assert [str(dating.partial_of(one)) for one in dating.dates_of(maria)] == ["14 September 1985"]
    assert LifeDate.objects.count() == 2
    assert [(one.what, one.before, one.after, one.by, one.why) for one in Change.objects.order_by("id")] == [
        ("birthday", "", "14 September", ada, ""),
        ("birthday", "14 September", "14 September 1985", jo, "She said so"),
    ]


def test_birthday_when_set_right_by_two_then_the_later_hears_of_it(maria, ada, jo):
    row = dating.learn(maria, "birthday", "14 Sep", by=ada)
    dating.correct(row, "15 Sep", by=jo)

    with pytest.raises(EditedMeanwhile) as refusal:
        dating.correct(row, "16 Sep", by=ada)
    assert refusal.value.now == "15 September"


def test_birthday_when_learned_twice_then_stands_once(morning, maria, ada):
    dating.learn(maria, "birthday", "14 Sep", by=ada)
    dating.learn(maria, "birthday", "14.9.", by=ada)
    assert LifeDate.objects.count() == 1

    with pytest.raises(NotLearned, match="stands here already: 14 September"):
        dating.learn(maria, "birthday", "15 Sep", by=ada)
    with pytest.raises(NotLearned, match="still ahead"):
        dating.learn(maria, "birthday", "2027", by=ada)


def test_other_days_when_learned_then_are_told_apart_by_their_words(maria, ada):
    with pytest.raises(NotLearned, match="Write what day it is"):
        dating.learn(maria, "other", "3 May", by=ada)
    opened = dating.learn(maria, "other", "3 May 2020", words="opened her studio", by=ada)
    dating.learn(maria, "anniversary", "14 Sep", by=ada)

    assert [dating.name_of(one) for one in dating.dates_of(maria)] == ["opened her studio", "anniversary"]
    dating.take_back(opened, by=ada, why="That was her sister")
    assert [dating.name_of(one) for one in dating.dates_of(maria)] == ["anniversary"]
    assert Change.objects.order_by("-id").first().why == "That was her sister"
    with pytest.raises(EditedMeanwhile):
        dating.take_back(opened, by=ada)


def test_death_when_learned_like_any_date_then_is_refused(maria, ada):
    with pytest.raises(StaysAsItIs):
        dating.learn(maria, "death", "2024", by=ada)


def test_age_when_somebody_died_then_stops():
    today = date(2026, 5, 2)

    assert dating.age_in_words(read("3 May 1987"), today) == "38"
    assert dating.age_in_words(read("3 May"), today) == ""
    assert dating.age_in_words(read("1940"), today, read("May 2024")) == "83 or 84"


def test_another_day_when_its_words_are_long_then_the_history_says_them_beside_the_day(maria, ada):
    words = "the day they opened the little shop behind the old lighthouse"
    row = dating.learn(maria, "other", "3 March", by=ada, words=words)
    dating.take_back(row, by=ada)

    assert [(one.what, one.before, one.after) for one in Change.objects.order_by("id")] == [
        ("another day", "", f"{words}: 3 March"),
        ("another day", f"{words}: 3 March", ""),
    ]
