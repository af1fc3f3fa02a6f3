"""Somebody's mail that one of us passed on: whose it is, what it says, and what the teammate says about it.

A mail that was attached whole is best: it has its own headers, files and ids. Otherwise the text is taken apart at
the lines that every mail program writes above what it forwards.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from regulars.channels.email.reading import Mail, read, reply, signatures
from regulars.channels.email.reading.mail import Embedded
from regulars.channels.email.reading.parts import MESSAGES
from regulars.channels.email.team_mail.recognising import us_among, value_of
from regulars.conversation.incoming import File, Incoming, Voice
from regulars.people.models import Kind, Trust
from regulars.team.models import Teammate

MOST_MESSAGES = 20
LONGEST_DATE = 80
# "Fwd:", "WG:", "TR:" and their kin, once or many times, and the word that some help desks want first.
FORWARD = re.compile(
    r"^\s*(?:(?:fwd?|wg|tr|rv|enc|doorst|vs|vb|i|pd|fs|továbbítás|转发|轉寄)\s*[:：]\s*)+", re.IGNORECASE
)
FORWARD_WORD = re.compile(r"^\s*@fwd\b[ \t:,-]*\n?", re.IGNORECASE)
# Whether 3/4 is a day in March or in April is known to nobody but its writer.
AMBIGUOUS = re.compile(r"\b(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](?:\d{4}|\d{2})\b")

Understand = Callable[[Mail], Incoming]


@dataclass(frozen=True)
class Forward:
    """What was passed on, the earliest first, the teammate's own words above it, and files that are not part of it."""

    letters: tuple[Incoming, ...]
    words: str
    files: tuple[File, ...] = ()


def found_in(mail: Mail, said: Incoming, *, by: Teammate, understand: Understand, zone: ZoneInfo) -> Forward | None:
    """What this mail of a teammate passes on, or None when it passes on nobody's words but ours."""
    attached = _attached(mail, by, understand)
    if attached:
        return attached
    inside = mail.reply.embedded
    if inside is None or not _is_forward(mail, inside) or not _is_outside(inside.from_address or ""):
        return None
    return Forward((_of_text(mail, said, inside, by, zone),), own_words(inside.before_text))


def lacks_its_author(mail: Mail) -> bool:
    """Whether it passes on a mail that does not say by which address it was written."""
    inside = mail.reply.embedded
    return bool(inside and _is_forward(mail, inside) and not inside.from_address)


def own_words(text: str) -> str:
    """What the teammate wrote above, without their signature and without the word that means “forwarded”."""
    words, _ = signatures.split(FORWARD_WORD.sub("", text).strip())
    return words.strip()


def proof_of(by: Teammate) -> dict[str, object]:
    """How we come to know what was passed on."""
    return {"forwarded_by": {"id": by.pk, "name": by.name}}


def _is_forward(mail: Mail, inside: Embedded) -> bool:
    """An answer says "On … she wrote"; only its subject or its first word can make a forward of that."""
    says_so = FORWARD.match(mail.subject) or FORWARD_WORD.match(inside.before_text)
    return inside.type == "forward" or bool(says_so)


def _is_outside(address: str) -> bool:
    value = value_of(address)
    return bool(value) and not us_among([value])


def _attached(mail: Mail, by: Teammate, understand: Understand) -> Forward | None:
    """The mails attached whole. The reader lists the files of each, and the mails in it, behind it."""
    letters: list[Incoming] = []
    rest: list[File] = []
    inside: set[bytes] = set()
    for file in mail.attachments:
        if file.content in inside:
            continue
        message = read(file.content) if file.content_type in MESSAGES and len(letters) < MOST_MESSAGES else None
        if message and message.sender and not message.bounce and _is_outside(message.sender[0].address):
            letters.append(_passed_on(understand(message), by))
            inside |= {part.content for part in message.attachments}
        else:
            rest.append(File(file.filename, file.content_type, file.content))
    letters.sort(key=lambda letter: letter.dated.timestamp() if letter.dated else 0)
    return Forward(tuple(letters), own_words(mail.reply.text), tuple(rest)) if letters else None


def _passed_on(letter: Incoming, by: Teammate) -> Incoming:
    """What a teammate vouches for is claimed, however its headers read. Tokens count for who sent them to us."""
    return replace(letter, trust=Trust.CLAIMED, proof=proof_of(by), tokens=(), automatic=False)


def _of_text(mail: Mail, said: Incoming, inside: Embedded, by: Teammate, zone: ZoneInfo) -> Incoming:
    words = reply.of_text(inside.body_text)
    return Incoming(
        channel=said.channel,
        author=Voice(Kind.EMAIL, inside.from_address or "", inside.from_name or ""),
        said=words.text,
        text=inside.body_text if inside.body_text.strip() != words.text.strip() else "",
        subject=inside.subject or FORWARD.sub("", mail.subject).strip(),
        dated=when(inside.sent or "", zone),
        # Most mail programs name the mail that is forwarded as the one answered: our answer carries its thread on.
        answering=said.answering,
        carried_by=said.external_id,
        files=tuple(replace(file, inline=False) for file in said.files),
        proof=proof_of(by),
        sent_from=said.sent_from,
        backlog=said.backlog,
    )


def when(text: str, zone: ZoneInfo) -> datetime | None:
    """The moment in a written-out header of any language, on the house's clock; None when it can be read two ways."""
    if not any(sign.isdigit() for sign in text) or AMBIGUOUS.search(text):
        return None
    import dateparser  # noqa: PLC0415 (takes a while to load, and few mails are forwards)

    moment: datetime | None = dateparser.parse(
        " ".join(text[:LONGEST_DATE].split()),
        settings={
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "TIMEZONE": zone.key,
            "RETURN_AS_TIMEZONE_AWARE": True,
        },
    )
    return moment
