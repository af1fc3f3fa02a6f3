"""What the search for duplicates refuses.

PeopleError
├── NotAList         a file cannot be read as a list of people; its words name the line
└── AlreadySifting   another process is comparing everybody at this moment
"""

from regulars.people.errors import PeopleError


class NotAList(PeopleError):
    """A file cannot be read as a list of people."""


class AlreadySifting(PeopleError):
    """Another process is comparing everybody; it goes on where this one would."""
