"""What requests can be found by. Each filter has a key as a view keeps it, and values that are choices or typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import OuterRef, Q, QuerySet

from regulars.conversation.errors import NotFilledIn
from regulars.conversation.filling_in import understood
from regulars.conversation.models import FieldValue, Request, RequestField, RequestTagging
from regulars.kit import clock
from regulars.people.models import Style, Tagging
from regulars.people.tagging import key_of
from regulars.search.requests.conditions import There
from regulars.team import away
from regulars.team.models import Team, Teammate

Rows = QuerySet[Any]
LONGEST = 120
ME, MINE, NOBODY = "me", "mine", "nobody"
STATES = (("open", "open"), ("done", "done"))
SPANS = (
    ("any", "somebody is waiting", timedelta()),
    ("1h", "waiting longer than an hour", timedelta(hours=1)),
    ("4h", "waiting longer than four hours", timedelta(hours=4)),
    ("1d", "waiting longer than a day", timedelta(days=1)),
    ("3d", "waiting longer than three days", timedelta(days=3)),
    ("7d", "waiting longer than a week", timedelta(days=7)),
)
STANDINGS = {str(value) or "unknown": str(words) for value, words in Style.choices}
COMPARED = (("", "is"), (">", "at least"), ("<", "at most"))


@dataclass(frozen=True)
class Filter:
    """`about` compares the request's own columns, on an index of its own list. `rows` are elsewhere, and lead from the
    value to the requests. `looked` must be looked at for each request."""

    key: str
    takes: Callable[[str], bool]
    about: Callable[[str, Teammate], Q] | None = None
    rows: Callable[[str], Rows] | None = None
    looked: Callable[[str], Q] | None = None

    def condition(self, value: str) -> Q:
        """What a request that is looked at must meet."""
        if self.rows:
            return Q(There(self.rows(value).filter(request=OuterRef("pk"))))
        return self.looked(value) if self.looked else Q()


def is_number(value: str) -> bool:
    """Whether it is the number of a row."""
    return value.isascii() and value.isdigit() and len(value) < 19


def _whose(value: str, me: Teammate) -> Q:
    if value == NOBODY:
        return Q(owner=None)
    return Q(owner=me.pk if value == ME else int(value))


def _of_team(value: str, me: Teammate) -> Q:
    if value == NOBODY:
        return Q(team=None)
    return Q(team__in=Team.objects.filter(members=me.pk).values("pk")) if value == MINE else Q(team=int(value))


def _of_somebody_away(*_: object) -> Q:
    """Whoever looks after it has days off now."""
    return Q(owner__in=sorted(away.away_now()) or [0])


def _of_tagged(value: str) -> Q:
    """The tag hangs on the person, not on the request."""
    return Q(There(Tagging.objects.filter(person=OuterRef("person"), tag=int(value))))


def _waiting(value: str, _: Teammate) -> Q:
    longer = next(span for key, _, span in SPANS if key == value)
    waiting = Q(waiting_since__isnull=False)
    return waiting & Q(waiting_since__lte=clock.now() - longer) if longer else waiting


def _standing(value: str) -> Q:
    return Q(person__style="" if value == "unknown" else value)


def _first_time(_: str) -> Q:
    """Nothing else was ever a matter between us."""
    others = Request.objects.filter(person=OuterRef("person"), id__lt=OuterRef("pk"))
    return ~Q(There(others))


def field_value(value: str) -> tuple[int, str, str] | None:
    """The field, how it is compared ("", ">" or "<"), and what with; None for what is no such question."""
    number, _, rest = value.partition(":")
    if not is_number(number) or not rest:
        return None
    return (int(number), rest[0], rest[1:]) if rest[0] in "<>" else (int(number), "", rest)


def _filled_in(value: str) -> Rows:
    """By its kind: a number and a day are compared as such, the rest as words."""
    number, how, typed = field_value(value) or (0, "", "")
    rows = FieldValue.objects.filter(field=number)
    field = RequestField.objects.filter(pk=number).first()
    try:
        said = understood(field, typed) if field else None
    except NotFilledIn:
        return rows.filter(pk=0)
    if said is None:
        return rows.filter(pk=0)
    asked = {"<": "__lte", ">": "__gte"}.get(how, "")
    if said.number is not None:
        return rows.filter(**{f"number{asked}": said.number})
    if said.day is not None:
        return rows.filter(**{f"day{asked}": said.day})
    return rows.filter(key=key_of(said.words))


def _one_of(choices: dict[str, str]) -> Callable[[str], bool]:
    return lambda value: value in choices


def _or_number(*words: str) -> Callable[[str], bool]:
    return lambda value: value in words or is_number(value)


def _short(value: str) -> bool:
    return 0 < len(value) <= LONGEST and "\x00" not in value


FILTERS: dict[str, Filter] = {
    one.key: one
    for one in (
        Filter("state", _one_of(dict(STATES)), about=lambda value, _: Q(state=value)),
        Filter("owner", _or_number(ME, NOBODY), about=_whose),
        Filter("away", _one_of({"yes": ""}), about=_of_somebody_away),
        Filter("team", _or_number(MINE, NOBODY), about=_of_team),
        Filter("waiting", _one_of({key: words for key, words, _ in SPANS}), about=_waiting),
        Filter("tag", is_number, rows=lambda value: RequestTagging.objects.filter(tag=int(value))),
        Filter("field", lambda value: _short(value) and field_value(value) is not None, rows=_filled_in),
        Filter("channel", _short, looked=lambda value: Q(last_said__channel=value)),
        Filter("standing", _one_of(STANDINGS), looked=_standing),
        Filter("person-tag", is_number, looked=_of_tagged),
        Filter("first", _one_of({"yes": ""}), looked=_first_time),
        Filter("words", _short),
    )
}
