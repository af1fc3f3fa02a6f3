"""What speaks for one person, in words."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from regulars.people.duplicates.likeness import Likeness


def reasons(likenesses: Sequence[Likeness], grades: Mapping[str, int]) -> list[str]:
    """What two have in common, and then, after "but", what speaks against it."""
    told = [one.words(grades[one.name]) for one in likenesses if one.name in grades]
    alike = [words for words, speaks_for in told if words and speaks_for]
    against = [words for words, speaks_for in told if words and not speaks_for]
    return alike + [_("but %(words)s") % {"words": words} for words in against]
