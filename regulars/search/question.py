"""What somebody typed into the search, understood: words, operators, and what is wrong with them. No database.

`read` never refuses: what is no operator is a word, and an operator that makes no sense is left out and said so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from django.utils.translation import gettext as _

from regulars.search import days
from regulars.search.days import NoDay, Span
from regulars.search.operators import OPERATORS, STATES, Operator
from regulars.search.query import Query, Term, terms

LONGEST = 1000
MOST_ASKS = 12
# An operator with its value, in quotes or without; anything else in quotes, which is not looked into; any word.
_PIECES = re.compile(
    r'(?P<minus>-?)(?:(?P<key>[^\W\d_]{1,20}):(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]*))|"[^"]*"?|[^\s"]+)'
)


@dataclass(frozen=True)
class Ask:
    """An operator with its value as typed. `begins` and `ends` say where it stands; `days` what a date means."""

    operator: Operator
    value: str
    negated: bool
    begins: int
    ends: int
    days: Span | None = None

    @property
    def key(self) -> str:
        """Which operator it is."""
        return self.operator.key


@dataclass(frozen=True)
class Mistake:
    """What was not understood, in words; `instead` is all that was typed with it set right, or ""."""

    words: str
    instead: str = ""
    offered: str = ""


@dataclass(frozen=True)
class Question:
    """`wanted` and `unwanted` are words, `asks` operators, in the order typed."""

    typed: str = ""
    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()
    asks: tuple[Ask, ...] = ()
    mistakes: tuple[Mistake, ...] = field(default=())

    @property
    def query(self) -> Query | None:
        """The words to look for; None where there are none."""
        return Query(self.wanted, self.unwanted) if self.wanted else None

    @property
    def asks_for_something(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.wanted or self.asks)

    @property
    def in_files(self) -> bool:
        """Whether only files are meant."""
        return any(ask.key == "in" and ask.value == "files" and not ask.negated for ask in self.asks)

    def of(self, key: str) -> Iterator[Ask]:
        """The asks of one operator."""
        return (ask for ask in self.asks if ask.key == key)

    def without(self, ask: Ask) -> str:
        """All that was typed but this."""
        return " ".join(f"{self.typed[: ask.begins]} {self.typed[ask.ends :]}".split())


def read(typed: str, *, today: date) -> Question:
    """What is meant by what was typed on that day. Any input is fine."""
    typed = typed[:LONGEST].replace("\x00", " ")
    asks: list[Ask] = []
    mistakes: list[Mistake] = []
    rest = list(typed)
    for piece in _PIECES.finditer(typed):
        if not (key := (piece["key"] or "").lower()):
            continue
        if key not in OPERATORS:
            mistakes += _no_operator(key, piece, typed)
            continue
        found = _ask(OPERATORS[key], piece, typed, today)
        rest[piece.start() : piece.end()] = " " * len(piece[0])
        if isinstance(found, Mistake):
            mistakes.append(found)
        elif len(asks) < MOST_ASKS:
            asks.append(found)
        else:
            mistakes.append(
                Mistake(
                    _("That is more than %(MOST_ASKS)s at once: “%(piece)s” was left out.")
                    % {"MOST_ASKS": MOST_ASKS, "piece": piece[0][:40]}
                )
            )
    wanted, unwanted = terms("".join(rest))
    return Question(typed, wanted, unwanted, tuple(asks), tuple(mistakes))


def _no_operator(key: str, piece: "re.Match[str]", typed: str) -> list[Mistake]:
    """A word with a colon is a word; one that looks like an operator misspelt is said to be none."""
    near = get_close_matches(key, OPERATORS, n=1, cutoff=0.7)
    if not near or key in {"re", "http", "https", "mailto"}:
        return []
    right = piece[0].replace(piece["key"], near[0], 1)
    return [
        Mistake(
            _("There is no “%(piece)s:”, so it is looked for as a word.") % {"piece": piece["key"]},
            _with(typed, piece, right),
            right,
        )
    ]


def _ask(operator: Operator, piece: "re.Match[str]", typed: str, today: date) -> Ask | Mistake:
    value = " ".join((piece["quoted"] if piece["quoted"] is not None else piece["bare"]).split())
    shown = piece[0][:40]
    if not value:
        return Mistake(
            _("“%(key)s:” needs something behind it, like %(example)s. It was left out.")
            % {"key": operator.key, "example": operator.example}
        )
    meant = None
    if operator.is_day:
        try:
            meant = days.span(value, today)
        except NoDay as error:
            return _wrong(
                _("“%(shown)s” was left out. %(error)s") % {"shown": shown, "error": error},
                value.lower(),
                days.NAMED,
                piece,
                typed,
            )
    elif operator.choices:
        value = STATES.get(value.lower(), value.lower())
        if value not in operator.choices:
            known = ", ".join(operator.choices)
            return _wrong(
                _("“%(shown)s” was left out: behind “%(key)s:” stands one of %(known)s.")
                % {"shown": shown, "key": operator.key, "known": known},
                value,
                operator.choices,
                piece,
                typed,
            )
    return Ask(operator, value, bool(piece["minus"]), piece.start(), piece.end(), meant)


def _wrong(words: str, value: str, known: tuple[str, ...], piece: "re.Match[str]", typed: str) -> Mistake:
    near = get_close_matches(value.replace("-", " "), known, n=1, cutoff=0.6)
    if not near:
        return Mistake(words)
    right = f"{piece['minus']}{piece['key']}:{spelled(near[0])}"
    return Mistake(words, _with(typed, piece, right), right)


def _with(typed: str, piece: "re.Match[str]", right: str) -> str:
    return f"{typed[: piece.start()]}{right}{typed[piece.end() :]}".strip()


def spelled(value: str) -> str:
    """A value as it can stand behind a colon: in quotes where it holds a space."""
    value = value.replace('"', " ")
    return f'"{value}"' if " " in value else value
