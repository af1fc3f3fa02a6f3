"""The little of a held mail that a teammate sees before deciding about it: who, what about, and its first words."""

from regulars.channels.email.reading import Mail
from regulars.conversation.models.entry import excerpt_of

LONGEST = 200


def glimpse_of(mail: Mail) -> dict[str, str]:
    """As it is kept with the arrival: plain text, short, each line without breaks."""
    author = mail.sender[0] if mail.sender else None
    found = {
        "name": (author.name or "") if author else "",
        "address": author.address if author else "",
        "subject": mail.subject,
        "words": excerpt_of(mail.reply.text or mail.body.text or mail.body.html_text or ""),
    }
    return {name: clean for name, value in found.items() if (clean := _clean(value))}


def _clean(text: str) -> str:
    """One short line that both databases take."""
    line = " ".join(text[: LONGEST * 4].replace("\x00", "").split())
    return line[:LONGEST].encode("utf-8", "replace").decode()
