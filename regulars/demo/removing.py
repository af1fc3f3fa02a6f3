"""Takes the demo business away, and leaves everything real as it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.core.files.storage import Storage
from django.db import models, transaction
from django.db.models import Q

from regulars.conversation.models import Attachment
from regulars.demo.errors import NothingToRemove
from regulars.kit.live.announcing import announce
from regulars.people.models import Circle, Person, Segment, Tag
from regulars.search.people.retagging import asking_for
from regulars.team.models import House, Teammate


@dataclass(frozen=True)
class Removed:
    """How many people and teammates went, and who stays because real people know them."""

    people: int
    teammates: int
    staying: tuple[str, ...]


@transaction.atomic
def remove() -> Removed:
    """Remove everything marked as demo in one transaction. Raises NothingToRemove.

    A demo teammate who has dealt with real people stays and is a teammate like any other from then on; so does the
    house while anybody works in it.
    """
    if not House.objects.filter(is_demo=True).exists() and not Person.objects.filter(is_demo=True).exists():
        raise NothingToRemove("There is no demo business here to remove.")
    people = Person.objects.filter(is_demo=True)
    number = people.count()
    _forget_files(people)
    people.delete()
    _dissolve_circles()
    _drop_tags()
    gone, staying = _part()
    _close_house()
    announce("inbox", "promises")
    return Removed(people=number, teammates=gone, staying=tuple(one.name for one in staying))


def _dissolve_circles() -> None:
    """Households and companies of the demo; one that somebody real is in by now stays, and is theirs."""
    circles = Circle.objects.filter(is_demo=True)
    circles.filter(memberships=None).delete()
    circles.update(is_demo=False)


def _drop_tags() -> None:
    """Lists of the demo, and its tags but those that somebody real wears or a list of ours asks for."""
    Segment.objects.filter(is_demo=True).delete()
    tags = Tag.objects.filter(is_demo=True)
    for tag in tags.filter(taggings=None):
        if not asking_for(tag):
            tag.delete()
    tags.update(is_demo=False)


def _forget_files(people: models.QuerySet[Person]) -> None:
    """Delete the files of demo conversations once the rows are gone for certain."""
    files = Attachment.objects.filter(Q(entry__person__in=people) | Q(draft__person__in=people))
    for attachment in files:
        transaction.on_commit(_deleting(attachment.file.storage, attachment.file.name or ""))


def _deleting(storage: Storage, name: str) -> Callable[[], None]:
    return lambda: storage.delete(name)


def _part() -> tuple[int, list[Teammate]]:
    """Say goodbye to the demo teammates whom nothing real needs; the others become real."""
    team = list(Teammate.objects.filter(is_demo=True).order_by("id"))
    needed = _needed(team)
    staying = [one for one in team if one.id in needed]
    leaving = [one.id for one in team if one.id not in needed]
    Teammate.objects.filter(id__in=leaving).delete()
    Teammate.objects.filter(id__in=needed).update(is_demo=False)
    if staying and not Teammate.objects.filter(keeps_house=True, is_active=True).exists():
        Teammate.objects.filter(id=staying[0].id).update(keeps_house=True)
    return len(leaving), staying


def _needed(team: Iterable[Teammate]) -> set[int]:
    """The ids of teammates whom a row that is left still names and may not lose."""
    needed: set[int] = set()
    for relation in Teammate._meta.related_objects:
        if relation.on_delete is models.PROTECT:
            named = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": list(team)})
            needed.update(named.values_list(relation.field.attname, flat=True).distinct())
    return needed


def _close_house() -> None:
    house = House.objects.filter(is_demo=True)
    if Teammate.objects.exists():
        house.update(is_demo=False)
    else:
        house.delete()
