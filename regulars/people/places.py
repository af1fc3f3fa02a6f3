"""Postal addresses, of a person or shared by a circle: moved into, set right, left. A move is a new row, so that where
they lived before is known too."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from regulars.people import editing
from regulars.people.dating import today
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Circle, Person, Place
from regulars.people.partial_dates import day_in_words
from regulars.team.models import Teammate

FIELDS = ("street", "postcode", "locality", "region", "country")


@transaction.atomic
def settle(
    whose: Person | Circle, words: Mapping[str, str], *, by: Teammate | None, since: date | None = None, why: str = ""
) -> Place:
    """They live here now; any address they had until then ends. `words` are FIELDS. Raises NotLearned."""
    asked = _asked(words)
    mine = Q(circle=whose) if isinstance(whose, Circle) else Q(person=whose)
    type(whose)._default_manager.select_for_update().get(pk=whose.pk)
    before = Place.objects.filter(mine, until=None).order_by("-id").first()
    if before and since and before.since and since < before.since:
        raise NotLearned(
            _("They came to the address before it only on %(day_in_words)s.")
            % {"day_in_words": day_in_words(before.since)}
        )
    row = Place(**asked, since=since, by=by, source="desk", **_owner(whose))
    if before and str(before) == str(row):
        return before
    if before:
        Place.objects.filter(mine, until=None).update(until=since or today())
    row.save()
    _note(row, str(before) if before else "", str(row), by=by, why=why)
    return row


@transaction.atomic
def correct(
    place: Place, words: Mapping[str, str], *, by: Teammate | None, was: str | None = None, why: str = ""
) -> None:
    """It was written wrongly; they did not move. `was` is the address as it was shown. Raises NotLearned,
    EditedMeanwhile."""
    held = Place.objects.select_for_update(of=("self",)).select_related("circle", "person").get(pk=place.pk)
    before = str(held)
    if was is not None and was != before:
        raise EditedMeanwhile("address", before)
    for name, value in _asked(words).items():
        setattr(held, name, value)
    if str(held) == before:
        return
    held.save(update_fields=FIELDS)
    _note(held, before, str(held), by=by, why=why)
    place.refresh_from_db()


@transaction.atomic
def leave(place: Place, *, by: Teammate | None, until: date | None = None, why: str = "") -> None:
    """They do not live there any more, and nobody told us where they do."""
    ended = Place.objects.filter(pk=place.pk, until=None).update(until=until or today())
    place.refresh_from_db()
    if ended:
        _note(place, str(place), "", by=by, why=why)


def _owner(whose: Person | Circle) -> dict[str, Person | Circle]:
    return {"circle": whose} if isinstance(whose, Circle) else {"person": whose}


def _note(place: Place, before: str, after: str, *, by: Teammate | None, why: str) -> None:
    editing.note(place.person, "address", before, after, circle=place.circle, by=by, why=why)


def _asked(words: Mapping[str, str]) -> dict[str, str]:
    asked = {name: words.get(name, "").strip() for name in FIELDS}
    asked["street"] = "\n".join(" ".join(line.split()) for line in asked["street"].splitlines() if line.strip())
    if not any(asked.values()):
        raise NotLearned(_("Write an address."))
    for name, value in asked.items():
        longest: int = Place._meta.get_field(name).max_length  # type: ignore[union-attr, assignment]
        if len(value) > longest:
            raise NotLearned(_("That is longer than an address can be (%(longest)s letters).") % {"longest": longest})
    return asked
