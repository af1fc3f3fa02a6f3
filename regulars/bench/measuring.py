"""One figure: how long a deed takes, on the clock and of the processor, and how many statements it needs."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import Any

from django.db import connection


@dataclass(frozen=True)
class Figure:
    """Times in milliseconds; `bytes` is the size of the answer, 0 where there is none."""

    deed: str
    rounds: int
    p50: float
    p95: float
    cpu: float
    statements: int
    bytes: int

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


class Counting:
    """Counts the statements that run inside a with block."""

    def __init__(self) -> None:
        self.statements = 0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.statements += 1
        return execute(sql, params, many, context)


def measure(deed: str, do: Callable[[int], int], *, rounds: int, warm_up: int = 3) -> Figure:
    """Do it `rounds` times after a warm-up; `do` gets the number of the round and gives the size of the answer."""
    for number in range(warm_up):
        do(-1 - number)
    counting = Counting()
    with connection.execute_wrapper(counting):
        size = do(0)
    times, cpu = [], time.process_time()
    for number in range(1, rounds + 1):
        begun = time.perf_counter()
        do(number)
        times.append((time.perf_counter() - begun) * 1000)
    spent = (time.process_time() - cpu) * 1000 / rounds
    p95 = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    return Figure(deed, rounds, round(median(times), 2), round(p95, 2), round(spent, 2), counting.statements, size)
