"""Taking mails out of an opened folder: stored and counted in one transaction, so that a kill loses and doubles none.

One bad mail never stops a folder. When the connection breaks at a mail, the next look asks for mails one by one from
there; a mail at which it broke three times, or which the server cannot give, is set aside visibly and passed by.
"""

import imaplib
import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext
from imapclient import IMAPClient

from regulars.channels.email.errors import HoldLost
from regulars.channels.email.fetching import words
from regulars.channels.email.fetching.holding import Hold
from regulars.channels.email.fetching.shortening import FETCHED, shortened
from regulars.channels.email.models import FetchedMail, Folder, Mailbox
from regulars.conversation import arrivals
from regulars.kit import day_words
from regulars.kit.tokens import fingerprint

TOGETHER = 8 * 1024 * 1024
MOST_TRIES = 3
BODY, SIZE = "BODY.PEEK[]", "RFC822.SIZE"

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Listed:
    """A mail as the server lists it: its number, its size in bytes, and when it came there."""

    uid: int
    size: int
    came: datetime | None = None


@dataclass(frozen=True)
class Mail:
    """A mail as it was fetched; `trouble` says why it could not be fetched whole by any means."""

    listed: Listed
    raw: bytes = field(repr=False)
    head: bytes = field(repr=False)
    trouble: str = ""

    @property
    def digest(self) -> str:
        """By which it is known again: its head and its size."""
        return digest_of(self.head, self.listed.size)


def head_of(raw: bytes) -> bytes:
    """The head of a mail, however its lines end."""
    return raw.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0].strip()


def digest_of(head: bytes, size: int) -> str:
    """The mark of a mail with this head and this size."""
    return fingerprint(head, str(size))


def listed(client: IMAPClient, uids: Sequence[int]) -> list[Listed]:
    """These mails as far as they are still there."""
    answers = client.fetch(uids, [SIZE, "INTERNALDATE"])
    missing = [uid for uid in uids if uid not in answers]
    # Not told of though it is there: its turn comes, and what is wrong with it will show.
    there = {int(uid) for uid in client.search(["UID", ",".join(map(str, missing))])} if missing else set()
    return [_listed(uid, answers.get(uid, {})) for uid in uids if uid in answers or uid in there]


def _listed(uid: int, answer: dict[bytes, Any]) -> Listed:
    return Listed(uid, int(answer.get(b"RFC822.SIZE", 0)), answer.get(b"INTERNALDATE"))


def fetched(client: IMAPClient, folder: Folder, mails: Iterable[Listed]) -> Iterator[Mail]:
    """The mails themselves, in this order, some at a time. Raises OSError and abort when the connection breaks."""
    for group in _groups(mails, one_by_one_from=folder.stuck_uid):
        try:
            whole = client.fetch([mail.uid for mail in group], [BODY]) if len(group) > 1 else {}
        except (OSError, imaplib.IMAP4.abort) as error:
            _stumble(folder, group, error)
            raise
        except Exception as error:  # whatever one of them did to the server or to the library, ask for each alone
            logger.info("mails of %s are fetched one by one: %r", folder, error)
            whole = {}
        for mail in group:
            raw = whole.get(mail.uid, {}).get(b"BODY[]")
            yield Mail(mail, raw, head_of(raw)) if raw else _alone(client, folder, mail)


def _groups(mails: Iterable[Listed], *, one_by_one_from: int) -> Iterator[list[Listed]]:
    """In groups of a bounded size; one that is too large to take in is bigger than any group and stands alone."""
    together = min(TOGETHER, settings.REGULARS_LARGEST_MAIL)
    group: list[Listed] = []
    for mail in mails:
        if group and (one_by_one_from or sum(one.size for one in group) + mail.size > together):
            yield group
            group = []
        group.append(mail)
    if group:
        yield group


def _alone(client: IMAPClient, folder: Folder, mail: Listed) -> Mail:
    """One mail by itself; what of it can be had when the server fails to give it thrice."""
    if folder.stuck_uid == mail.uid and folder.stuck_times >= MOST_TRIES:
        return _head_alone(client, mail, gettext("the connection broke each time it was asked for"))
    trouble = ""
    for _ in range(MOST_TRIES):
        try:
            return _asked(client, folder, mail)
        except (OSError, imaplib.IMAP4.abort) as error:
            _stumble(folder, [mail], error)
            raise
        except Exception as error:  # the server's refusal, or an answer that nobody can read
            trouble = words.server_words(error) or gettext("it came empty")
    return _head_alone(client, mail, trouble)


def _asked(client: IMAPClient, folder: Folder, mail: Listed) -> Mail:
    largest: int = settings.REGULARS_LARGEST_MAIL
    if mail.size > largest:
        raw = _body(client.fetch([mail.uid], [f"{BODY}<0.{FETCHED}>"]).get(mail.uid, {}))
        return Mail(mail, shortened(raw, size=mail.size, folder=folder), head_of(raw))
    raw = _body(client.fetch([mail.uid], [BODY]).get(mail.uid, {}))
    return Mail(mail, raw, head_of(raw))


def _body(answer: dict[bytes, Any]) -> bytes:
    raw = next((value for key, value in answer.items() if key.startswith(b"BODY[]")), None)
    if not isinstance(raw, bytes) or not raw.strip():
        raise ValueError("it came empty")
    return raw


def _head_alone(client: IMAPClient, mail: Listed, trouble: str) -> Mail:
    try:
        answer = client.fetch([mail.uid], ["BODY.PEEK[HEADER]"]).get(mail.uid, {})
        head = answer.get(b"BODY[HEADER]") or b""
    except (OSError, imaplib.IMAP4.abort):
        head = b""
    except Exception as error:  # then there is nothing of it but the words about it
        logger.info("not even the head of mail %s can be had: %r", mail.uid, error)
        head = b""
    return Mail(mail, head, head_of(head), trouble)


def _stumble(folder: Folder, group: Sequence[Listed], error: Exception) -> None:
    """Remember where the connection broke, before anything else can happen."""
    first = group[0].uid
    again = folder.stuck_uid == first and len(group) == 1
    folder.stuck_uid, folder.stuck_times = first, folder.stuck_times + 1 if again else int(len(group) == 1)
    Folder.objects.filter(pk=folder.pk).update(stuck_uid=first, stuck_times=folder.stuck_times)
    logger.info("the connection broke at mail %s of %s: %r", first, folder, error)


def keep(folder: Folder, mail: Mail, hold: Hold, *, old: bool, is_backlog: bool) -> None:
    """Store the mail and move the cursor past it: both or neither. Raises HoldLost.

    `old` says which cursor moves, `is_backlog` whether the mail answers nobody.
    """
    place = ""
    try:
        with transaction.atomic():
            arrival = arrivals.keep("email", mail.raw or b"\r\n", backlog=is_backlog)
            place = str(arrival.raw)
            if mail.trouble:
                arrivals.give_up(arrival, _where(folder, mail))
            tidies = hold.mailbox.afterwards != Mailbox.Afterwards.LEAVE and not (is_backlog or mail.trouble)
            FetchedMail.objects.create(folder=folder, uid=mail.listed.uid, digest=mail.digest, untidied=tidies)
            pass_by(folder, mail.listed.uid, hold, old=old, brought=1)
    except Exception:
        if place:
            default_storage.delete(place)
        raise


def pass_by(folder: Folder, uid: int, hold: Hold, *, old: bool, brought: int = 0) -> None:
    """Move the cursor up to this number. Raises HoldLost when somebody else moved it, or holds the mailbox."""
    cursor = "old_uid" if old else "last_uid"
    moves: dict[str, int] = {cursor: uid}
    if old:
        moves["old_brought"] = folder.old_brought + brought
    if folder.stuck_uid and folder.stuck_uid <= uid:
        moves |= {"stuck_uid": 0, "stuck_times": 0}
    mine = Folder.objects.filter(pk=folder.pk, mailbox__held_by=hold.mark, **{cursor: getattr(folder, cursor)})
    if not mine.update(**moves):
        raise HoldLost(gettext("%(mailbox)s is held by somebody else now.") % {"mailbox": folder.mailbox})
    for name, value in moves.items():
        setattr(folder, name, value)


def _where(folder: Folder, mail: Mail) -> str:
    return (
        gettext("%(host)s could not give us this mail: %(trouble)s. It lies in “%(name)s” of %(user)s")
        % {"host": folder.mailbox.host, "trouble": mail.trouble, "name": folder.name, "user": folder.mailbox.user}
    ) + (
        gettext(", where it came on %(came)s.") % {"came": day_words.plain_day(mail.listed.came)}
        if mail.listed.came
        else "."
    )
