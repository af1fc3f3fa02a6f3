"""Splitting somebody who turned out to be two: chosen, foretold, done."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regulars.conversation import separating
from regulars.conversation.errors import StaysHere
from regulars.conversation.separating import Parcel
from regulars.desk.answering import see_other
from regulars.desk.moving.asking import chosen_in, number
from regulars.desk.sight import entries_for, identifiers_for, people_for, visitor
from regulars.desk.splitting import foretelling, reading
from regulars.kit.pages import page
from regulars.people.models import Person
from regulars.team.models import Teammate

MOST_IDENTIFIERS = 200


@dataclass(frozen=True)
class Asked:
    """What somebody ticked and wrote."""

    parcel: Parcel
    name: str
    why: str

    @property
    def known(self) -> list[int]:
        """The identifiers that were ticked."""
        return [one.pk for one in self.parcel.identifiers]


@require_http_methods(["GET", "HEAD", "POST"])
def split(request: HttpRequest, person_id: int) -> HttpResponse:
    """Which addresses and letters are the other one's? First it is told what goes along, then it is done."""
    by = visitor(request)
    person = get_object_or_404(people_for(by), id=person_id)
    said = request.POST if request.method == "POST" else request.GET
    asked = _asked(said, person, by)
    try:
        if request.method == "POST":
            done = separating.split(asked.parcel, name=asked.name, by=by, why=asked.why)
            messages.success(
                request,
                _("Split: this is %(to_person)s. You can undo it here on the timeline.")
                % {"to_person": done.to_person},
            )
            return see_other("person", done.to_person_id)
        if "see" in said:
            return _foretell(request, person, asked)
    except StaysHere as refusal:
        return _choose(request, person, asked, refusal=str(refusal), status=422)
    return _choose(request, person, asked)


def _asked(said: QueryDict, person: Person, by: Teammate) -> Asked:
    """What was asked, of what is this person's."""
    wanted = [number(text) for text in said.getlist("known")[:MOST_IDENTIFIERS]]
    known = tuple(identifiers_for(by).filter(id__in=wanted, person=person).order_by("id"))
    theirs = entries_for(by).filter(id__in=chosen_in(said), person=person)
    parcel = Parcel(person, known, tuple(theirs.order_by("id").values_list("id", flat=True)))
    name, why = (" ".join(said.get(field, "").split()) for field in ("called", "why"))
    return Asked(parcel, name[:200], why)


def _choose(
    request: HttpRequest, person: Person, asked: Asked, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    by = visitor(request)
    shown: dict[str, Any] = {"person": person, "asked": asked, "refusal": refusal}
    shown["known"] = list(identifiers_for(by).filter(person=person).order_by("id"))
    shown["lines"] = reading.lines_of(person, seen_by=by, chosen=asked.parcel.entries)
    return page(request, "desk/splitting/page.html", status=status, **shown)


def _foretell(request: HttpRequest, person: Person, asked: Asked) -> HttpResponse:
    going = separating.foresee(asked.parcel)
    shown: dict[str, Any] = {"person": person, "asked": asked, "told": foretelling.tell(going)}
    shown["what"] = separating.in_words(asked.parcel, going)
    shown["leaves_nothing"] = not person.identifiers.exclude(id__in=asked.known).exists()
    return page(request, "desk/splitting/foretold.html", **shown)
