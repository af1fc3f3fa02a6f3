"""Who looks after a request: given to a team, shared out among it, handed on while somebody is away.

Nothing rests on somebody who is away: what waits for them goes to whoever covers for them, else to their team, else to
anybody. Each step stands on the timeline, with its reason.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from django.db import transaction
from django.db.models import Count
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regulars.conversation import expecting, knowing, mentioning, waiting
from regulars.conversation.models import Entry, Mention, Request
from regulars.team.away import away_now
from regulars.team.models import House, Sharing, Team, Teammate, TimeOff

RULE = "the house"
AT_ONCE = 200

Absent = Mapping[int, TimeOff]
# Whom a team chooses among its members who are here, and why.
Choice = tuple[Teammate, str]


def team_of_address(address: str) -> Team | None:
    """The team to which this address of ours belongs. One query, none for the address of nobody."""
    return Team.objects.filter(address__iexact=address).exclude(address="").first() if address else None


def begin(request: Request, *, address: str = "") -> None:
    """A new request goes to the team of the address that it came to, else to the house's first team, which shares it
    out. Two queries for a house without teams."""
    house = House.objects.ours()
    team = team_of_address(address) or (house.first_team if house else None)
    if team is None:
        return
    Request.objects.filter(pk=request.pk).update(team=team)
    request.team = team
    share_out(request)


@transaction.atomic
def give_to_team(request: Request, team: Team, *, by: Teammate, why: str = "") -> Entry | None:
    """The team looks after it from now on, and shares it out as it does. Giving it to the team that has it changes
    nothing."""
    if request.team_id == team.pk:
        return None
    request.team, request.owner = team, None
    request.save(update_fields=["team", "owner"])
    told = _told(request, Entry.Kind.GIVEN_TO_TEAM, by=by, subject=team.name, said=why)
    # Their hours and their goals hold for it from now on.
    waiting.recount(request.pk)
    expecting.reckon([request])
    share_out(request)
    return told


def share_out(request: Request, *, away: Absent | None = None) -> Teammate | None:
    """Choose who of its team looks after it, as the team shares its work; None where whoever takes it does."""
    team = request.team
    if team is None or team.sharing == Sharing.BY_HAND:
        return None
    chosen = _choose(team, request, away_now() if away is None else away)
    if chosen is None:
        return None
    _hand_on(request, *chosen)
    return chosen[0]


def _choose(team: Team, request: Request, away: Absent) -> Choice | None:
    here = [one for one in team.members.filter(is_active=True).order_by("id") if one.pk not in away]
    return WAYS[team.sharing](team, request, here) if here else None


def _in_turn(team: Team, request: Request, here: Sequence[Teammate]) -> Choice:
    """The next after the last, in the order in which they came; two at once queue at the row of the team."""
    last = Team.objects.select_for_update().values_list("last_in_turn_id", flat=True).get(pk=team.pk) or 0
    chosen = next((one for one in here if one.pk > last), here[0])
    Team.objects.filter(pk=team.pk).update(last_in_turn=chosen)
    return chosen, _("it is %(first_name)s’s turn") % {"first_name": chosen.first_name}


def _least_to_do(team: Team, request: Request, here: Sequence[Teammate]) -> Choice:
    """Whom the fewest people wait for; of equals whoever looks after the fewest open requests."""
    open_ones = Request.objects.open().filter(owner__in=here)
    counted = open_ones.values_list("owner").annotate(Count("waiting_since"), Count("pk"))
    busy = {owner: (waiting, all_of_them) for owner, waiting, all_of_them in counted}
    chosen = min(here, key=lambda one: (*busy.get(one.pk, (0, 0)), one.pk))
    return chosen, _("%(first_name)s has the least to do") % {"first_name": chosen.first_name}


def _knows_best(team: Team, request: Request, here: Sequence[Teammate]) -> Choice:
    """Who has exchanged the most words with them; whoever has the least to do, where nobody here knows them."""
    members = {one.pk: one for one in here}
    known = (members.get(who.teammate_id) for who in knowing.who_knows(request.person, most=None))
    chosen = next((one for one in known if one), None)
    if chosen is None:
        return _least_to_do(team, request, here)
    return chosen, _("%(first_name)s knows %(first_name2)s best") % {
        "first_name": chosen.first_name,
        "first_name2": request.person.first_name,
    }


WAYS: dict[str, Callable[[Team, Request, Sequence[Teammate]], Choice]] = {
    Sharing.IN_TURN: _in_turn,
    Sharing.LEAST_TO_DO: _least_to_do,
    Sharing.KNOWS_BEST: _knows_best,
}


def hand_on_for_the_away() -> int:
    """Whatever waits for somebody who is away goes on; how many requests did. One query while nobody is away."""
    away = away_now()
    return sum(hand_on_if_away(request, away=away) for request in list(_resting_on(away))) if away else 0


def hand_on_if_away(request: Request, *, away: Absent | None = None) -> bool:
    """Whether its owner is away, and it went on. One query."""
    if request.owner_id is None:
        return False
    away = away_now() if away is None else away
    time_off = away.get(request.owner_id)
    if time_off is None:
        return False
    with transaction.atomic():
        held = (
            Request.objects.select_for_update(of=("self",))
            .select_related("person", "team")
            .filter(pk=request.pk)
            .first()
        )
        if held is None or held.owner_id != request.owner_id or held.is_done:
            return False
        _go_on(held, time_off, away)
    request.owner, request.team = held.owner, held.team
    return True


def _resting_on(away: Absent) -> Iterator[Request]:
    """What somebody waits for, on the index of who looks after what. In steps, for a long list of one of us."""
    for teammate_id in away:
        last = 0
        rows = Request.objects.waiting().filter(owner=teammate_id)
        while found := list(rows.filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
            yield from found
            last = found[-1].pk


def _go_on(request: Request, time_off: TimeOff, away: Absent) -> None:
    absent = time_off.teammate
    because = _("%(first_name)s is away until %(date_format)s") % {
        "first_name": absent.first_name,
        "date_format": date_format(time_off.last, "j F"),
    }
    if (cover := time_off.cover) and cover.is_active and cover.pk not in away:
        _hand_on(request, cover, because)
    elif request.team and (chosen := _choose_for(request.team, request, away)):
        _hand_on(request, chosen[0], because)
    else:
        _hand_on(request, None, because)


def _choose_for(team: Team, request: Request, away: Absent) -> Choice | None:
    return None if team.sharing == Sharing.BY_HAND else _choose(team, request, away)


def _hand_on(request: Request, to: Teammate | None, because: str) -> None:
    request.owner = to
    request.save(update_fields=["owner"])
    entry = _told(request, Entry.Kind.ASSIGNED if to else Entry.Kind.UNASSIGNED, to=to, said=because)
    if to:
        mentioning.called.send(Mention, entry=entry, teammates={to.pk})


def _told(
    request: Request,
    kind: str,
    *,
    by: Teammate | None = None,
    to: Teammate | None = None,
    subject: str = "",
    said: str = "",
) -> Entry:
    request.announce()
    return Entry.objects.create(
        person_id=request.person_id,
        request=request,
        kind=kind,
        by_teammate=by,
        by_rule="" if by else RULE,
        to_teammate=to,
        subject=subject,
        said=said,
    )
