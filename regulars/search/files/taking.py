"""Taking in what files say: each waits in a row, is claimed for a while, and read apart."""

from datetime import timedelta
from tempfile import TemporaryFile
from typing import IO

from django.db.models import F, Q

from regulars.conversation.filing import storable
from regulars.conversation.models import Attachment
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.search.files.kinds import is_read
from regulars.search.files.opening import Outcome, open_apart
from regulars.search.files.reading import MOST_BYTES
from regulars.search.models import FileText, State, Trouble

# Raised whenever the readers learn something: what an older one read is read again.
READER = 1
LEASE = timedelta(minutes=10)
MOST_TRIES = 3
AT_ONCE = 500


def read_due() -> bool:
    """Read the file that waits longest; whether there was one."""
    row = FileText.objects.due().select_related("attachment__entry").first()
    if row is None:
        return False
    if _claim(row):
        _keep(row, _read(row.attachment) if row.tries < MOST_TRIES else Outcome(State.TROUBLE, trouble=Trouble.BROKEN))
    return True


def enrol() -> int:
    """Let all files wait that no reader has seen yet, or only an older one; how many. Goes on where it was stopped."""
    found, last = 0, 0
    while rows := list(Attachment.objects.filter(id__gt=last, reading=None).order_by("id")[:AT_ONCE]):
        made = [FileText(attachment=row, name=row.plain_name) for row in rows]
        FileText.objects.bulk_create(made, ignore_conflicts=True)
        found, last = found + len(made), rows[-1].pk
    older = FileText.objects.filter(reader__lt=READER, due_at=None)
    return found + older.update(due_at=clock.now(), tries=0)


def _claim(row: FileText) -> bool:
    """It is ours for a while. Whoever dies over it leaves it to another, a few times."""
    mine = FileText.objects.filter(pk=row.pk, due_at=row.due_at)
    return bool(mine.update(due_at=clock.now() + LEASE, tries=F("tries") + 1))


def _read(attachment: Attachment) -> Outcome:
    if not is_read(attachment.plain_name, attachment.content_type):
        return Outcome(State.OTHER)
    if attachment.size > MOST_BYTES:
        return Outcome(State.TROUBLE, trouble=Trouble.LARGE)
    with TemporaryFile() as here:
        try:
            _copy(attachment, here)
        except FileNotFoundError:
            return Outcome(State.TROUBLE, trouble=Trouble.GONE)
        return open_apart(here, attachment.plain_name, attachment.content_type)


def _copy(attachment: Attachment, here: IO[bytes]) -> None:
    """To this machine: files may be kept elsewhere."""
    with attachment.file.open("rb") as file:
        for chunk in file.chunks():
            here.write(chunk)
    here.flush()


def _keep(row: FileText, outcome: Outcome) -> None:
    """What was read; if the row went meanwhile with its person, nothing is kept."""
    FileText.objects.filter(Q(pk=row.pk)).update(
        words=storable(outcome.words), state=outcome.state, trouble=outcome.trouble, reader=READER, due_at=None,
        read_at=clock.now(),
    )  # fmt: skip
    if outcome.trouble and row.attachment.entry:
        announce(f"person:{row.attachment.entry.person_id}")
