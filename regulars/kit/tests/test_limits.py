import threading
from datetime import timedelta

import pytest
from django.db import connections

from regulars.kit import limits
from regulars.kit.models import Tally

QUARTER = timedelta(minutes=15)


def spend(key="sign-in from 192.0.2.7", at_most=3):
    limits.spend(key, at_most=at_most, per=QUARTER)


class TestSpend:
    def test_spend_when_within_the_limit_then_lets_through(self, db, morning):
        assert [spend() for _ in range(3)] == [None] * 3

    def test_spend_when_over_the_limit_then_says_when_to_come_back(self, db, morning):
        for _ in range(3):
            spend()
        morning.shift(60)
        with pytest.raises(limits.TooMany, match="in 14 minutes") as refusal:
            spend()

        assert refusal.value.retry_after == 14 * 60

    def test_spend_when_the_span_has_ended_then_counts_anew(self, db, morning):
        for _ in range(3):
            spend()
        morning.shift(15 * 60)

        assert [spend() for _ in range(3)] == [None] * 3
        with pytest.raises(limits.TooMany):
            spend()

    def test_spend_when_refused_then_writes_nothing_more(self, db, morning, django_assert_num_queries):
        for _ in range(3):
            spend()
        with django_assert_num_queries(1), pytest.raises(limits.TooMany):
            spend()

        assert Tally.objects.get().count == 3

    def test_spend_when_keys_differ_then_counts_apart(self, db):
        for key in ["one", "two", "one" * 10_000, "\ud800"]:
            spend(key, at_most=1)

    def test_spend_when_nothing_is_allowed_then_refuses_at_once(self, db):
        with pytest.raises(limits.TooMany):
            spend(at_most=0)

    def test_spend_when_eight_threads_race_then_no_more_than_allowed_get_through(self, transactional_db):
        outcomes = []

        def try_often():
            for _ in range(10):
                try:
                    spend(at_most=25)
                    outcomes.append("through")
                except limits.TooMany:
                    outcomes.append("refused")
            connections.close_all()

        threads = [threading.Thread(target=try_often) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)

        assert (outcomes.count("through"), outcomes.count("refused")) == (25, 55)


def test_forget_when_they_proved_themselves_then_counts_anew(db):
    for _ in range(3):
        spend()
    limits.forget("sign-in from 192.0.2.7")

    spend()


def test_sweep_when_a_span_has_ended_then_forgets_only_that(db, morning):
    spend("old")
    morning.shift(14 * 60)
    spend("young")
    morning.shift(2 * 60)

    assert limits.sweep_tallies.call() == 1
    assert Tally.objects.count() == 1


@pytest.mark.parametrize(
    ("seconds", "words"), [(1, "in 1 seconds"), (89, "in 89 seconds"), (90, "in 2 minutes"), (7200, "in 2 hours")]
)
def test_words_when_refused_then_are_in_a_sensible_unit(seconds, words):
    assert words in str(limits.TooMany(seconds))
