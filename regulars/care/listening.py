"""Listening to what was said: each entry waits in a row, is claimed for a while, and read for what may matter.

    listening.expect(entry)     # in the entry's own transaction
    listening.listen_due()      # in the worker

What is found is an offer and nothing more (care.models.Noticed). Reading an entry twice changes nothing: what was found
before stays as it was decided about.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet

from regulars.care import becoming, meaning, told_again
from regulars.care.models import Listening, Noticed
from regulars.care.noticing.findings import Finding
from regulars.care.noticing.language import written_in
from regulars.care.noticing.reading import notice
from regulars.care.noticing.sentences import own_words
from regulars.conversation.models import Entry
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people.models import Person
from regulars.team.clocks import zone_of_house

# Raised whenever noticing learns something: `enrol` lets what an older reader read wait again.
READER = 2
LEASE = timedelta(minutes=10)
MOST_TRIES = 3
AT_ONCE = 500
LONGEST = 20_000  # characters; longer mails are read up to there
LATE_CLOCK = timedelta(days=14)
# Asked of us, promised by us, told us again: noticed elsewhere.
ELSEWHERE = {"question", "promise", "repeat"}
# How sure it must be before a teammate is asked: a wrong feeling is worse than none, and thanks stand in many letters.
SURE = {"thanks": 0.7, "complaint": 0.9, "like": 0.6, "dislike": 0.6}
SURE_OF_A_LIFE = 0.5
SAID = (Entry.Kind.MESSAGE, Entry.Kind.NOTE)
DAYS = {"occasion", "invitation"}
# True for longer than a letter: once kept, or once offered, it is not offered a second time.
LASTING = ("occasion", "invitation", "life_event", "like", "dislike", "family")


def is_listened_to(entry: Entry) -> bool:
    """Whether a human speaks in it: they, or one of us. In our letters only the language is heard."""
    if entry.automatic or entry.nature or not entry.said:
        return False
    return entry.kind in SAID and bool(entry.by_person_id or entry.by_teammate_id)


def expect(entry: Entry) -> None:
    """Let an entry wait to be listened to."""
    if is_listened_to(entry):
        Listening.objects.bulk_create([Listening(entry=entry)], ignore_conflicts=True)


def enrol(person: Person | None = None) -> int:
    """Let everything wait that was never listened to, or only by an older reader; of one person everything. How many.
    Goes on where it was stopped."""
    found, last = 0, 0
    entries = _human(Entry.objects.filter(listening=None))
    entries = entries.filter(person=person) if person else entries
    while ids := list(entries.filter(id__gt=last).order_by("id").values_list("id", flat=True)[:AT_ONCE]):
        Listening.objects.bulk_create([Listening(entry_id=one) for one in ids], ignore_conflicts=True)
        found, last = found + len(ids), ids[-1]
    again = Listening.objects.filter(due_at=None)
    again = again.filter(entry__person=person) if person else again.filter(reader__lt=READER)
    return found + again.update(due_at=clock.now(), tries=0)


def listen_due(person: Person | None = None) -> bool:
    """Listen to the entry that waits longest (of one person); whether there was one."""
    waiting = Listening.objects.due().select_related("entry__person")
    row = (waiting.filter(entry__person=person) if person else waiting).first()
    if row is None:
        return False
    if _claim(row):
        _done(row) if row.tries >= MOST_TRIES else listen(row)
    return True


def listen(row: Listening) -> list[Noticed]:
    """Read one entry; the new offers. If it went meanwhile with its person, there are none."""
    entry = row.entry
    language = written_in(own_words(entry.said))
    if _is_our_letter(entry):
        _done(row, language)
        return []
    earlier = told_again.before(entry)
    findings = _heard_in(entry, earlier)
    offers = [one for one in findings if _is_worth_asking(one)]
    with transaction.atomic():
        still = Entry.objects.select_for_update(of=("self",)).filter(pk=entry.pk, said=entry.said).first()
        made = _offer(still, offers) if still else []
        again = told_again.mark(still, earlier, findings) if still else None
        _done(row, language)
    if made or again:
        announce(f"person:{entry.person_id}")
    return made


def _is_worth_asking(finding: Finding) -> bool:
    sure = SURE_OF_A_LIFE if finding.kind.startswith("life_event") else SURE.get(finding.kind, 0)
    return finding.kind not in ELSEWHERE and finding.start < finding.end and finding.confidence >= sure


def _is_our_letter(entry: Entry) -> bool:
    return entry.kind == Entry.Kind.MESSAGE and entry.by_teammate_id is not None


def _human(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    spoken = Q(by_person__isnull=False) | Q(by_teammate__isnull=False)
    return entries.filter(spoken, kind__in=SAID, automatic=False, nature="").exclude(said="")


def _claim(row: Listening) -> bool:
    """It is ours for a while. Whoever dies over it leaves it to another, a few times."""
    mine = Listening.objects.filter(pk=row.pk, due_at=row.due_at)
    return bool(mine.update(due_at=clock.now() + LEASE, tries=F("tries") + 1))


def _done(row: Listening, language: str = "") -> None:
    Listening.objects.filter(pk=row.pk).update(reader=READER, due_at=None, language=language)


def _heard_in(entry: Entry, earlier: Iterable[Entry]) -> list[Finding]:
    zone = str(entry.person.tz or zone_of_house())
    said = tuple(one.said[:LONGEST] for one in earlier)
    return notice(entry.said[:LONGEST], sent=_sent(entry), zone=zone, direction="in", earlier=said)


def _sent(entry: Entry) -> datetime:
    """When its words were written: its own date, unless a clock of the world was wrong."""
    if entry.dated and timedelta(0) <= entry.at - entry.dated < LATE_CLOCK:
        return entry.dated
    return entry.at


def _offer(entry: Entry, findings: Iterable[Finding]) -> list[Noticed]:
    """One row for each that is new and was not decided about in other words."""
    rows = [row for one in findings if not _is_over(row := _row(entry, one))]
    known = list(Noticed.objects.of(entry.person).filter(_like(rows))) if rows else []
    fresh: list[Noticed] = []
    for row in rows:
        if not any(_settles(old, row) for old in [*known, *fresh]):
            fresh.append(row)
    return Noticed.objects.bulk_create(fresh)


def _row(entry: Entry, finding: Finding) -> Noticed:
    subject, when = (finding.subject or "")[:200], (finding.when or "")[:16]
    return Noticed(
        entry=entry,
        kind=finding.kind,
        begins=finding.start,
        ends=finding.end,
        words=finding.words[:500],
        when=when,
        subject=subject,
        confidence=finding.confidence,
        in_words=meaning.mark_of_words(finding.kind, finding.words),
        meaning=meaning.mark_of_meaning(finding.kind, subject=subject, when=when, words=finding.words),
    )


def _is_over(row: Noticed) -> bool:
    """Whether it is a day that has been: what is read years later, or was held up, offers nobody an old Sunday."""
    return row.kind in DAYS and len(row.when) >= len("2026-03") and not becoming.lies_ahead(row)


def _like(rows: list[Noticed]) -> Q:
    words, means = [row.in_words for row in rows], [row.meaning for row in rows]
    return Q(in_words__in=words) | Q(meaning__in=means) | Q(entry=rows[0].entry)


def _settles(old: Noticed, new: Noticed) -> bool:
    """Whether what is known already makes the new one superfluous."""
    if old.entry_id == new.entry_id and old.kind == new.kind:
        return (old.begins < new.ends and new.begins < old.ends) or _is_alike(old, new)
    if not _is_alike(old, new):
        return False
    return old.state == Noticed.State.WAVED or new.kind.startswith(LASTING)


def _is_alike(old: Noticed, new: Noticed) -> bool:
    """In the same words, unless they mean another day; or about the same day of the same one."""
    if old.meaning == new.meaning:
        return True
    return old.in_words == new.in_words and (not old.when or not new.when or old.when[:10] == new.when[:10])
