"""What can go wrong with the bench.

BenchFailed        something could not be measured; the sentence says what
└── PageFailed     a page did not answer as it should: there is nothing to measure
"""


class BenchFailed(Exception):
    """Something could not be measured."""


class PageFailed(BenchFailed):
    """A page did not answer as it should."""
