"""What an offer becomes once a teammate keeps it: a day, a fact, a connection, a tag on the matter, or a feeling that
stands where it was said.

`Shape` says which: pages say it in words before anybody decides, and ask for no more than it needs.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from django.utils import timezone
from django.utils.translation import gettext as _

from regulars.care import occasions
from regulars.care.models import Noticed
from regulars.conversation import hearings, request_tags
from regulars.kit import clock
from regulars.people import connecting, introducing
from regulars.people.models import Change, Connection, Fact, Person, Sensitivity, Topic
from regulars.people.partial_dates import Partial
from regulars.people.relations import to_person
from regulars.team.clocks import zone_of_house
from regulars.team.models import Teammate

WISHES_MONEY_BACK = "wishes money back"


class Shape(StrEnum):
    """What it becomes."""

    DAY = "day"
    FACT = "fact"
    RELATIVE = "relative"
    TAG = "tag"
    FEELING = "feeling"


@dataclass(frozen=True)
class Wanted:
    """What a teammate keeps, as they typed it. `name` and `relation` are of a relative, "" where it is a fact."""

    words: str
    day: str = ""
    hour: str = ""
    name: str = ""
    relation: str = ""


TOPICS = {
    "life_event.birth": Topic.FAMILY,
    "life_event.wedding": Topic.FAMILY,
    "life_event.move": Topic.HOME,
    "life_event.new_job": Topic.WORK,
    "life_event.lost_job": Topic.WORK,
    "life_event.retirement": Topic.WORK,
    "life_event.illness": Topic.HEALTH,
    "life_event.recovery": Topic.HEALTH,
    "life_event.bereavement": Topic.FAMILY,
    "life_event.exam": Topic.PLANS,
    "life_event.pet": Topic.ANIMALS,
    "life_event.house": Topic.HOME,
    "like": Topic.TASTE,
    "dislike": Topic.TASTE,
    "family": Topic.FAMILY,
}
# Told in confidence: to know, and not to bring up.
CAREFUL = {"life_event.lost_job", "life_event.illness", "life_event.bereavement"}
YEARLY = re.compile(
    r"birthday|anniversar|geburtstag|hochzeitstag|jahrestag|cumplea|aniversario|anniversaire", re.IGNORECASE
)
# What people call theirs in the languages that are noticed, by the word of the house.
RELATIVES = {
    "son": "son", "sohn": "son", "hijo": "son", "fils": "son", "daughter": "daughter", "tochter": "daughter",
    "hija": "daughter", "fille": "daughter", "wife": "wife", "ehefrau": "wife", "esposa": "wife", "épouse": "wife",
    "husband": "husband", "ehemann": "husband", "marido": "husband", "mari": "husband", "brother": "brother",
    "bruder": "brother", "hermano": "brother", "frère": "brother", "sister": "sister", "schwester": "sister",
    "hermana": "sister", "sœur": "sister", "soeur": "sister", "mother": "mother", "mum": "mum", "mom": "mom",
    "mutter": "mother", "madre": "mother", "mère": "mother", "father": "father", "dad": "dad", "vater": "father",
    "padre": "father", "père": "father", "grandson": "grandson", "enkel": "grandson", "nieto": "grandson",
    "granddaughter": "granddaughter", "enkelin": "granddaughter", "nieta": "granddaughter", "niece": "niece",
    "nichte": "niece", "sobrina": "niece", "nièce": "niece", "nephew": "nephew", "neffe": "nephew",
    "sobrino": "nephew", "neveu": "nephew", "partner": "partner", "girlfriend": "girlfriend",
    "boyfriend": "boyfriend", "cousin": "cousin", "grandmother": "grandmother", "grandma": "grandma",
    "großmutter": "grandmother", "abuela": "grandmother", "grandfather": "grandfather", "grandpa": "grandpa",
    "großvater": "grandfather", "abuelo": "grandfather",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def shape_of(noticed: Noticed) -> Shape:
    """What it becomes, as far as its words say: a relative without a name stays a fact."""
    if noticed.kind in ("occasion", "invitation") and noticed.when:
        return Shape.DAY
    if noticed.kind == "family":
        return Shape.RELATIVE if name_in(noticed) and relation_in(noticed) else Shape.FACT
    if noticed.kind in TOPICS or noticed.kind in ("occasion", "invitation"):
        return Shape.FACT
    return Shape.TAG if noticed.kind == "refund_wish" and noticed.entry.request_id else Shape.FEELING


def partial_of(when: str) -> Partial:
    """What is known of a day: "2026-03-07T10:00", "2026-03" or "2026"."""
    parts = [int(part) for part in when[:10].split("-") if part.isdigit()]
    return Partial(*parts[:3])


def lies_ahead(noticed: Noticed) -> bool:
    """Whether its day is still to come, so that it is a day as well."""
    today = timezone.localdate(clock.now(), noticed.entry.person.tz or zone_of_house())
    found = partial_of(noticed.when)
    if not (found.year and found.month):
        return False
    return (found.year, found.month, found.day or 31) >= (today.year, today.month, today.day)


def name_in(noticed: Noticed) -> str:
    """The name of a relative; "" where they told none."""
    words = noticed.subject.split()
    named = [word for word in words if word[:1].isupper() and word.casefold().strip(".,") not in RELATIVES]
    return " ".join(named)[:200] if named and len(named) == len(words) else ""


def relation_in(noticed: Noticed) -> str:
    """What a relative is to them, in a word of the house; "" for none that we know."""
    for word in _WORD.findall(noticed.words):
        if found := RELATIVES.get(word.casefold()):
            return found
    return ""


def become(noticed: Noticed, wanted: Wanted, *, by: Teammate) -> None:
    """Make of it what it is kept as, and note that in its row. Raises NotLearned; nothing is written then."""
    shape = shape_of(noticed)
    if shape == Shape.DAY:
        _a_day(noticed, wanted, by)
    elif shape == Shape.RELATIVE and wanted.name.strip() and wanted.relation.strip():
        _a_relative(noticed, wanted, by)
    elif shape in (Shape.FACT, Shape.RELATIVE):
        _a_fact(noticed, wanted, by)
        if wanted.day.strip() and lies_ahead(noticed):
            _a_day(noticed, wanted, by)
    elif shape == Shape.TAG and noticed.entry.request:
        noticed.tagging = request_tags.hang(noticed.entry.request, WISHES_MONEY_BACK, by=by)


def unmake(noticed: Noticed, *, by: Teammate) -> None:
    """Take back what it became; what a teammate did with it since goes along, what was there before stays."""
    why = _("taken back")
    if noticed.occasion:
        occasions.take_away(noticed.occasion, by=by, why=why)
    if noticed.fact and noticed.fact.ended_at is None:
        Fact.objects.filter(pk=noticed.fact.pk).update(ended_at=clock.now(), ended_by=by, ended_why=why)
    if noticed.tagging and noticed.entry.request:
        request_tags.take_off(noticed.entry.request, noticed.tagging.tag, by=by)
    if noticed.connection:
        _part(noticed.connection, noticed.entry.person, by=by, why=why)
    noticed.occasion = noticed.fact = noticed.tagging = noticed.connection = None


def _a_day(noticed: Noticed, wanted: Wanted, by: Teammate) -> None:
    person = noticed.entry.person
    noticed.occasion = occasions.write_down(
        person,
        wanted.words,
        wanted.day,
        hour=wanted.hour,
        by=by,
        about=occasions.whose(person, noticed.subject),
        entry=noticed.entry,
        kind=noticed.kind,
        comes_round=bool(YEARLY.search(noticed.words)),
    )


def _a_fact(noticed: Noticed, wanted: Wanted, by: Teammate) -> None:
    entry, moment = noticed.entry, clock.now()
    fact = hearings.remember(
        entry,
        wanted.words,
        by=by,
        quote=entry.said[noticed.begins : noticed.ends],
        solid=len(hearings.solids(entry.said[: noticed.begins])),
        topic=TOPICS.get(noticed.kind, Topic.PLANS),
        sensitivity=Sensitivity.CAREFUL if noticed.kind in CAREFUL else "",
    )
    # What was known in these words before is not this offer's to take back.
    noticed.fact = fact if fact.noted_at >= moment else None


def _a_relative(noticed: Noticed, wanted: Wanted, by: Teammate) -> None:
    person = noticed.entry.person
    way = connecting.way_called(wanted.relation)
    before = set(Connection.objects.of(person).values_list("pk", flat=True))
    other = occasions.whose(person, wanted.name) or introducing.introduce(wanted.name, by=by)
    made = connecting.connect(person, other, way, by=by)
    # What stood there before is not this offer's to take back.
    noticed.connection = None if made.pk in before else made


def _part(row: Connection, person: Person, *, by: Teammate, why: str) -> None:
    """The edge goes; whoever was introduced by it alone, and of whom nothing was written down since, goes with it."""
    other = row.other if row.person_id == person.pk else row.person
    connecting.take_back(row, by=by, why=why)
    if not any(one.of(other).exists() for one in to_person() if one.model is not Change):
        other.delete()
