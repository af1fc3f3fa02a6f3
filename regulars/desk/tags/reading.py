"""The tags of somebody, and the words to choose from."""

from regulars.people.models import Person, Tag

MOST_OFFERED = 300


def of(person: Person, *, is_tagged: bool) -> list[Tag]:
    """What hangs on them, by name. A query where anything does."""
    return list(Tag.objects.filter(taggings__person=person).order_by("key")) if is_tagged else []


def offered(person: Person) -> list[str]:
    """Words that hang on others, by name, at most MOST_OFFERED; not those that hang here already. A query."""
    others = Tag.objects.exclude(taggings__person=person).order_by("key")
    return list(others.values_list("name", flat=True)[:MOST_OFFERED])
