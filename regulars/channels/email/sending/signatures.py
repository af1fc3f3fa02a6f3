"""What stands under a letter: a face, a name, and a line or two."""

import hashlib
from dataclasses import dataclass

from regulars.channels.email.models import SendingAddress
from regulars.conversation.models import Entry
from regulars.kit.look.faces import face_colour, initials
from regulars.team.models import House, Teammate

# As in the look's tokens: mail programs know no custom properties.
COLOURS = (
    *("#a4502f", "#3f7257", "#7a5a96", "#8b3a52", "#97660c"),
    *("#2f6588", "#5c6b2f", "#8a5a44", "#46608f", "#2d7474"),
)


@dataclass(frozen=True)
class Signature:
    """The lines under a letter, and the face beside them: a picture (JPEG) or, without one, initials on a colour."""

    lines: tuple[str, ...]
    initials: str = ""
    colour: str = ""
    picture: bytes = b""

    @property
    def content_id(self) -> str:
        """The name by which the letter's HTML shows the picture."""
        return f"face.{hashlib.sha256(self.picture).hexdigest()[:20]}" if self.picture else ""

    def as_text(self) -> str:
        """Below the mark that mail programs know."""
        return "-- \n" + "\n".join(self.lines)


def signature_of(entry: Entry, sender: SendingAddress, house: House) -> Signature | None:
    """The signature of a letter: the address's own words where it has some, else the teammate's, else their name."""
    author = entry.by_teammate
    if author is None:
        own = _lines(sender.signature)
        return Signature(own) if own else None
    return Signature(
        _words(author, sender, house),
        initials(author.name),
        COLOURS[face_colour(author.name) - 1],
        author.face_for_mail(),
    )


def _words(author: Teammate, sender: SendingAddress, house: House) -> tuple[str, ...]:
    if own := _lines(sender.signature):
        return (author.name, *own)
    lines = _lines(author.signature)
    if not lines:
        return (author.name, sender.name_beside(house))
    named = author.first_name.casefold() in author.signature.casefold()
    return lines if named else (author.name, *lines)


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.rstrip() for line in words.strip().splitlines())
