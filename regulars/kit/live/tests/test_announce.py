import threading

import pytest
from django.db import transaction

from regulars.kit.live import bus
from regulars.kit.live.announcing import announce
from regulars.kit.live.topics import NotATopic


class Ear:
    """A listener that keeps what it hears."""

    def __init__(self):
        self.told, self.misses = [], 0
        self.changed = threading.Condition()

    def heard(self, topics):
        with self.changed:
            self.told.append(sorted(topics))
            self.changed.notify_all()

    def missed(self):
        with self.changed:
            self.misses += 1
            self.changed.notify_all()

    def wait(self, count):
        """What was told, once there are so many tellings."""
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.told) >= count, timeout=60), self.told
            return self.told


@pytest.fixture
def ear():
    ear = Ear()
    end = bus.subscribe(ear)
    yield ear
    end()


class TestAnnounce:
    def test_announce_when_the_transaction_commits_then_tells_each_topic_once_and_only_then(
        self, transactional_db, ear
    ):
        with transaction.atomic():
            announce("inbox", "person:12")
            announce("inbox")
            announce("person:13")
            assert ear.told == []

        assert ear.told == [["inbox", "person:12", "person:13"]]

    def test_announce_when_the_transaction_rolls_back_then_tells_nothing(self, transactional_db, ear):
        with pytest.raises(KeyError), transaction.atomic():
            announce("inbox")
            raise KeyError

        assert ear.told == []

    def test_announce_when_a_savepoint_rolls_back_then_takes_only_its_own_back(self, transactional_db, ear):
        with transaction.atomic():
            announce("inbox")
            with pytest.raises(KeyError), transaction.atomic():
                announce("inbox", "person:12")
                raise KeyError

        assert ear.told == [["inbox"]]

    def test_announce_when_a_savepoint_rolled_back_then_the_same_topic_can_be_told_after_it(
        self, transactional_db, ear
    ):
        with transaction.atomic():
            with pytest.raises(KeyError), transaction.atomic():
                announce("inbox")
                raise KeyError
            announce("inbox")

        assert ear.told == [["inbox"]]

    def test_announce_when_nested_then_the_inner_repeats_nothing_of_the_outer(self, transactional_db, ear):
        with transaction.atomic():
            announce("inbox")
            with transaction.atomic():
                announce("inbox", "person:12")

        assert ear.told == [["inbox"], ["person:12"]]

    def test_announce_when_outside_a_transaction_then_tells_at_once(self, transactional_db, ear):
        announce("inbox")

        assert ear.told == [["inbox"]]

    @pytest.mark.parametrize("words", ["", "Inbox", "in box", "person:", "person:1:2", "inbox\n", "a" * 81, "пошта"])
    def test_announce_when_it_is_no_topic_then_refuses(self, words):
        with pytest.raises(NotATopic):
            announce(words)
