"""Whether somebody may be greeted: the one question that every birthday, letter and card asks before it leaves."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from regulars.people.models import Parting, Person


def may_greet(person: Person) -> bool:
    """Never the dead, the forgotten, whoever turned out to be somebody else we know, or with whom we parted ways."""
    return not why_not(person)


def why_not(person: Person) -> str:
    """In words why nobody greets them; "" where one may. One query for the living."""
    if person.has_died:
        return "died"
    if person.forgotten_at:
        return _("is forgotten, as they wished")
    if person.merged_into_id:
        return _("turned out to be somebody else we know")
    return _("parted ways with us") if Parting.objects.filter(person=person, ended_at=None).exists() else ""


def greetable(people: QuerySet[Person]) -> QuerySet[Person]:
    """Those of them whom one may greet: the same rule as may_greet, for many at once."""
    parted = Parting.objects.filter(person=OuterRef("pk"), ended_at=None)
    return people.filter(has_died=False, forgotten_at=None, merged_into=None).exclude(Exists(parted))
