"""Starts a process for each mail, as a mail server does, and tells how much memory it took.

A process of its own, and a small one: the kernel counts the memory of whoever starts a process towards it.
Each line on standard input is JSON: {"mail": FILE, "command": [PROGRAM, ARGUMENT, …]}; each line out is
{"code": …, "peak": bytes, "cpu": seconds}.
"""

import json
import os
import sys


def main() -> None:
    """Until nothing more is asked."""
    for line in sys.stdin:
        asked = json.loads(line)
        code, peak, cpu = run(asked["command"], asked["mail"])
        sys.stdout.write(json.dumps({"code": code, "peak": peak, "cpu": cpu}) + "\n")
        sys.stdout.flush()


def run(command: list[str], mail: str) -> tuple[int, int, float]:
    """The exit code, the most memory in bytes, and the processor time in seconds."""
    stdin = (os.POSIX_SPAWN_OPEN, 0, mail, os.O_RDONLY, 0)
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[stdin])
    _, status, used = os.wait4(process, 0)
    return os.waitstatus_to_exitcode(status), used.ru_maxrss * 1024, used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
