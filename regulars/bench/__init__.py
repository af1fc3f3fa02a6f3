"""Bench: how fast the house is, measured on made-up people in a database of its own, never the house's."""
