"""Some of the demo's people stand in its book twice, and the house finds them."""

from regulars.people.duplicates import noticing
from regulars.people.models import Suggestion


def test_notice_when_the_demo_is_in_then_finds_whom_it_holds_twice(loaded):
    noticing.notice()
    told = [{one.first.name, one.second.name} for one in Suggestion.objects.select_related("first", "second")]

    assert [names for names in told if len(names) == 1 or any("," in name for name in names)]
