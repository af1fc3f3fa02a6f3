"""The kinds of things that are noticed: a module for each, and the list of all. A finder takes a Reading and yields its
findings."""

from collections.abc import Callable, Iterator

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.kinds import family, learned, occasions, promises, questions, told_again
from regulars.care.noticing.reading import Reading
from regulars.care.noticing.sentences import Sentence

FINDERS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    occasions.find,
    told_again.find,
    learned.find,
    family.find,
    promises.find,
    questions.find,
)
# What rules say of a sentence: they are asked first, and what was learned weighs them.
RULES: dict[str, Callable[[Reading, Sentence], object]] = {
    "occasion": occasions.ruled,
    "promise": promises.ruled,
    "question": questions.ruled,
}
