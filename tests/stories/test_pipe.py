"""The pipe, as a mail server runs it: what it hears decides whether a mail is lost."""

import subprocess
import sys

import pytest

from regulars.conversation.models import Arrival
from tests.stories.running import CHECKOUT, environment_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.processes]
MAIL = b"From: maria@example.com\nSubject: Sunday\n\nIs the shop open?\n"


def pipe(home, raw=MAIL, **environment):
    """Run `regulars receive_mail`; gives its exit code and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "regulars", "receive_mail", "--sender", "maria@example.com"],
        check=False,
        input=raw,
        cwd=CHECKOUT,
        env=environment_of(home) | environment,
        capture_output=True,
        timeout=60,
    )
    return done.returncode, done.stderr.decode()


def test_mail_when_piped_in_then_is_stored(tmp_path):
    assert pipe(tmp_path) == (0, "")
    assert Arrival.objects.get().sender == "maria@example.com"


@pytest.mark.once
@pytest.mark.parametrize("database", ["sqlite:///{home}/unprepared", "postgres://nobody@127.0.0.1:1/nothing"])
def test_mail_when_the_database_is_not_there_then_is_to_come_again_and_leaves_nothing(tmp_path, database):
    code, words = pipe(tmp_path, DATABASE_URL=database.format(home=tmp_path))

    assert (code, words.count("\n")) == (75, 1)
    assert "Traceback" not in words
    assert list((tmp_path / "files").rglob("*/email/*/*")) == []


def test_mail_when_the_folder_cannot_be_written_then_is_to_come_again(tmp_path):
    (tmp_path / "files").write_text("a file where a folder should be")

    code, words = pipe(tmp_path)

    assert (code, words.count("\n"), Arrival.objects.count()) == (75, 1, 0)


def test_pipe_when_there_is_no_mail_then_sends_it_back(tmp_path):
    assert pipe(tmp_path, raw=b"") == (65, "There was no mail on standard input.\n")
