"""What hangs on a request: its tags, its fields, who follows it, and when one comes back to it."""
