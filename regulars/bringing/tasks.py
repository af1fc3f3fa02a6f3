"""The background work of bringing."""

from functools import partial

from regulars.bringing import keeping, working
from regulars.bringing.models import Import
from regulars.kit.background.tasks import task
from regulars.team.models import Teammate


@task(attempts=5)
def look_through(import_id: int) -> None:
    """Look a file through without writing anybody."""
    _do(import_id, working.look_through)


@task(attempts=20)
def bring_in(import_id: int) -> None:
    """Bring in what is not in yet."""
    _do(import_id, working.bring_in)


@task(attempts=20)
def take_back(import_id: int, by_id: int | None = None) -> None:
    """Take back those it made, and what others learned from it."""
    by = Teammate.objects.filter(pk=by_id).first() if by_id else None
    _do(import_id, partial(working.take_back, by=by))


@task()
def sweep_files() -> int:
    """Let go of files that nobody went on with."""
    return keeping.sweep()


def _do(import_id: int, deed: "working.Deed") -> None:
    brought = Import.objects.select_related("by").filter(pk=import_id).first()
    if brought:
        deed(brought)
