"""Remembers what the people of the story told us, where they said it, as the real deeds would have left it."""

from collections.abc import Iterator
from datetime import timedelta

from regulars.conversation.models import Entry, Hearing
from regulars.demo.moving_in import Cast
from regulars.demo.story.told import Told, told
from regulars.people.models import Change, Fact

READ_AFTER = timedelta(minutes=20)


def hear(cast: Cast) -> None:
    """Write all facts with the words they were heard in; a few statements, and one for each person who told us any."""
    heard = [(one, entry) for one in told() if (entry := _said(one, cast))]
    facts = [_fact(one, entry) for one, entry in heard]
    for place, (one, entry) in enumerate(heard):
        if one.replaces:
            old = facts[place - 1]
            old.ended_at, old.ended_by, old.ended_why = entry.at + READ_AFTER, facts[place].heard_by, "there is news"
    Fact.objects.bulk_create(facts)
    for place, (one, _) in enumerate(heard):
        if one.replaces:
            facts[place].replaces = facts[place - 1]
    Fact.objects.bulk_update([fact for fact in facts if fact.replaces], ["replaces"])
    Hearing.objects.bulk_create(_hearing(one, entry, fact) for (one, entry), fact in zip(heard, facts, strict=True))
    Change.objects.bulk_create(_changes(facts))


def _said(one: Told, cast: Cast) -> Entry | None:
    """The letter in which they said it; none in a story that ends before it."""
    theirs = Entry.objects.filter(person=cast.people[one.person], by_person=cast.people[one.person])
    return theirs.filter(said__contains=one.quote).order_by("id").first()


def _fact(one: Told, entry: Entry) -> Fact:
    return Fact(
        person_id=entry.person_id,
        topic=one.topic,
        words=one.words,
        sensitivity=one.care,
        heard_by=entry.request.owner if entry.request else None,
        heard_at=entry.at,
        noted_at=entry.at + READ_AFTER,
        source=entry.channel,
    )


def _hearing(one: Told, entry: Entry, fact: Fact) -> Hearing:
    begins = entry.said.index(one.quote)
    return Hearing(fact=fact, entry=entry, quote=one.quote, begins=begins, ends=begins + len(one.quote))


def _changes(facts: list[Fact]) -> Iterator[Change]:
    for fact in facts:
        before = fact.replaces.in_history if fact.replaces else ""
        yield Change(
            person_id=fact.person_id, what="fact", before=before, after=fact.in_history, by=fact.heard_by,
            source=fact.source, at=fact.noted_at,
        )  # fmt: skip
