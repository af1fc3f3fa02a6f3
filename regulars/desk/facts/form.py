"""What came from a form on which something is remembered, read once and kept as it was typed."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.desk.facts.rows import WAYS
from regulars.kit import clock
from regulars.people.errors import NotLearned

LONGEST = 4000
EARLIEST = date(1900, 1, 1)


@dataclass(frozen=True)
class Typed:
    """The fields of such a form. `day` is when they told us, `how` a key of rows.WAYS; `quote` are the words that were
    selected, `solid` how many characters that are no white space stand before them in the entry."""

    words: str = ""
    topic: str = ""
    sensitivity: str = ""
    why: str = ""
    day: str = ""
    how: str = ""
    quote: str = ""
    solid: int = 0


def read(said: "HttpRequest | None" = None) -> Typed:
    """What was typed, or what an address brings along. Nothing is refused here."""
    if said is None:
        return Typed()
    given = said.POST if said.method == "POST" else said.GET
    how = given.get("how", "")
    return Typed(
        words=given.get("words", "")[:LONGEST],
        topic=given.get("topic", "")[:16],
        sensitivity=given.get("sensitivity", "")[:16],
        why=" ".join(given.get("why", "").split())[:200],
        day=given.get("day", "")[:32],
        how=how if how in WAYS else "",
        quote=given.get("quote", "")[:LONGEST],
        solid=_number(given.get("solid", "")),
    )


def moment(day: str) -> datetime:
    """The moment for a day on our clock: now for today and for none, noon for another. Raises NotLearned."""
    now = clock.now()
    if not day.strip():
        return now
    try:
        told = date.fromisoformat(day.strip())
    except ValueError:
        raise NotLearned(_("That is not a day. Write it like 2026-11-30.")) from None
    today = timezone.localdate(now)
    if not EARLIEST <= told <= today + timedelta(days=1):
        raise NotLearned(
            _("That day is still to come. When did they tell us?") if told > today else _("That is too long ago.")
        )
    if told >= today:
        return now
    return timezone.make_aware(datetime.combine(told, time(12)))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
