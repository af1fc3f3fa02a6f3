"""`regulars start`: a real server process, from an empty folder to an open door and back."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import pytest

from tests.house.rooms import ROOT

pytestmark = [pytest.mark.once, pytest.mark.processes]

SET_UP = re.compile(r"Set up the house:\s+(\S+)")
COME_IN = re.compile(r"Come in as \w+:\s+(\S+)")


def _free_ports(count=2):
    doors = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    numbers = [door.getsockname()[1] for door in doors]
    for door in doors:
        door.close()
    return numbers


@pytest.fixture
def surroundings(tmp_path):
    web, mail = _free_ports()
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("REGULARS_", "DATABASE_"))}
    here = {"REGULARS_HOME": tmp_path / "home", "REGULARS_PORT": web, "REGULARS_SMTP_PORT": mail}
    return clean | {name: str(value) for name, value in here.items()}


@contextmanager
def _started(surroundings, *words):
    """A running `regulars start` and what it said until it was open."""
    process = subprocess.Popen(
        [sys.executable, "-m", "regulars", "start", *words],
        cwd=ROOT,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        said = ""
        for line in process.stdout:
            said += line
            if "Ctrl-C" in line:
                break
        else:
            pytest.fail(process.stderr.read())
        _wait_for_door(int(surroundings["REGULARS_PORT"]), process)
        yield process, said
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def _wait_for_door(port, process):
    while process.poll() is None:
        with socket.socket() as visitor:
            if visitor.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    pytest.fail(process.stderr.read())


def _read(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.status, answer.read().decode()


def test_start_when_empty_then_opens_the_set_up_page_and_ctrl_c_closes_all(surroundings):
    with _started(surroundings, "--empty") as (process, said):
        status, page = _read(SET_UP.search(said)[1])
        mail = socket.create_connection(("127.0.0.1", int(surroundings["REGULARS_SMTP_PORT"])), timeout=60)
        greeting = mail.recv(100)
        mail.close()
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=60)

    assert status == 200
    assert "<form" in page
    assert greeting.startswith(b"220 ")
    assert (process.returncode, rest.strip(), "Traceback" in errors) == (0, "", False)


def test_start_when_started_again_then_finds_what_it_left(surroundings):
    with _started(surroundings, "--empty") as (process, said):
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    with _started(surroundings) as (_, again):
        assert SET_UP.search(again)[1] == SET_UP.search(said)[1]
    assert "demo" not in again


def test_start_when_a_port_is_taken_then_refuses_before_making_anything(surroundings, tmp_path):
    with socket.create_server(("127.0.0.1", int(surroundings["REGULARS_PORT"]))):
        done = subprocess.run(
            [sys.executable, "-m", "regulars", "start"],
            cwd=ROOT,
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert f"choose another with REGULARS_PORT={int(surroundings['REGULARS_PORT']) + 1}." in done.stderr
    assert not (tmp_path / "home" / "regulars.sqlite3").exists()


def test_start_when_nothing_is_there_then_the_demo_business_lets_you_in_once(surroundings):
    with _started(surroundings) as (_, said):
        status, page = _read(COME_IN.search(said)[1])
        link = subprocess.run(
            [sys.executable, "-m", "regulars", "sign_in_link"],
            cwd=ROOT,
            env=surroundings,
            capture_output=True,
            text=True,
            check=True,
        )

    assert status == 200
    assert "<form" in page
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/sign-in/link/\S+/\n", link.stdout)
