"""How fast mail comes in, by the mail door and by the pipe, and how much memory that takes."""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from regulars.bench import mailing
from regulars.bench.errors import BenchFailed
from regulars.bench.figures import Arriving
from regulars.bench.mailing import HOUSE, Mail
from regulars.bench.measuring import Place, Telling, prepare
from regulars.bench.opened import OpenHouse, surroundings
from regulars.bench.postbags import Bag

PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)
# Starting a Python for every mail is slow enough to be measured by few.
MOST_BY_PIPE = 60

Spent = tuple[float, int]
HandIn = Callable[[OpenHouse, int, list[Mail]], Spent]


def measure(place: Place, bags: Sequence[Bag], *, clients: Sequence[int], most: int, tell: Telling) -> list[Arriving]:
    """Hand every bag in by both ways, with so many clients at once, to one open house. Raises BenchFailed."""
    prepare(place, tell)
    found = []
    with closing(OpenHouse(place.home, place.database)) as house:
        for bag in bags:
            for way, hand_in in WAYS.items():
                for number in clients:
                    tell(f"{bag.name}, {way}, {number} at once")
                    mails = bag.fresh(min(most, MOST_BY_PIPE) if hand_in is _by_pipe else most)
                    found.append(_one(house, bag.name, way, number, mails))
    return found


def _one(house: OpenHouse, bag: str, way: str, clients: int, mails: list[Mail]) -> Arriving:
    """Until each is read, or lies aside with its reason."""
    ledger, before = house.ledger, house.ledger.newest("conversation_arrival")
    _forget_peak(house.process_id)
    begun = time.perf_counter()
    with house.metered() as spent:
        cpu_of_pipe, peak_of_pipe = WAYS[way](house, clients, mails)
        accepted = time.perf_counter()
        mailing.wait(lambda: ledger.since("conversation_arrival", before, "due_at IS NULL") == len(mails))
        ended = time.perf_counter()
    return Arriving(
        bag=bag,
        way=way,
        clients=clients,
        mails=len(mails),
        megabytes=round(sum(len(raw) for _, raw in mails) / 1e6, 1),
        accepted_in=round(accepted - begun, 2),
        read_in=round(ended - begun, 2),
        cpu=round(spent[0] * 1000 / len(mails), 2),
        aside=ledger.since("conversation_arrival", before, "state <> 'read'"),
        peak=_peak(house.process_id),
        cpu_of_pipe=round(cpu_of_pipe * 1000 / len(mails), 1),
        peak_of_pipe=peak_of_pipe,
    )


def _by_door(house: OpenHouse, clients: int, mails: list[Mail]) -> Spent:
    mailing.hand_in(house.mail_port, clients, mails)
    return 0.0, 0


def _by_pipe(house: OpenHouse, clients: int, mails: list[Mail]) -> Spent:
    """As a mail server does it: a process for each mail. Their CPU seconds, and the bytes of the largest."""
    with tempfile.TemporaryDirectory(prefix="regulars-bench-pipe-") as folder:
        asked = [_laid_down(Path(folder) / str(number), *mail) for number, mail in enumerate(mails)]
        shares = [asked[place::clients] for place in range(clients)]
        with ThreadPoolExecutor(clients) as pool:
            told = [one for share in pool.map(_bring, [house] * clients, shares) for one in share]
    return sum(one["cpu"] for one in told), int(max(one["peak"] for one in told))


def _laid_down(file: Path, sender: str, raw: bytes) -> str:
    file.write_bytes(raw)
    pipe = [sys.executable, "-m", "regulars", "receive_mail", "--sender", sender, "--recipient", HOUSE]
    return json.dumps({"mail": str(file), "command": pipe})


def _bring(house: OpenHouse, asked: list[str]) -> list[dict[str, float]]:
    done = subprocess.run(
        [sys.executable, "-m", "regulars.bench.piping"],
        input="\n".join(asked),
        stdout=subprocess.PIPE,
        env=surroundings(house.home, house.database) | house.ports,
        text=True,
        check=True,
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    if len(told) < len(asked) or any(one["code"] for one in told):
        raise BenchFailed(f"The pipe did not take a mail: {told[-1:]}")
    return told


WAYS: dict[str, HandIn] = {"SMTP": _by_door, "pipe": _by_pipe}


def _forget_peak(process: int) -> None:
    """From here on the kernel counts the most memory anew."""
    Path(f"/proc/{process}/clear_refs").write_text("5")


def _peak(process: int) -> int:
    """The most memory the server has had since then, in bytes; its database is not in it on PostgreSQL."""
    found = PEAK.search(Path(f"/proc/{process}/status").read_text())
    return int(found[1]) * 1024 if found else 0
