"""Sets of names, written as one line of words."""


def names(words: str) -> frozenset[str]:
    """The names in a line, separated by blanks."""
    return frozenset(words.split())
