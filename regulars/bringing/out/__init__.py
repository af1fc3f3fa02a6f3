"""Giving people out: what goes, in which order, as which lines and cards, packed as it is read."""
