"""The fields of requests: which the house has, and filling them in."""

import math
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from regulars.conversation.errors import NotFilledIn
from regulars.conversation.filing import storable
from regulars.conversation.models import Entry, FieldValue, Request, RequestField
from regulars.conversation.models.field import LONGEST
from regulars.kit import clock
from regulars.people.tagging import key_of
from regulars.team.models import Teammate

MOST_FIELDS = 20
MOST_CHOICES = 40
LONGEST_NAME = 60
LONGEST_CHOICE = 80
KIND = RequestField.Kind


@dataclass(frozen=True)
class Filled:
    """What somebody typed into a field, understood: as it is shown, and as it is compared."""

    words: str
    key: str
    number: float | None = None
    day: date | None = None


@transaction.atomic
def fill_in(request: Request, field: RequestField, typed: str, *, by: Teammate) -> bool:
    """Keep what was typed into a field, or empty it; whether that changed anything. What it said before stands on the
    timeline. Raises NotFilledIn, in words."""
    said = understood(field, typed)
    before = FieldValue.objects.select_for_update().filter(request=request, field=field).first()
    if (before.words if before else "") == (said.words if said else ""):
        return False
    if said is None:
        FieldValue.objects.filter(request=request, field=field).delete()
    else:
        columns = {"words": said.words, "key": said.key, "number": said.number, "day": said.day}
        FieldValue.objects.update_or_create(
            request=request, field=field, defaults={**columns, "by": by, "at": clock.now()}
        )
    _tell(request, field, before.words if before else "", said.words if said else "", by)
    return True


def understood(field: RequestField, typed: str) -> Filled | None:
    """What was typed, by the kind of the field; None for nothing. Raises NotFilledIn."""
    words = " ".join(storable(typed).split())
    if not words:
        return None
    if len(words) > LONGEST:
        raise NotFilledIn(_("Say it in at most %(LONGEST)s letters.") % {"LONGEST": LONGEST})
    match field.kind:
        case KIND.NUMBER:
            return _number(words)
        case KIND.DAY:
            return _day(words)
        case KIND.CHOICE:
            return _choice(field, words)
        case KIND.YES_NO:
            return _yes_or_no(words)
    return Filled(words, key_of(words)[:LONGEST])


def _number(words: str) -> Filled:
    plain = words.replace(" ", "").replace(",", ".") if words.count(",") + words.count(".") < 2 else words
    try:
        number = float(plain)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or abs(number) > 1e15:
        raise NotFilledIn(_("Write a number here, like 12 or 12.50."))
    return Filled(words, f"{number:g}", number=number)


def _day(words: str) -> Filled:
    try:
        day = date.fromisoformat(words)
    except ValueError:
        raise NotFilledIn(_("Write the day like 2026-11-27.")) from None
    return Filled(day.isoformat(), day.isoformat(), day=day)


def _choice(field: RequestField, words: str) -> Filled:
    for offered in field.offered:
        if key_of(offered) == key_of(words):
            return Filled(offered, key_of(offered)[:LONGEST])
    raise NotFilledIn(_("Choose one of these: %(offered)s.") % {"offered": ", ".join(field.offered)})


def _yes_or_no(words: str) -> Filled:
    if words.casefold() not in {"yes", "no"}:
        raise NotFilledIn(_("Choose yes or no."))
    return Filled(words.casefold(), words.casefold())


def _tell(request: Request, field: RequestField, before: str, after: str, by: Teammate) -> None:
    said = (
        after
        if not before
        else _("%(after)s (before: %(before)s)") % {"after": after, "before": before}
        if after
        else ""
    )
    Entry.objects.create(
        person_id=request.person_id,
        request=request,
        kind=Entry.Kind.FILLED_IN,
        by_teammate=by,
        subject=field.name,
        said=said,
    )
    request.announce()


@transaction.atomic
def set_up(name: str, kind: str, choices: str = "", *, field: RequestField | None = None) -> RequestField:
    """A field of this name, new or changed; its kind stays once it is there. Raises NotFilledIn."""
    clean = " ".join(storable(name).split())
    if not clean or len(clean) > LONGEST_NAME:
        raise NotFilledIn(
            _("Give it a name.")
            if not clean
            else _("A name has at most %(LONGEST_NAME)s letters.") % {"LONGEST_NAME": LONGEST_NAME}
        )
    kept = field or RequestField(kind=kind, place=_last_place())
    if kept.kind not in KIND.values:
        raise NotFilledIn(_("Choose what can be filled in."))
    kept.name, kept.key = clean, key_of(clean)[:LONGEST_NAME]
    kept.choices = _choices(choices) if kept.kind == KIND.CHOICE else ""
    try:
        with transaction.atomic():
            kept.save()
    except IntegrityError:
        raise NotFilledIn(_("There is a field “%(clean)s” already.") % {"clean": clean}) from None
    return kept


def _last_place() -> int:
    places = list(RequestField.objects.asked().values_list("place", flat=True))
    if len(places) >= MOST_FIELDS:
        raise NotFilledIn(
            _("%(MOST_FIELDS)s fields are enough: nobody fills in more. Do without one of them first.")
            % {"MOST_FIELDS": MOST_FIELDS}
        )
    return max(places, default=0) + 1


def _choices(typed: str) -> str:
    lines = dict.fromkeys(line for one in storable(typed).splitlines() if (line := " ".join(one.split())))
    if len(lines) < 2:
        raise NotFilledIn(_("Write at least two to choose from, one a line."))
    if len(lines) > MOST_CHOICES or any(len(line) > LONGEST_CHOICE for line in lines):
        raise NotFilledIn(
            _("At most %(MOST_CHOICES)s choices, of %(LONGEST_CHOICE)s letters each.")
            % {"MOST_CHOICES": MOST_CHOICES, "LONGEST_CHOICE": LONGEST_CHOICE}
        )
    return "\n".join(lines)


def end(field: RequestField) -> None:
    """Ask for it no more. What was filled in stays where it is."""
    RequestField.objects.filter(pk=field.pk, ended_at=None).update(ended_at=clock.now())


def take_up(field: RequestField) -> None:
    """Ask for it again. Raises NotFilledIn when there are enough."""
    RequestField.objects.filter(pk=field.pk).update(ended_at=None, place=_last_place())
