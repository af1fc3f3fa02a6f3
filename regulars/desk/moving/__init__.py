"""Where something said is put where it belongs: another matter, one of its own, another person; and put back."""
