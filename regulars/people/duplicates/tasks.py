"""Looking for duplicates by the clock, in processes of their own: what compares a million people may not stay in the
memory of those who serve, and may be stopped at any moment."""

import logging
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import regulars
from regulars.kit import clock
from regulars.kit.background.tasks import task
from regulars.people.models import Noticing, Sifting

SECONDS = 30
NIGHTLY = timedelta(hours=20)
LONGEST = 1800

log = logging.getLogger("regulars.people")


@task(attempts=1)
def notice_new() -> None:
    """Compare whoever is new or was changed, if there is somebody."""
    if Noticing.objects.is_anything_new():
        _run("--newest")


@task(attempts=1)
def sift_tonight() -> None:
    """Compare everybody, a while at a time, until all is done; once a night."""
    last = Sifting.objects.order_by("-pk").first()
    if last and last.ended_at and last.ended_at > clock.now() - NIGHTLY:
        return
    if _run(f"--seconds={SECONDS}") and Sifting.objects.filter(ended_at=None).exists():
        sift_tonight.using(unique="next").enqueue()


def _run(*options: str) -> bool:
    """Whether the command did its work; what it said otherwise stands in the log."""
    words = [sys.executable, "-m", "regulars", "find_duplicates", *options]
    folder = Path(regulars.__file__).parent.parent
    done = subprocess.run(  # noqa: S603 (our own command)
        words, cwd=folder, capture_output=True, text=True, timeout=LONGEST, check=False, stdin=subprocess.DEVNULL
    )
    if done.returncode:
        log.warning("find_duplicates %s: %s", " ".join(options), done.stderr.strip()[-500:])
    return done.returncode == 0
