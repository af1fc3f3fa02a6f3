"""Where somebody who turned out to be two is split, and where it is undone."""
