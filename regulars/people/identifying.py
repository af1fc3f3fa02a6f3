"""What we know somebody by: learning one more way, and setting right what we know about it.

    identifying.learn(maria, "912 345 678", by=ada)
    identifying.prove(number, "Called her back on it.", by=ada)

Every deed stands in the history of the person. That an identifier really is somebody else's is a deed of the
conversation (separating), because what was said goes along.
"""

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regulars.kit import clock
from regulars.kit.countries import country_of_zone
from regulars.people import phones
from regulars.people.editing import note
from regulars.people.errors import BelongsTo, EditedMeanwhile, NotLearned
from regulars.people.models import Identifier, Kind, Person, Trust
from regulars.people.normalising import NotAnIdentifier, normalise
from regulars.people.signals import learned
from regulars.team.models import House, Teammate


def learn(
    person: Person,
    raw: str,
    *,
    by: Teammate | None,
    kind: str = "",
    label: str = "",
    source: str = "desk",
) -> Identifier:
    """Know them by this, too; learning it twice changes nothing. Without a `kind` it is what it looks like.

    All that came from it before becomes theirs at once (signal `learned`). Raises NotLearned, and BelongsTo when it
    leads to somebody else.
    """
    kind = kind or kind_of(raw)
    country = country_of(person)
    try:
        value = normalise(kind, raw, country=country)
        _check_typed(kind, value, raw, country)
        with transaction.atomic():
            return _known(person, kind, value) or _learn(
                person, kind, value, raw=raw, label=label, source=source, by=by
            )
    except (NotAnIdentifier, phones.NoNumber) as refusal:
        raise NotLearned(str(refusal)) from refusal
    except IntegrityError as race:
        raise NotLearned(_("Somebody else got this a moment ago. Look them up first.")) from race


def kind_of(raw: str) -> str:
    """What it looks like: "@ada" is a handle, "ada@example.com" an address, "+351 912…" a number."""
    text = raw.strip()
    if text.startswith("@"):
        return Kind.HANDLE
    return Kind.EMAIL if "@" in text else Kind.PHONE


def country_of(person: Person) -> str:
    """Where their numbers are dialled: where their clock hangs, else where the house is. At most one query."""
    if there := country_of_zone(person.zone):
        return there
    house = House.objects.ours()
    return house.stands_in if house else ""


@transaction.atomic
def relabel(identifier: Identifier, label: str, *, by: Teammate, was: str | None = None) -> None:
    """What they call it: home, work; "" for nothing. `was` is what the page showed; None asks nothing. Raises
    NotLearned when it is too long, EditedMeanwhile."""
    label = " ".join(label.split())
    if len(label) > 40:
        raise NotLearned(_("Keep it under 40 letters: home, work, her mother's."))
    now = Identifier.objects.select_for_update().values_list("label", flat=True).get(pk=identifier.pk)
    if label == now:
        return
    if was is not None and was != now:
        raise EditedMeanwhile("label", now)
    identifier.label = now
    before, identifier.label = _in_words(identifier), label
    _keep(identifier, before, by=by, label=label)


def use_first(identifier: Identifier, *, by: Teammate) -> None:
    """Use it before the others of its kind from now on."""
    others = Identifier.objects.filter(person=identifier.person_id, kind=identifier.kind, first_since__isnull=False)
    before = others.order_by("-first_since").first()
    if before and before.pk == identifier.pk:
        return
    with transaction.atomic():
        Identifier.objects.filter(pk=identifier.pk).update(first_since=clock.now())
        was = _("%(shown)s first") % {"shown": before.shown} if before else ""
        note(identifier.person, "identifier", was, f"{identifier.shown} first", by=by)


def prove(identifier: Identifier, how: str, *, by: Teammate) -> None:
    """A teammate made sure that it is theirs, and says how. Raises NotLearned without a word on that."""
    how = " ".join(how.split())
    if not how:
        raise NotLearned(_("Say how you made sure: “Called her back on it”."))
    before, words = (
        _in_words(identifier),
        (_("%(first_name)s made sure: %(how)s") % {"first_name": by.first_name, "how": how})[:120],
    )
    identifier.trust = Trust.VERIFIED
    _keep(identifier, before, by=by, why=how, trust=Trust.VERIFIED, verified_at=clock.now(), verified_how=words)


def doubt(identifier: Identifier, *, by: Teammate) -> None:
    """It is not proven after all."""
    before, identifier.trust = _in_words(identifier), Trust.CLAIMED
    _keep(identifier, before, by=by, trust=Trust.CLAIMED, verified_at=None, verified_how="")


@transaction.atomic
def take_away(identifier: Identifier, *, by: Teammate, why: str = "") -> None:
    """Know them by it no longer: what came from it stays, and whoever writes from it next is new to us."""
    person, words = identifier.person, _in_words(identifier)
    identifier.delete()
    if not person.name and person.known_by == identifier.raw:
        spoken = Identifier.objects.filter(person=person, kind__in=[Kind.EMAIL, Kind.PHONE, Kind.HANDLE])
        person.known_by = next((one.raw for one in spoken.order_by("id")[:1]), person.known_by)
        person.save(update_fields=["known_by"])
    note(person, "identifier", words, "", by=by, why=why)


def alike(identifiers: list[Identifier], *, most: int = 5) -> QuerySet[Identifier]:
    """Addresses of other people that their providers may deliver to the same mailboxes as these, with their people:
    a reason to ask, never more. One query."""
    hints = {one.hint for one in identifiers if one.hint}
    mine = {one.person_id for one in identifiers}
    found = Identifier.objects.filter(hint__in=hints, kind=Kind.EMAIL, person__merged_into=None)
    return found.exclude(person__in=mine).select_related("person").order_by("id")[:most]


def _check_typed(kind: str, value: str, raw: str, country: str) -> None:
    """What somebody types is looked at more closely than what has just reached us."""
    if kind == Kind.PHONE:
        phones.check_given_out(raw, country=country)
    if kind == Kind.EMAIL and "." not in value.rpartition("@")[2].strip("."):
        raise NotLearned(
            _("“%(strip)s” has no whole domain behind the @. It should be like maria@example.com.")
            % {"strip": raw.strip()[:60]}
        )


def _known(person: Person, kind: str, value: str) -> Identifier | None:
    known = Identifier.objects.select_related("person").filter(kind=kind, value=value).first()
    if known and known.person_id != person.pk:
        raise BelongsTo(known)
    return known


def _learn(
    person: Person, kind: str, value: str, *, raw: str, label: str, source: str, by: Teammate | None
) -> Identifier:
    text = " ".join(raw.split())
    known = Identifier.objects.create(
        person=person, kind=kind, raw=text, value=value, label=" ".join(label.split())[:40], source=source, by=by
    )
    if not person.known_by and kind in (Kind.EMAIL, Kind.PHONE, Kind.HANDLE):
        Person.objects.filter(pk=person.pk).update(known_by=known.raw)
        person.known_by = known.raw
    learned.send(Identifier, identifier=known)
    note(person, "identifier", "", _in_words(known), by=by, source=source)
    return known


@transaction.atomic
def _keep(identifier: Identifier, before: str, *, by: Teammate, why: str = "", **columns: object) -> None:
    Identifier.objects.filter(pk=identifier.pk).update(**columns)
    note(identifier.person, "identifier", before, _in_words(identifier), by=by, why=why)


def _in_words(identifier: Identifier) -> str:
    """As the history tells it: "+351 912 345 678 (home), proven"."""
    label = f" ({identifier.label})" if identifier.label else ""
    return f"{identifier.shown}{label}" + (_(", proven") if identifier.trust == Trust.VERIFIED else "")
