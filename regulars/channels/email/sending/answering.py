"""What a letter answers, and how the mail programs of the world will know: the chain of ids, Outlook's index."""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime
from email.parser import BytesHeaderParser

from regulars.channels.email.sending.headings import LONGEST_REFERENCES, shortened, sound
from regulars.conversation.models import Entry, ThreadMark

MOST_IDS = 60
HEAD = 256 * 1024
# Outlook's index: 22 bytes for the first mail and 5 for each answer; no honest one is longer than a few hundred.
INDEX_HEAD, INDEX_STEP, LONGEST_INDEX = 22, 5, 1000
TICKS_BETWEEN_1601_AND_1970 = 116_444_736_000_000_000


@dataclass(frozen=True)
class Answered:
    """The mail a letter answers, as far as headers care."""

    message_id: str = ""
    references: tuple[str, ...] = ()
    topic: str = ""
    index: str = ""


def message_before(entry: Entry) -> Entry | None:
    """The person's last message in the request before this letter: what is answered, and quoted."""
    if entry.request_id is None:
        return None
    earlier = Entry.objects.filter(request=entry.request_id, kind=Entry.Kind.MESSAGE, id__lt=entry.id)
    return earlier.filter(by_person__isnull=False, automatic=False).order_by("-at", "-id").first()


def answered_by(entry: Entry) -> Answered:
    """The chain this letter carries on. At most five queries and one file."""
    if entry.request_id is None:
        return Answered()
    chain = _chain(entry)
    theirs = _last_mail_of_theirs(entry)
    last = sound([theirs.external_id if theirs else ""]) or chain[-1:]
    references = shortened([mark for mark in chain if mark not in last] + last, LONGEST_REFERENCES)
    topic, index = _outlook(theirs, entry.at) if theirs else ("", "")
    return Answered(last[0] if last else "", tuple(references), topic, index)


def _last_mail_of_theirs(entry: Entry) -> Entry | None:
    mails = Entry.objects.filter(request=entry.request_id, kind=Entry.Kind.MESSAGE, channel="email", id__lt=entry.id)
    theirs = mails.filter(by_person__isnull=False).exclude(external_id="")
    return theirs.order_by("automatic", "-at", "-id").first()


def _chain(entry: Entry) -> list[str]:
    """The ids of the request, oldest first: those only ever named by others, then those of its own mails."""
    mails = Entry.objects.filter(request=entry.request_id, id__lt=entry.id).exclude(external_id="")
    newest = list(mails.order_by("-at", "-id").values_list("external_id", flat=True)[:MOST_IDS])
    first = list(mails.order_by("at", "id").values_list("external_id", flat=True)[:1])
    own = [*first, *reversed(newest)]
    # The first mail's own marks come nearest first.
    marks = ThreadMark.objects.filter(request=entry.request_id).order_by("id").values_list("value", flat=True)
    named = [mark for mark in marks[:MOST_IDS] if mark not in own and mark != entry.external_id]
    return sound([*reversed(named), *own])


def _outlook(theirs: Entry, at: datetime) -> tuple[str, str]:
    """Thread-Topic and Thread-Index for the answer, from the headers of the mail as it came."""
    arrival = theirs.arrivals.order_by("id").first()
    if arrival is None:
        return "", ""
    try:
        with arrival.raw.open("rb") as file:
            head = BytesHeaderParser().parsebytes(file.read(HEAD))
    except OSError:  # the letter is worth more than Outlook's own way of showing threads
        return "", ""
    index = next_index("".join(str(head.get("Thread-Index", "")).split()), at)
    return (str(head.get("Thread-Topic", "")) if index else ""), index


def next_index(index: str, at: datetime) -> str:
    """Outlook's index for an answer to a mail with this one; "" when it is none.

    Each answer adds five bytes: a bit for the scale, the time since the first mail in 31 bits, and a byte that may
    be anything (MS-OXOMSG 2.2.1.3).
    """
    try:
        known = base64.b64decode(index, validate=True)
    except (binascii.Error, ValueError):
        return ""
    steps, rest = divmod(len(known) - INDEX_HEAD, INDEX_STEP)
    if steps < 0 or rest or len(index) > LONGEST_INDEX:
        return ""
    began = int.from_bytes(known[:6], "big") << 16
    passed = max(_ticks(at) - began, 0)
    scale, shift = (0, 18) if passed < 1 << 49 else (1, 23)
    step = (scale << 31 | (passed >> shift) & 0x7FFFFFFF).to_bytes(4, "big") + b"\x10"
    return base64.b64encode(known + step).decode()


def _ticks(at: datetime) -> int:
    """Tenths of microseconds since 1601, as Windows counts time."""
    return int((at - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 10_000_000) + TICKS_BETWEEN_1601_AND_1970
