"""Everyone we know: a list with filters, saved lists, columns to choose, and tags for many at once."""
