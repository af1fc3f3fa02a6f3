"""Changing what we know of somebody."""

import pytest

from regulars.people import editing
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Person

pytestmark = pytest.mark.django_db


def test_edit_when_it_says_what_was_shown_then_is_kept_with_its_history(maria, ada):
    change = editing.edit(maria, "reach_words", " Short  mails,\nno calls ", was="", by=ada, why="She said so")

    assert Person.objects.get(pk=maria.pk).reach_words == maria.reach_words == "Short mails, no calls"
    assert (change.before, change.after, change.by, change.source, change.why) == (
        "", "Short mails, no calls", ada, "desk", "She said so",
    )  # fmt: skip


def test_edit_when_it_says_so_already_then_writes_nothing(maria, ada):
    editing.edit(maria, "called", "Mari", by=ada)

    assert editing.edit(maria, "called", "Mari", was="", by=ada) is None
    assert maria.changes.count() == 1


def test_edit_when_somebody_else_was_faster_then_says_who_and_keeps_theirs(maria, ada, jo):
    editing.edit(maria, "called", "Mari", was="", by=jo)
    with pytest.raises(EditedMeanwhile, match=r"Jo changed this meanwhile\. It says “Mari” now\.") as refusal:
        editing.edit(maria, "called", "Mia", was="", by=ada)

    assert refusal.value.now == "Mari"
    assert Person.objects.get(pk=maria.pk).called == "Mari"


def test_edit_when_two_change_different_things_then_both_stand(maria, ada, jo):
    ours, theirs = Person.objects.get(pk=maria.pk), Person.objects.get(pk=maria.pk)
    editing.edit(ours, "called", "Mari", was="", by=ada)
    editing.edit(theirs, "pronouns", "she", was="", by=jo)

    now = Person.objects.get(pk=maria.pk)
    assert (now.called, now.pronouns) == ("Mari", "she")


def test_edit_when_it_cannot_be_kept_then_says_why(maria, ada):
    with pytest.raises(NotLearned, match="80"):
        editing.edit(maria, "called", "M" * 81, by=ada)
    with pytest.raises(NotLearned):
        editing.edit(maria, "zone", "Mars/Olympus", by=ada)

    assert maria.changes.count() == 0


def test_edit_when_the_name_changes_then_its_place_in_the_list_does_too(maria, ada):
    editing.edit(maria, "name", "Ålice Vega", by=ada)

    assert Person.objects.get(pk=maria.pk).sort_name == "alice vega"
