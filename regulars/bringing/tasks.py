"""The background work of bringing."""

from regulars.bringing import keeping, working
from regulars.bringing.models import Import
from regulars.kit.background.tasks import task


@task(attempts=5)
def look_through(import_id: int) -> None:
    """Look a file through without writing anybody."""
    _do(import_id, working.look_through)


@task(attempts=20)
def bring_in(import_id: int) -> None:
    """Bring in what is not in yet."""
    _do(import_id, working.bring_in)


@task(attempts=20)
def take_back(import_id: int) -> None:
    """Take back those it made."""
    _do(import_id, working.take_back)


@task()
def sweep_files() -> int:
    """Let go of files that nobody went on with."""
    return keeping.sweep()


def _do(import_id: int, deed: "working.Deed") -> None:
    brought = Import.objects.select_related("by").filter(pk=import_id).first()
    if brought:
        deed(brought)
