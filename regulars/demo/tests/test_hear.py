"""What the people of the street told us stands in their letters."""

import pytest

from regulars.conversation.models import Hearing
from regulars.demo.story.told import told
from regulars.people.models import Fact

pytestmark = pytest.mark.django_db


def test_load_then_every_fact_stands_in_the_words_it_was_heard_in(loaded):
    hearings = list(Hearing.objects.select_related("entry", "fact"))

    assert len(hearings) == len(list(told())) > 25
    assert all(one.entry.said[one.begins : one.ends] == one.quote for one in hearings)
    assert all(one.fact.heard_at == one.entry.at and one.fact.person_id == one.entry.person_id for one in hearings)


def test_load_then_leo_grew_and_what_was_before_is_kept(loaded):
    leo = Fact.objects.get(words="Son Leo plays second base")

    assert (leo.replaces.words, leo.replaces.ended_at is not None) == ("Leo, two, does not sleep", True)
    assert Fact.objects.current().filter(person=leo.person, words__startswith="Leo's first game").exists()
