"""One JSON request a line in, one JSON answer a line out: how other programs ask our commands."""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

from django.core.management.base import OutputWrapper

Answer = dict[str, Any]


class NoRequest(ValueError):
    """The line does not ask for anything that can be answered; the words say why."""


def requests() -> Iterator[str]:
    """Request lines of standard input as they come; bytes that are no UTF-8 are replaced and refused by the reader."""
    for raw in sys.stdin.buffer:
        line = raw.decode("utf-8", "replace").strip()
        if line:
            yield line


def answer(line: str, answered: Callable[[Answer], Answer]) -> Answer:
    """The answer to one request line, with its id. Never raises: what cannot be done is told in `error`."""
    identity = None
    try:
        request = _read(line)
        identity = request.get("id")
        return {"id": identity, **answered(request)}
    except NoRequest as refused:
        return {"id": identity, "error": str(refused)}
    except OSError as refused:
        return {"id": identity, "error": f"cannot read the file: {refused.strerror or refused}"}
    except Exception as failure:  # one bad input must not end a batch
        return {"id": identity, "error": f"{type(failure).__name__}: {failure}"}


def put(told: Answer, out: OutputWrapper) -> None:
    """One answer, at once."""
    out.write(json.dumps(told, ensure_ascii=False))
    out.flush()


def _read(line: str) -> Answer:
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as refused:
        raise NoRequest(f"the request is no JSON: {refused}") from refused
    if not isinstance(request, dict):
        raise NoRequest("a request is a JSON object")
    return request
