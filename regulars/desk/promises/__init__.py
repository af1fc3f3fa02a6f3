"""Giving our word, keeping it, moving it, and saying openly when it was broken."""
