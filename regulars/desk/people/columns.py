"""What the list shows of everybody besides face and name; each column costs one query a page at most."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from babel import Locale, UnknownLocaleError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from regulars.conversation.models import Request
from regulars.kit import clock
from regulars.kit.look.drawing import local_time, tag
from regulars.kit.look.drawing import tags as drawn_tags
from regulars.people.models import Circle, Identifier, Membership, Person, Place, Style, Tagging

Drawn = dict[int, object]
COLUMNS = {
    "address": _noop("Address"),
    "heard": _noop("Last heard"),
    "reached": _noop("Last reached"),
    "standing": _noop("How we stand"),
    "tags": _noop("Tags"),
    "language": _noop("Languages"),
    "town": _noop("Town"),
    "company": _noop("Company"),
    "since": _noop("With us since"),
    "waiting": _noop("Waiting"),
}
USUAL = ("address", "heard", "tags")
MOST_TAGS = 3


def chosen(wanted: Iterable[object]) -> tuple[str, ...]:
    """The columns of these that we have, each once; the order is ours."""
    asked = {str(one) for one in wanted}
    return tuple(key for key in COLUMNS if key in asked)


def fill(columns: Sequence[str], people: Sequence[Person]) -> dict[str, Drawn]:
    """For each column what it shows of each of these people; nothing where there is nothing to show."""
    return {column: FILLS[column](people) for column in columns} if people else {}


def _moments(column: str, shape: str, people: Sequence[Person]) -> Drawn:
    return {one.pk: local_time(at, shape) for one in people if isinstance(at := getattr(one, column), datetime)}


def _addresses(people: Sequence[Person]) -> Drawn:
    found: Drawn = {}
    for one in Identifier.objects.filter(person__in=people).order_by("id"):
        found.setdefault(one.person_id, one.raw)
    return {one.pk: found[one.pk] for one in people if found.get(one.pk, str(one)) != str(one)}


def _standings(people: Sequence[Person]) -> Drawn:
    return {one.pk: Style(one.style).label for one in people if one.style}


def _tags(people: Sequence[Person]) -> Drawn:
    hanging = defaultdict(list)
    for one in Tagging.objects.filter(person__in=people).select_related("tag").order_by("tag__name"):
        hanging[one.person_id].append(one.tag.name)
    return {who: drawn_tags(_few(names)) for who, names in hanging.items()}


def _few(names: list[str]) -> list[str]:
    return (
        names
        if len(names) <= MOST_TAGS
        else [*names[: MOST_TAGS - 1], _("%(MOST_TAGS)s more") % {"MOST_TAGS": len(names) - MOST_TAGS + 1}]
    )


def _languages(people: Sequence[Person]) -> Drawn:
    return {
        one.pk: ", ".join(_language(code) for code in [one.language, *one.speaks.split()] if code)
        for one in people
        if one.language or one.speaks
    }


def _language(code: str) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def _towns(people: Sequence[Person]) -> Drawn:
    found: Drawn = {}
    for one in Place.objects.filter(person__in=people, until=None).exclude(locality="").order_by("id"):
        found.setdefault(one.person_id or 0, one.locality)
    return found


def _companies(people: Sequence[Person]) -> Drawn:
    within = Membership.objects.filter(person__in=people, until=None, circle__kind=Circle.Kind.COMPANY)
    found: Drawn = {}
    for one in within.select_related("circle").order_by("id"):
        found.setdefault(one.person_id, one.circle.name)
    return found


def _waiting(people: Sequence[Person]) -> Drawn:
    found: Drawn = {}
    for one in Request.objects.waiting().filter(person__in=people).order_by("waiting_since"):
        words = _("since today") if one.waiting_since and (clock.now() - one.waiting_since).days < 1 else "waiting"
        found.setdefault(one.person_id, tag(words, "tomato"))
    return found


FILLS: dict[str, Callable[[Sequence[Person]], Drawn]] = {
    "address": _addresses,
    "heard": partial(_moments, "heard_at", "ago"),
    "reached": partial(_moments, "reached_at", "ago"),
    "standing": _standings,
    "tags": _tags,
    "language": _languages,
    "town": _towns,
    "company": _companies,
    "since": partial(_moments, "since", "date"),
    "waiting": _waiting,
}
