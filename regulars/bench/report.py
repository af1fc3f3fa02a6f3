"""The figures as Markdown: a table of each house, the growth from the first to the last, and peers beside ours."""

from collections.abc import Iterable, Sequence

from regulars.bench.figures import Arriving, Figure, Post, Run
from regulars.bench.peers import BEST, Best

HEAD = ("deed", "clients", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "least", "SQL", "walks", "KB")
ARRIVING_HEAD = (
    "mails", "way", "clients", "number", "accepted/s", "read/s", "CPU ms each", "server MB", "pipe CPU ms", "pipe MB",
    "aside",
)  # fmt: skip
POST_HEAD = ("mails", "connections", "seconds", "mails/s", "accepted/s", "CPU ms each", "requests made (right)")
PEERS_HEAD = ("deed", "p50 ms", "best peer", "CPU ms", "best peer", "share of its CPU")


def report(runs: Sequence[Run], *, peers: Sequence[int] = ()) -> str:
    """All tables. `peers` are the numbers of requests when the houses have the shape on which peers were measured."""
    parts = [part for run in runs for part in _house(run)]
    if len(runs) > 1:
        parts.append(_growth(runs[0], runs[-1]))
    parts += [_beside(run, size) for run, size in zip(runs, peers, strict=False) if size in BEST]
    return "\n\n".join(parts)


def report_of_arriving(name: str, database: str, found: Sequence[Arriving]) -> str:
    """One table of how mail came in."""
    return f"### Mail in, {name}, {database}\n\n{_markdown(ARRIVING_HEAD, [_arriving_row(one) for one in found])}"


def _arriving_row(one: Arriving) -> tuple[str, ...]:
    return (
        one.bag,
        one.way,
        str(one.clients),
        f"{one.mails} ({one.megabytes:g} MB)",
        f"{one.mails / one.accepted_in:.1f}",
        f"{one.mails / one.read_in:.1f}",
        f"{one.cpu:.1f}",
        f"{one.peak / 1e6:.0f}",
        f"{one.cpu_of_pipe:.0f}" if one.cpu_of_pipe else "",
        f"{one.peak_of_pipe / 1e6:.0f}" if one.peak_of_pipe else "",
        str(one.aside),
    )


def _house(run: Run) -> Iterable[str]:
    yield f"### {run.name}, {run.database}"
    if run.loaded:
        yield _making(run.loaded)
    yield _markdown(HEAD, [_row(run, figure) for figure in run.figures])
    if run.post:
        yield _markdown(POST_HEAD, [_post_row(post) for post in run.post])


def _making(loaded: dict[str, float]) -> str:
    entries, seconds, search = loaded["entries"], loaded["seconds"], loaded["search_seconds"]
    return (
        f"Made in {seconds:.0f} s ({entries / seconds:,.0f} entries/s), and its search index in {search:.0f} s more "
        f"({entries / (seconds + search):,.0f} entries/s with it)."
    )


def _row(run: Run, figure: Figure) -> tuple[str, ...]:
    asked = {one.deed: one for one in run.asked}.get(figure.deed)
    walked = ", ".join(table.partition("_")[2] for table in asked.walked) if asked else ""
    times = [f"{value:.1f}" for value in (figure.p50, figure.p95, figure.p99, figure.cpu, figure.least_cpu)]
    statements = str(asked.statements) if asked else ""
    size = f"{figure.bytes / 1024:.1f}" if figure.bytes else ""
    return figure.deed, str(figure.clients), *times, statements, walked or "no", size


def _post_row(post: Post) -> tuple[str, ...]:
    return (
        str(post.mails),
        str(post.clients),
        f"{post.seconds:.1f}",
        f"{post.per_second:.0f}",
        f"{post.mails / post.accepted_in:.0f}",
        f"{post.cpu:.1f}",
        f"{post.requests} ({post.due})",
    )


def _growth(small: Run, large: Run) -> str:
    before = {(figure.deed, figure.clients): figure for figure in small.figures}
    rows = [
        (now.deed, str(now.clients), _times(then.p50, now.p50), _times(then.cpu, now.cpu))
        for now in large.figures
        if (then := before.get((now.deed, now.clients)))
    ]
    if small.post and large.post:
        cpu = _times(min(post.cpu for post in small.post), min(post.cpu for post in large.post))
        took = _times(_quickest(small).seconds, _quickest(large).seconds)
        rows.append(("mail in", str(large.post[0].clients), took, cpu))
    return f"### From {small.name} to {large.name}\n\n{_markdown(('deed', 'clients', 'p50', 'CPU'), rows)}"


def _times(before: float, now: float) -> str:
    return f"{now / before:.2f}×" if before else "–"


def _quickest(run: Run) -> Post:
    return min(run.post, key=lambda post: post.seconds)


def _beside(run: Run, size: int) -> str:
    """Ours beside the best of five other help desks in each row, on one connection; the least CPU, as theirs is."""
    ours = {figure.deed: figure for figure in run.figures if figure.clients == min(f.clients for f in run.figures)}
    best = BEST[size]
    rows = [_beside_row(name, ours[name], there) for name, there in best.pages.items() if name in ours]
    table = _markdown(PEERS_HEAD, rows)
    if run.post:
        table += (
            f"\n\nMails received: {_quickest(run).per_second:.0f}/s, the best peer {best.mails_per_second:g}/s"
            f" ({_quickest(run).per_second / best.mails_per_second:.1f}×)."
        )
    return f"### Beside the best peer, {size:,} requests, {run.database}\n\n{table}"


def _beside_row(name: str, ours: Figure, best: Best) -> tuple[str, ...]:
    return (
        name,
        f"{ours.p50:.1f}",
        f"{best.p50:g}",
        f"{ours.least_cpu:.1f}",
        f"{best.cpu:g}",
        f"{ours.least_cpu / best.cpu:.0%}",
    )


def _markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
