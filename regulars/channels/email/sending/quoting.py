"""The message answered, quoted below the answer.

We quote, although the person has their own mail: they may answer from another device, forward the letter to somebody
at home, or read it in a year. Mail programs fold it away. Only their own newest words are quoted, never what those
had quoted in turn, so a letter stays short however long a life is.
"""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regulars.channels.email.sending.headings import one_line
from regulars.conversation.models import Entry
from regulars.kit import day_words

LONGEST = 20_000


@dataclass(frozen=True)
class Quote:
    """Who wrote what when, as shown below an answer."""

    introduction: str
    said: str

    def as_text(self) -> str:
        """With a mark before each line."""
        lines = "\n".join(f"> {line}".rstrip() for line in self.said.splitlines())
        return f"{self.introduction}\n{lines}"


def quote_of(entry: Entry | None, zone: ZoneInfo) -> Quote | None:
    """The quote of this message, its time on the house's clock; None when there is nothing to quote."""
    if entry is None or not entry.said.strip():
        return None
    said = entry.said.strip()
    if len(said) > LONGEST:
        said = said[:LONGEST].rstrip() + " […]"
    when = entry.at.astimezone(zone)
    name = one_line(entry.by_person.name if entry.by_person else "") or "you"
    return Quote(
        _("On %(weekday)s, %(day)s %(month)s at %(time)s, %(name)s wrote:")
        % {
            "weekday": date_format(when, "D"),
            "day": when.day,
            "month": day_words.month(when),
            "time": f"{when:%H:%M}",
            "name": name,
        },
        said,
    )
