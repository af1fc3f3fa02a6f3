"""Measure noticing against the labelled lines.

Without anything else the held-back half is measured and written into docs/noticing.md. `--open` prints the open half;
`--faults KIND` lists its faults. What is held back is never shown line by line: it would no longer be unseen.
"""

import argparse
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.config.settings")

from regulars.care.noticing import notice
from regulars.channels.email.reading.letter import read
from tests.noticing.measuring import LANGUAGES, Fault, Line, Tally, lines, measure

PAGE = Path(__file__).parent.parent / "docs" / "noticing.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
NAMES = {"en": "English", "de": "German", "es": "Spanish", "fr": "French"}


def main() -> int:
    asked = _asked()
    if asked.mails:
        _say(_costs_of_mails(asked.mails))
        return 0
    halves = {language: lines(language, is_open=asked.open) for language in LANGUAGES}
    measured = {language: measure(half) for language, half in halves.items()}
    if asked.faults:
        for language in LANGUAGES:
            _print_faults(measured[language][1], asked.faults, language, asked.language)
        return 0
    table = _table({language: tallies for language, (tallies, _) in measured.items()})
    costs = _costs([line for half in halves.values() for line in half])
    if asked.open:
        _say(f"{table}\n\n{costs}")
        return 0
    _write(f"{table}\n\n{costs}")
    _say(f"{table}\n\n{costs}")
    return 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--open", action="store_true", help="print the open half; write nothing")
    parser.add_argument("--faults", metavar="KIND", help="list the faults of a kind (days: wrong days); open half only")
    parser.add_argument(
        "--mails", type=Path, metavar="FOLDER", help="time it on every mail (.eml) under a folder instead"
    )
    parser.add_argument("--language", choices=LANGUAGES, help="the faults of this language only")
    asked = parser.parse_args()
    if asked.faults and not asked.open:
        parser.error("faults are shown of the open half only: add --open")
    return asked


def _print_faults(faults: list[Fault], kind: str, language: str, only: str | None) -> None:
    for fault in faults:
        if fault.kind.startswith(kind) and only in (None, language):
            line = fault.line
            _say(
                f"{line.id} {fault.what} [{fault.words}] {line.sent:%a %Y-%m-%d %H:%M%z} {line.zone}\n    {line.text!r}"
            )


def _table(measured: dict[str, dict[str, Tally]]) -> str:
    head = " | ".join(f"{NAMES[language]} P | R | n" for language in measured)
    rows = [f"| kind | {head} |", "|---|" + "---:|" * 3 * len(measured)]
    kinds = next(iter(measured.values()))
    for kind in kinds:
        cells = " | ".join(_cells(tallies[kind]) for tallies in measured.values())
        rows.append(f"| {'occasions with the exact day' if kind == 'days' else f'`{kind}`'} | {cells} |")
    life = " | ".join(_cells(_life(tallies)) for tallies in measured.values())
    rows.append(f"| all life events | {life} |")
    return "\n".join(rows)


def _life(tallies: dict[str, Tally]) -> Tally:
    every = [one for kind, one in tallies.items() if kind.startswith("life_event")]
    return Tally(sum(one.right for one in every), sum(one.wrong for one in every), sum(one.missed for one in every))


def _cells(tally: Tally) -> str:
    return f"{_share(tally.precision)} | {_share(tally.recall)} | {tally.count}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _costs(measured: list[Line]) -> str:
    return f"{len(measured)} texts, {_timed([line.found for line in measured])}"


def _costs_of_mails(folder: Path) -> str:
    texts = [text for path in sorted(folder.rglob("*.eml")) if (text := _own_words_of(path))]
    sent = datetime.now(UTC)
    return f"{len(texts)} mails, {_timed([partial(notice, text, sent=sent) for text in texts])}"


def _own_words_of(path: Path) -> str:
    """The newest message's own words of a mail; nothing where it is no mail."""
    try:
        return read(path.read_bytes()).reply.text
    except ValueError:
        return ""


def _timed(deeds: list[Callable[[], object]]) -> str:
    taken = []
    for deed in deeds:
        begun = time.perf_counter()
        deed()
        taken.append((time.perf_counter() - begun) * 1000)
    taken.sort()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{statistics.median(taken):.1f} ms each in the median, {taken[int(len(taken) * 0.95)]:.1f} ms at the 95th"
        f" percentile, {taken[-1]:.0f} ms at the most; {memory:.0f} MB at the most."
    )


def _write(measured: str) -> None:
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n\n{measured}\n\n{END}{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
