"""Tasks for the tests, of which real worker processes run some."""

import threading
import time
from pathlib import Path

from regulars.kit.background.tasks import task

happened = []
began, may_end = threading.Event(), threading.Event()


@task()
def remember(words, *, loudly=False):
    happened.append(words.upper() if loudly else words)
    return len(happened)


@task(attempts=3)
def stumble(words):
    raise ValueError(words)


@task()
def leave():
    raise SystemExit(3)


@task(takes_context=True)
def count_attempts(context):
    return context.attempt


@task()
def answer_oddly():
    return object()


@task()
def wait_inside():
    began.set()
    may_end.wait(timeout=60)


@task()
def write_down(folder, name):
    """One file more in the folder per run, so that runs can be counted from outside."""
    for number in range(1_000):
        try:
            (Path(folder) / f"{name}.{number}").touch(exist_ok=False)
        except FileExistsError:
            continue
        return


@task()
def take_long_once(folder, name):
    """The first run never ends by itself; the next one finds that there was a first, and is quick."""
    begun = Path(folder) / f"{name}.begun"
    first = not begun.exists()
    begun.touch()
    if first:
        time.sleep(600)
    (Path(folder) / f"{name}.ended").touch()
