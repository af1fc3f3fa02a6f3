"""Search: every word of every entry, person and identifier, over the whole history, on both databases."""
