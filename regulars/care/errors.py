"""What care refuses.

CareError
└── AlreadyDecided   somebody kept it or waved it away a moment before
"""


class CareError(Exception):
    """Something could not be done; its words are shown as they are."""


class AlreadyDecided(CareError):
    """Somebody decided about this offer before; it stands as they left it."""
