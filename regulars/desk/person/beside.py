"""The column beside a conversation: who this is, what we promised, what is open, who looked."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.conversation.models import Absence, Promise, Request
from regulars.desk.duplicates import reading as doubles
from regulars.desk.duplicates.reading import Row as Double
from regulars.desk.facts import column as facts
from regulars.desk.identifiers import ways
from regulars.desk.identifiers.ways import Way
from regulars.desk.life import reading as life
from regulars.desk.life.reading import Life
from regulars.desk.matter import reading as matter
from regulars.desk.matter.reading import Matter
from regulars.desk.noticed import ahead
from regulars.desk.noticed.ahead import Day
from regulars.desk.person import who
from regulars.desk.person.finding import Found
from regulars.desk.person.who import Who
from regulars.desk.standing.words import Stands, how_we_stand
from regulars.desk.tags import reading as tags
from regulars.desk.their_people import reading as their_people
from regulars.desk.their_people.reading import TheirPeople
from regulars.kit import clock, day_words
from regulars.people.models import Person, Tag
from regulars.team.models import Team, Teammate

MOST_PROMISES = 20
MOST_LOOKS = 4


@dataclass(frozen=True)
class Word:
    """A promise that stands: `state` is "open" or "late"."""

    id: int
    words: str
    by: str
    due: datetime
    state: str


@dataclass(frozen=True)
class Look:
    """Somebody of us who read this page."""

    name: str
    at: datetime


@dataclass(frozen=True)
class Away:
    """They are away. `words` say until when, `by` who says so; `entry` is their own reply, if it is still there."""

    words: str
    by: str
    until: date
    entry: int | None


@dataclass(frozen=True)
class Beside:
    """What the column shows. `called` is their name, or how we reach them while we do not know it."""

    called: str
    line: str
    ways: list[Way]
    promises: list[Word]
    requests: tuple[Request, ...]
    looks: list[Look]
    who: Who
    stands: Stands
    away: Away | None = None
    told: facts.Told = field(default_factory=facts.Told)
    life: Life = field(default_factory=Life)
    people: TheirPeople = field(default_factory=TheirPeople)
    doubles: list[Double] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    matter: Matter = field(default_factory=Matter)
    teams: tuple[Team, ...] = ()
    ahead: list[Day] = field(default_factory=list)

    @property
    def line_above(self) -> str:
        """What stands under their name above the conversation: that they died, limits, that they are away, else what
        the column says too."""
        said = [self.stands.above, self.away.words if self.away else ""]
        return self.life.died or " · ".join(filter(None, said)) or self.line

    @property
    def addresses(self) -> list[str]:
        """Their mail addresses, the one to write to first."""
        return [way.words for way in self.ways if way.kind == "email"]


def of(found: Found, *, seen_by: Teammate) -> Beside:
    """The column of a person: a query for their identifiers and one for questions; one each for promises, facts,
    tags and looks where there are any."""
    person = found.person
    whose = who.of(person)
    return Beside(
        called=str(person),
        line=_line(person, whose),
        ways=ways.of(person),
        promises=_promises(person) if found.has_promises else [],
        requests=found.open_requests,
        looks=_looks(person, seen_by) if found.others_looked else [],
        who=whose,
        stands=how_we_stand(person, is_limited=found.is_limited, is_parted=found.is_parted),
        away=_away(person) if found.is_away else None,
        told=facts.of(person, has_facts=found.has_facts),
        life=life.of(person, has_dates=found.has_dates),
        people=their_people.of(
            person,
            seen_by=seen_by,
            connected=found.is_connected,
            in_circles=found.is_in_circles,
            has_place=found.has_place,
        ),
        doubles=doubles.of(person, seen_by=seen_by) if found.has_doubles else [],
        tags=tags.of(person, is_tagged=found.is_tagged),
        matter=matter.of(found.request, seen_by),
        ahead=ahead.of(person, has_days=found.has_days_ahead),
        teams=tuple(Team.objects.order_by("name")) if found.has_teams and found.request else (),
    )


def _away(person: Person) -> Away | None:
    """Their absence, unless it has run out by itself."""
    absence = Absence.objects.current().filter(person=person).select_related("corrected_by").first()
    today = timezone.localdate(clock.now(), person.tz)
    if absence is None or absence.until < today:
        return None
    by = (
        _("says %(first_name)s") % {"first_name": absence.corrected_by.first_name}
        if absence.corrected_by
        else _("says their own reply")
    )
    return Away(_("Away until %(day)s") % {"day": _day(absence.until, today)}, by, absence.until, absence.entry_id)


def _day(day: date, today: date) -> str:
    """ "today", "tomorrow", "Monday 30 November", with the year where it is another."""
    if (day - today).days < 2:
        return _("today") if day == today else _("tomorrow")
    return day_words.day(day, today)


def _line(person: Person, whose: Who) -> str:
    """Since when we know them, and what time it is for them."""
    since = _("With us since %(since)s") % {"since": day_words.month(timezone.localtime(person.since))}
    return f"{since} · {whose.place[0].words}" if person.tz else since


def _promises(person: Person) -> list[Word]:
    rows = Promise.objects.open().filter(person=person).select_related("by").order_by("due", "id")[:MOST_PROMISES]
    now = clock.now()
    return [Word(row.id, row.words, row.by.first_name, row.due, "late" if row.due < now else "open") for row in rows]


def _looks(person: Person, seen_by: Teammate) -> list[Look]:
    """Who looked last, each once."""
    last = person.looks.exclude(by=seen_by).values("by__name").annotate(last=Max("at")).order_by("-last")
    return [Look(row["by__name"], row["last"]) for row in last[:MOST_LOOKS]]
