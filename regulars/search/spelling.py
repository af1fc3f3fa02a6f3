"""How a folded word may be written with letters of its own: "strasse" as "straße", "smorrebrod" as "smørrebrød".

SQLite's index takes accents off letters and leaves letters of their own as they are; a word is looked for in each
spelling it may have there. At most two sorts of such letters in one word are thought of.
"""

from functools import lru_cache
from itertools import combinations

LETTERS = (
    ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"), ("o", "ø"), ("l", "ł"), ("d", "đ"), ("d", "ð"), ("i", "ı"),
    ("h", "ħ"), ("t", "ŧ"),
)  # fmt: skip
MOST = 40


@lru_cache(maxsize=4096)
def spellings(word: str, *, goes_on: bool = False) -> tuple[str, ...]:
    """The word and its other spellings, at most MOST; one that goes on may end within a letter: "gros" in "groß"."""
    there = [pair for pair in LETTERS if pair[0] in word]
    found = dict.fromkeys([word])
    for plain, own in there:
        found[word.replace(plain, own)] = None
    if goes_on:
        found.update(dict.fromkeys(word[:-1] + own for plain, own in LETTERS if plain[1:] and plain[0] == word[-1]))
    for plain, own in there:
        found.update(dict.fromkeys(_one_by_one(word, plain, own)))
    for (plain, own), (other, another) in combinations(there, 2):
        found[word.replace(plain, own).replace(other, another)] = None
    return tuple(found)[:MOST]


def _one_by_one(word: str, plain: str, own: str) -> list[str]:
    """With one of the places replaced, where there are several."""
    places = [at for at in range(len(word)) if word.startswith(plain, at)]
    if len(places) < 2:
        return []
    return [word[:at] + own + word[at + len(plain) :] for at in places]
