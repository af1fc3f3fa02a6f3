"""The ways to reach somebody, as the column beside a conversation shows them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, When
from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.kit.look.times import in_words
from regulars.kit.prepared import Prepared
from regulars.people import identifying
from regulars.people.models import Consent, Identifier, Kind, Person, Trust

ICONS = {"email": "mail", "phone": "phone", "handle": "at-sign", "shop": "shopping-bag", "browser": "monitor"}

_said: QuerySet[Consent] = Consent.objects.filter(kind=OuterRef("kind"), value=OuterRef("value")).order_by("-id")
_others = Identifier.objects.filter(hint=OuterRef("hint"), kind=Kind.EMAIL).exclude(person=OuterRef("person"))
# Only where there is a hint: all without one would look alike.
_has_twin = Case(When(Q(kind=Kind.EMAIL) & ~Q(hint=""), then=Subquery(_others.order_by("id").values("id")[:1])))

known_ways: Prepared[Identifier] = Prepared(
    lambda person: (
        Identifier.objects.filter(person=person)
        .select_related("by")
        .annotate(
            welcome=Subquery(_said.values("given")[:1]),
            said_at=Subquery(_said.values("at")[:1]),
            said_how=Subquery(_said.values("how")[:1]),
            twin=_has_twin,
        )
        .order_by(F("bouncing_since").asc(nulls_first=True), F("first_since").desc(nulls_last=True), "id")
    )
)


@dataclass(frozen=True)
class Twin:
    """Somebody whose address may reach the same mailbox: a reason to ask. `url` compares the two."""

    name: str
    address: str
    person_id: int
    url: str


@dataclass(frozen=True)
class Way:
    """One way to reach somebody. `proof` says by what it was proven ("" when it was not), `silence` that no letters go
    there which they did not ask for, since when and how we know; `twins` who may be the same person."""

    kind: str
    icon: str
    words: str
    trouble: str
    id: int = 0
    silence: str = ""
    label: str = ""
    proof: str = ""
    twins: tuple[Twin, ...] = ()


def of(person: Person) -> list[Way]:
    """All of them, those to use first at the top. One query, and one more where an address may be somebody else's,
    too."""
    return [way(one, twins) for one, twins in with_twins(list(known_ways.all(person=person)))]


def with_twins(known: list[Identifier]) -> list[tuple[Identifier, tuple[Twin, ...]]]:
    """Each with who may be the same person."""
    alike = [one for one in known if one.twin]  # type: ignore[attr-defined]
    others = list(identifying.alike(alike)) if alike else []
    return [(one, tuple(_twin(one, other) for other in others if other.hint == one.hint and one.hint)) for one in known]


def _twin(one: Identifier, other: Identifier) -> Twin:
    return Twin(str(other.person), other.raw, other.person_id, compare(one.person_id, other.person_id))


def compare(kept: int, gone: int) -> str:
    """The page on which two are made one."""
    return reverse("merging", args=[kept, gone])


def way(one: Identifier, twins: tuple[Twin, ...] = ()) -> Way:
    """An identifier as the column shows it."""
    trouble = _("mail comes back") if one.bouncing_since else ""
    icon = ICONS.get(one.kind, "dot")
    words = proof(one) if one.trust == Trust.VERIFIED else ""
    return Way(one.kind, icon, one.shown, trouble, one.pk, silence(one), one.label, words, twins)


def proof(one: Identifier) -> str:
    """Since when it is proven to be theirs, and by what."""
    since = _(" since %(in_words)s") % {"in_words": in_words(one.verified_at, "date")} if one.verified_at else ""
    return (
        _("Proven%(since)s: %(verified_how)s") % {"since": since, "verified_how": one.verified_how}
        if one.verified_how
        else f"Proven{since}"
    )


def silence(one: Any) -> str:
    """That no letters go there which they did not ask for, or ""."""
    if one.welcome is not False:
        return ""
    how = Consent.How(one.said_how).label
    return _("No letters they did not ask for, since %(in_words)s (%(how)s).") % {
        "in_words": in_words(one.said_at, "date"),
        "how": how,
    }
