"""How each language gives its word."""

from regulars.care.noticing.kinds.promising import english, french, german, spanish
from regulars.care.noticing.kinds.promising.saying import Saying

SAID = {"en": english.SAID, "de": german.SAID, "es": spanish.SAID, "fr": french.SAID}

__all__ = ["SAID", "Saying"]
