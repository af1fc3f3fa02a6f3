"""The kinds of things that are noticed: a module for each, and the list of all. A finder takes a Reading and yields its
findings."""

from collections.abc import Callable, Iterator

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.kinds import occasions, promises, questions, told_again
from regulars.care.noticing.reading import Reading

FINDERS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    occasions.find,
    promises.find,
    questions.find,
    told_again.find,
)
