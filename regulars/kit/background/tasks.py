"""The `@task` decorator: django.tasks with the attempts, the serial key and the unique name of our jobs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ParamSpec, Self, TypeVar

import django_tasks
from django_tasks.base import DEFAULT_TASK_PRIORITY, Task
from django_tasks.exceptions import InvalidTaskError

P = ParamSpec("P")
T = TypeVar("T")

LONGEST_KEY = 200
MOST_ATTEMPTS = 10


@dataclass(frozen=True, kw_only=True)
class LeasedTask(Task[P, T]):
    """A task and how its jobs are to be treated."""

    attempts: int = MOST_ATTEMPTS
    key: str = ""
    unique: str = ""

    def __post_init__(self) -> None:
        Task.__post_init__(self)
        if self.attempts < 1:
            raise InvalidTaskError("A task needs at least one attempt.")
        if max(len(self.key), len(self.unique)) > LONGEST_KEY:
            raise InvalidTaskError(f"The key and the unique name of a task have at most {LONGEST_KEY} characters.")

    def using(
        self,
        *,
        priority: int | None = None,
        run_after: datetime | None = None,
        attempts: int | None = None,
        key: str | None = None,
        unique: str | None = None,
        queue_name: str | None = None,
        backend: str | None = None,
    ) -> Self:
        """The same task with other circumstances; what is left out stays as it is."""
        given = {name: value for name, value in locals().items() if name not in {"self"} and value is not None}
        return replace(self, **given)


def task(
    *, attempts: int = MOST_ATTEMPTS, priority: int = DEFAULT_TASK_PRIORITY, takes_context: bool = False
) -> Callable[[Callable[P, T]], LeasedTask[P, T]]:
    """Make a task of a module-level function. It is tried `attempts` times, with pauses of 10 s doubling to an hour."""

    def wrap(function: Callable[P, T]) -> LeasedTask[P, T]:
        options: dict[str, Any] = {"priority": priority, "attempts": attempts, "takes_context": takes_context}
        made: LeasedTask[P, T] = django_tasks.task(**options)(function)
        return made

    return wrap
