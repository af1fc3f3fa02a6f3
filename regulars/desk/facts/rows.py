"""A fact as pages show it. Runs no query."""

from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.channels.contract import channel_of
from regulars.kit import clock
from regulars.people.models import Fact, Sensitivity, Topic

ICONS: dict[str, str] = {
    Topic.FAMILY: "heart",
    Topic.HOME: "house",
    Topic.WORK: "briefcase",
    Topic.TASTE: "coffee",
    Topic.LEISURE: "volleyball",
    Topic.ANIMALS: "paw-print",
    Topic.TRAVEL: "luggage",
    Topic.HEALTH: "heart-pulse",
    Topic.PLANS: "calendar-heart",
    Topic.US: "handshake",
    Topic.OTHER: "message-circle-heart",
}
# By which way something was heard that stands in no entry.
WAYS = {"phone": "on the phone", "visit": "in person", "letter": "in a letter on paper", "": "in another way"}
_ALSO = {"note": "in a note", "import": "brought in with a list", "vcard": "brought in with a card", "desk": ""}


@dataclass(frozen=True)
class Kinds:
    """What forms offer: pairs of a value and its words. `today` is today on our clock."""

    topics: tuple[tuple[str, str], ...] = field(
        default_factory=lambda: tuple((topic.value, str(topic.label)) for topic in Topic)
    )
    cares: tuple[tuple[str, str], ...] = field(
        default_factory=lambda: tuple((care.value, str(care.label)) for care in Sensitivity)
    )
    ways: tuple[tuple[str, str], ...] = tuple(WAYS.items())

    @property
    def topics_or_guess(self) -> tuple[tuple[str, str], ...]:
        """The topics, and first of all none of them."""
        return (("", _("as the words say")), *self.topics)

    @property
    def today(self) -> str:
        """As a field for a day takes it."""
        return timezone.localdate(clock.now()).isoformat()


@dataclass(frozen=True)
class Row:
    """One fact. `care` says how it is to be handled ("" openly), `when` roughly when it was heard, `heard` by whom and
    how, `entry` where it can be read (0: nowhere), `over` why it holds no more. `before` are its earlier wordings, the
    last first."""

    id: int
    words: str
    topic: str
    about: str
    icon: str
    sensitivity: str
    care: str
    at: datetime
    when: str
    entry: int
    heard: str
    ended_at: datetime | None = None
    over: str = ""
    before: tuple["Row", ...] = ()

    @property
    def url(self) -> str:
        """Where it was said, in the conversation."""
        return f"{reverse('entry', args=[self.entry])}#entry-{self.entry}" if self.entry else ""


def row_of(fact: Fact, *, before: tuple[Row, ...] = ()) -> Row:
    """A fact with its `heard_by`, and perhaps `entry` and `ended_by`, at hand."""
    return Row(
        id=fact.pk,
        words=fact.words,
        topic=fact.topic,
        about=fact.get_topic_display(),
        icon=ICONS.get(fact.topic, "dot"),
        sensitivity=fact.sensitivity,
        care="" if fact.is_open else fact.get_sensitivity_display(),
        at=fact.heard_at,
        when=_month(fact.heard_at),
        entry=getattr(fact, "entry", None) or 0,
        heard=_heard(fact),
        ended_at=fact.ended_at,
        over=_over(fact) if fact.ended_at else "",
        before=before,
    )


def _month(moment: datetime) -> str:
    """When, as short as the edge of a column wants it: the month of this year, else the year."""
    then, now = timezone.localtime(moment), timezone.localtime(clock.now())
    return f"{then:%b}" if then.year == now.year else f"{then:%Y}"


def _heard(fact: Fact) -> str:
    by = _("Heard by %(first_name)s") % {"first_name": fact.heard_by.first_name} if fact.heard_by else _("Heard")
    return " ".join(filter(None, [by, _how(fact.source)]))


def _how(source: str) -> str:
    if source in WAYS or source in _ALSO:
        return _ALSO.get(source, WAYS.get(source, "")) if source else ""
    channel = channel_of(source)
    return _("by %(label)s") % {"label": channel.label} if channel else ""


def _over(fact: Fact) -> str:
    by = _(" by %(first_name)s") % {"first_name": fact.ended_by.first_name} if fact.ended_by else ""
    return f"{fact.ended_why or 'no longer true'}{by}"
