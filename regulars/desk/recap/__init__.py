"""What to know before answering somebody, above their conversation."""
