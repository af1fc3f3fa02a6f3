"""Everyone we know: a plain list by name, or the newest first."""
