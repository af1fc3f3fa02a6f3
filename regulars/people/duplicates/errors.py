"""What the search for duplicates refuses.

PeopleError
└── NotAList   a file cannot be read as a list of people; its words name the line
"""

from regulars.people.errors import PeopleError


class NotAList(PeopleError):
    """A file cannot be read as a list of people."""
