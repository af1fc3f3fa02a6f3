"""The command `regulars` says everything that goes wrong in one line."""

import os
import socket
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.management import CommandError, call_command
from django.db import DatabaseError, OperationalError

from regulars.config import command
from regulars.config.sentences import in_one_line
from regulars.team import signing_in
from regulars.team.errors import LinkSpent


def _regulars(tmp_path, *words, **environment):
    surroundings = os.environ | {"REGULARS_HOME": str(tmp_path / "home")} | environment
    return subprocess.run(
        [sys.executable, "-m", "regulars", *words], capture_output=True, text=True, env=surroundings, check=False
    )


def _sentence(done):
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    return done.stderr.strip()


@pytest.mark.once
def test_regulars_when_called_alone_then_lists_our_commands_before_djangos(capsys):
    assert command.main([]) == 0

    lines = capsys.readouterr().out.splitlines()
    ours = [line.split()[0] for line in lines if line.startswith("  ")]
    assert {"start", "sign_in_link"} <= set(ours)
    assert "migrate" not in ours
    assert any(line.startswith("From Django:") and "migrate" in line for line in lines)


@pytest.mark.once
def test_command_when_misspelled_then_the_nearest_is_named(capsys):
    assert command.main(["strat"]) == 2

    assert capsys.readouterr().err == (
        "There is no command “strat” (did you mean “start”?): regulars help lists them all.\n"
    )


@pytest.mark.once
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["sign_in_link", "--soon"], "unrecognized arguments: --soon"),
        (["sign_in_link", "a", "b"], "unrecognized arguments: b"),
        (["start", "--empty=yes"], "ignored explicit argument 'yes'"),
    ],
)
def test_option_when_wrong_then_one_line_names_it(capsys, words, said):
    assert command.main(words) == 2

    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.once
def test_help_when_asked_for_one_command_then_tells_what_it_takes(capsys):
    assert command.main(["help", "start"]) == 0
    assert "--empty" in capsys.readouterr().out


def test_sign_in_link_when_nobody_has_that_address_then_refuses(ada):
    with pytest.raises(CommandError, match=r"No teammate signs in with “eve@corner\.example”"):
        call_command("sign_in_link", "eve@corner.example")


def test_sign_in_link_when_nobody_is_named_then_is_for_who_keeps_the_house(ada, jo, capsys):
    call_command("sign_in_link")

    out, note = capsys.readouterr()
    assert note == "For Jo Okafor, once, within 15 minutes:\n"
    assert signing_in.use(out.strip().rstrip("/").rpartition("/")[2]) == jo


def test_sign_in_link_when_nobody_works_here_then_is_the_set_up_link(db, capsys):
    call_command("sign_in_link")

    assert "/setup/?key=" in capsys.readouterr().out


@pytest.mark.once
@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (CommandError("There is nothing\nto remove."), "There is nothing to remove."),
        (LinkSpent("This link was used already."), "This link was used already."),
        (ValidationError(["Too long.", "Too odd."]), "Too long. Too odd."),
        (ImproperlyConfigured("REGULARS_PORT must be a whole number."), "REGULARS_PORT must be a whole number."),
        (
            OperationalError("no such table: team_house"),
            "The database is not prepared for this version (no such table: team_house): run regulars migrate.",
        ),
        (
            OperationalError('connection failed: FATAL:  database "shop" does not exist'),
            'database "shop" does not exist: create it, or name another in DATABASE_URL.',
        ),
        (DatabaseError("file is not a database"), "The database refused (DatabaseError: file is not a database)"),
        (PermissionError(13, "Permission denied", "/etc/shadow"), "/etc/shadow: Permission denied."),
        (ZeroDivisionError("division by zero"), "Something is wrong inside Regulars (ZeroDivisionError"),
    ],
)
def test_error_when_put_into_words_then_is_one_line(error, sentence):
    said = in_one_line(error)

    assert said.startswith(sentence)
    assert "\n" not in said


@pytest.mark.once
def test_debug_when_asked_for_then_shows_where(capsys):
    assert command.main(["strat", "--debug"]) == 2

    error = capsys.readouterr().err
    assert "Traceback" in error
    assert error.endswith("regulars help lists them all.\n")


@pytest.mark.once
@pytest.mark.processes
@pytest.mark.parametrize("word", ["migrate", "sign_in_link"])
def test_database_when_nobody_answers_then_one_line_without_its_password(tmp_path, word):
    with socket.socket() as silent:  # bound and not listening: nobody else can answer there
        silent.bind(("127.0.0.1", 0))
        address = f"postgres://jo:hush@127.0.0.1:{silent.getsockname()[1]}/shop"
        done = _regulars(tmp_path, word, DATABASE_URL=address)

    said = _sentence(done)
    assert done.returncode == 1
    assert said.startswith("The database shop at 127.0.0.1:")
    assert "hush" not in said


@pytest.mark.once
@pytest.mark.processes
@pytest.mark.parametrize(("word", "code"), [("migrate", 1), ("receive_mail", 75)])
def test_setting_when_wrong_then_one_line_and_mail_servers_try_again(tmp_path, word, code):
    done = _regulars(tmp_path, word, REGULARS_PORT="eighty")

    assert (_sentence(done), done.returncode) == ("REGULARS_PORT must be a whole number, but it is “eighty”.", code)


@pytest.mark.once
@pytest.mark.processes
def test_home_when_it_cannot_be_made_then_one_line_says_what_to_do(tmp_path):
    (tmp_path / "file").write_text("not a folder")

    done = _regulars(tmp_path, "migrate", REGULARS_HOME=str(tmp_path / "file" / "home"))

    assert done.returncode == 1
    assert "REGULARS_HOME=FOLDER" in _sentence(done)


@pytest.mark.once
@pytest.mark.processes
def test_output_when_nobody_reads_it_then_leaves_quietly(tmp_path):
    unread, written = os.pipe()
    os.close(unread)
    done = subprocess.run(
        [sys.executable, "-m", "regulars", "help"],
        stdout=written,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"REGULARS_HOME": str(tmp_path)},
        check=False,
    )
    os.close(written)

    assert (done.stderr, done.returncode) == ("", 141)
