"""Loads the demo business into an empty house: all of it or, when anything goes wrong, none."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from regulars.care import listening
from regulars.care.recapping import keeping
from regulars.conversation import closeness
from regulars.conversation.models import Entry
from regulars.demo.belonging import belong, with_relatives
from regulars.demo.doubling import double
from regulars.demo.errors import HouseHasBegun
from regulars.demo.hanging import hang
from regulars.demo.hearing import hear
from regulars.demo.moving_in import moved_in
from regulars.demo.relating import relate
from regulars.demo.remembering import remember
from regulars.demo.story import freshened, tell
from regulars.demo.story.nouns import Story
from regulars.kit.live.announcing import announce
from regulars.people.models import Person
from regulars.team.models import House, Teammate


@dataclass(frozen=True)
class Loaded:
    """How much was loaded: people, teammates, and entries (messages, notes and events together)."""

    people: int
    teammates: int
    entries: int


@transaction.atomic
def load(until: datetime) -> Loaded:
    """Load the story as it stands at `until`. Raises HouseHasBegun unless the house is empty.

    One transaction, a few hundred statements (SQLite takes small blocks only); a few seconds.
    """
    _refuse_company()
    story = freshened(tell(until), until)
    _found(story)
    cast = with_relatives(story, moved_in(story))
    remember(story, cast)
    belong(story, cast)
    closeness.fill()
    relate(cast)
    hear(cast)
    hang(cast)
    twins = double(cast)
    # What they told is listened to once the house runs: the days ahead of today are offered.
    listening.enrol()
    keeping.enrol()
    announce("inbox", "promises")
    return Loaded(people=len(cast.people) + len(twins), teammates=len(cast.teammates), entries=Entry.objects.count())


def _refuse_company() -> None:
    if House.objects.filter(is_demo=True).exists():
        raise HouseHasBegun("The demo business is here already. Take it away first with “regulars remove_demo”.")
    if House.objects.exists() or Teammate.objects.exists() or Person.objects.exists():
        raise HouseHasBegun("This house has begun its own life, and the demo business needs an empty one.")


def _found(story: Story) -> None:
    House.objects.create(
        id=1,
        name=story.house_name,
        address=story.house_address,
        zone=story.zone,
        currency=story.currency,
        is_demo=True,
    )
