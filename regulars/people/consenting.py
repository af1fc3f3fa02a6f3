"""Letters that were not asked for: who does not want them, who wants them again.

    consenting.refuse("email", "maria@example.com", how=Consent.How.ONE_CLICK)

Whatever sends such letters asks `refusals` in the transaction in which it takes a letter up.
"""

from collections.abc import Collection

from django.db import transaction

from regulars.kit.live.announcing import announce
from regulars.people.forgetting import refused_again
from regulars.people.models import Consent, Identifier
from regulars.people.normalising import normalise
from regulars.team.models import Teammate


def refuse(kind: str, raw: str, *, how: str, by: Teammate | None = None, why: str = "") -> Consent:
    """They want no letters they did not ask for; saying so twice is one word. Raises NotAnIdentifier."""
    return _say(normalise(kind, raw), kind, given=False, how=how, by=by, why=why)


def allow(kind: str, raw: str, *, by: Teammate, why: str) -> Consent:
    """They asked for such letters again, and a teammate writes down how. Raises NotAnIdentifier."""
    return _say(normalise(kind, raw), kind, given=True, how=Consent.How.TOLD, by=by, why=why)


def refusals(kind: str, values: Collection[str]) -> dict[str, Consent]:
    """Of these normalised addresses those that want no such letters, each with the word that says so. Two queries.

    Somebody who was forgotten left only a sealed mark; it still says no, until they say otherwise themselves.
    """
    said = Consent.objects.filter(kind=kind, value__in=values).order_by("id")
    newest = {one.value: one for one in said}
    for value, at in refused_again(kind, set(values) - set(newest)).items():
        newest[value] = Consent(kind=kind, value=value, given=False, at=at, how=Consent.How.TOLD)
    return {value: one for value, one in newest.items() if not one.given}


@transaction.atomic
def _say(value: str, kind: str, *, given: bool, how: str, by: Teammate | None, why: str) -> Consent:
    last = Consent.objects.filter(kind=kind, value=value).order_by("-id").first()
    if last and last.given == given:
        return last
    said = Consent.objects.create(kind=kind, value=value, given=given, how=how, by=by, why=why.strip()[:300])
    people = Identifier.objects.filter(kind=kind, value=value).values_list("person_id", flat=True)
    announce("outbox", *(f"person:{person_id}" for person_id in people))
    return said
