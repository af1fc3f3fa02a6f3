"""The whole house as a real process: opened, used, and told to stop in bad moments."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys

import pytest

from regulars.kit.background.models import Job
from regulars.kit.background.tests import tasks
from regulars.kit.background.tests.test_worker import until
from tests.addresses import database_url

pytestmark = pytest.mark.processes

SCRIPT = """
import sys, threading, time
import django
django.setup()
from django.conf import settings
settings.ROOT_URLCONF = "regulars.config.tests.pages"
settings.REGULARS_LIVE_GUARD = "regulars.kit.live.tests.guards.allowed"
from regulars.kit.live.tests import guards
guards.open_sessions.add("marias")
from regulars.config.serving import serve
try:
    serve(host=settings.REGULARS_HOST, port=settings.REGULARS_PORT)
except Exception as refusal:
    sys.exit(str(refusal))
print("closed")
"""


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class House:
    """A running house and its doors."""

    def __init__(self, folder, *command, **environment):
        (folder / "home" / "static").mkdir(parents=True, exist_ok=True)
        ports = {"REGULARS_PORT": str(free_port()), "REGULARS_SMTP_PORT": str(free_port())}
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "regulars.config.settings",
            "DATABASE_URL": database_url(),
            "REGULARS_HOME": str(folder / "home"),
            **ports,
            **environment,
        }
        self.port = int(self.environment["REGULARS_PORT"])
        self.process = subprocess.Popen(
            [part.format(port=self.port) for part in command] or [sys.executable, "-c", SCRIPT],
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def is_open(self):
        assert self.process.poll() is None, self.process.communicate()[1]
        try:
            return self.get("/live/") is not None
        except ConnectionError:
            return False

    def is_bound(self):
        assert self.process.poll() is None, self.process.communicate()[1]
        with socket.socket() as visitor:
            return visitor.connect_ex(("127.0.0.1", self.port)) == 0

    def get(self, path, **headers):
        status, answer = self.ask(path, **headers)
        body = answer.read()
        answer.close()
        return status, body

    def ask(self, path, **headers):
        """An answer that is still open."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path, headers={"Connection": "close", **headers})
        answer = connection.getresponse()
        return answer.status, answer

    def stop(self, number=signal.SIGTERM):
        """Exit code and what it said. Fails when it does not end, as one would that waits for what never does."""
        self.process.send_signal(number)
        said = self.process.communicate(timeout=60)
        return self.process.returncode, said


@pytest.fixture
def open_house(transactional_db, tmp_path):
    """A function: the house as a process, open. `wait=False` gives it at once."""
    houses = []

    def start(*command, wait=True, **environment):
        houses.append(House(tmp_path, *command, **environment))
        if wait:
            until(houses[-1].is_open)
        return houses[-1]

    yield start
    for house in houses:
        house.process.kill()
        house.process.communicate(timeout=60)


class TestStop:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_stop_when_idle_then_is_clean(self, open_house, number):
        house = open_house()
        assert house.get("/") == (200, b"hello")

        code, said = house.stop(number)
        assert (code, *said) == (0, "closed\n", "")

    def test_stop_when_pages_are_live_then_they_are_told_and_it_takes_no_longer(self, open_house):
        house = open_house()
        status, answer = house.ask("/live/?topics=inbox", Cookie="regulars_session=marias")
        assert (status, answer.readline()) == (200, b"retry: 2000\n")

        code, _ = house.stop()
        assert b"still" not in answer.read()
        answer.close()
        assert code == 0

    def test_stop_when_a_page_and_a_job_do_not_end_then_ends_all_the_same(self, open_house, tmp_path):
        house = open_house()
        tasks.take_long_once.enqueue(str(tmp_path), "letter")
        until((tmp_path / "letter.begun").exists)
        with socket.create_connection(("127.0.0.1", house.port)) as bare:
            bare.sendall(b"GET /never/ HTTP/1.1\r\nHost: x\r\n\r\n")
            assert house.process.stdout.readline() == "began\n"
            code, _ = house.stop()

        assert code == 0
        assert [job.state for job in Job.objects.all()] == ["ready"]

    def test_stop_when_told_twice_then_still_gives_back_what_it_holds(self, open_house, tmp_path):
        house = open_house()
        tasks.take_long_once.enqueue(str(tmp_path), "letter")
        until((tmp_path / "letter.begun").exists)
        house.process.send_signal(signal.SIGINT)
        code, _ = house.stop(signal.SIGINT)

        assert code == 0
        assert [job.state for job in Job.objects.all()] == ["ready"]

    def test_stop_when_told_while_it_opens_then_stops_all_the_same(self, open_house):
        """The port is bound before the server hears signals; one that came in between was lost."""
        house = open_house(wait=False)
        until(house.is_bound)

        assert house.stop()[0] == 0


class TestStart:
    @pytest.mark.parametrize("taken", ["REGULARS_PORT", "REGULARS_SMTP_PORT"])
    def test_start_when_a_port_is_taken_then_says_so_in_one_line(self, open_house, taken):
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
            house = open_house(wait=False, **{taken: str(port)})
            _, said = house.process.communicate(timeout=60)

        assert house.process.returncode == 1
        assert said.count("\n") == 1, said
        assert str(port) in said
        assert taken in said

    def test_start_when_another_server_serves_the_application_then_works_the_same(self, open_house):
        uvicorn = [sys.executable, "-m", "uvicorn", "--port", "{port}", "regulars.config.asgi:application"]
        house = open_house(*uvicorn)

        assert house.get("/live/?topics=inbox") == (403, b"Sign in to hear what changes.")
        house.stop()


class TestProxies:
    HEADERS = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}

    def test_caller_when_told_by_a_trusted_proxy_then_is_believed(self, open_house):
        house = open_house(REGULARS_TRUSTED_PROXIES="127.0.0.1")

        assert json.loads(house.get("/caller/", **self.HEADERS)[1]) == {"address": "203.0.113.9", "secure": True}

    def test_caller_when_told_by_anybody_else_then_is_not_believed(self, open_house):
        house = open_house(REGULARS_TRUSTED_PROXIES="192.0.2.1")

        assert json.loads(house.get("/caller/", **self.HEADERS)[1]) == {"address": "127.0.0.1", "secure": False}
