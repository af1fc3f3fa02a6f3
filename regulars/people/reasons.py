"""Why something was done, in the words of whoever did it."""

from django.utils.translation import gettext as _

from regulars.people.errors import NotLearned

LONGEST = 300


def fit(why: str, *, refusal: type[Exception] = NotLearned) -> str:
    """On one line and whole. Raises the refusal, in words, for more than the history keeps: nothing is cut off."""
    said = " ".join(why.split())
    if len(said) > LONGEST:
        raise refusal(
            _("Say why in fewer words: %(LONGEST)s letters fit, these are %(many)s.")
            % {"LONGEST": LONGEST, "many": len(said)}
        )
    return said
