"""Thinking of someone: what people tell us between the lines, and what we know before we answer."""
