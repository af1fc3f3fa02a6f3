"""What would go along with an identifier, told in words before anything is done."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from regulars.conversation.going import Going
from regulars.conversation.models import Hearing, Promise, Request

MOST_NAMED = 6


@dataclass(frozen=True)
class Foretold:
    """A list of sentences; `stays` says what does not go along although it is near."""

    goes: list[str]
    stays: list[str]
    is_empty: bool


def tell(going: Going) -> Foretold:
    """What goes along and what stays. At most five queries."""
    goes = [*_matters(going), *_parts(going), *_alone(going), *_facts(going), *_elsewhere(going)]
    stays = []
    if going.parts:
        stays.append(_("Notes among us, and what was done to these shared matters, stay where they are."))
    return Foretold(goes, stays, is_empty=not goes)


def _matters(going: Going) -> list[str]:
    """Whole matters, the newest by name."""
    if not going.whole:
        return []
    ids = sorted(going.whole)[-5000:]
    named = [f"“{one}”" for one in Request.objects.filter(id__in=ids).order_by("-moved_at", "-id")[:MOST_NAMED]]
    more = len(going.whole) - len(named)
    words = _("%(some)s as a whole: %(named)s") % {
        "some": _some(len(going.whole), "matter", "matters"),
        "named": ", ".join(named),
    }
    words += _(" and %(more)s more.") % {"more": more} if more > 0 else "."
    promises = Promise.objects.filter(request__in=ids).count()
    along = _(" %(some)s along.") % {"some": _some(promises, "promise goes", "promises go")} if promises else ""
    return [words + along]


def _parts(going: Going) -> list[str]:
    entries = sum(len(ids) for ids in going.parts.values())
    if not entries:
        return []
    matters = _some(len(going.parts), "matter", "matters")
    return [
        _("%(some)s out of %(matters)s in which others spoke too, into new ones.")
        % {"some": _some(entries, "letter", "letters"), "matters": matters}
    ]


def _alone(going: Going) -> list[str]:
    return (
        [_("%(some)s that belong to no matter.") % {"some": _some(len(going.alone), "letter", "letters")}]
        if going.alone
        else []
    )


def _facts(going: Going) -> list[str]:
    facts = Hearing.objects.filter(entry__in=sorted(going.entries)[-5000:]).count() if going.entries else 0
    return [_("%(some)s they told us in these letters.") % {"some": _some(facts, "thing", "things")}] if facts else []


def _elsewhere(going: Going) -> list[str]:
    count = len(going.elsewhere)
    return (
        [_("%(some)s in conversations of others count as theirs.") % {"some": _some(count, "letter", "letters")}]
        if count
        else []
    )


def _some(count: int, one: str, many: str) -> str:
    return _("One %(one)s") % {"one": one} if count == 1 else f"{count} {many}"
