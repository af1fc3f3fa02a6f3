"""Operators as conditions on entries: who is meant by a name, which tag by a word, which moments by a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo
from difflib import get_close_matches
from typing import Literal

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext

from regulars.channels.contract import CHANNELS
from regulars.conversation.models import Attachment, Entry, Participant, Request, RequestTagging
from regulars.kit import clock
from regulars.people import tagging
from regulars.people.models import Tag, Tagging
from regulars.search import days
from regulars.search.engines import engine_of
from regulars.search.engines.engine import IDENTIFIERS, PEOPLE
from regulars.search.query import Query, Term, fold, words_in
from regulars.search.question import Ask, Mistake, Question, spelled
from regulars.search.sight import Sight
from regulars.team.models import Teammate

MOST_MEANT = 200
SAID = (Entry.Kind.MESSAGE, Entry.Kind.NOTE)


@dataclass(frozen=True)
class Narrow:
    """One operator understood. `lead` gives the entries as an index leads to them, where one does."""

    ask: Ask
    words: str
    where: Q
    lead: QuerySet[Entry] | None = None


@dataclass(frozen=True)
class Narrowing:
    """All of them, and what was wrong. `since` and `until` are the moments between which it was said."""

    narrows: tuple[Narrow, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    since: datetime | None = None
    until: datetime | None = None

    @property
    def where(self) -> Q:
        """What an entry must meet, besides its moment."""
        found = Q()
        for one in self.narrows:
            found &= one.where
        return found

    @property
    def moments(self) -> Q:
        """When it must have been said."""
        since = Q(at__gte=self.since) if self.since else Q()
        return since & Q(at__lt=self.until) if self.until else since

    @property
    def leads(self) -> list[QuerySet[Entry]]:
        """Ways to the entries by an index, the narrowest to be expected first."""
        return [one.lead for one in self.narrows if one.lead is not None]


@dataclass
class _Reading:
    """Reads the asks of one question: one or two statements for a name, one for a tag, none for the rest."""

    question: Question
    sight: Sight
    zone: tzinfo
    mistakes: list[Mistake] = field(default_factory=list)
    since: list[datetime] = field(default_factory=list)
    until: list[datetime] = field(default_factory=list)

    def read(self) -> Narrowing:
        found = [narrow for ask in self.question.asks if (narrow := getattr(self, f"_{ask.key}")(ask))]
        # Where one operator leads, it goes before those that only look.
        found.sort(key=lambda one: one.lead is None)
        return Narrowing(
            tuple(found), tuple(self.mistakes), max(self.since, default=None), min(self.until, default=None)
        )

    def _from(self, ask: Ask) -> Narrow | None:
        mates, people = self._teammates(ask.value), self._people(ask.value)
        if not mates and not people:
            return self._nobody(ask)
        where = Q(by_person__in=[pk for pk, _ in people]) | Q(by_teammate__in=mates)
        return self._narrow(
            ask,
            gettext("from %(named)s") % {"named": _named(ask.value, [*mates, *(name for _, name in people)])},
            where,
            lead=True,
        )

    def _to(self, ask: Ask) -> Narrow | None:
        people = self._people(ask.value)
        value = ask.value.lower()
        if not people and "@" not in value:
            return self._nobody(ask)
        went = Participant.objects.exclude(role=Participant.Role.FROM)
        went = went.filter(Q(person__in=[pk for pk, _ in people]) | Q(value=value))
        where = Q(Exists(went.filter(entry=OuterRef("pk"))))
        lead = Entry.objects.filter(pk__in=went.values("entry"))
        return self._narrow(
            ask, gettext("to %(named)s") % {"named": _named(ask.value, [name for _, name in people])}, where, lead=lead
        )

    def _by(self, ask: Ask) -> Narrow | None:
        if not (mates := self._teammates(ask.value)):
            names = [mate.first_name for mate in Teammate.objects.here()]
            return self._unknown(ask, gettext("nobody of us is called “%(value)s”") % {"value": ask.value}, names)
        return self._narrow(
            ask,
            gettext("written by %(named)s") % {"named": _named(ask.value, mates)},
            Q(by_teammate__in=mates),
            lead=True,
        )

    def _tag(self, ask: Ask) -> Narrow | None:
        # Whoever does without quotes writes hyphens.
        keys = {tagging.key_of(ask.value), tagging.key_of(ask.value.replace("-", " "))}
        tag = Tag.objects.filter(key__in=keys).first()
        if tag is None:
            known = list(Tag.objects.values_list("name", flat=True)[:MOST_MEANT])
            return self._unknown(ask, gettext("there is no tag “%(value)s”") % {"value": ask.value}, known)
        there = Tagging.objects.filter(tag=tag, person=OuterRef("person"))
        matters = RequestTagging.objects.filter(tag=tag, request=OuterRef("request"))
        lead = Entry.objects.filter(
            Q(person__in=Tagging.objects.filter(tag=tag).values("person"))
            | Q(request__in=RequestTagging.objects.filter(tag=tag).values("request"))
        )
        return self._narrow(
            ask, gettext("tagged %(name)s") % {"name": tag.name}, Q(Exists(there)) | Q(Exists(matters)), lead=lead
        )

    def _in(self, ask: Ask) -> Narrow:
        if ask.value == "files":
            # Where one looks is no condition: the search of files asks the question whether they are meant.
            return Narrow(ask, gettext("not in files") if ask.negated else gettext("in files"), Q())
        return self._narrow(ask, gettext("by %(label)s") % {"label": CHANNELS[ask.value].label}, Q(channel=ask.value))

    def _has(self, ask: Ask) -> Narrow:
        files = Attachment.objects.filter(entry=OuterRef("pk"), inline=False)
        return self._narrow(ask, gettext("with a file"), Q(Exists(files)))

    def _is(self, ask: Ask) -> Narrow:
        if ask.value == "note":
            return self._narrow(ask, gettext("in notes"), Q(kind=Entry.Kind.NOTE))
        states = {
            "waiting": (Request.objects.waiting(), gettext("in matters that wait for us")),
            "open": (Request.objects.open(), gettext("in open matters")),
            "done": (Request.objects.done(), gettext("in matters that are done")),
            "mine": (Request.objects.filter(owner=self.sight.me), gettext("in matters you look after")),
        }
        requests, words = states[ask.value]
        lead = Entry.objects.filter(request__in=requests.values("pk")) if ask.value == "mine" else None
        return self._narrow(ask, words, Q(Exists(requests.order_by().filter(pk=OuterRef("request")))), lead=lead)

    def _before(self, ask: Ask) -> Narrow:
        return self._day(
            ask, gettext("before %(in_full)s") % {"in_full": days.in_full(_days(ask)[0])}, until=_days(ask)[0]
        )

    def _after(self, ask: Ask) -> Narrow:
        return self._day(
            ask, gettext("from %(in_full)s on") % {"in_full": days.in_full(_days(ask)[0])}, since=_days(ask)[0]
        )

    def _on(self, ask: Ask) -> Narrow:
        first, beyond = _days(ask)
        when = days.in_words((first, beyond))
        lead = "on" if (beyond - first).days == 1 else "from" if " to " in when else "in"
        return self._day(ask, f"{lead} {when}", since=first, until=beyond)

    def _day(self, ask: Ask, words: str, *, since: date | None = None, until: date | None = None) -> Narrow:
        """A bound that an index serves; one that is turned round is looked at row by row."""
        begins, ends = (self._moment(day) if day else None for day in (since, until))
        if ask.negated:
            there = (Q(at__gte=begins) if begins else Q()) & (Q(at__lt=ends) if ends else Q())
            return self._narrow(ask, words, there)
        self.since += [begins] if begins else []
        self.until += [ends] if ends else []
        return Narrow(ask, words, Q())

    def _moment(self, day: date) -> datetime:
        return datetime.combine(day, time.min, tzinfo=self.zone)

    def _narrow(self, ask: Ask, words: str, where: Q, *, lead: QuerySet[Entry] | Literal[True] | None = None) -> Narrow:
        """`lead` is True where the condition itself leads. It is never asked whether it is empty: that would fetch all
        that it leads to."""
        if ask.negated:
            return Narrow(ask, gettext("not %(words)s") % {"words": words}, ~where)
        return Narrow(ask, words, where, Entry.objects.filter(where) if lead is True else lead)

    def _teammates(self, value: str) -> list[Teammate]:
        if value.lower() in {"me", "us"} and self.sight.me:
            return [self.sight.me] if value.lower() == "me" else list(Teammate.objects.all())
        wanted = fold(value)
        return [
            mate
            for mate in Teammate.objects.all()
            if fold(mate.name).startswith(wanted) or mate.email.lower() == value.lower()
        ]

    def _people(self, value: str) -> list[tuple[int, str]]:
        """Whom a name or an address may mean, at most MOST_MEANT: by the words of either."""
        if not (words := tuple(words_in(value))):
            return []
        engine, query = engine_of(connection), Query((Term(words, prefix=True),))
        named = self.sight.people.filter(id__in=engine.rows(PEOPLE, query, MOST_MEANT))
        found = {person.pk: str(person) for person in named}
        known = self.sight.identifiers.filter(id__in=engine.rows(IDENTIFIERS, query, MOST_MEANT))
        for row in known.select_related("person"):
            found.setdefault(row.person_id, str(row.person))
        if len(found) >= MOST_MEANT:
            self.mistakes.append(
                Mistake(
                    gettext("Very many are meant by “%(value)s”: only the first of them were looked at.")
                    % {"value": value}
                )
            )
        return list(found.items())[:MOST_MEANT]

    def _nobody(self, ask: Ask) -> Narrow | None:
        here = [mate.first_name for mate in Teammate.objects.here()]
        return self._unknown(ask, gettext("we know nobody called “%(value)s”") % {"value": ask.value}, here)

    def _unknown(self, ask: Ask, why: str, known: Iterable[str]) -> Narrow | None:
        """Left out, with the nearest that there is."""
        typed = self.question.typed
        near = get_close_matches(fold(ask.value), [fold(name) for name in known], n=1, cutoff=0.6)
        right = f"{'-' * ask.negated}{ask.key}:{spelled(near[0])}" if near else ""
        instead = f"{typed[: ask.begins]}{right}{typed[ask.ends :]}".strip() if near else ""
        self.mistakes.append(
            Mistake(
                gettext("“%(key)s:%(value)s” was left out: %(why)s.")
                % {"key": ask.key, "value": ask.value, "why": why},
                instead,
                right,
            )
        )
        return None


def narrow(question: Question, sight: Sight, zone: tzinfo) -> Narrowing:
    """The question's operators as conditions, in the zone of whoever asks."""
    return _Reading(question, sight, zone).read()


def today_in(zone: tzinfo) -> date:
    """Which day it is there."""
    return clock.now().astimezone(zone).date()


def _days(ask: Ask) -> days.Span:
    assert ask.days is not None  # noqa: S101 - the question gives every day its span
    return ask.days


def _named(typed: str, found: Sequence[object]) -> str:
    if len(found) == 1:
        return str(found[0])
    return (
        gettext("any of the %(number)s called “%(typed)s”") % {"number": len(found), "typed": typed} if found else typed
    )
