"""Promises in what we are about to send, and giving them once it is sent."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from regulars.care import meaning
from regulars.care.models import Noticed
from regulars.care.noticing.reading import notice
from regulars.conversation.models import Entry
from regulars.conversation.models.promise import promise
from regulars.kit import clock
from regulars.team.models import Teammate

KIND = "promise"
LONGEST = 300
MOST = 8
END_OF_DAY, LATE = time(17), time(23, 59)


@dataclass(frozen=True)
class Word:
    """Something that a letter promises: in which words, from which letter of it to which, and until when, None where it
    names no day to come."""

    words: str
    begins: int
    ends: int
    due: datetime | None


def promised_in(text: str, zone: ZoneInfo) -> list[Word]:
    """What these words of ours promise, at most MOST. Days are those of this clock. Somebody waits for the answer, so
    rules alone are asked."""
    found = notice(text, sent=clock.now(), zone=str(zone), direction="out", by_rules=True)
    told = {shortened(one.words): one for one in found if one.kind == KIND}
    return [Word(words, one.start, one.end, _moment(one.when or "", zone)) for words, one in list(told.items())[:MOST]]


def give(word: Word, entry: Entry, *, by: Teammate) -> None:
    """Give our word in a letter that is sent: a promise, joined with where it stands. In the letter's transaction."""
    if word.due is None:
        return
    given = promise(person_id=entry.person_id, request_id=entry.request_id, by=by, words=word.words, due=word.due)
    Noticed.objects.create(
        entry=entry,
        kind=KIND,
        begins=word.begins,
        ends=word.ends,
        words=word.words,
        when=timezone.localtime(word.due).strftime("%Y-%m-%dT%H:%M"),
        in_words=meaning.mark_of_words(KIND, word.words),
        meaning=meaning.mark_of_words(KIND, word.words),
        state=Noticed.State.KEPT,
        by=by,
        promise=given,
    )


def shortened(words: str) -> str:
    """In one line, as long as a promise can be."""
    said = " ".join(words.split())
    return said if len(said) <= LONGEST else said[: LONGEST - 1].rstrip() + "…"


def _moment(when: str, zone: ZoneInfo) -> datetime | None:
    """The late afternoon of a day, or its hour; the end of today where that has passed. None for less than a day."""
    if len(when) < len("2026-03-06"):
        return None
    told = datetime.fromisoformat(when)
    if "T" not in when:
        told = datetime.combine(told, END_OF_DAY)
    moment, now = told.replace(tzinfo=zone), clock.now()
    if moment <= now and told.date() == now.astimezone(zone).date():
        moment = datetime.combine(moment, LATE, tzinfo=zone)
    return moment if moment > now + timedelta(minutes=1) else None
