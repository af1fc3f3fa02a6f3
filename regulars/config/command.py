"""The command `regulars`: Django's management commands, with human errors and ours listed first.

Exit codes: 0 done · 1 refused or failed · 2 wrongly asked · 75 a mail could not be taken now (the mail server tries
again) · 130 stopped by Ctrl-C.
"""

import os
import sys
import traceback
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any

import django
from django.conf import settings
from django.core.management import CommandError, get_commands, load_command_class
from django.core.management.base import BaseCommand
from django.db import connections

from regulars import __version__
from regulars.config.sentences import in_one_line

HELP = {"help", "--help", "-h"}
VERSION = {"version", "--version"}
# These serve many visitors at once and so keep a pool of database connections.
SERVING = {"start", "work"}
# A mail server sends the mail back to its writer on any other code, and a wrong setting of ours is no reason for that.
FAILING = {"receive_mail": 75}


class WronglyAsked(CommandError):
    """There is no such command or option."""

    def __init__(self, words: str) -> None:
        super().__init__(words, returncode=2)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments (default: the command line) ask for and give the exit code.

    What goes wrong is one line on standard error; `--debug` shows the traceback above it.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    debug = _take_out("--debug", words) or "--traceback" in words
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.config.settings")
    try:
        _answer(words)
        sys.stdout.flush()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _reader_left()
    except Exception as error:
        if debug:
            traceback.print_exc()
        sys.stderr.write(in_one_line(error) + "\n")
        return _code_of(error, words)
    return 0


def _take_out(option: str, words: list[str]) -> bool:
    if option not in words:
        return False
    words.remove(option)
    return True


def _answer(words: list[str]) -> None:
    asked, *rest = words or ["help"]
    if asked in VERSION:
        sys.stdout.write(f"Regulars {__version__} (Django {django.get_version()})\n")
        return
    django.setup()
    if asked in HELP and rest:
        _command(rest[0]).print_help("regulars", rest[0])
    elif asked in HELP:
        sys.stdout.write(_overview())
    else:
        _run(asked, rest)


def _run(name: str, arguments: list[str]) -> None:
    command = _command(name)
    options = _options(command, name, arguments)
    if name not in SERVING:
        _use_one_connection()
    try:
        command.execute(*options.pop("args", []), **options)
    finally:
        connections.close_all()


def _use_one_connection() -> None:
    """Leave the pool to the servers: to one command it is only slower, above all in saying that nobody answers."""
    settings.DATABASES["default"].get("OPTIONS", {}).pop("pool", None)


def _options(command: BaseCommand, name: str, arguments: list[str]) -> dict[str, Any]:
    # Called from the command line, Django's parser would print its whole usage; called from code, it raises.
    try:
        return vars(command.create_parser("regulars", name).parse_args(arguments))
    except CommandError as error:
        said = str(error).removeprefix("Error: ")
        raise WronglyAsked(f"regulars {name}: {said} (regulars {name} --help shows what it takes)") from None


def _command(name: str) -> BaseCommand:
    rooms = get_commands()
    if name not in rooms:
        raise WronglyAsked(f"There is no command “{name}”{_near(name, rooms)}: regulars help lists them all.")
    room = rooms[name]
    return room if isinstance(room, BaseCommand) else load_command_class(room, name)


def _near(name: str, names: Iterable[str]) -> str:
    near = get_close_matches(name, names, n=1)
    return f" (did you mean “{near[0]}”?)" if near else ""


def _overview() -> str:
    rooms = get_commands()
    ours = sorted(name for name, room in rooms.items() if room.startswith("regulars."))
    rows = [f"  {name:<16}{_first_line(_command(name).help)}" for name in ours]
    others = ", ".join(sorted(set(rooms) - set(ours)))
    return "\n".join(
        [
            "regulars COMMAND [OPTIONS]: one lifelong conversation with each person.",
            "",
            *rows,
            "",
            "regulars help COMMAND tells what one takes; --debug shows where an error came from.",
            f"From Django: {others}.",
            "",
        ]
    )


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]


def _reader_left() -> int:
    """Whoever read our output closed it (`| head`): leave quietly, without Python complaining at the end either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141


def _code_of(error: Exception, words: list[str]) -> int:
    if words and words[0] in FAILING:
        return FAILING[words[0]]
    return error.returncode if isinstance(error, CommandError) else 1
