"""Pages for what went wrong, in human words."""
