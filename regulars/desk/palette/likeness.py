"""How well a name fits what was typed, with letters left out: "sr" finds "Saved replies". No database."""

from regulars.people.topics import fold

# Fewer letters stand somewhere in almost every name.
FEWEST = 3


def likeness(name: str, typed: str) -> int | None:
    """0 for the best fit; None where the letters typed do not stand in the name in their order.

    Better than letters anywhere are the beginning of the name, the beginning of a word, the beginnings of several
    words, and a piece of it.
    """
    wanted, text = "".join(fold(typed).split()), fold(name)
    solid = "".join(text.split())
    if not wanted or solid.startswith(wanted):
        return 0
    words = text.split()
    if any(word.startswith(wanted) for word in words):
        return 1
    if "".join(word[0] for word in words).startswith(wanted):
        return 2
    if all(any(word.startswith(piece) for word in words) for piece in fold(typed).split()):
        return 2
    if wanted in solid:
        return 3
    return (
        4 if len(wanted) >= FEWEST and any(_in_order(wanted, "".join(words[at:])) for at in range(len(words))) else None
    )


def _in_order(wanted: str, text: str) -> bool:
    """Whether the letters stand there one after the other, the first of them first."""
    letters = iter(text)
    return text[0] == wanted[0] and all(letter in letters for letter in wanted)
