"""People whom we know only through others: a child, a partner. They have a name and no address, and are people like
anybody else."""

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.people import editing
from regulars.people.errors import NotLearned
from regulars.people.models import Person
from regulars.team.models import Teammate


@transaction.atomic
def introduce(name: str, *, by: Teammate | None, source: str = "desk", why: str = "") -> Person:
    """Somebody new, by their name alone. Raises NotLearned without one."""
    name = " ".join(name.split())
    if not name:
        raise NotLearned(_("What is their name?"))
    if len(name) > 200:
        raise NotLearned(_("That is longer than any name we can keep (200 letters)."))
    person = Person.objects.create(name=name)
    editing.note(person, "name", "", name, by=by, source=source, why=why)
    return person
