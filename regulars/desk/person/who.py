"""The head of the column: what they are called, their time, how long they are with us, when we last spoke."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.conversation.knowing import Knowing, who_knows
from regulars.desk.standing.words import STYLES, TONES
from regulars.kit import clock, languages, zones
from regulars.people.models import Person, Reach

REACH_ICONS = {"email": "mail", "phone": "phone", "message": "message-circle", "post": "mailbox", "visit": "store"}
THEM = {"she": "her", "her": "her", "hers": "her", "he": "him", "him": "him", "his": "him"}
HERS = {"she": "her", "her": "her", "hers": "her", "he": "his", "him": "his", "his": "his"}


@dataclass(frozen=True)
class Known:
    """Something we know of them, which leads to the form that changes it."""

    what: str
    words: str
    says: str


@dataclass(frozen=True)
class Who:
    """The head of the column. `missing` are things nobody knows yet, each with how one asks for it."""

    style: tuple[str, str] | None
    called: tuple[Known, ...]
    place: tuple[Known, ...]
    reach: tuple[Known, ...]
    reach_icon: str
    tenure: str
    heard: datetime | None
    reached: datetime | None
    reached_there: str
    knows: Sequence[Knowing] = field(default_factory=tuple)
    missing: tuple[tuple[str, str], ...] = ()
    them: str = "them"

    @property
    def line(self) -> str:
        """Their time and languages in one plain line."""
        return " · ".join(one.words for one in self.place)


def of(person: Person) -> Who:
    """Who this is; one query, and none unless both sides have spoken."""
    called, place, reach = tuple(_called(person)), tuple(_place(person)), tuple(_reach(person))
    known = {one.what for one in (*called, *place, *reach)}
    style = (STYLES[person.style][0], TONES.get(person.style, "")) if person.style in STYLES else None
    return Who(
        style=style,
        called=called,
        place=place,
        reach=reach,
        reach_icon=REACH_ICONS.get(person.reach_by, "heart-handshake"),
        tenure=tenure(person.since),
        heard=person.heard_at,
        reached=person.reached_at,
        reached_there=_their_clock(person, person.reached_at),
        knows=who_knows(person),
        missing=tuple((what, words) for what, words in _MISSING if what not in known),
        them=_by_pronouns(person, THEM, "them"),
    )


_MISSING = (
    ("called", "What they like to be called"),
    ("sounds", "How the name sounds"),
    ("pronouns", "Pronouns"),
    ("zone", "Their clock"),
    ("language", "The language to write in"),
    ("speaks", "Other languages they speak"),
    ("reach_by", "How they like to be reached"),
    ("reach_words", "Their own words on that"),
)


def tenure(since: datetime) -> str:
    """How long they are with us: "6 years 8 months", "5 months", "12 days", "today"."""
    here, now = timezone.localtime(since), timezone.localtime(clock.now())
    months = (now.year - here.year) * 12 + now.month - here.month - (now.day < here.day)
    if months < 1:
        days = (now.date() - here.date()).days
        return _many(days, "day") if days > 0 else "today"
    years, rest = divmod(months, 12)
    return " ".join(filter(None, [_many(years, "year"), _many(rest, "month")]))


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}" if number else ""


def whose(person: Person) -> str:
    """ "her" or "his" where their pronouns say so, else "their"."""
    return _by_pronouns(person, HERS, "their")


def _by_pronouns(person: Person, words: dict[str, str], else_: str) -> str:
    first = person.pronouns.replace("/", " ").split()
    return words.get(first[0].casefold(), else_) if first else else_


def _called(person: Person) -> Iterator[Known]:
    if person.called:
        yield Known("called", f"“{person.called}”", _("What they like to be called"))
    if person.sounds:
        yield Known("sounds", person.sounds, _("How the name sounds"))
    if person.pronouns:
        yield Known("pronouns", person.pronouns, _("Pronouns"))


def _place(person: Person) -> Iterator[Known]:
    if person.tz:
        words = _("%(city_of)s, %(astimezone)s %(whose)s time") % {
            "city_of": zones.city_of(person.zone),
            "astimezone": f"{clock.now().astimezone(person.tz):%H:%M}",
            "whose": whose(person),
        }
        yield Known("zone", words, _("Their clock"))
    if person.language:
        yield Known(
            "language",
            _("speaks %(name_of)s") % {"name_of": languages.name_of(person.language)},
            _("The language we write in"),
        )
    if person.speaks:
        others = languages.names_of(person.speaks)
        yield Known(
            "speaks",
            _("also %(others)s") % {"others": others}
            if person.language
            else _("speaks %(others)s") % {"others": others},
            _("Other languages"),
        )


def _reach(person: Person) -> Iterator[Known]:
    if person.reach_by in Reach.values and person.reach_by:
        words = _("Likes to be reached %(label)s") % {"label": Reach(person.reach_by).label}
        yield Known("reach_by", words, _("How they like to be reached"))
    if person.reach_words:
        yield Known("reach_words", f"“{person.reach_words}”", _("Their own words on that"))


def _their_clock(person: Person, moment: datetime | None) -> str:
    """What time it was for them, where their clock is another than the reader's."""
    if moment is None or person.tz is None:
        return ""
    there = moment.astimezone(person.tz)
    here = timezone.localtime(moment)
    return (
        _("%(there)s %(whose)s time") % {"there": f"{there:%H:%M}", "whose": whose(person)}
        if there.utcoffset() != here.utcoffset()
        else ""
    )
