"""Keeping a question about people under a name."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from regulars.people.models import Segment
from regulars.search.people.counting import count_segments
from regulars.search.people.question import Question
from regulars.team.models import Teammate

LONGEST = 80


class NotKept(Exception):
    """A saved list cannot be kept so, in words."""


def keep(name: str, question: Question, *, by: Teammate) -> Segment:
    """Keep it under a new name. Raises NotKept."""
    if not question.narrows:
        raise NotKept(_("Choose a filter first: everyone is always in the list."))
    segment = Segment(name=_clean(name), filters=question.to_keep(), by=by)
    _save(segment)
    return segment


def change(segment: Segment, name: str, question: Question) -> None:
    """Call it otherwise, or let it ask something else. Raises NotKept."""
    segment.name, segment.filters = _clean(name, but=segment), question.to_keep()
    segment.counted_at = None
    _save(segment)


def _save(segment: Segment) -> None:
    try:
        with transaction.atomic():
            segment.save()
            count_segments.using(unique="count segments").enqueue()
    except IntegrityError:
        raise NotKept(_("There is a list called “%(name)s” already.") % {"name": segment.name}) from None


def _clean(name: str, but: Segment | None = None) -> str:
    clean = " ".join(name.split())
    if not clean:
        raise NotKept(_("What should this list be called?"))
    if len(clean) > LONGEST:
        raise NotKept(_("A name has at most %(LONGEST)s letters.") % {"LONGEST": LONGEST})
    others = Segment.objects.exclude(pk=but.pk if but else 0).values_list("name", flat=True)
    if clean.casefold() in {other.casefold() for other in others}:
        raise NotKept(_("There is a list called “%(clean)s” already.") % {"clean": clean})
    return clean
