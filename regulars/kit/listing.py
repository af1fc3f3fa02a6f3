"""Several things in one sentence."""

from collections.abc import Sequence


def listed(words: Sequence[str], *, most: int = 0) -> str:
    """ "Ada", "Ada and Jo", "Ada, Jo and Lena"; "" for nobody. With `most`, who is beyond it is counted: "Ada, Jo and 3
    others"."""
    shown = list(words)
    if most and len(shown) > most:
        shown = [*shown[: most - 1], f"{len(shown) - most + 1} others"]
    return " and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)
