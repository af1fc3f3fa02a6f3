"""What somebody asks for on the page where things are moved: read once, refused in words."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from regulars.conversation import moving, separating
from regulars.conversation.errors import StaysHere
from regulars.conversation.models import Entry, Move, Participant, Request
from regulars.conversation.separating import Parcel
from regulars.desk.sight import identifiers_for, person_now, requests_for, visitor
from regulars.people.models import Identifier, Kind, Person
from regulars.team.models import Teammate

NEW = "new"
MOST_CHOSEN = 500


@dataclass(frozen=True)
class Asked:
    """`to` is a request, or None for a new one of `person` (None: of the same)."""

    by: Teammate
    to: Request | None
    person: Person | None
    subject: str
    theirs: bool
    address: Identifier | None = None

    def move(self, entries: QuerySet[Entry]) -> Move:
        """Do it with these entries; if somebody says so, mail from that address is the other one's from now on.
        Raises StaysHere."""
        with transaction.atomic():
            moved = moving.move(entries, to_request=self.to, **self._way())
            if self.address and self.address.person_id != moved.to_person_id:
                parcel = Parcel(self.address.person, (self.address,), along=False)
                separating.separate(parcel, to=moved.to_person, by=self.by)
            return moved

    def join(self, request: Request) -> Move:
        """Do it with all of a request. Raises StaysHere."""
        return moving.join(request, into=self.to, **self._way())

    def _way(self) -> dict[str, Any]:
        return {"by": self.by, "to_person": self.person, "subject": self.subject, "written_by_them": self.theirs}


def read(request: HttpRequest, entry: Entry | None = None) -> Asked:
    """Where to. Raises StaysHere when the place is not there (any more)."""
    by, said = visitor(request), request.POST
    to = None
    if said.get("to") != NEW:
        to = requests_for(by).filter(id=number(said.get("to"))).first()
        if to is None:
            raise StaysHere(_("Choose where it belongs. That place is not there any more."))
    address = address_of(entry, by) if entry and "from_now_on" in said else None
    return Asked(
        by, to, person_in(said, by), " ".join(said.get("subject", "").split())[:500], "theirs" in said, address
    )


def address_of(entry: Entry, by: Teammate) -> Identifier | None:
    """The address that an entry came from, where it leads to the person in whose conversation it stands. One query."""
    came = Participant.objects.filter(entry=entry, role=Participant.Role.FROM).values("value")
    return identifiers_for(by).filter(person=entry.person_id, kind=Kind.EMAIL, value__in=came).first()


def person_in(said: QueryDict, by: Teammate) -> Person | None:
    """The other person that an address or a form names, if there is one."""
    wanted = number(said.get("person"))
    return person_now(by, wanted) if wanted else None


def chosen_in(said: QueryDict) -> list[int]:
    """The entries that were ticked."""
    return [one for text in said.getlist("with")[:MOST_CHOSEN] if (one := number(text))]


def number(text: str | None) -> int:
    """A row's number as an address carries it; 0 for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else 0
