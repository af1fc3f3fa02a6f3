"""How large a call of a provider may be."""

from django.conf import settings


def largest_post() -> int:
    """Bytes: the largest mail as text inside text, with something around it."""
    return settings.REGULARS_LARGEST_MAIL * 3 // 2 + 1024 * 1024
