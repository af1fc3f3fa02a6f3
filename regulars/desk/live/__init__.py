"""Who may listen to what on the live stream."""
