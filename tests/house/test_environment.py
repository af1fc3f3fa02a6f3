"""bin/: from a bare machine to a running command, and one sentence for everything that can be missing.

Each test has a checkout of its own, whose lock holds one tiny package made on the spot: no package index is asked.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import time
import zipfile

import pytest

from tests.house.rooms import ROOT

pytestmark = [pytest.mark.once, pytest.mark.processes]

# What bin/ may call besides Python. A Debian machine has all of it from the beginning.
TOOLS = (
    *("bash", "cat", "cksum", "dirname", "env", "find", "flock", "grep", "head", "id", "ls", "mkdir", "readlink", "rm"),
    *("sed", "sh", "tail", "tee", "touch"),
)
SAYS = "import sys, tiny; print(tiny.WORD, *sys.argv[1:])\n"


@pytest.fixture
def checkout(tmp_path):
    """A checkout whose command prints the word of the one package in its lock, and then its arguments."""
    root = tmp_path / "a checkout"
    shutil.copytree(ROOT / "bin", root / "bin")
    (root / "regulars").mkdir()
    (root / "regulars" / "__main__.py").write_text(SAYS)
    (root / "requirements").mkdir()
    _lock(root, "hello")
    return root


def _lock(root, word, version=1):
    wheel = root / "requirements" / f"tiny-{version}-py3-none-any.whl"
    about = f"tiny-{version}.dist-info"
    files = {
        "tiny.py": f"WORD = {word!r}\n",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = [f"{name},sha256={_digest(text)},{len(text)}" for name, text in files.items()]
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in (files | {f"{about}/RECORD": "\n".join([*rows, f"{about}/RECORD,,"])}).items():
            archive.writestr(name, text)
    seal = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (root / "requirements" / "run.txt").write_text(f"tiny @ {wheel.as_uri()} --hash=sha256:{seal}  # tiny==1\n")


def _digest(text):
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


@pytest.fixture
def machine(tmp_path):
    """A folder of programs: what a bare machine has, without any Python."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for tool in TOOLS:
        (programs / tool).symlink_to(shutil.which(tool))
    return programs


def _python(machine, *lines):
    """Put a `python3` on the machine: a script that goes on to the real one unless a line says otherwise."""
    script = machine / "python3"
    script.write_text("\n".join(["#!/bin/sh", *lines, f'exec "{sys.executable}" "$@"', ""]))
    script.chmod(0o755)


def _surroundings(machine, **more):
    return {"PATH": str(machine), "HOME": str(machine), "PIP_NO_INDEX": "1"} | more


def _run(checkout, machine, *words, **more):
    return subprocess.run(
        words, capture_output=True, text=True, cwd=checkout, env=_surroundings(machine, **more), check=False
    )


def _refusal(done):
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    return done.returncode, done.stderr.strip()


def test_runs_when_one_follows_another_then_only_what_changed_is_installed(checkout, machine):
    _python(machine)
    first = _run(checkout, machine, "bin/regulars", "read_mail", "--batch")
    (machine / "python3").unlink()
    second = _run(checkout, machine, "bin/start", "--empty")
    _lock(checkout, "good evening", version=2)
    third = _run(checkout, machine, "bin/regulars")

    assert (first.stdout, first.returncode) == ("hello read_mail --batch\n", 0), first.stderr
    assert "Making a Python environment" in first.stderr
    assert (second.stdout, second.stderr, second.returncode) == ("hello start --empty\n", "", 0)
    assert (third.stdout, third.returncode) == ("good evening\n", 0), third.stderr
    assert "Making a Python environment" not in third.stderr


def test_package_when_it_is_not_the_locked_one_then_is_refused(checkout, machine):
    _python(machine)
    lock = checkout / "requirements" / "run.txt"
    lock.write_text(lock.read_text().split("sha256:")[0] + "sha256:" + "0" * 64 + "\n")

    done = _run(checkout, machine, "bin/start")

    assert done.returncode == 1
    assert "is not the one that was locked" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_install_when_killed_then_the_next_run_makes_it_anew(checkout, machine):
    _python(machine)
    first = subprocess.Popen(
        ["bin/regulars"],
        cwd=checkout,
        env=_surroundings(machine),
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    _wait_for((checkout / ".venv" / "pyvenv.cfg").exists)
    os.killpg(first.pid, 9)
    assert first.communicate()[0] == b""

    assert _run(checkout, machine, "bin/regulars").stdout == "hello\n"


def test_two_first_runs_when_at_once_then_both_answer(checkout, machine):
    _python(machine)
    both = [
        subprocess.Popen(
            ["bin/regulars", str(number)],
            cwd=checkout,
            env=_surroundings(machine),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for number in (1, 2)
    ]

    assert [one.communicate()[0] for one in both] == ["hello 1\n", "hello 2\n"]


def test_environment_when_its_python_has_gone_then_is_made_anew(checkout, machine):
    _python(machine)
    _run(checkout, machine, "bin/regulars")
    for link in (checkout / ".venv" / "bin").glob("python*"):
        link.unlink()

    assert _run(checkout, machine, "bin/regulars").stdout == "hello\n"


def test_python_when_there_is_none_then_says_how_to_get_it(checkout, machine):
    code, said = _refusal(_run(checkout, machine, "bin/start"))

    assert code == 1
    assert said.startswith("Regulars needs Python 3.11 or newer: install one (on Debian 12: sudo apt install python3")


def test_python_when_too_old_then_names_its_version(checkout, machine):
    _python(machine, 'case "$*" in *%d.%d*) echo 3.9; exit;; *version_info*) exit 1;; esac')

    assert "and python3 here is 3.9" in _refusal(_run(checkout, machine, "bin/start"))[1]


def test_venv_when_missing_then_names_the_package(checkout, machine):
    _python(machine, 'case "$*" in *ensurepip*) exit 1;; esac')

    code, said = _refusal(_run(checkout, machine, "bin/start"))

    assert (code, "sudo apt install python3-venv" in said) == (1, True)
    assert not (checkout / ".venv").exists()


def test_mail_when_no_environment_can_be_made_then_the_mail_server_tries_again(checkout, machine):
    assert _refusal(_run(checkout, machine, "bin/regulars", "receive_mail"))[0] == 75


def test_folder_when_it_holds_something_else_then_is_left_alone(checkout, machine, tmp_path):
    _python(machine)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("Dear Maria")

    code, said = _refusal(_run(checkout, machine, "bin/start", REGULARS_VENV=str(tmp_path / "letters")))

    assert (code, "holds something else" in said) == (1, True)
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["dear.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_when_it_may_not_be_written_then_says_what_to_do(checkout, machine):
    _python(machine)
    checkout.chmod(0o555)

    code, said = _refusal(_run(checkout, machine, "bin/start"))

    assert (code, said.startswith("You may not write to ")) == (1, True)


def _wait_for(happened, seconds=60):
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.01)
