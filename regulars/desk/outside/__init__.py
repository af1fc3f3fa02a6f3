"""Asking somebody outside about a matter, and what they answer."""
