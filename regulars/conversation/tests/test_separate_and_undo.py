"""Whatever is given to others, moved about and put back in any order: all stands as it stood before."""

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import example, given
from hypothesis import strategies as st

from regulars.conversation import reuniting, separating
from regulars.conversation.errors import StaysHere
from regulars.conversation.models import Absence, Entry, Hearing, Move, Receipt, Separation
from regulars.conversation.putting_back import put_back, why_not
from regulars.conversation.separating import Parcel
from regulars.conversation.tests import test_move_and_undo as moves
from regulars.people import identifying
from regulars.people.errors import PeopleError
from regulars.people.models import Fact, Identifier, Person

pytestmark = pytest.mark.django_db
NOUNS = (*moves.NOUNS, Identifier, Fact, Hearing, Absence, Receipt)
ADDRESSES = (*moves.PEOPLE, "maria@work.example", "maria@home.example")
LIFE = (*moves.LIFE, "fact", "fact", "away", "word to another")
DEEDS = ("give", "give", "part", "part", "give on", "move", "join", "undo", "reunite")


class World(moves.World):
    """A house in which people have several addresses."""

    def begin(self):
        """Maria has three addresses, and the others have one."""
        self._hear(0, 0, 0)
        maria = Person.objects.get()
        for address in ADDRESSES[3:]:
            identifying.learn(maria, address, by=self.by)

    def _fact(self, one, two, three):
        entry = moves.pick(Entry.objects.exclude(by_person=None).filter(kind="message"), one)
        if entry:
            fact = Fact.objects.create(person=entry.person, words=f"Fact {two}")
            Hearing.objects.create(fact=fact, entry=entry)

    def _away(self, one, two, three):
        entry = moves.pick(Entry.objects.exclude(by_person=None).filter(kind="message"), one)
        if entry and not Absence.objects.current().filter(person=entry.person).exists():
            Absence.objects.create(person=entry.person, entry=entry, until=timezone.localdate())

    def _word_to_another(self, one, two, three):
        """A colleague speaks in somebody else's request."""
        request, known = moves.pick(moves.Request.objects.open(), one), moves.pick(Identifier.objects.all(), two)
        if request and known:
            entry = Entry.objects.create(
                person=request.person,
                request=request,
                by_person=known.person,
                kind="message",
                channel="email",
                said="x",
            )
            entry.participants.create(role="from", address=known.raw, value=known.value, person=known.person)
            request.heard(entry)

    def _parcel(self, one, two, *, along=True):
        person = moves.pick(Person.objects.filter(identifiers__isnull=False).distinct(), one)
        known = list(person.identifiers.order_by("id"))
        chosen = tuple(one for place, one in enumerate(known) if (two >> place) & 1)
        entries = [row.id for place, row in enumerate(person.entries.order_by("id")) if place % 5 == two % 7]
        return Parcel(person, chosen, tuple(entries), along)

    def _give(self, one, two, three):
        to = moves.pick(Person.objects.filter(merged_into=None), three)
        separating.separate(self._parcel(one, two), to=to, by=self.by)

    def _give_on(self, one, two, three):
        to = moves.pick(Person.objects.filter(merged_into=None), three)
        separating.separate(self._parcel(one, two, along=False), to=to, by=self.by)

    def _part(self, one, two, three):
        separating.split(self._parcel(one, two), name="Somebody new", by=self.by)

    def _reunite(self, one, two, three):
        if done := moves.pick(Separation.objects.standing(), one):
            reuniting.reunite(done, by=self.by)


def live(world, life):
    for deed, *numbers in life:
        try:
            with transaction.atomic():
                world.do(deed, *numbers)
        except (StaysHere, PeopleError, moves.speaking.NobodyToTell):
            continue


def dump():
    return {noun.__name__: sorted(noun.objects.values_list(), key=lambda row: row[0]) for noun in NOUNS} | {
        "names": sorted(Person.objects.filter(merged_into=None).values_list("id", "name", "known_by"))
    }


def undo_all(by, choose):
    """Everything, in an order that is allowed; each time at least one can be undone."""
    while True:
        ways = [(reuniting.reunite, one) for one in Separation.objects.standing().order_by("id")]
        alone = Move.objects.standing().with_places().order_by("id")
        ways += [(put_back, one) for one in alone if not why_not(one)]
        if not ways:
            return
        for turn in range(len(ways)):
            undo, one = ways[(choose + turn) % len(ways)]
            try:
                undo(one, by=by)
                break
            except StaysHere:
                continue
        else:
            raise AssertionError([str(one) for _, one in ways])
        choose = choose * 7 + 3
        moves.check()


@given(
    life=moves.steps(LIFE, min_size=3, max_size=16),
    deeds=moves.steps(DEEDS, min_size=1, max_size=7),
    choose=st.integers(min_value=0, max_value=1000),
)
# Who was called by nothing was called by what came, and by nothing again once that went back.
@example(
    life=[("hear", 26, 0, 0), ("hear", 0, 0, 0), ("hear", 0, 0, 0), ("hear", 0, 0, 0)],
    deeds=[("part", 0, 39, 0), ("give", 28, 1, 0), ("reunite", 0, 0, 0), ("give", 0, 17, 11)],
    choose=0,
)
@moves.THOROUGH
def test_everything_given_and_given_back_is_to_the_letter_as_it_was(ada, life, deeds, choose):
    with transaction.atomic():
        world = World(ada, ADDRESSES)
        world.begin()
        live(world, life)
        before = dump()
        live(world, deeds)
        moves.check()
        undo_all(ada, choose)
        assert dump() == before
        transaction.set_rollback(True)


@given(life=moves.steps(LIFE + DEEDS, min_size=4, max_size=24), choose=st.integers(min_value=0, max_value=1000))
@moves.THOROUGH
def test_life_that_goes_on_after_giving_loses_nothing(ada, life, choose):
    with transaction.atomic():
        world = World(ada, ADDRESSES)
        world.begin()
        live(world, life)
        moves.check()
        said = Entry.objects.filter(kind__in=moves.SUBSTANCE).count()
        undo_all(ada, choose)
        assert Entry.objects.filter(kind__in=moves.SUBSTANCE).count() == said
        assert Separation.objects.standing().count() == 0
        assert Entry.objects.filter(kind__in=["moved", "split"]).count() == 0
        transaction.set_rollback(True)
