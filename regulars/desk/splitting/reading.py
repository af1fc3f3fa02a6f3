"""What could go along when somebody is split, entry by entry."""

from collections.abc import Iterable

from regulars.desk.moving.reading import CHOOSABLE, Line, as_lines
from regulars.desk.sight import entries_for
from regulars.people.models import Person
from regulars.team.models import Teammate


def lines_of(person: Person, *, seen_by: Teammate, chosen: Iterable[int] = ()) -> list[Line]:
    """What was said with somebody, the newest first; at most MOST_LINES, and whatever is chosen. One or two queries."""
    return as_lines(entries_for(seen_by).filter(person=person, kind__in=CHOOSABLE), chosen)
