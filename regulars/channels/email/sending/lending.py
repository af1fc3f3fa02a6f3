"""Files too large for a mail leave as links: signed, unguessable, and for ninety days.

The largest go first, until the rest fits. Which ones they are is decided once, when the letter is first put together,
so that a repeat is the same letter; the links are good from then on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse

from regulars.channels.email.models import Announcement, LentFile
from regulars.conversation.models import Attachment, Entry
from regulars.kit import day_words, tokens
from regulars.kit.public import public_address

GOOD_FOR = timedelta(days=90)
PURPOSE = "lent file"
# A file in a mail is four thirds as long, and the words and headers want their place.
IN_A_MAIL = 0.72


@dataclass(frozen=True)
class Loan:
    """A file as a letter names it: what it is called, how large it is in bytes, where it is fetched and until when."""

    name: str
    size: int
    link: str
    until: datetime

    @property
    def last_day(self) -> str:
        """The day on which the link ends, the same whenever it is asked for."""
        return day_words.plain_day(self.until)


def can_lend() -> bool:
    """Whether people outside can open a link of ours."""
    return bool(public_address())


def room(route: str = "") -> int:
    """How many bytes of files a letter carries by this way out: our own measure, or what its server takes."""
    ours: int = settings.REGULARS_LARGEST_LETTER
    theirs = server_room(route)
    return min(ours, theirs) if theirs else ours


def server_room(route: str = "") -> int | None:
    """How many bytes of files the server of this way out takes with a letter; None where it never said."""
    largest = Announcement.objects.filter(route=route).values_list("largest", flat=True).first()
    return int(largest * IN_A_MAIL) if largest else None


def lend(entry: Entry, route: str = "") -> dict[int, Loan]:
    """The files of this letter that leave as links, by attachment; none where links would lead nowhere."""
    files = list(entry.attachments.order_by("id"))
    known = {row.attachment_id: row for row in LentFile.objects.filter(attachment__in=files)} if files else {}
    if not known and can_lend():
        known = {file.pk: _lent(file, entry) for file in too_many(files, room(route), shown_in=entry.html)}
    return {file.pk: _loan(file, known[file.pk]) for file in files if file.pk in known}


def too_many(files: Iterable[Attachment], most: int, *, shown_in: str = "") -> list[Attachment]:
    """Those that must stay behind so that the rest has at most so many bytes: the largest, and no picture that the
    letter shows."""
    left = list(files)
    total, behind = sum(file.size for file in left), []
    for file in sorted(left, key=lambda file: (-file.size, file.pk)):
        if total <= most:
            break
        if not (file.content_id and f"cid:{file.content_id}" in shown_in):
            behind.append(file)
            total -= file.size
    return behind


def token_of(lent: LentFile) -> str:
    """The part of the link that nobody can guess."""
    return tokens.sign(PURPOSE, lent.pk)


def find(token: str) -> LentFile | None:
    """The file this link leads to, also when its time is over; None for a link that is none of ours."""
    number = tokens.unsign(PURPOSE, token)
    return LentFile.objects.select_related("attachment__entry").filter(pk=number).first() if number else None


def _lent(file: Attachment, entry: Entry) -> LentFile:
    lent, _ = LentFile.objects.get_or_create(attachment=file, defaults={"until": entry.at + GOOD_FOR})
    return lent


def _loan(file: Attachment, lent: LentFile) -> Loan:
    link = public_address() + reverse("lent-file", args=[token_of(lent)])
    return Loan(file.name, file.size, link, lent.until)
