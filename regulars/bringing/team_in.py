"""Who of a file that holds a whole house is who here: teammates by their mail address, teams by their name; and what
the house itself goes by."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from regulars.bringing.errors import NotBrought
from regulars.bringing.out.lines import OF_THE_HOUSE, Line
from regulars.bringing.reading.packages import Package
from regulars.team.models import House, Team, Teammate
from regulars.team.models.team import Sharing

Known = dict[str, dict[int, int]]


@transaction.atomic
def known(package: Package) -> Known:
    """The numbers of the file and whose they are here: `{"teammate": {7: 2}, "team": {1: 1}}`. Who is missing is made:
    a teammate who does not work here and cannot sign in, a team with its members. The house takes over its clock, its
    country and its money. Raises NotBrought for what no house can go by."""
    found: Known = {"teammate": {}, "team": {}}
    first: Line = {}
    for number, line in package.lines():
        if number == 1:
            first = line
        elif line["type"] == "teammate":
            found["teammate"][line["id"]] = _teammate(line)
        elif line["type"] == "team":
            found["team"][line["id"]] = _team(line, found["teammate"])
        else:
            break
    _house(first, found["team"])
    return found


def foresee(package: Package) -> None:
    """The same, done and taken back. Raises NotBrought."""
    with transaction.atomic():
        known(package)
        transaction.set_rollback(True)


def _teammate(line: Line) -> int:
    email = str(line.get("email", "")).strip()[:254]
    found = Teammate.objects.filter(email__iexact=email).first()
    if found is None:
        found = Teammate.objects.welcome(
            email=email, name=str(line.get("name", ""))[:120], is_active=False,
            title=str(line.get("title", ""))[:120], signature=str(line.get("signature", ""))[:5_000],
        )  # fmt: skip
    return found.pk


def _team(line: Line, teammates: dict[int, int]) -> int:
    """A team that is here already stays as it is."""
    team, is_new = Team.objects.get_or_create(name=str(line.get("name", ""))[:80])
    if is_new:
        sharing, address = line.get("sharing"), str(line.get("address") or "")
        team.sharing = sharing if sharing in Sharing.values else Sharing.BY_HAND
        team.last_in_turn_id = _one_of(teammates, line.get("last_in_turn"))
        if address and not Team.objects.filter(address__iexact=address).exists():
            team.address = address
        try:
            team.full_clean()
        except ValidationError as refusal:
            raise NotBrought(
                (_("The team “%(name)s”: %(messages)s") % {"name": team.name, "messages": " ".join(refusal.messages)})[
                    :400
                ]
            ) from refusal
        team.save()
        members = line.get("members") if isinstance(line.get("members"), list) else []
        team.members.set({teammates[one] for one in members or () if isinstance(one, int) and one in teammates})
    return team.pk


def _house(first: Line, teams: dict[int, int]) -> None:
    house = House.objects.ours()
    if house is None:
        return
    for name in OF_THE_HOUSE:
        if isinstance(first.get(name), str):
            setattr(house, name, first[name])
    house.first_team_id = _one_of(teams, first.get("first_team")) or house.first_team_id
    try:
        house.full_clean()
    except ValidationError as refusal:
        raise NotBrought(
            (_("The first line: %(messages)s") % {"messages": " ".join(refusal.messages)})[:400]
        ) from refusal
    house.save()


def _one_of(numbers: dict[int, int], number: object) -> int | None:
    return numbers.get(number) if isinstance(number, int) else None
