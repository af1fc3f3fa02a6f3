"""Several deeds in one go: shown as sentences and done together, and put together among the settings."""
