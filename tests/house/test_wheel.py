"""The wheel holds everything that runs, and nothing that only tests."""

import email
import os
import re
import subprocess
import sys
import zipfile

import pytest

from tests.house.rooms import HOUSE, ROOT

pytestmark = [pytest.mark.once, pytest.mark.processes]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    (made,) = folder.glob("*.whl")
    return made


def test_wheel_when_compared_with_the_checkout_then_has_every_file_that_runs(wheel):
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("regulars/")}
    ours = {
        str(path.relative_to(ROOT))
        for path in HOUSE.rglob("*")
        if path.is_file() and not {"tests", "__pycache__"} & set(path.relative_to(HOUSE).parts)
    }

    assert sorted(ours - inside) == []
    assert [name for name in inside if "/tests/" in name] == []


def test_wheel_when_asked_what_it_needs_then_names_what_run_in_names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        needs = email.message_from_bytes(archive.read(name)).get_all("Requires-Dist")
    lines = [line.partition("#")[0].strip() for line in (ROOT / "requirements" / "run.in").read_text().splitlines()]

    always = [need for need in needs if "extra ==" not in need]
    assert sorted(_plain(need) for need in always) == sorted(_plain(line) for line in lines if line)


def _plain(requirement):
    name, _, version = re.sub(r"[-_.]+(?=.*==)", "-", requirement.lower().replace(" ", "")).partition("==")
    extras = ",".join(sorted(name.partition("[")[2].rstrip("]").split(",")))
    return name.partition("[")[0], extras, version


def test_wheel_when_run_far_from_a_checkout_then_keeps_its_data_with_the_user(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    surroundings = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(tmp_path / "installed")}

    done = subprocess.run(
        [sys.executable, "-P", "-m", "regulars", "migrate", "--verbosity", "0"],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stderr, done.returncode) == ("", 0)
    assert (tmp_path / ".local" / "share" / "regulars" / "regulars.sqlite3").exists()
