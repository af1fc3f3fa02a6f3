"""The process that opens one file: `python -m regulars.search.files.child NAME TYPE`, the file at its standard input.

It takes little memory and time from the start, writes JSON of at most a few megabytes, and knows nothing of the house.
A file that breaks it breaks only it.
"""

import json
import os
import resource
import sys
from typing import IO, Any

MEMORY = 1_000_000_000
SECONDS = 20
WRITTEN = 4_000_000
OUT_OF_MEMORY = 3


def main() -> int:
    """Read the file and write {"state": …, "words": …, "trouble": …}."""
    limit()
    name, content_type = sys.argv[1:3]
    try:
        answer = read(sys.stdin.buffer, name, content_type)
    except MemoryError:
        return OUT_OF_MEMORY
    sys.stdout.buffer.write(json.dumps(answer).encode())
    return 0


def limit() -> None:
    """Give up what one file cannot need."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_FSIZE, WRITTEN),
        (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NOFILE, 64),
    ):  # fmt: skip
        hard = resource.getrlimit(what)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (least, least))
    os.nice(5)


def read(file: IO[bytes], name: str, content_type: str) -> dict[str, Any]:
    """What became of it. Whatever a library raises about a file of a stranger means that the file is damaged."""
    from regulars.search.files.kinds import WITHIN, kind_of  # noqa: PLC0415 - after the limits
    from regulars.search.files.reading import Unreadable, words_of  # noqa: PLC0415

    kind = kind_of(file.read(WITHIN), name, content_type)
    if not kind:
        return {"state": "other"}
    try:
        words = words_of(file, kind)
    except Unreadable as trouble:
        return {"state": "trouble", "trouble": str(trouble)}
    except MemoryError:
        raise
    except Exception:
        return {"state": "trouble", "trouble": "broken"}
    return {"state": "read" if words else "empty", "words": words}


if __name__ == "__main__":
    sys.exit(main())
