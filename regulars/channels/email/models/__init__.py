"""The email channel's own nouns."""

from regulars.channels.email.models.standstill import Standstill

__all__ = ["Standstill"]
