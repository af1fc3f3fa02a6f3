"""Merging and separating meet: each knows of the other, and says what to undo first."""

from datetime import timedelta

import pytest
from django.utils import timezone

from regulars.conversation import reuniting, separating
from regulars.conversation.errors import StaysHere
from regulars.conversation.models import Absence, Entry
from regulars.conversation.separating import Parcel
from regulars.people import merging, undoing
from regulars.people.models import Circle, Identifier, Membership, Merge, Parting

pytestmark = pytest.mark.django_db

WORK = "mia@work.example"


@pytest.fixture
def mia(hear):
    """The same Maria, as she wrote from work."""
    return hear("Do you roast on Mondays?", by=WORK, name="Mia L.", subject="Mondays").by_person


def test_reunite_when_one_of_the_two_was_merged_since_then_says_what_to_undo_first(maria, mia, ada):
    from_work = Parcel(mia, (Identifier.objects.get(value=WORK),))
    given = separating.split(from_work, name="Mia's boss", by=ada)
    made = merging.merge(maria, mia, by=ada)
    given = type(given).objects.with_people().get(pk=given.pk)

    assert reuniting.why_not(given) == "Mia L. was merged into Maria Lopes since. Undo that first."
    with pytest.raises(StaysHere):
        reuniting.reunite(given, by=ada)
    undoing.undo(made, by=ada)
    reuniting.reunite(given, by=ada)
    assert Identifier.objects.get(value=WORK).person == mia


def test_undo_when_what_came_along_was_given_on_since_then_says_what_to_undo_first(maria, mia, ada):
    made = merging.merge(maria, mia, by=ada)
    parcel = Parcel(maria, (Identifier.objects.get(value=WORK),))
    given = separating.split(parcel, name="Mia's boss", by=ada)

    assert undoing.why_not(Merge.objects.get(pk=made.pk)) == (
        "Ada gave mia@work.example and a letter to Mia's boss since. Undo that first."
    )
    reuniting.reunite(given, by=ada)
    undoing.undo(made, by=ada)
    assert (Identifier.objects.get(value=WORK).person, Entry.objects.get(said__contains="Mondays").person) == (mia, mia)


def test_foresee_when_the_shop_knows_both_by_a_proven_number_then_warns(maria, mia):
    for person, number in ((maria, "1001"), (mia, "1002")):
        Identifier.objects.create(person=person, kind="shop", raw=number, value=number, trust="verified")
    twice = "Both have a proven customer number, and not the same: the shop takes them for two."

    assert twice in merging.foresee(maria, mia).warnings
    Identifier.objects.filter(value="1002").update(trust="claimed")
    assert twice not in merging.foresee(maria, mia).warnings


def test_merge_when_both_live_together_are_parted_from_and_away_then_each_is_once_and_comes_back(maria, mia, ada):
    home = Circle.objects.create(kind="household", name="Lopes")
    for one in (maria, mia):
        Membership.objects.create(circle=home, person=one)
        Parting.objects.create(person=one, why="They asked")
        Absence.objects.create(person=one, until=timezone.localdate() + timedelta(days=3))
    rows = [sorted(noun.objects.values_list()) for noun in (Membership, Parting, Absence)]
    made = merging.merge(maria, mia, by=ada)

    assert [noun.objects.get().person for noun in (Membership, Parting, Absence)] == [maria] * 3
    undoing.undo(made, by=ada)
    assert [sorted(noun.objects.values_list()) for noun in (Membership, Parting, Absence)] == rows
