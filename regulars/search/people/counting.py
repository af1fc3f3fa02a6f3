"""How many people each segment is, counted beside the pages and kept with when it was."""

from datetime import timedelta

from django.db.models import F, Q

from regulars.kit import clock
from regulars.kit.background.tasks import task
from regulars.people.models import Person, Segment
from regulars.search.people.question import Question
from regulars.search.people.walking import number_of

FRESH_FOR = timedelta(minutes=10)


@task(attempts=2)
def count_segments() -> int:
    """Count the segments whose number is older than FRESH_FOR, the oldest first; how many were counted."""
    stale = Segment.objects.filter(Q(counted_at=None) | Q(counted_at__lt=clock.now() - FRESH_FOR))
    done = 0
    for segment in stale.order_by(F("counted_at").asc(nulls_first=True), "id"):
        count(segment)
        done += 1
    return done


def count(segment: Segment) -> int:
    """Count the people of a segment now. A statement for each 20,000 people of the house at most."""
    number = number_of(Question.kept(segment.filters), Person.objects.known())
    Segment.objects.filter(pk=segment.pk).update(number=number, counted_at=clock.now())
    return number


def keep_fresh(segments: list[Segment]) -> None:
    """Have them counted soon, if one of them was not for a while. One statement then."""
    since = clock.now() - FRESH_FOR
    if any(one.counted_at is None or one.counted_at < since for one in segments):
        count_segments.using(unique="count segments").enqueue()
