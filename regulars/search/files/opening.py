"""Having one file read by a process of its own, and knowing what became of it."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import regulars
from regulars.search.files.child import OUT_OF_MEMORY
from regulars.search.models import State, Trouble

PATIENCE = 60
SLOW = {-signal.SIGXCPU, -signal.SIGKILL}


@dataclass(frozen=True)
class Outcome:
    """How a file was read: its words, or the trouble with it."""

    state: str
    words: str = ""
    trouble: str = ""


def open_apart(file: IO[bytes], name: str, content_type: str, *, patience: float = PATIENCE) -> Outcome:
    """Read a file that lies on this machine; `patience` in seconds. Never raises for what is in it."""
    with TemporaryFile() as answer:
        file.seek(0)
        process = subprocess.Popen(  # noqa: S603 - our own module, and nothing of the file is a part of the command
            [sys.executable, "-m", "regulars.search.files.child", _one_word(name), _one_word(content_type)],
            stdin=file, stdout=answer, stderr=subprocess.DEVNULL, env=_little(), start_new_session=True,
        )  # fmt: skip
        try:
            code = process.wait(patience)
        except subprocess.TimeoutExpired:
            return Outcome(State.TROUBLE, trouble=Trouble.SLOW)
        finally:
            _end(process)
        if code:
            return Outcome(State.TROUBLE, trouble=_why(code))
        answer.seek(0)
        return Outcome(**json.loads(answer.read()))


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _why(code: int) -> Trouble:
    if code in SLOW:
        return Trouble.SLOW
    return Trouble.HEAVY if code == OUT_OF_MEMORY else Trouble.BROKEN


def _little() -> dict[str, str]:
    """Where our modules lie, and nothing else: no address of a database, no key."""
    return {"PYTHONPATH": str(Path(regulars.__file__).parents[1]), "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}


def _one_word(text: str) -> str:
    return text.replace("\x00", "")[:255]
