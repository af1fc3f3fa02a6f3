"""One text, read once for all kinds of noticing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from zoneinfo import ZoneInfo

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.language import language_of
from regulars.care.noticing.learned.said import Said
from regulars.care.noticing.sentences import Sentence, own_words, sentences
from regulars.care.noticing.when import When, find_dates

# Where the fourth of March is written 3/4.
_MONTH_FIRST = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Detroit",
    "America/Anchorage", "America/Boise", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "Pacific/Honolulu",
    "America/Juneau", "US/",
)  # fmt: skip
# A newsletter of hundreds of sentences tells nothing of anybody's life.
MOST_JUDGED = 60
UNDECIDED = 0.5


@dataclass(frozen=True)
class Reading:
    """A text and what every kind asks of it. `written`: when, on its writer's own clock; `direction`: "in" from a person,
    "out" from us; `earlier`: what the same person wrote before, oldest first; `by_rules`: judge nothing by what was
    learned."""

    text: str
    written: datetime
    zone: str
    direction: str
    language: str
    earlier: tuple[str, ...] = ()
    by_rules: bool = False

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its own sentences, without quotes and signatures."""
        return sentences(self.text)

    @cached_property
    def dates(self) -> list[When]:
        """Every day it names."""
        return find_dates(
            own_words(self.text),
            self.written,
            language=self.language,
            month_first=self.zone.startswith(_MONTH_FIRST),
        )

    def dates_in(self, start: int, end: int) -> list[When]:
        """The days named between two places."""
        return [one for one in self.dates if one.start < end and start < one.end]

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Each of its sentences as it is judged."""
        return tuple(self._said(sentence) for sentence in self.sentences)

    @cached_property
    def likely(self) -> dict[Sentence, dict[str, float]]:
        """For each of its first sentences, how likely it tells each kind."""
        # Brings numpy, which pages need not carry.
        from regulars.care.noticing.learned.judging import judged  # noqa: PLC0415

        return dict(zip(self.sentences[:MOST_JUDGED], judged(self.said[:MOST_JUDGED]), strict=True))

    def chance(self, kind: str, sentence: Sentence) -> float:
        """How likely a sentence tells a kind; 0 for those that were not judged, and undecided where rules alone count."""
        if self.by_rules:
            return UNDECIDED
        return self.likely.get(sentence, {}).get(kind, 0.0)

    def _said(self, sentence: Sentence) -> Said:
        days = self.dates_in(sentence.start, sentence.end)
        # Each kind imports this module for its Reading.
        from regulars.care.noticing.kinds import RULES  # noqa: PLC0415

        ruled = frozenset(kind for kind, rule in RULES.items() if rule(self, sentence))
        ahead, over = any(not day.is_past for day in days), any(day.is_past for day in days)
        return Said(sentence.words, self.language, ahead, over, sentence.asks, self.direction == "out", ruled)

    def finding(
        self, kind: str, start: int, end: int, *, when: str | None = None, subject: str | None = None,
        confidence: float = 0.8,
    ) -> Finding:  # fmt: skip
        """A finding over the words between two places."""
        return Finding(kind, start, end, self.text[start:end], when, subject, confidence)


def notice(
    text: str,
    *,
    sent: datetime,
    zone: str | None = None,
    direction: str = "in",
    language: str | None = None,
    earlier: Iterable[str] = (),
    by_rules: bool = False,
) -> list[Finding]:
    """What a text tells, in its order. `sent`: an aware moment; `zone`: the writer's ("Europe/Lisbon"), else that of
    `sent`. `by_rules`: only what rules find, for who must not wait until what was learned is loaded. Reads the first
    20,000 characters. Raises ValueError for a zone nobody knows."""
    # Each kind imports this module for its Reading.
    from regulars.care.noticing.kinds import FINDERS  # noqa: PLC0415

    reading = Reading(
        text,
        on_the_clock(sent, zone),
        zone or "",
        direction,
        language or language_of(text),
        tuple(earlier),
        by_rules,
    )
    found = [one for find in FINDERS for one in find(reading)]
    return sorted(settled(found), key=lambda one: (one.start, one.end))


def on_the_clock(sent: datetime, zone: str | None) -> datetime:
    """The moment on the clock of a zone."""
    if sent.tzinfo is None:
        sent = sent.replace(tzinfo=UTC)
    return sent.astimezone(_zone(zone)) if zone else sent


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError) as unknown:
        raise ValueError(f"no time zone is called {name!r}") from unknown


def settled(found: list[Finding]) -> list[Finding]:
    """Without occasions that a life event, a promise or an invitation already carries, and without questions that are
    nothing but an invitation or a wish for money. A day is handed to the event that was told with it."""
    carriers = [one for one in found if one.kind.startswith(("life_event", "promise", "invitation"))]
    asked = [one for one in found if one.kind in ("invitation", "refund_wish")]
    kept: list[Finding] = []
    for one in found:
        if one.kind == "occasion" and any(_shares(one, other) and _same_day(one, other) for other in carriers):
            continue
        if one.kind == "question" and any(_shares(one, other) for other in asked):
            continue
        # Told again in so many words and by its likeness: once is enough.
        if one.kind == "repeat" and any(other.kind == "repeat" for other in kept):
            continue
        if not any(one.kind == other.kind and _shares(one, other) for other in kept):
            kept.append(one)
    return [replace(one, confidence=round(one.confidence, 2)) for one in kept]


def _shares(one: Finding, other: Finding) -> bool:
    """Whether they stand on at least half of the shorter one's words together."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common > 0 and 2 * common >= min(one.end - one.start, other.end - other.start)


def _same_day(one: Finding, other: Finding) -> bool:
    return other.when is None or one.when is None or one.when[:10] == other.when[:10] or one.when.startswith(other.when)
