"""What a channel hands over: who said what, where, answering what, and how well that is proven."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from regulars.people.models import Trust


@dataclass(frozen=True)
class Voice:
    """Somebody on an incoming entry: the kind of identifier, as it came, and the name given with it."""

    kind: str
    raw: str
    name: str = ""


@dataclass(frozen=True)
class File:
    """A file that came along, with its bytes."""

    name: str
    content_type: str
    data: bytes = field(repr=False)
    content_id: str = ""
    inline: bool = False


@dataclass(frozen=True)
class Incoming:
    """Something the world said. `answering` holds the channel's ids it answers, nearest first;
    `tokens` the signed reply tokens found in the addresses it was sent to. `nature` is one of Entry.Nature, `proof`
    what was judged about its author, `sent_from` the address of ours it came to. What is `backlog` opens no request
    and makes nobody wait. `carried_by` is the id of what brought something that has no id of its own; `away_until` the
    last day that an away notice names.

    An automatic answer may go by the channel `answer_by`, if there is one; `no_answer` says in words why none may, and
    `is_typed` that anybody could have given the author's address. `firm` is the domain of that address where it is one
    firm's own: whoever writes from it is a colleague."""

    channel: str
    author: Voice
    said: str
    trust: str = Trust.CLAIMED
    proven_by: str = ""
    subject: str = ""
    text: str = ""
    html: str = ""
    dated: datetime | None = None
    external_id: str = ""
    answering: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    to: tuple[Voice, ...] = ()
    cc: tuple[Voice, ...] = ()
    files: tuple[File, ...] = ()
    automatic: bool = False
    nature: str = ""
    proof: dict[str, Any] = field(default_factory=dict)
    sent_from: str = ""
    backlog: bool = False
    carried_by: str = ""
    away_until: date | None = None
    answer_by: str = ""
    no_answer: str = ""
    is_typed: bool = False
    firm: str = ""
