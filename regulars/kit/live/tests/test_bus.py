"""Topics between real processes, over each of the ways."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import threading

import pytest
from django.db import connection

from regulars.kit.live import bus
from regulars.kit.live.tests.test_announce import Ear
from regulars.kit.live.transports import BEGAN, Broken
from regulars.kit.live.transports.datagrams import DatagramTransport
from tests.addresses import database_url

ANNOUNCER = """
import sys, django
django.setup()
from regulars.kit.live.announcing import announce
for line in sys.stdin:
    announce(*line.split())
    print("told", flush=True)
"""


@pytest.fixture
def ear():
    ear = Ear()
    end = bus.subscribe(ear)
    yield ear
    end()


@pytest.fixture
def listening(transactional_db, ear):
    """The service that hears other processes, known to be ready."""
    service = bus.Listening()
    service.start()
    wait_for_misses(ear, 1)
    yield service
    service.stop()


def wait_for_misses(ear, count):
    """Until the ear was told so often that it may have missed something; how often by then."""
    with ear.changed:
        assert ear.changed.wait_for(lambda: ear.misses >= count, timeout=60)
        return ear.misses


@pytest.fixture
def elsewhere(transactional_db, tmp_path, settings):
    """A function: topics announced by another process."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "regulars.config.settings",
        "DATABASE_URL": database_url(),
        "REGULARS_HOME": str(tmp_path / "home"),
        "REGULARS_REDIS_URL": settings.REGULARS_REDIS_URL,
    }
    other = subprocess.Popen(
        [sys.executable, "-c", ANNOUNCER], env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )

    def announce(*topics):
        print(*topics, file=other.stdin, flush=True)
        assert other.stdout.readline() == "told\n"

    yield announce
    other.communicate(timeout=60)
    assert other.returncode == 0


def knock(elsewhere, ear):
    """Announce from the other process until it is heard here: when an interruption ends is not ours to say."""
    for _ in range(600):
        elsewhere("knock")
        with ear.changed:
            if ear.changed.wait_for(lambda: ear.told, timeout=0.1):
                return
    raise AssertionError("it was never heard again")


@pytest.mark.processes
class TestBetweenProcesses:
    def test_announce_when_made_elsewhere_then_is_heard_here(self, elsewhere, listening, ear):
        elsewhere("inbox", "person:12")

        assert ear.wait(1)[-1] == ["inbox", "person:12"]

    def test_announce_when_very_many_topics_then_all_are_heard(self, elsewhere, listening, ear):
        many = [f"person:{number:060}" for number in range(500)]
        elsewhere(*many)
        while len(heard := {topic for told in ear.told for topic in told}) < 500:
            ear.wait(len(ear.told) + 1)

        assert heard == set(many)

    def test_announce_when_made_here_then_is_heard_once(self, elsewhere, listening, ear):
        bus.publish(["inbox"])
        elsewhere("end")

        assert ear.wait(2) == [["inbox"], ["end"]]


@pytest.mark.processes
@pytest.mark.once
class TestRedis:
    @pytest.fixture
    def port(self):
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            return found.getsockname()[1]

    @pytest.fixture
    def redis(self, settings, port, tmp_path):
        if not shutil.which("redis-server"):
            pytest.skip("redis-server is not installed")
        settings.REGULARS_REDIS_URL = f"redis://127.0.0.1:{port}/0"
        command = ["redis-server", "--port", str(port), "--save", "", "--dir", str(tmp_path), "--bind", "127.0.0.1"]
        started = []

        def start():
            started.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
            for line in started[-1].stdout:
                if "Ready to accept connections" in line:
                    return started[-1]
            raise AssertionError("redis-server did not start")

        start.first = start()
        yield start
        for server in started:
            server.kill()
            server.communicate(timeout=60)

    def test_announce_when_redis_is_named_then_goes_through_it(self, redis, elsewhere, listening, ear):
        assert type(bus.transport()).__name__ == "RedisTransport"
        elsewhere("inbox")

        assert ear.wait(1)[-1] == ["inbox"]

    def test_listen_when_redis_was_away_then_says_that_something_was_missed(self, redis, elsewhere, listening, ear):
        redis.first.kill()
        redis.first.wait(timeout=60)
        wait_for_misses(ear, 2)
        redis()
        knock(elsewhere, ear)

    def test_publish_when_redis_is_away_then_the_change_itself_is_not_disturbed(self, settings, port, ear, db, caplog):
        settings.REGULARS_REDIS_URL = f"redis://127.0.0.1:{port}/1"
        bus.publish(["inbox"])

        assert ear.told == [["inbox"]]
        assert "could not be told" in caplog.text


@pytest.mark.postgresql
@pytest.mark.processes
def test_listen_when_the_session_is_ended_then_connects_anew_and_says_so(elsewhere, listening, ear):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN regulars%'")
    wait_for_misses(ear, 2)

    knock(elsewhere, ear)


class TestDatagrams:
    @pytest.fixture
    def listen(self):
        """A function that listens in a thread and gives what was heard, as it comes."""
        stopping, threads = threading.Event(), []

        def start(transport):
            heard, came = [], threading.Semaphore(0)

            def hear(message):
                heard.append(message)
                came.release()

            threads.append(threading.Thread(target=transport.listen, args=[hear, stopping]))
            threads[-1].start()
            assert came.acquire(timeout=60)
            assert heard.pop() == BEGAN
            return heard, came

        yield start
        stopping.set()
        for thread in threads:
            thread.join(timeout=60)

    def test_tell_when_nobody_ever_listened_then_does_nothing(self, tmp_path):
        DatagramTransport(str(tmp_path / "nowhere")).tell("1 inbox")

        assert not (tmp_path / "nowhere").exists()

    def test_tell_when_the_path_is_longer_than_an_address_then_arrives(self, tmp_path, listen):
        folder = tmp_path / ("long" * 40)
        heard, came = listen(DatagramTransport(str(folder)))
        DatagramTransport(str(folder)).tell("1 inbox")

        assert came.acquire(timeout=60)
        assert heard == ["1 inbox"]
        assert folder.stat().st_mode & 0o777 == 0o700

    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "ears").mkdir()
        return tmp_path / "ears"

    def test_tell_when_a_listener_was_killed_then_its_socket_is_swept_away(self, folder):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as left:
            left.bind(str(folder / "left"))
        DatagramTransport(str(folder)).tell("1 inbox")

        assert list(folder.iterdir()) == []

    def test_tell_when_a_listener_is_deaf_then_gives_up_in_words_after_a_moment(self, folder):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as deaf:
            deaf.bind(str(folder / "deaf"))
            with pytest.raises(Broken, match="deaf"):
                for _ in range(10_000):
                    DatagramTransport(str(folder)).tell("1 inbox")

    def test_tell_when_something_else_lies_in_the_folder_then_says_so_and_leaves_it(self, folder):
        (folder / "notes.txt").write_text("not a socket")
        (folder / "drawer").mkdir()
        with contextlib.suppress(Broken):
            DatagramTransport(str(folder)).tell("1 inbox")

        assert sorted(thing.name for thing in folder.iterdir()) == ["drawer", "notes.txt"]

    def test_load_when_the_library_is_missing_then_is_a_broken_way_and_not_a_crash(self):
        with pytest.raises(Broken, match="library is missing"):
            bus._load("carrier_pigeon.PigeonTransport")
