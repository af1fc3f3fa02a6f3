"""Merges, separations and moves in one life, done and undone in any order: they hold together."""

import os

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import F, Q
from hypothesis import example, given, settings
from hypothesis import strategies as st

from regulars.conversation import closeness, drafting, reuniting
from regulars.conversation.errors import StaysHere
from regulars.conversation.models import Entry, Move, Moved, Participant, Promise, Separation, Wait
from regulars.conversation.moving import SUBSTANCE
from regulars.conversation.putting_back import put_back
from regulars.conversation.tests import test_move_and_undo as moves
from regulars.conversation.tests import test_separate_and_undo as separations
from regulars.conversation.tests.test_move_and_undo import pick
from regulars.people import differing, merging, relations, undoing
from regulars.people.errors import PeopleError
from regulars.people.models import (
    Change,
    Circle,
    Connection,
    ConnectionKind,
    Followed,
    Membership,
    Merge,
    Parting,
    Person,
    SetAside,
    Tag,
    Tagging,
)

pytestmark = pytest.mark.django_db

LEDGERS = {Merge, Followed, SetAside, Move, Moved, Separation, Change}
SHARED = ("tag", "circle", "tie", "part with", "begin letter", "draft")
# Waits follow from what was said and are made anew as it moves: the same waits under other numbers.
MADE_ANEW = [field.attname for field in Wait._meta.concrete_fields if not field.primary_key]
LIFE = (*separations.LIFE, *SHARED)
DEEDS = ("merge", "merge", "merge", "unmerge", "unmerge", *separations.DEEDS)
# The same lives each time; `REGULARS_EXAMPLES=200` looks further.
EXAMPLES = os.environ.get("REGULARS_EXAMPLES", "")
THOROUGH = settings(moves.THOROUGH, max_examples=int(EXAMPLES or "6"), derandomize=not EXAMPLES)
REFUSED = (StaysHere, PeopleError, moves.speaking.NobodyToTell)


class World(separations.World):
    """A house in which people also turn out to be one."""

    def _someone(self, number):
        return pick(Person.objects.known(), number)

    def _tag(self, one, two, three):
        tag, _ = Tag.objects.get_or_create(name=f"tag {two % 2}", key=f"tag {two % 2}")
        Tagging.objects.get_or_create(tag=tag, person=self._someone(one), defaults={"by": self.by})

    def _circle(self, one, two, three):
        circle, _ = Circle.objects.get_or_create(kind="household", name=f"Circle {two % 2}")
        Membership.objects.get_or_create(circle=circle, person=self._someone(one), until=None)

    def _tie(self, one, two, three):
        kind, _ = ConnectionKind.objects.get_or_create(name="tied", inverse="tied")
        a, b = self._someone(one), self._someone(two)
        if a != b:
            Connection.objects.get_or_create(person=a, other=b, kind=kind, until=None)

    def _part_with(self, one, two, three):
        Parting.objects.get_or_create(person=self._someone(one), ended_at=None, defaults={"why": f"{two}"})

    def _begin_letter(self, one, two, three):
        drafting.save(by=self.by, person=self._someone(one), request=None, html=f"<p>{two}</p>")

    def _draft(self, one, two, three):
        # One at a time: two that a move brought into one matter are one letter from then on, and stay so.
        begun = drafting.Draft.objects.filter(by=self.by, request__isnull=False).exists()
        if not begun and (request := pick(moves.Request.objects.standing(), one)):
            drafting.save(by=self.by, person=request.person, request=request, html=f"<p>{two}</p>")

    def _merge(self, one, two, three):
        kept, gone = self._someone(one), self._someone(two)
        swap = {row.what: row.gone for row in differing.differences(kept, gone)} if three % 2 else {}
        merging.merge(kept, gone, by=self.by, choices=swap)

    def _unmerge(self, one, two, three):
        if made := pick(Merge.objects.standing(), one):
            undoing.undo(made, by=self.by)


def live(world, life):
    """Do all this, each deed whole or not at all; what is refused is left."""
    for deed, *numbers in life:
        try:
            with transaction.atomic():
                world.do(deed, *numbers)
        except REFUSED:
            continue
    check()


def check():
    """What holds at any moment."""
    moves.check()
    merged = set(Person.objects.exclude(merged_into=None).values_list("pk", flat=True))
    for one in relations.to_person():
        if one.model not in LEDGERS | {Person}:
            left = one.model._base_manager.filter(**{f"{one.field.attname}__in": merged})
            assert (one.name, list(left.values_list("pk", flat=True))) == (one.name, [])
    for model in (Promise, drafting.Draft):
        assert list(model.objects.exclude(request=None).exclude(request__person=F("person"))) == []
    spoken = Participant.objects.filter(role="from").exclude(entry__by_person=None)
    assert list(spoken.exclude(Q(person=F("entry__by_person")) | Q(person=None))) == []


def dump(people):
    """All rows of both rooms, but for ledgers and people who were made since."""
    everything = apps.get_models(include_auto_created=True)
    ours = [one for one in everything if one.__module__.startswith(("regulars.people", "regulars.conversation"))]
    told = {one.__name__: sorted(one._base_manager.values_list(), key=str) for one in ours if one not in LEDGERS}
    told["Wait"] = sorted(Wait.objects.values_list(*MADE_ANEW), key=str)
    told["Person"] = list(Person.objects.filter(pk__in=people).order_by("pk").values())
    return told


def undo_all(by, choose):
    """Everything, in an order that is allowed; each time at least one can be undone."""
    while ways := [
        *((undoing.undo, one) for one in Merge.objects.standing().order_by("id")),
        *((reuniting.reunite, one) for one in Separation.objects.standing().order_by("id")),
        *((put_back, one) for one in Move.objects.standing().with_places().filter(part_of=None).order_by("id")),
    ]:
        refusals = []
        for turn in range(len(ways)):
            undo, one = ways[(choose + turn) % len(ways)]
            try:
                undo(one, by=by)
                break
            except REFUSED as refusal:
                refusals.append(f"{type(one).__name__} {one}: {refusal}")
        else:
            raise AssertionError(refusals)
        choose = choose * 7 + 3
        check()


# A letter was given to somebody, who turned out to be the same, and put back while they were one.
PUT_BACK = [("merge", 0, 0, 0), ("move", 0, 27, 1), ("merge", 0, 23, 0), ("undo", 0, 0, 0)]


@example(life=[("hear", 58, 40, 29), ("hear", 52, 48, 28)], deeds=PUT_BACK, choose=0)
@given(
    life=moves.steps(LIFE, min_size=3, max_size=14),
    deeds=moves.steps(DEEDS, min_size=2, max_size=8),
    choose=st.integers(min_value=0, max_value=1000),
)
@THOROUGH
def test_everything_undone_is_to_the_letter_as_it_was(ada, life, deeds, choose):
    with transaction.atomic():
        world = World(ada, separations.ADDRESSES)
        world.begin()
        live(world, life)
        people = list(Person.objects.values_list("pk", flat=True))
        closeness.recount(*people)
        before = dump(people)
        live(world, deeds)
        undo_all(ada, choose)
        after = dump(people)
        assert {name: rows for name, rows in after.items() if rows != before[name]} == {
            name: rows for name, rows in before.items() if rows != after[name]
        }
        transaction.set_rollback(True)


# Somebody was given away, merged into whom they were given to, and given away again.
IN_A_ROUND = [
    ("hear", 14, 53, 0), ("part", 53, 23, 59), ("hear", 25, 19, 57), ("undo", 12, 20, 53), ("give", 18, 35, 44),
    ("merge", 38, 35, 40), ("give on", 0, 0, 31), ("tie", 17, 15, 20), ("merge", 54, 17, 51),
    ("word to another", 46, 0, 0), ("move", 42, 16, 0), ("hear", 48, 28, 38), ("hear", 28, 25, 28),
    ("draft", 17, 17, 38), ("part", 53, 23, 59), ("give", 33, 31, 12), ("give on", 0, 33, 13),
    ("word to another", 57, 42, 55), ("give", 52, 46, 23), ("merge", 54, 0, 35), ("join", 37, 57, 0),
    ("hear", 0, 0, 55),
]  # fmt: skip


@example(life=IN_A_ROUND, choose=0)
@given(
    life=moves.steps(LIFE + DEEDS * 2, min_size=4, max_size=24),
    choose=st.integers(min_value=0, max_value=1000),
)
@THOROUGH
def test_life_that_goes_on_loses_nothing_and_nothing_blocks_another_for_good(ada, life, choose):
    with transaction.atomic():
        world = World(ada, separations.ADDRESSES)
        world.begin()
        live(world, life)
        said = set(Entry.objects.filter(kind__in=SUBSTANCE).values_list("pk", flat=True))
        undo_all(ada, choose)
        assert set(Entry.objects.filter(kind__in=SUBSTANCE).values_list("pk", flat=True)) == said
        assert list(Entry.objects.filter(kind__in=("moved", "merged", "split"))) == []
        assert SetAside.objects.count() == 0
        transaction.set_rollback(True)
