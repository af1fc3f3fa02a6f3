"""Lives for the test of merging: what happens to a few people, once with merges and once without."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import time_machine
from django.db import transaction

from regulars.conversation import drafting, moving, receiving, speaking
from regulars.conversation.errors import ConversationError
from regulars.conversation.incoming import File, Incoming, Voice
from regulars.conversation.models import Hearing, Move, Promise, Request
from regulars.conversation.models.promise import promise
from regulars.conversation.moving import SUBSTANCE
from regulars.conversation.putting_back import put_back, why_not
from regulars.people import differing, editing, merging, undoing
from regulars.people.models import (
    Circle,
    Connection,
    ConnectionKind,
    Fact,
    LifeDate,
    Limit,
    Membership,
    Merge,
    Parting,
    Person,
    Place,
    Standing,
    Tag,
    Tagging,
)

NAMES = ("Maria", "Rui", "Lena", "Otto")
ADDRESSES = {name: [f"{name.lower()}@home.example", f"{name.lower()}@work.example"] for name in NAMES}
DAWN = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)

# What happens anywhere, at any time.
LIFE = (
    *("hear", "hear", "hear", "machine", "write", "answer", "note", "finish", "reopen", "promise", "keep"),
    *("fact", "correct", "draft", "tag", "join circle", "connect", "call", "look", "move", "split", "give", "put back"),
)
# What two can both have, so that one of them has to stand aside.
SHARED = ("same tag", "same circle", "tie", "part", "begin letter", "limit", "style", "birthday", "place", "name")


@dataclass
class World:
    """A house; numbers choose among what there is. `counts` says as whom somebody was counted each time it was asked,
    so that the same can be done where nobody is merged: there a deed on somebody is one on who they were counted as."""

    by: object
    people: dict = field(default_factory=dict)
    mails: dict = field(default_factory=dict)
    matters: dict = field(default_factory=dict)
    facts: dict = field(default_factory=dict)
    moves: list = field(default_factory=list)
    promises: list = field(default_factory=list)
    counts: list = field(default_factory=list)
    merges: bool = True
    step: int = 0

    def begin(self):
        """Everybody has written once, and is known by two addresses."""
        for number, name in enumerate(NAMES):
            self.do("hear", number, 0, 0)
            second = ADDRESSES[name][1]
            self.now(name).identifiers.create(kind="email", raw=second, value=second, since=DAWN)

    def do(self, deed, *numbers):
        """One deed, whole or not at all, a minute after the one before."""
        self.step += 1
        with time_machine.travel(DAWN + timedelta(minutes=self.step), tick=False):
            try:
                with transaction.atomic():
                    getattr(self, f"_{deed.replace(' ', '_')}")(*numbers)
            except ConversationError:
                return

    def now(self, name):
        """Who this is by now."""
        return Person.objects.get(pk=self.people[name]).leads_to

    def counted(self, name):
        """The name under which they are counted now."""
        if not self.merges:
            return self.counts.pop(0)
        pk = self.now(name).pk
        self.counts.append(next(one for one, number in self.people.items() if number == pk))
        return self.counts[-1]

    def _hear(self, one, two, three, *, automatic=False):
        name = NAMES[one % len(NAMES)]
        mine = self.mails.setdefault(name, [])
        key = f"{self.step}@{name}.example"
        answering = mine[two % len(mine)] if mine and three % 2 else f"unknown-{key}"
        files = (File("a.txt", "text/plain", b"words"),) if three % 3 == 1 else ()
        incoming = Incoming(
            channel="email",
            author=Voice("email", ADDRESSES[name][two % 2 if name in self.people else 0], name),
            said=f"Word {self.step}",
            subject=f"Matter {self.step}",
            external_id=key,
            answering=(answering,),
            automatic=automatic,
            files=files,
        )
        entry = receiving.receive(incoming).entry
        self.people.setdefault(name, entry.by_person_id)
        mine.append(key)
        if entry.request_id and entry.request_id not in self.matters.values():
            self.matters[f"{name} {self.step}"] = entry.request_id

    def _machine(self, one, two, three):
        self._hear(one, 0, three, automatic=True)

    def _write(self, one, two, three):
        name = NAMES[one % len(NAMES)]
        to = [speaking.Recipient(ADDRESSES[name][0], name)]
        letter = speaking.write(
            self.now(name), by=self.by, subject=f"Ours {self.step}", html="<p>Hello</p>", to=to, channel="email"
        )
        self.matters[f"{name} {self.step}"] = letter.request_id

    def _matter(self, number, *, standing=True):
        """One of the matters and whose it was from the first."""
        known = sorted(self.matters)
        key = known[number % len(known)]
        found = Request.objects.filter(pk=self.matters[key]).first()
        if found is None or (standing and found.is_joined):
            return None, ""
        return found, key.split()[0]

    def _answer(self, one, two, three):
        request, name = self._matter(one)
        if request:
            to = [speaking.Recipient(ADDRESSES[name][0], name)]
            speaking.reply(request, by=self.by, html=f"<p>We see {self.step}.</p>", to=to, channel="email")

    def _note(self, one, two, three):
        request, _ = self._matter(one)
        if request:
            speaking.note(request, by=self.by, html=f"<p>Hm {self.step}.</p>")

    def _finish(self, one, two, three):
        request, _ = self._matter(one)
        if request:
            request.finish(by=self.by)

    def _reopen(self, one, two, three):
        request, _ = self._matter(one)
        if request:
            request.reopen(by=self.by)

    def _promise(self, one, two, three):
        request, _ = self._matter(one)
        if request:
            due = DAWN + timedelta(days=9)
            made = promise(
                person_id=request.person_id, request_id=request.pk, by=self.by, words=f"Cup {self.step}", due=due
            )
            self.promises.append(made.pk)

    def _keep(self, one, two, three):
        if self.promises:
            Promise.objects.get(pk=self.promises[one % len(self.promises)]).keep(by=self.by)

    def _fact(self, one, two, three):
        """Somebody tells us something in a letter of theirs."""
        request, name = self._matter(one)
        said = request and request.entries.filter(by_person__isnull=False, kind="message").order_by("pk").first()
        if said:
            made = Fact.objects.create(person=said.person, words=f"Fact {self.step}", heard_by=self.by)
            Hearing.objects.create(fact=made, entry=said, quote="Word")
            self.facts[f"{name} {self.step}"] = made.pk

    def _correct(self, one, two, three):
        """What they told us has changed."""
        if self.facts:
            key = sorted(self.facts)[one % len(self.facts)]
            old = Fact.objects.get(pk=self.facts[key])
            if old.ended_at is None:
                new = Fact.objects.create(person=old.person, words=f"Fact {self.step}", replaces=old)
                Fact.objects.filter(pk=old.pk).update(ended_at=new.noted_at)
                self.facts[key] = new.pk

    def _draft(self, one, two, three):
        request, _ = self._matter(one)
        if request:
            draft = drafting.save(by=self.by, person=request.person, request=request, html=f"<p>{self.step}</p>")
            if not draft.attachments.exists():
                draft.attachments.create(file="x", name="a.pdf", size=1)

    def _tag(self, one, two, three):
        tag = Tag.objects.create(name=f"tag {self.step}", key=f"tag {self.step}")
        Tagging.objects.create(tag=tag, person=self._person(one), by=self.by)

    def _join_circle(self, one, two, three):
        circle = Circle.objects.create(kind="household", name=f"Circle {self.step}")
        Membership.objects.create(circle=circle, person=self._person(one))

    def _connect(self, one, two, three):
        a, b = self._person(one), self._person(two)
        if a != b:
            kind = ConnectionKind.objects.create(name=f"kind {self.step}", inverse="other")
            Connection.objects.create(person=a, other=b, kind=kind)

    def _call(self, one, two, three):
        editing.edit(self._person(one), ("called", "sounds", "pronouns")[two % 3], f"so {self.step}", by=self.by)

    def _look(self, one, two, three):
        self._person(one).looks.create(by=self.by, at=DAWN + timedelta(minutes=self.step))

    def _person(self, number):
        return self.now(self.counted(NAMES[number % len(NAMES)]))

    def _some(self, request, number):
        entries = list(request.entries.filter(kind__in=SUBSTANCE).order_by("pk"))
        return [entry for place, entry in enumerate(entries) if (number >> place % 5) & 1]

    def _move(self, one, two, three):
        """From one matter of somebody into another of theirs."""
        (here, whose), (there, theirs) = self._matter(one), self._matter(three)
        if here and there and whose == theirs:
            self.moves.append(moving.move(self._some(here, two), by=self.by, to_request=there).pk)

    def _split(self, one, two, three):
        request, name = self._matter(one)
        if request:
            moved = moving.split(self._some(request, two), by=self.by, subject=f"Apart {self.step}")
            self.moves.append(moved.pk)
            self.matters[f"{name} {self.step}"] = moved.to_request_id

    def _give(self, one, two, three):
        """To another person; the two are two for us at that moment."""
        request, name = self._matter(one)
        other = NAMES[three % len(NAMES)]
        if request and self.counted(other) == other and self.counted(name) == name != other:
            moved = moving.move(self._some(request, two), by=self.by, to_person=self.now(other), subject="Given")
            self.moves.append(moved.pk)
            self.matters[f"{other} {self.step}"] = moved.to_request_id

    def _put_back(self, one, two, three):
        if self.moves:
            moved = Move.objects.with_places().get(pk=self.moves[one % len(self.moves)])
            if not why_not(moved):
                put_back(moved, by=self.by)

    # Before anybody is merged: what both can have.

    def _same_tag(self, one, two, three):
        tag, _ = Tag.objects.get_or_create(name=f"pool {two % 2}", key=f"pool {two % 2}")
        Tagging.objects.get_or_create(tag=tag, person=self._person(one), defaults={"by": self.by})

    def _same_circle(self, one, two, three):
        circle, _ = Circle.objects.get_or_create(kind="company", name=f"Pool {two % 2}")
        Membership.objects.get_or_create(circle=circle, person=self._person(one), until=None)

    def _tie(self, one, two, three):
        kind, _ = ConnectionKind.objects.get_or_create(name="pool", inverse="pool")
        a, b = self._person(one), self._person(two)
        if a != b:
            Connection.objects.get_or_create(person=a, other=b, kind=kind, until=None)

    def _part(self, one, two, three):
        Parting.objects.get_or_create(person=self._person(one), ended_at=None, defaults={"why": f"{self.step}"})

    def _begin_letter(self, one, two, three):
        draft = drafting.save(by=self.by, person=self._person(one), request=None, html=f"<p>{self.step}</p>")
        draft.attachments.create(file="y", name="b.pdf", size=2)

    def _limit(self, one, two, three):
        Limit.objects.create(person=self._person(one), kind="writing", why=f"{self.step}")

    def _style(self, one, two, three):
        style = ("wave", "regular", "friend")[two % 3]
        Standing.objects.create(person=self._person(one), style=style, by=self.by)
        Person.objects.filter(pk=self._person(one).pk).update(style=style)

    def _birthday(self, one, two, three):
        LifeDate.objects.create(person=self._person(one), kind="birthday", month=1 + two % 12, day=1)

    def _place(self, one, two, three):
        Place.objects.create(person=self._person(one), street=f"Street {self.step}", since=date(2020, 1, 1))

    def _name(self, one, two, three):
        editing.edit(self._person(one), "language", ("pt", "en", "de")[two % 3], by=self.by)

    # Where people are merged.

    def _merge(self, one, two, three):
        kept, gone = self._person(one), self._person(two)
        if self.merges and kept != gone:
            swap = {row.what: row.gone for row in differing.differences(kept, gone)} if three % 2 else {}
            merging.merge(kept, gone, by=self.by, why="They said so", choices=swap)

    def _undo(self, one, two, three):
        if self.merges and (can := self.undoable()):
            undoing.undo(can[one % len(can)], by=self.by)

    def undoable(self):
        return [one for one in Merge.objects.standing().with_people().order_by("pk") if not undoing.why_not(one)]
