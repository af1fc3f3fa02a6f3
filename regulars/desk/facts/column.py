"""What they told us, beside the conversation: the newest facts, and at most two questions that were never asked."""

from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, QuerySet

from regulars.conversation.models import Wondering
from regulars.desk.facts.rows import Kinds, Row, row_of
from regulars.kit.prepared import Prepared
from regulars.people import asking
from regulars.people.models import Fact, Person, Question
from regulars.people.models.question import QuestionQuerySet

MOST_OPEN = 8
MOST_KNOWN = 60


@dataclass(frozen=True)
class Wonder:
    """A question to ask: what it is, the sentence that says that we never did, and the fact it is about."""

    id: int
    words: str
    says: str
    fact: int = 0
    about: str = ""


@dataclass(frozen=True)
class Told:
    """The part of the column. `careful` are those that nobody may mention by accident: they stand folded."""

    rows: tuple[Row, ...] = ()
    careful: tuple[Row, ...] = ()
    wonders: tuple[Wonder, ...] = ()
    more: bool = False
    kinds: Kinds = field(default_factory=Kinds)


def of(person: Person, *, has_facts: bool) -> Told:
    """What the column shows: a query for the facts where there are any, and one for the questions."""
    known = _known.all(person=person) if has_facts else []
    rows = [row_of(fact) for fact in known]
    open_ones = tuple(row for row in rows if not row.care)
    return Told(
        rows=open_ones[:MOST_OPEN],
        careful=tuple(row for row in rows if row.care),
        wonders=tuple(_wonders(person, known)),
        more=len(open_ones) > MOST_OPEN,
    )


def _wonders(person: Person, known: list[Fact]) -> list[Wonder]:
    if not asking.may_be_asked(person):
        return []
    found = asking.suggest(_bank.all(person=person), known)
    return [
        Wonder(
            one.question.pk,
            one.question.words,
            one.question.says,
            one.fact.pk if one.fact else 0,
            one.fact.words if one.fact else "",
        )
        for one in found
    ]


def _facts(person: Person) -> QuerySet[Fact]:
    rows = Fact.objects.current().filter(person=person).select_related("heard_by")
    return rows.annotate(entry=F("hearing__entry_id")).newest()[:MOST_KNOWN]


def _open_questions(person: Person) -> QuestionQuerySet:
    """Without those that stand in somebody's draft to them already."""
    begun = Wondering.objects.filter(question=OuterRef("pk"), draft__person=person).exclude(draft__html="")
    return Question.objects.open_with(person).filter(~Exists(begun)).in_order()


_known: Prepared[Fact] = Prepared(_facts)
_bank: Prepared[Question] = Prepared(_open_questions)
