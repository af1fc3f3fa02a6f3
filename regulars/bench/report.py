"""The figures of one or several sizes, side by side, as a table that can be pasted into docs/performance.md."""

from collections.abc import Sequence
from dataclasses import dataclass

from regulars.bench.measuring import Figure

HEAD = ("deed", "p50 ms", "p95 ms", "CPU ms", "SQL", "KB")


@dataclass(frozen=True)
class Run:
    """All figures of one size, and how long its rows took to make."""

    name: str
    loaded_in: float
    figures: tuple[Figure, ...]


def table(runs: Sequence[Run]) -> str:
    """A Markdown table for each run, and for several one more with the growth of p50 and CPU from first to last."""
    parts = [_one(run) for run in runs]
    if len(runs) > 1:
        parts.append(_growth(runs[0], runs[-1]))
    return "\n\n".join(parts)


def _one(run: Run) -> str:
    rows = [(f.deed, f"{f.p50:.1f}", f"{f.p95:.1f}", f"{f.cpu:.1f}", str(f.statements), _kb(f)) for f in run.figures]
    return f"{run.name} (made in {run.loaded_in:.0f} s)\n\n{_markdown(HEAD, rows)}"


def _growth(small: Run, large: Run) -> str:
    before = {figure.deed: figure for figure in small.figures}
    rows = [
        (now.deed, _times(before[now.deed].p50, now.p50), _times(before[now.deed].cpu, now.cpu))
        for now in large.figures
        if now.deed in before
    ]
    return f"From {small.name} to {large.name}\n\n{_markdown(('deed', 'p50', 'CPU'), rows)}"


def _times(before: float, now: float) -> str:
    return f"{now / before:.2f}×" if before else "–"


def _kb(figure: Figure) -> str:
    return f"{figure.bytes / 1024:.0f}" if figure.bytes else ""


def _markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
