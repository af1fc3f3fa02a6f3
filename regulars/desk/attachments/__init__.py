"""Files that came or will go, as downloads, and nothing but downloads."""
