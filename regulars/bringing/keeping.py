"""How long a file that was brought is kept: until it is in, or a month. It holds the addresses of many."""

from collections.abc import Callable
from datetime import timedelta

from regulars.bringing.models import Import
from regulars.kit import clock

LONGEST = timedelta(days=30)


def let_go(brought: Import) -> None:
    """Delete the file; what became of its people, and the remarks, stay."""
    if brought.file:
        brought.file.storage.delete(brought.file.name or "")
        Import.objects.filter(pk=brought.pk).update(file="")
        brought.file = ""


def letting_go(brought: Import) -> Callable[[], None]:
    """The same as a deed for later."""
    return lambda: let_go(brought)


def sweep() -> int:
    """Let go of files that nobody went on with for a month; how many."""
    old = Import.objects.filter(at__lt=clock.now() - LONGEST).exclude(file="")
    forgotten = list(old[:500])
    for brought in forgotten:
        let_go(brought)
    return len(forgotten)
