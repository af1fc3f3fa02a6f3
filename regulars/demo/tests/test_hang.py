"""Tags and saved lists of the demo."""

import pytest

from regulars.people.models import Change, Segment, Tagging

pytestmark = pytest.mark.django_db


def test_the_demo_when_loaded_has_tags_with_their_history_and_lists_that_are_counted(loaded):
    worn = Tagging.objects.values_list("person", "tag__name")

    assert sorted(worn) == sorted(Change.objects.filter(what="tag").values_list("person", "after"))
    assert {one.name: one.number > 0 for one in Segment.objects.all()} == {
        "Losing touch, in Portuguese": True,
        "Wholesale": True,
    }
