"""What reached somebody under an old number: a page was open, or a letter being read in, while two became one."""

from regulars.kit.background.tasks import task
from regulars.people import merging
from regulars.people.models import Merge
from regulars.people.relations import to_merged


@task()
def follow_late() -> int:
    """Let follow what was written to people who had gone by then; how many rows. One query a relation where there is
    nothing. Safe to repeat."""
    followed = 0
    while came := _catch_up():  # who was merged into somebody merged since is followed there, one after another
        followed += came
    return followed


def _catch_up() -> int:
    merges = Merge.objects.standing().with_people().filter(gone__in=late()).order_by("pk")
    return sum(merging.catch_up(made) for made in merges)


def late() -> set[int]:
    """Who was merged, and has something all the same."""
    standing = Merge.objects.standing().order_by().values("gone")
    found: set[int] = set()
    for one in to_merged():
        if not one.stays:
            found.update(one.of_any(standing).order_by().values_list(one.field.attname, flat=True).distinct())
    return found
