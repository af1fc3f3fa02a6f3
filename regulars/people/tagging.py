"""Hanging words on people, one by one or on many at once; renaming them, joining two, and doing without one."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext

from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people import signals
from regulars.people.editing import note
from regulars.people.errors import NotLearned
from regulars.people.models import Change, Person, Tag, Tagging
from regulars.team.models import Teammate

LONGEST = 60
AT_ONCE = 500
WHAT = "tag"


def key_of(name: str) -> str:
    """The name as it is compared: "Wedding" is "wedding", however its letters are put together."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def called(name: str) -> Tag:
    """The tag of this name, made if there is none. Raises NotLearned."""
    clean = _clean(name)
    tag, _ = Tag.objects.get_or_create(key=key_of(clean), defaults={"name": clean})
    return tag


@transaction.atomic
def hang(person: Person, name: str, *, by: Teammate | None, source: str = "desk") -> Tagging:
    """Hang a tag on a person; one that hangs there already stays as it is. Raises NotLearned."""
    tag = called(name)
    tagging, is_new = Tagging.objects.get_or_create(tag=tag, person=person, defaults={"by": by})
    if is_new:
        note(person, WHAT, "", tag.name, by=by, source=source)
    return tagging


@transaction.atomic
def take_off(person: Person, tag: Tag, *, by: Teammate | None, source: str = "desk") -> bool:
    """Take a tag off a person; whether it hung there."""
    gone, _ = Tagging.objects.filter(person=person, tag=tag).delete()
    if gone:
        note(person, WHAT, tag.name, "", by=by, source=source)
    return bool(gone)


@transaction.atomic
def hang_on_many(tag: Tag, people: Sequence[int], *, by: Teammate, at: datetime) -> list[int]:
    """Hang a tag on these; the ids of those on whom it did not hang before. Safe to repeat. Four statements.

    All that one deed hangs carries the same moment, by which it can be undone.
    """
    there = set(
        Person.objects.known()
        .filter(id__in=people)
        .order_by("id")
        .select_for_update(no_key=True)
        .values_list("id", flat=True)
    )
    there -= set(Tagging.objects.filter(tag=tag, person__in=there).values_list("person", flat=True))
    Tagging.objects.bulk_create([Tagging(tag=tag, person_id=one, by=by, at=at) for one in there], ignore_conflicts=True)
    _note_many(there, before="", after=tag.name, by=by, at=at)
    return sorted(there)


@transaction.atomic
def take_off_many(tag: Tag, people: Sequence[int], *, by: Teammate, at: datetime) -> list[int]:
    """Take a tag off these; the ids of those on whom it hung."""
    hanging = Tagging.objects.filter(tag=tag, person__in=people)
    there = set(hanging.values_list("person", flat=True))
    hanging.delete()
    _note_many(there, before=tag.name, after="", by=by, at=at)
    return sorted(there)


def hung_at(tag: Tag, *, by: Teammate, at: datetime) -> list[int]:
    """On whom this deed hung the tag, and it hangs there still."""
    return list(Tagging.objects.filter(tag=tag, by=by, at=at).values_list("person", flat=True))


@transaction.atomic
def rename(tag: Tag, name: str) -> None:
    """Call a tag otherwise. Raises NotLearned, also when another tag is called so: the two can be joined."""
    clean = _clean(name)
    tag.name, tag.key = clean, key_of(clean)
    try:
        with transaction.atomic():
            tag.save(update_fields=["name", "key"])
    except IntegrityError:
        raise NotLearned(
            gettext("There is a tag “%(clean)s” already. Join the two if they mean the same.") % {"clean": clean}
        ) from None


def join(tag: Tag, *, into: Tag, by: Teammate) -> None:
    """Everybody with a tag gets the other instead; who hung it and when stays. Raises NotLearned.

    A batch at a time, each of four statements: cut off and done again, it goes on where it was.
    """
    if tag.pk == into.pk:
        raise NotLearned(gettext("That is the same tag. Which other one means the same?"))
    while people := _wearing(tag):
        _pass_on(tag, into, people, by)
    signals.joining_tags.send(Tag, tag=tag, into=into)
    tag.delete()


def remove(tag: Tag, *, by: Teammate) -> None:
    """Take a tag off everybody, and do without it. A batch at a time, as `join`."""
    while people := _wearing(tag):
        take_off_many(tag, people, by=by, at=clock.now())
    tag.delete()


def _wearing(tag: Tag) -> list[int]:
    return list(Tagging.objects.filter(tag=tag).order_by("person").values_list("person", flat=True)[:AT_ONCE])


@transaction.atomic
def _pass_on(tag: Tag, into: Tag, people: list[int], by: Teammate) -> None:
    hanging = Tagging.objects.filter(tag=tag, person__in=people)
    both = set(Tagging.objects.filter(tag=into, person__in=people).values_list("person", flat=True))
    hanging.filter(person__in=both).delete()
    hanging.update(tag=into)
    now = clock.now()
    _note_many(both, before=tag.name, after="", by=by, at=now)
    _note_many(set(people) - both, before=tag.name, after=into.name, by=by, at=now)


def _note_many(people: Iterable[int], *, before: str, after: str, by: Teammate, at: datetime) -> None:
    said = {"what": WHAT, "before": before, "after": after, "by": by, "source": "list", "at": at}
    Change.objects.bulk_create([Change(person_id=one, **said) for one in people], batch_size=500)
    announce("inbox")


def _clean(name: str) -> str:
    clean = " ".join(unicodedata.normalize("NFC", name).split())
    if not clean:
        raise NotLearned(gettext("Which word should hang on them?"))
    if len(clean) > LONGEST or len(key_of(clean)) > LONGEST:
        raise NotLearned(gettext("A tag has at most %(LONGEST)s letters.") % {"LONGEST": LONGEST})
    return clean
