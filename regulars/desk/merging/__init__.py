"""Two who are one: who it could be, what would happen, doing it, and undoing it."""
