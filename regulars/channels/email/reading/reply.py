"""The newest message's own words, told apart from what it quotes and how it is signed."""

import re
from dataclasses import dataclass, replace
from itertools import islice

from regulars.channels.email.reading import earlier, introductions, signatures
from regulars.channels.email.reading.earlier import Mark
from regulars.channels.email.reading.forwarded import embedded
from regulars.channels.email.reading.mail import Reply
from regulars.channels.email.reading.quoted_html import marked_text

MOST_LINES = 10_000
LONGEST_TEXT = 2_000_000  # characters; what is behind is quoted anyway in every honest mail

_QUOTED = re.compile(r"^[ \t]{0,4}>(?!>>*[ \t]+>*[ \t]*\S+.*<<<)")
_BARRED = re.compile(r"^\|(?:[ \t]|$)")
_QUOTE_SIGNS = re.compile(r"^[ \t]{0,4}(?:>[ \t]?)+|^\|[ \t]?")


def of_html(html: str, *, forwarded: bool = False) -> Reply:
    """The reply in an HTML body."""
    return _reply(marked_text(html), lone_quote_stays=False, forwarded=forwarded)


def of_text(text: str, *, forwarded: bool = False) -> Reply:
    """The reply in a plain body. Quotes between own words stay, quotes around them go; a forwarded message stays.

    `forwarded`: the subject says that it passes another message on, whatever stands above that.
    """
    return _reply(text, lone_quote_stays=True, forwarded=forwarded)


def _reply(text: str, *, lone_quote_stays: bool, forwarded: bool) -> Reply:
    lines = _lines(text)
    bare = [unquoted(line) for line in lines]
    found = [mark for mark in earlier.marks(bare) if _introduces(mark, lines)]
    if forwarded and found and found[0].kind in {"headers", "original"}:
        found[0] = replace(found[0], kind="forwarded")
    kept = _own(lines, found, lone_quote_stays=lone_quote_stays)
    words, signature = _signed(kept, found, lines)
    whole = "\n".join(lines).strip("\n")
    return Reply(
        text=words if words.strip() else whole,
        signature=signature,
        quoted_messages=_count(found, lines),
        embedded=embedded(lines, bare, found),
    )


def _count(found: list[Mark], lines: list[str]) -> int:
    """How many earlier messages are told apart. A rule inside a quote that names nobody begins none of its own."""
    nameless = [mark for mark in found if mark.kind == "original" and not mark.headers and is_quoted(lines[mark.start])]
    return len(found) - len(nameless) or int(any(is_quoted(line) for line in lines))


def _introduces(mark: Mark, lines: list[str]) -> bool:
    """Whether the mark may cut: a sentence of somebody's own that only looks like one may not, without quote marks."""
    if mark.kind != "wrote" or is_quoted(lines[mark.start]) or introductions.is_formula(mark.introduction):
        return True
    return next((is_quoted(line) for line in islice(lines, mark.end, None) if line.strip()), False)


def _lines(text: str) -> list[str]:
    plain = text[:LONGEST_TEXT].replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").replace("\0", "")
    plain = plain.translate(INVISIBLE)
    return [line.rstrip() for line in plain.split("\n")[:MOST_LINES]]


INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))


def is_quoted(line: str) -> bool:
    """Whether the line carries a quote mark."""
    return bool(_QUOTED.match(line) or _BARRED.match(line))


def unquoted(line: str) -> str:
    """The line without its quote marks."""
    return _QUOTE_SIGNS.sub("", line[:5_000]) if is_quoted(line) else line


@dataclass
class _Run:
    """Neighbouring lines of the same sort."""

    sort: str
    """own, quoted, mark or signature"""
    lines: list[str]
    mark: Mark | None = None

    @property
    def says_something(self) -> bool:
        return any(line.strip() for line in self.lines)


def _own(lines: list[str], found: list[Mark], *, lone_quote_stays: bool) -> list[str]:
    """The lines that stay. In HTML a single quote between own words is the box of an earlier message."""
    runs = _runs(lines, found)
    runs = _cut(runs)
    _set_signatures_apart(runs)
    while runs and (runs[-1].sort != "own" or not runs[-1].says_something) and any(_speaks(run) for run in runs):
        runs.pop()
    own = [run for run in runs if _speaks(run)]
    if not own:
        return []
    if len(own) == 1:
        return own[0].lines
    quotes = [run for run in runs if run.sort == "quoted" and run.says_something]
    going = {"mark"} if lone_quote_stays or len(quotes) > 1 else {"mark", "quoted"}
    return [line for run in runs if run.sort not in going for line in run.lines]


def _set_signatures_apart(runs: list[_Run]) -> None:
    """Call the last own run a signature when it stands below a quote and is nothing else."""
    if len(runs) > 1 and runs[-1].sort == "own" and signatures.is_nothing_else(runs[-1].lines):
        runs[-1].sort = "signature"


def _speaks(run: _Run) -> bool:
    return run.sort == "own" and run.says_something


def _cut(runs: list[_Run]) -> list[_Run]:
    """The runs up to the first mark behind which everything is an earlier message."""
    spoken = False
    for index, run in enumerate(runs):
        if run.sort == "mark" and run.mark is not None:
            if run.mark.kind == "forwarded" or (not spoken and run.mark.kind != "wrote"):
                return [*runs[:index], _Run("own", [line for rest in runs[index:] for line in rest.lines])]
            if spoken and not _quote_follows(runs, index):
                return runs[:index]
        spoken = spoken or _speaks(run)
    return runs


def _quote_follows(runs: list[_Run], index: int) -> bool:
    """Whether the message behind this mark carries quote marks, so that what does not is own again."""
    return runs[index].mark is not None and next(
        (run.sort == "quoted" for run in runs[index + 1 :] if run.says_something), False
    )


def _runs(lines: list[str], found: list[Mark]) -> list[_Run]:
    """The lines in runs. A mark inside quotes is quoted, except a first one that says "forwarded"."""
    first = found[:1] if found and found[0].kind == "forwarded" else []
    starts = {mark.start: mark for mark in found if not is_quoted(lines[mark.start]) or mark in first}
    runs: list[_Run] = []
    index = 0
    while index < len(lines):
        mark = starts.get(index)
        if mark is not None:
            if mark.own_words:
                _add(runs, "own", mark.own_words)
            runs.append(_Run("mark", lines[index : mark.end], mark))
            index = mark.end
            continue
        _add(runs, _sort(lines, index, runs), lines[index])
        index += 1
    return _with_plain_introductions(runs)


def _with_plain_introductions(runs: list[_Run]) -> list[_Run]:
    """The runs, the last own lines before quote marks set apart where they introduce them."""
    made: list[_Run] = []
    for run, after in zip(runs, [*runs[1:], None], strict=True):
        start = (
            _introduction_starts(run) if run.sort == "own" and after is not None and after.sort == "quoted" else None
        )
        made += [run] if start is None else [_Run("own", run.lines[:start]), _Run("mark", run.lines[start:])]
    return made


def _introduction_starts(run: _Run) -> int | None:
    """The line of an own run on which the introduction of the quote behind it begins."""
    last = next((at for at in range(len(run.lines) - 1, -1, -1) if run.lines[at].strip()), None)
    if last is None or len(run.lines) - last > 2:
        return None
    count = introductions.lines_before_marks(run.lines[: last + 1][-introductions.MOST_WRAPPED_UNKNOWN :])
    return last + 1 - count if count else None


def _sort(lines: list[str], index: int, runs: list[_Run]) -> str:
    line = lines[index]
    if is_quoted(line):
        return "quoted"
    before = runs[-1].sort if runs else "own"
    if not line.strip():
        return before if before != "mark" else "own"
    if before == "quoted" and index and is_quoted(lines[index - 1]) and _wrapped(lines, index):
        return "quoted"
    return "own"


def _wrapped(lines: list[str], index: int) -> bool:
    """Whether an unmarked line right behind a quoted one is its end, pushed to a line of its own."""
    following = lines[index + 1] if index + 1 < len(lines) else ""
    return is_quoted(following) and len(lines[index - 1]) > 20 and bool(unquoted(lines[index - 1]).strip())


def _add(runs: list[_Run], sort: str, line: str) -> None:
    if runs and runs[-1].sort == sort:
        runs[-1].lines.append(line)
    else:
        runs.append(_Run(sort, [line]))


def _signed(kept: list[str], found: list[Mark], lines: list[str]) -> tuple[str, str | None]:
    """The kept lines without their signature, and the signature. Behind a forwarded message nothing is one of ours."""
    forward = next((mark for mark in found if mark.kind == "forwarded"), None)
    if forward is None:
        return signatures.split("\n".join(kept).strip("\n"))
    place = next((at for at, line in enumerate(kept) if line == lines[forward.start]), None)
    if place is None:
        return signatures.split("\n".join(kept).strip("\n"))
    return "\n".join(kept).strip("\n"), signatures.split("\n".join(kept[:place]).strip("\n"))[1]
