"""How much processor time a house has used: its server process, and the database backends that work for it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

PROC = Path("/proc")
NANO = 1e9


class Meter:
    """Reads what processes have used since they began. Of Linux: /proc is where it is told to the nanosecond."""

    def __init__(self, processes: Iterable[int]) -> None:
        self._processes = set(processes)
        self._before = self._read()

    def spent(self, processes: Iterable[int] = ()) -> float:
        """CPU seconds since the meter was made; `processes` are further ones that began meanwhile."""
        self._processes |= set(processes)
        # What a thread used that has ended meanwhile is lost; the house's threads live as long as it does.
        return sum(used - self._before.get(thread, 0.0) for thread, used in self._read().items())

    def _read(self) -> dict[str, float]:
        return {str(thread): _used(thread) for process in self._processes for thread in _threads(process)}


def _threads(process: int) -> Iterator[Path]:
    try:
        yield from (PROC / str(process) / "task").iterdir()
    except (FileNotFoundError, ProcessLookupError):
        return


def _used(thread: Path) -> float:
    try:
        return int((thread / "schedstat").read_text().split()[0]) / NANO
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
