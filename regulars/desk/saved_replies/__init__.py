"""Saved replies: chosen beside a letter and put into it; written, changed and put away among the settings."""
