"""What there is to know of somebody, from the rows of the house. Two dozen queries at most, each of a few rows through
an index, however long the life is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from regulars.care.models import Noticed, Occasion, ToldAgain
from regulars.care.recapping.life import Life, Source, Thing, What
from regulars.conversation.models import Entry, Promise, Request
from regulars.conversation.subjects import bare
from regulars.kit import clock
from regulars.people import connecting, dating
from regulars.people.models import Connection, Fact, LifeDate, Limit, Parting, Person, Sensitivity, Topic
from regulars.team.clocks import zone_of_house

FEW = 3
LOOKS_BACK = timedelta(days=60)
MOURNING = timedelta(days=400)
SURE = 0.75
FEELINGS = {
    "complaint": What.COMPLAINT,
    "thanks": What.THANKS,
    "refund_wish": What.MONEY_BACK,
}
BEREAVEMENT = "life_event.bereavement"
INTRODUCED = "introduced by …"


def gather(person: Person) -> Life:
    """Their life as it stands in the rows now. Nothing of whoever is forgotten or turned out to be somebody else."""
    called = _called(person)
    if person.forgotten_at or person.merged_into_id:
        return Life(person.pk, "", person.since)
    things = (*_letters(person), *_felt(person), *_told(person), *_around(person), *_owed(person), *_agreed(person))
    life = Life(person.pk, called, person.since, person.style, things)
    # Also what is kept secret is known.
    if life.is_one_letter and not Fact.objects.current().filter(person=person).exists():
        return replace(life, things=(Thing(What.STRANGER, life.itself), *things))
    return life


def _letters(person: Person) -> Iterator[Thing]:
    """Their first letter, or since when we know them; their last ones, each about something else, and our last one."""
    letters = Entry.objects.of(person).filter(kind=Entry.Kind.MESSAGE, automatic=False, nature="", by_rule="")
    letters = letters.exclude(request__state=Request.State.ASIDE)
    letters = letters.select_related("request", "by_teammate").defer("said", "text", "html", "proof")
    letters = letters.order_by("-at", "-id")
    theirs, ours = letters.filter(by_person=person), letters.filter(by_teammate__isnull=False)
    first = letters.reverse().first()
    if first is None:
        yield Thing(What.SILENT, Source("person", person.pk))
    if first is None or person.since < first.at - timedelta(days=1):
        yield Thing(What.FIRST, Source("person", person.pk), person.since)
    else:
        yield Thing(What.FIRST, Source("entry", first.pk), first.at, _subject(first))
    about: dict[str, Entry] = {}
    for one in theirs[: FEW * FEW]:
        about.setdefault(_subject(one), one)
    for words, one in list(about.items())[:FEW]:
        yield Thing(What.THEIRS, Source("entry", one.pk), one.at, words)
    for one in ours[:1]:
        who = one.by_teammate.first_name if one.by_teammate else ""
        yield Thing(What.OURS, Source("entry", one.pk), one.at, _subject(one), who)


def _felt(person: Person) -> Iterator[Thing]:
    """What they told us between the lines: in their own words, or in those that one of us wrote down."""
    since = clock.now() - MOURNING
    theirs = Q(entry__by_person=person) | Q(entry__kind=Entry.Kind.NOTE)
    sure = Q(state=Noticed.State.KEPT) | Q(state=Noticed.State.OFFERED, confidence__gte=SURE)
    heard = Noticed.objects.of(person).filter(theirs, sure, entry__at__gte=since, kind__in=[*FEELINGS, BEREAVEMENT])
    heard = heard.select_related("entry", "fact").defer(*(f"entry__{one}" for one in ("said", "text", "html", "proof")))
    for one in heard.order_by("-entry__at", "-id")[: FEW * len(FEELINGS)]:
        if what := FEELINGS.get(one.kind):
            if one.entry.at > clock.now() - LOOKS_BACK:
                yield Thing(what, Source("noticed", one.pk), one.entry.at, one.words)
        elif one.fact is None or (one.fact.sensitivity != Sensitivity.SECRET and one.fact.ended_at is None):
            yield Thing(What.LOSS, Source("noticed", one.pk), one.entry.at)
    again = ToldAgain.objects.of(person).standing().filter(entry__at__gte=clock.now() - LOOKS_BACK)
    for told in again.filter(entry__by_person=person).select_related("entry").order_by("-entry__at", "-id")[:1]:
        yield Thing(What.AGAIN, Source("told again", told.pk), told.entry.at, told.words)


def _told(person: Person) -> Iterator[Thing]:
    """What they told us of themselves. What is to be handled carefully is never repeated."""
    facts = Fact.objects.current().filter(person=person, sensitivity=Sensitivity.OPEN).newest()
    wishes = list(facts.filter(topic=Topic.US)[:1])
    for fact in [*wishes, *facts.exclude(pk__in=[one.pk for one in wishes])[: FEW * 2]]:
        yield Thing(What.FACT, Source("fact", fact.pk), fact.heard_at, fact.words, more=fact.topic)
    careful = Fact.objects.current().filter(person=person, sensitivity=Sensitivity.CAREFUL).newest()
    for fact in careful[:1]:
        yield Thing(What.CAREFUL, Source("careful", fact.pk), fact.heard_at)
    for day in Occasion.objects.of(person).ahead(timezone.localdate(clock.now(), person.tz or zone_of_house()))[:FEW]:
        if day.day and day.next_on:
            noon = datetime.combine(day.next_on, time(12), tzinfo=UTC)
            yield Thing(What.DAY, Source("occasion", day.pk), noon, day.words, more=day.hour)


def _around(person: Person) -> Iterator[Thing]:
    """Deaths, theirs and in their family; who else belongs to them, who brought them, whom they brought."""
    if person.has_died:
        yield _death(person, What.DIED, Source("person", person.pk))
    deaths = Prefetch("life_dates", LifeDate.objects.current().filter(kind=LifeDate.Kind.DEATH))
    edges = Connection.objects.of(person).current(dating.today()).select_related("kind")
    edges = edges.filter(Q(kind__family=True) | Q(kind__name=INTRODUCED))
    people = [Prefetch(end, Person.objects.prefetch_related(deaths)) for end in ("person", "other")]
    for edge in edges.prefetch_related(*people).order_by("id")[: FEW * FEW * 2]:
        other, relation = connecting.seen_from(edge, person)
        if other.forgotten_at or other.merged_into_id:
            continue
        if not edge.kind.family:
            what = What.CAME_BY if edge.person_id == person.pk else What.BROUGHT
            yield Thing(what, Source("connection", edge.pk), None, "", other.first_name)
        elif other.has_died:
            yield _death(other, What.LOSS, Source("connection", edge.pk), relation)
        else:
            yield Thing(What.RELATIVE, Source("connection", edge.pk), None, "", other.first_name, relation)


def _death(person: Person, what: What, source: Source, relation: str = "") -> Thing:
    """With the day they died, as far as it is known; `at` is when it was written down where it is not."""
    row = next((one for one in person.life_dates.all() if one.kind == "death" and one.ended_at is None), None)
    day = dating.partial_of(row) if row else None
    at = row.at if row else None
    if day and day.first:
        at = datetime.combine(day.first, time(12), tzinfo=UTC)
    return Thing(what, source, at, str(day or ""), _called(person), relation)


def _called(person: Person) -> str:
    """Their first name, "" while we know none."""
    return person.first_name if person.called or person.name.strip() else ""


def _owed(person: Person) -> Iterator[Thing]:
    """What is open and promised, and our word that we broke."""
    still = _open(person)
    for request in still:
        what, at = (What.WAITS, request.waiting_since) if request.waiting_since else (What.OPEN, request.opened_at)
        said = request.last_said.excerpt if request.last_said else ""
        yield Thing(what, Source("request", request.pk), at, bare(request.subject) or said)
    promised = Promise.objects.open().filter(person=person).select_related("by").order_by("due", "id")[:FEW]
    if not still and not promised:
        yield Thing(What.SETTLED, Source("person", person.pk))
    for promise in promised:
        yield Thing(What.PROMISE, Source("promise", promise.pk), promise.due, promise.words, promise.by.first_name)
    broken = Promise.objects.filter(person=person, breaking__at__gte=clock.now() - LOOKS_BACK)
    for promise in broken.select_related("by").order_by("-settled_at", "-id")[:1]:
        who = promise.by.first_name
        yield Thing(What.BROKEN, Source("promise", promise.pk), promise.settled_at, promise.words, who)


def _agreed(person: Person) -> Iterator[Thing]:
    """That our ways parted, or how far we go."""
    for parting in Parting.objects.filter(person=person, ended_at=None):
        yield Thing(What.PARTED, Source("parting", parting.pk), parting.since, parting.why)
    for limit in Limit.objects.holding().filter(person=person).order_by("-since", "-id")[:1]:
        words = limit.words or str(limit.get_kind_display())
        yield Thing(What.LIMIT, Source("limit", limit.pk), limit.since, words)


def _open(person: Person) -> list[Request]:
    """Their open matters, those in which they wait longest first."""
    rows: QuerySet[Request] = person.requests.filter(state=Request.State.OPEN).select_related("last_said")
    found = list(rows.order_by("-moved_at", "-id")[: FEW * 4])
    return sorted(found, key=lambda one: (one.waiting_since is None, one.waiting_since or one.opened_at, one.pk))


def _subject(entry: Entry) -> str:
    """What a letter is about: the subject of its matter, its own, or its first words."""
    subject = (entry.request.subject if entry.request else "") or entry.subject
    return bare(subject) or entry.excerpt
