"""Regulars: customer relationships, not tickets. One lifelong conversation with each person, over every channel."""

__version__ = "0.1.0"
