"""Whoever is merged, whatever happens then, and in whatever order it is undone: all is as if nobody had been merged."""

import os

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regulars.conversation.tests.dumps import differences, dump
from regulars.conversation.tests.lives import LIFE, SHARED, World
from regulars.conversation.tests.test_move_and_undo import SEEKING
from regulars.people.models import Merge

pytestmark = pytest.mark.django_db

THOROUGH = settings(
    max_examples=int(os.environ.get("REGULARS_EXAMPLES", "12")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=SEEKING,
)


def steps(deeds, **sizes):
    number = st.integers(min_value=0, max_value=60)
    return st.lists(st.tuples(st.sampled_from(deeds), number, number, number), **sizes)


def live(ada, lives, *, counts=None, choose=0):
    """The dump after all this; where people are merged, after all of it is undone."""
    with transaction.atomic():
        world = World(ada, merges=counts is None, counts=list(counts or ()))
        world.begin()
        for deed, *numbers in lives:
            world.do(deed, *numbers)
        while world.merges and (can := world.undoable()):
            world.do("undo", choose % len(can), 0, 0)
            choose = choose * 7 + 3
        assert list(Merge.objects.standing()) == []
        told = dump()
        transaction.set_rollback(True)
    return told, world.counts


@given(
    before=steps(LIFE + SHARED * 2, min_size=4, max_size=16),
    then=steps(LIFE + ("merge", "undo") * 4, min_size=4, max_size=16),
    choose=st.integers(min_value=0, max_value=1000),
)
@THOROUGH
def test_everything_undone_is_to_the_letter_as_if_nobody_had_been_merged(ada, before, then, choose):
    lives = [*before, ("merge", 0, 1, choose), *then]
    merged, counts = live(ada, lives, choose=choose)
    apart, _ = live(ada, lives, counts=counts)

    assert differences(merged, apart) == ([], [])
