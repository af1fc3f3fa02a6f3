import contextlib
import sqlite3
import subprocess
import sys
import threading

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection, connections, transaction

from regulars.kit.models import Tally
from regulars.kit.sqlite.base import DatabaseWrapper
from regulars.kit.sqlite.turnstile import Turnstile, WaitedTooLong


def in_threads(deeds):
    """Run the deeds at the same time; what they raised."""
    raised = []

    def safely(deed):
        try:
            deed()
        except BaseException as problem:
            raised.append(problem)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=safely, args=[deed]) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return raised


def count_up(times=25):
    """Read, think, write: what fails at once in a deferred transaction."""
    for _ in range(times):
        with transaction.atomic():
            tally = Tally.objects.get(key="all")
            tally.count += 1
            tally.save()


@pytest.fixture
def tally(transactional_db):
    return Tally.objects.create(key="all", count=0, ends="2026-01-01T00:00:00Z")


class TestTurnstile:
    def test_turn_when_several_wait_then_goes_in_the_order_of_coming(self):
        turnstile, order = Turnstile(), []
        first = turnstile.enter(timeout=1)

        def wait_and_note(name):
            turn = turnstile.enter(timeout=60)
            order.append(name)
            turn.give_back()

        threads = []
        for name in range(5):
            threads.append(threading.Thread(target=wait_and_note, args=[name]))
            threads[-1].start()
            while len(turnstile._queue) <= name:
                pass
        first.give_back()
        for thread in threads:
            thread.join(timeout=60)

        assert order == [0, 1, 2, 3, 4]

    def test_enter_when_held_too_long_then_refuses_and_leaves_the_queue(self):
        turnstile = Turnstile()
        held = turnstile.enter(timeout=1)
        refused = in_threads([lambda: turnstile.enter(timeout=0.01)])
        held.give_back()

        assert [type(problem) for problem in refused] == [WaitedTooLong]
        assert in_threads([lambda: turnstile.enter(timeout=1).give_back()]) == []

    def test_enter_when_the_same_thread_is_inside_then_comes_in_again(self):
        turnstile = Turnstile()
        outer, inner = turnstile.enter(timeout=1), turnstile.enter(timeout=1)
        outer.give_back()
        refused = in_threads([lambda: turnstile.enter(timeout=0.01)])
        inner.give_back()

        assert [type(problem) for problem in refused] == [WaitedTooLong]
        assert in_threads([lambda: turnstile.enter(timeout=1).give_back()]) == []

    def test_give_back_when_done_twice_then_lets_only_one_in(self):
        turnstile = Turnstile()
        turnstile.enter(timeout=1).give_back()
        held = turnstile.enter(timeout=1)
        held.give_back()
        held.give_back()

        assert turnstile._inside == []


@pytest.mark.sqlite
class TestThreads:
    def test_write_when_eight_threads_read_then_write_then_nothing_is_lost_or_locked(self, tally):
        assert in_threads([count_up] * 8) == []
        tally.refresh_from_db()
        assert tally.count == 200

    def test_write_when_a_transaction_rolled_back_then_the_next_thread_comes_in(self, tally):
        def give_up():
            with transaction.atomic():
                Tally.objects.update(count=99)
                raise KeyError("changed our mind")

        assert [type(problem) for problem in in_threads([give_up])] == [KeyError]
        assert in_threads([count_up]) == []
        tally.refresh_from_db()
        assert tally.count == 25

    def test_write_when_a_thread_closed_its_connection_inside_then_the_next_comes_in(self, tally):
        def leave():
            with transaction.atomic():
                Tally.objects.update(count=99)
                connection.close()

        in_threads([leave])

        assert in_threads([count_up]) == []
        tally.refresh_from_db()
        assert tally.count == 25

    def test_write_when_another_thread_holds_on_then_refuses_in_words(self, tally, monkeypatch):
        monkeypatch.setattr(DatabaseWrapper, "_patience", 0.05, raising=False)
        with transaction.atomic():

            def hurry():
                connection.ensure_connection()
                connection._patience = 0.05
                count_up(1)

            (problem,) = in_threads([hurry])

        assert isinstance(problem, OperationalError)
        assert "has held the database for 0.05 seconds" in str(problem)

    def test_read_when_another_thread_writes_then_does_not_wait(self, tally):
        with transaction.atomic():
            Tally.objects.update(count=7)
            seen = []
            assert in_threads([lambda: seen.append(Tally.objects.get().count)]) == []
        assert seen == [0]


@pytest.mark.sqlite
class TestSettings:
    def test_connection_when_open_then_has_the_pragmas(self, db):
        with connection.cursor() as cursor:
            found = {}
            for pragma in ["journal_mode", "synchronous", "foreign_keys", "temp_store"]:
                cursor.execute(f"PRAGMA {pragma}")
                (found[pragma],) = cursor.fetchone()
        assert found == {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1, "temp_store": 2}

    def test_synchronous_when_unknown_then_refuses_in_words(self):
        wrapper = DatabaseWrapper({**connection.settings_dict, "OPTIONS": {"synchronous": "SOMETIMES"}})
        with pytest.raises(ImproperlyConfigured, match="SOMETIMES"):
            wrapper.get_connection_params()


WRITER = """
import sys
import django
from django.conf import settings
settings.configure(
    DATABASES={"default": {"ENGINE": "regulars.kit.sqlite", "NAME": sys.argv[1], "CONN_MAX_AGE": None}}, USE_TZ=True
)
django.setup()
from django.db import connection, transaction
for number in range(50):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS said (words TEXT)")
        cursor.execute("SELECT count(*) FROM said")
        cursor.execute("INSERT INTO said VALUES (%s)", [f"{cursor.fetchone()[0]}"])
"""


@pytest.mark.processes
@pytest.mark.sqlite
def test_write_when_four_processes_start_on_a_fresh_file_then_nothing_is_lost_or_locked(tmp_path):
    file = tmp_path / "fresh.sqlite3"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]
    outcomes = [(writer.communicate(timeout=60)[1], writer.returncode) for writer in writers]

    assert outcomes == [("", 0)] * 4
    with contextlib.closing(sqlite3.connect(file)) as fresh:
        said = [int(words) for (words,) in fresh.execute("SELECT words FROM said ORDER BY rowid")]
    assert said == list(range(200))
