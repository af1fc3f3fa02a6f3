"""Whatever is moved about, and in whatever order it is put back: all stands as it stood before."""

import os
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from regulars.conversation import filling_in, following, hanging, moving, putting_by, receiving, request_tags, speaking
from regulars.conversation.errors import StaysHere
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import (
    Attachment,
    Closure,
    Delivery,
    Entry,
    FieldValue,
    Following,
    Keeping,
    Move,
    Participant,
    Promise,
    Request,
    RequestField,
    RequestTagging,
    Snooze,
    ThreadMark,
)
from regulars.conversation.models.promise import promise
from regulars.conversation.moving import SUBSTANCE
from regulars.conversation.putting_back import put_back, why_not
from regulars.conversation.standing import recount

pytestmark = pytest.mark.django_db

NOUNS = (Entry, Request, Participant, Promise, Keeping, ThreadMark, Delivery, Attachment, Closure)
HANGING = (RequestTagging, FieldValue, Following, Snooze)
LIFE = ("hear", "hear", "hear", "answer", "note", "finish", "reopen", "promise", "keep", "hand over", "machine", "hang")
MOVES = ("move", "move", "split", "person", "join", "undo")
PEOPLE = ("maria@example.com", "rui@example.com", "lena@example.com")
# A shorter life that goes wrong, too, is looked for only when somebody looks: it may take five minutes.
SEEKING = tuple(Phase) if "REGULARS_EXAMPLES" in os.environ else (Phase.explicit, Phase.reuse, Phase.generate)
THOROUGH = settings(
    max_examples=int(os.environ.get("REGULARS_EXAMPLES", "20")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=SEEKING,
)


def steps(deeds, **sizes):
    number = st.integers(min_value=0, max_value=60)
    return st.lists(st.tuples(st.sampled_from(deeds), number, number, number), **sizes)


@dataclass
class World:
    """A house in which things happen; numbers choose among what there is."""

    by: object
    addresses: tuple = PEOPLE
    mails: list = field(default_factory=list)

    def do(self, deed, one, two, three):
        getattr(self, f"_{deed.replace(' ', '_')}")(one, two, three)

    def _hear(self, one, two, three, *, automatic=False):
        answers = (self.mails[two % len(self.mails)],) if self.mails and three % 2 else ()
        new = f"{len(self.mails)}@example.com"
        incoming = Incoming(
            channel="email",
            author=Voice("email", self.addresses[one % len(self.addresses)], "Somebody"),
            said=f"Word {len(self.mails)}",
            subject=f"Matter {one}",
            external_id=new,
            answering=answers or ((f"unknown-{new}",) if three % 3 else ()),
            automatic=automatic,
        )
        entry = receiving.receive(incoming).entry
        if three % 4 == 0:
            Attachment.objects.create(entry=entry, file="x", name="a.pdf", size=1)
        self.mails.append(new)

    def _machine(self, one, two, three):
        self._hear(one, two, three, automatic=True)

    def _answer(self, one, two, three):
        if request := pick(Request.objects.standing(), one):
            to = speaking.recipients_of(request)
            if to:
                letter = speaking.reply(request, by=self.by, html="<p>We see.</p>", to=to, channel="email")
                self.mails.append(letter.external_id)

    def _note(self, one, two, three):
        if request := pick(Request.objects.standing(), one):
            speaking.note(request, by=self.by, html="<p>Hm.</p>")

    def _finish(self, one, two, three):
        if request := pick(Request.objects.open(), one):
            request.finish(by=self.by)

    def _reopen(self, one, two, three):
        if request := pick(Request.objects.done(), one):
            request.reopen(by=self.by)

    def _hand_over(self, one, two, three):
        if request := pick(Request.objects.standing(), one):
            request.assign(to=None if request.owner else self.by, by=self.by)

    def _promise(self, one, two, three):
        if request := pick(Request.objects.standing(), one):
            promise(person_id=request.person_id, request_id=request.id, by=self.by, words="A cup", due=timezone.now())

    def _keep(self, one, two, three):
        if word := pick(Promise.objects.open(), one):
            word.keep(by=self.by)

    def _hang(self, one, two, three):
        request = pick(Request.objects.standing(), one)
        if request and two % 4 == 0:
            request_tags.hang(request, f"word {three % 2}", by=self.by)
        elif request and two % 4 == 1:
            field, _ = RequestField.objects.get_or_create(name="Order", key="order")
            filling_in.fill_in(request, field, str(three), by=self.by)
        elif request and two % 4 == 2:
            following.follow(request, by=self.by)
        elif request:
            putting_by.snooze(request, until=timezone.now() + timedelta(days=1 + three), by=self.by)

    def _some(self, one, two):
        """Some entries of one request, or one without a request."""
        if one % 7 == 0 and (alone := pick(Entry.objects.filter(request=None), two)):
            return [alone]
        request = pick(Request.objects.standing(), one)
        entries = list(request.entries.filter(kind__in=SUBSTANCE).order_by("id")) if request else []
        return [entry for place, entry in enumerate(entries) if (two >> place % 5) & 1]

    def _move(self, one, two, three):
        if to := pick(Request.objects.all(), three):
            moving.move(self._some(one, two), by=self.by, to_request=to, written_by_them=bool(three % 2))

    def _split(self, one, two, three):
        moving.split(self._some(one, two), by=self.by, subject="Apart")

    def _person(self, one, two, three):
        others = pick(Entry.objects.exclude(person=None), three)
        moving.move(self._some(one, two), by=self.by, to_person=others.person, written_by_them=bool(three % 2))

    def _join(self, one, two, three):
        old, new = pick(Request.objects.standing(), one), pick(Request.objects.standing(), two)
        if old and new:
            moving.join(old, into=new, by=self.by)

    def _undo(self, one, two, three):
        if moved := pick(Move.objects.standing(), one):
            put_back(moved, by=self.by)


def pick(rows, number):
    found = list(rows.order_by("id"))
    return found[number % len(found)] if found else None


def live(world, life):
    """Do all this, each deed whole or not at all; what is refused is left."""
    for deed, *numbers in life:
        try:
            with transaction.atomic():
                world.do(deed, *numbers)
        except (StaysHere, speaking.NobodyToTell):
            continue


def dump():
    return {noun.__name__: sorted(noun.objects.values_list(), key=lambda row: row[0]) for noun in NOUNS + HANGING}


def undo_all(by, choose):
    """Everything, in an order that is allowed; each time at least one can be undone."""
    while standing := [moved for moved in Move.objects.standing().with_places().order_by("id") if not why_not(moved)]:
        put_back(standing[choose % len(standing)], by=by)
        choose = choose * 7 + 3
        check()
    assert Move.objects.standing().count() == 0


def check():
    """What holds at any moment."""
    assert list(Entry.objects.exclude(request=None).exclude(request__person=F("person"))) == []
    for request in Request.objects.all():
        substance = request.entries.filter(kind__in=SUBSTANCE)
        assert request.is_joined == (request.state == "joined")
        assert substance.exists() != request.is_joined
        before = (request.state, request.last_said_id, request.moved_at, request.waiting_since)
        recount(request)
        assert (request.state, request.last_said_id, request.moved_at, request.waiting_since) == before


@given(
    life=steps(LIFE, min_size=2, max_size=16),
    moves=steps(MOVES, min_size=1, max_size=8),
    choose=st.integers(min_value=0, max_value=1000),
)
# A request that was emptied by an undoing led to one that was made for a move, and outlived it.
@example(
    life=[("hear", 0, 0, 0), ("hear", 43, 0, 0)],
    moves=[("move", 0, 42, 29), ("move", 0, 21, 43), ("person", 0, 30, 34), ("person", 41, 11, 0)],
    choose=0,
)
@THOROUGH
def test_everything_put_back_is_to_the_letter_as_it_was(ada, life, moves, choose):
    with transaction.atomic():
        world = World(ada)
        live(world, [("hear", 0, 0, 0), *life])
        before = dump()
        live(world, moves)
        check()
        undo_all(ada, choose)
        assert dump() == before
        transaction.set_rollback(True)


@given(
    life=steps(LIFE + MOVES, min_size=4, max_size=24),
    choose=st.integers(min_value=0, max_value=1000),
)
@THOROUGH
def test_life_that_goes_on_loses_nothing_and_nobody(ada, life, choose):
    with transaction.atomic():
        world = World(ada)
        live(world, [("hear", 0, 0, 0), ("hear", 1, 0, 0), *life])
        check()
        said = Entry.objects.filter(kind__in=SUBSTANCE).count()
        hung = {noun: set(noun.objects.values_list(once, flat=True)) for noun, once in hanging.ONCE}
        undo_all(ada, choose)
        assert {noun: set(noun.objects.values_list(once, flat=True)) for noun, once in hanging.ONCE} == hung
        assert Entry.objects.filter(kind__in=SUBSTANCE).count() == said
        assert list(Entry.objects.filter(kind="moved")) == []
        transaction.set_rollback(True)
