"""Remembers what the people of the story told us, where they said it, as the real deeds would have left it."""

from collections.abc import Iterator
from datetime import timedelta

from regulars.conversation.models import Entry, Hearing
from regulars.demo.moving_in import Cast
from regulars.demo.story.told import Told, told
from regulars.people.models import Change, Fact

READ_AFTER = timedelta(minutes=20)


def hear(cast: Cast) -> None:
    """Write all facts with the words they were heard in; a handful of statements."""
    letters = _letters(cast)
    heard = [(one, entry) for one in told() if (entry := _said(one, letters))]
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


def _letters(cast: Cast) -> dict[str, list[Entry]]:
    """What those who told us something wrote, each with who looked after it, the first first."""
    people = {cast.people[one.person].pk: one.person for one in told()}
    letters: dict[str, list[Entry]] = {}
    for entry in Entry.objects.filter(by_person__in=people).select_related("request__owner").order_by("id"):
        letters.setdefault(people[entry.person_id], []).append(entry)
    return letters


def _said(one: Told, letters: dict[str, list[Entry]]) -> Entry | None:
    """The letter in which they said it; none in a story that ends before it."""
    return next((entry for entry in letters.get(one.person, ()) if one.quote in entry.said), None)


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
