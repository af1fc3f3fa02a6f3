"""Reading what stands in files that came along with letters.

Door: `taking.read_due` reads what waits. Each file is opened by `child`, a process of its own with little memory,
little time and nothing of the house in it; `opening` runs it and says what went wrong. `reading` knows the formats.

    Unreadable      the file cannot be read, and which trouble it is
"""
