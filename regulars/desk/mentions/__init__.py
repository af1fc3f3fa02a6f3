"""Where a teammate sees who called them by name, and whom one can call."""
