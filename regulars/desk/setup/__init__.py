"""Setting up an empty house: its name, its clock, its money, and the first one with a key."""
