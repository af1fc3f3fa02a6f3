"""Searching everything ever said, and everyone."""
