"""What people tell us again: marked on their entry, with where they told it first.

Known by the likeness of their words to their earlier letters, or by their own word for it ("as I wrote on Monday").
What was written within a quarter of an hour was not forgotten by anybody: it is one telling.
"""

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction

from regulars.care import meaning
from regulars.care.models import ToldAgain
from regulars.care.noticing.findings import Finding
from regulars.care.noticing.language import language_of
from regulars.care.noticing.likeness import Again, tells_again
from regulars.conversation.models import Entry
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.team.models import Teammate

KIND = "repeat"
EARLIER = 10
LONGEST = 20_000
ONE_TELLING = timedelta(minutes=15)


def before(entry: Entry) -> list[Entry]:
    """What the same person wrote before in this conversation, the oldest first. One query; none for a note of ours."""
    if entry.by_person_id is None:
        return []
    said = Entry.objects.filter(person=entry.person_id, by_person=entry.by_person_id, automatic=False, nature="")
    rows = said.filter(at__lt=entry.at - ONE_TELLING).exclude(said="").order_by("-at", "-id").only("at", "said")
    return list(reversed(rows[:EARLIER]))


def mark(entry: Entry, earlier: Sequence[Entry], findings: Sequence[Finding]) -> ToldAgain | None:
    """Mark the entry where it tells again, once and for all readings of it. One query where it does not."""
    if entry.by_person_id is None:
        return None
    row = _by_likeness(entry, earlier) or _by_their_word(entry, findings)
    if row is None or _was_wrong(row):
        return None
    made, is_new = ToldAgain.objects.get_or_create(
        entry=entry,
        defaults={name: getattr(row, name) for name in ("earlier", "begins", "ends", "words", "in_words")},
    )
    return made if is_new else None


@transaction.atomic
def wave_away(row: ToldAgain, *, by: Teammate) -> None:
    """They did not tell us this before. Said twice, the first stands."""
    ToldAgain.objects.filter(pk=row.pk, waved_at=None).update(waved_at=clock.now(), waved_by=by)
    announce(f"person:{row.entry.person_id}")


@transaction.atomic
def put_back(row: ToldAgain) -> None:
    """They did after all."""
    ToldAgain.objects.filter(pk=row.pk).update(waved_at=None, waved_by=None)
    announce(f"person:{row.entry.person_id}")


def _by_likeness(entry: Entry, earlier: Sequence[Entry]) -> ToldAgain | None:
    text = entry.said[:LONGEST]
    found = tells_again(text, [one.said[:LONGEST] for one in earlier], language=language_of(text)) if earlier else []
    if not found:
        return None
    best: Again = max(found, key=lambda one: (one.likeness, -one.start))
    return _row(entry, best.start, best.end, earlier[best.which])


def _by_their_word(entry: Entry, findings: Sequence[Finding]) -> ToldAgain | None:
    found = next((one for one in findings if one.kind == KIND and one.start < one.end), None)
    return _row(entry, found.start, found.end, None) if found else None


def _row(entry: Entry, begins: int, ends: int, earlier: Entry | None) -> ToldAgain:
    words = entry.said[begins:ends]
    mark_ = meaning.mark_of_words(KIND, words)
    return ToldAgain(entry=entry, earlier=earlier, begins=begins, ends=ends, words=words[:500], in_words=mark_)


def _was_wrong(row: ToldAgain) -> bool:
    """Whether a teammate said of these words before that they tell nothing again."""
    known = ToldAgain.objects.of(row.entry.person).filter(in_words=row.in_words, waved_at__isnull=False)
    return known.exists()
