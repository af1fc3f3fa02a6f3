"""Who looks after a request: shared out among a team, and nothing rests on somebody who is away."""

from datetime import date, timedelta

import pytest

from regulars.conversation import mentioning, sharing, speaking
from regulars.conversation.errors import Away
from regulars.conversation.models import Entry, Request
from regulars.conversation.speaking import Recipient
from regulars.team import away
from regulars.team.errors import AwayToo, NotHere, OverAlready
from regulars.team.models import Team, Teammate, TimeOff

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 2)


@pytest.fixture
def kai(house):
    return Teammate.objects.welcome(email="kai@corner.example", name="Kai Lund")


@pytest.fixture
def repairs(house, ada, jo, kai, morning):
    """Ada, Jo and Kai repair things; all that is new is theirs."""
    team = Team.objects.create(name="Repairs")
    team.members.add(ada, jo, kai)
    house.first_team = team
    house.save()
    return team


def shared(team, how):
    Team.objects.filter(pk=team.pk).update(sharing=how)


def owners(hear, number):
    """Who looks after each of so many new requests."""
    letters = [hear(f"Letter {n}", by=f"p{n}@example.com", name=f"P {n}") for n in range(number)]
    return [letter.request.owner.first_name if letter.request.owner else "" for letter in letters]


def test_new_request_when_a_team_comes_first_then_it_is_the_teams_and_whoever_takes_it(hear, repairs):
    request = hear("My grinder is loud.").request

    assert (request.team, request.owner) == (repairs, None)


def test_new_requests_when_shared_in_turn_then_each_of_us_gets_one_after_another(hear, repairs, jo):
    shared(repairs, "in turn")

    assert owners(hear, 4) == ["Ada", "Jo", "Kai", "Ada"]
    told = Entry.objects.filter(kind="assigned").order_by("id").first()
    assert (told.by_rule, told.said, told.by_teammate) == ("the house", "it is Ada’s turn", None)


def test_new_request_when_shared_in_turn_then_who_is_away_is_passed_over(hear, repairs, jo):
    shared(repairs, "in turn")
    away.take_off(jo, first=TODAY, last=TODAY)

    assert owners(hear, 3) == ["Ada", "Kai", "Ada"]


def test_new_request_when_shared_by_load_then_whom_the_fewest_people_wait_for_gets_it(hear, repairs, ada, jo):
    for owner, number in ((ada, 2), (jo, 1)):
        for n in range(number):
            hear(f"Old {n}", by=f"{owner.first_name}{n}@example.com").request.assign(to=owner, by=owner)
    shared(repairs, "least to do")

    assert owners(hear, 4) == ["Kai", "Jo", "Kai", "Ada"]


def test_new_request_when_shared_by_knowing_then_who_knows_them_best_gets_it(hear, repairs, maria, jo, morning):
    earlier = hear("Do you have decaf?").request
    speaking.reply(earlier, by=jo, html="<p>Yes.</p>", to=[Recipient("maria@example.com")], channel="email")
    morning.shift(timedelta(hours=1))
    hear("Lovely!")
    earlier.finish(by=jo)
    shared(repairs, "knows best")
    morning.shift(timedelta(days=40))

    request = hear("My grinder is loud.", subject="Grinder").request

    assert request != earlier
    assert request.owner == jo
    assert request.entries.get(kind="assigned").said == "Jo knows Maria best"


def test_new_request_when_it_came_to_the_address_of_a_team_then_it_is_that_teams(hear, repairs):
    roastery = Team.objects.create(name="Roastery", address="Roastery@corner.example")

    assert hear("Beans?", sent_from="roastery@corner.example").request.team == roastery


def test_request_when_given_to_a_team_then_the_timeline_says_so_and_it_is_shared_out(question, repairs, ada):
    roastery = Team.objects.create(name="Roastery", sharing="in turn")
    roastery.members.add(ada)

    sharing.give_to_team(question, roastery, by=ada, why="beans are theirs")

    question.refresh_from_db()
    assert (question.team, question.owner) == (roastery, ada)
    told = question.entries.filter(kind__in=["given to team", "assigned"]).order_by("id")
    assert [(one.kind, one.subject, one.said) for one in told] == [
        ("given to team", "Roastery", "beans are theirs"),
        ("assigned", "", "it is Ada’s turn"),
    ]
    assert sharing.give_to_team(question, roastery, by=ada) is None


def test_days_off_when_they_begin_then_what_waits_goes_to_who_covers(question, ada, jo, morning):
    question.assign(to=ada, by=ada)

    away.take_off(ada, first=TODAY, last=TODAY + timedelta(days=4), words="in the Alps", cover=jo)

    question.refresh_from_db()
    assert question.owner == jo
    assert question.entries.filter(kind="assigned").last().said == "Ada is away until 6 March"


def test_days_off_when_nobody_covers_then_the_team_shares_it_out_or_anybody_can_take_it(hear, repairs, ada, jo, kai):
    shared(repairs, "in turn")
    first = hear("One", by="one@example.com").request
    assert first.owner == ada
    without_team = Request.objects.create(person=first.person, owner=ada, waiting_since=first.waiting_since)

    away.take_off(ada, first=TODAY, last=TODAY)

    first.refresh_from_db()
    without_team.refresh_from_db()
    assert (first.owner, without_team.owner) == (jo, None)
    assert without_team.entries.get().kind == "unassigned"


def test_days_off_when_they_lie_ahead_then_they_begin_on_their_own_clock(question, ada, jo, morning):
    ada.zone = "Pacific/Auckland"
    ada.save()
    question.assign(to=ada, by=ada)
    away.take_off(ada, first=TODAY + timedelta(days=1), last=TODAY + timedelta(days=1), cover=jo)
    assert sharing.hand_on_for_the_away() == 0

    morning.shift(timedelta(hours=2, minutes=30))

    assert sharing.hand_on_for_the_away() == 1
    assert Request.objects.get().owner == jo


def test_letter_when_who_looks_after_it_is_away_then_it_goes_on_at_once(hear, question, ada, jo, morning):
    question.assign(to=ada, by=ada)
    speaking.reply(question, by=ada, html="<p>We look.</p>", to=[Recipient("maria@example.com")], channel="email")
    away.take_off(ada, first=TODAY, last=TODAY, cover=jo)
    question.refresh_from_db()
    assert question.owner == ada

    hear("It is worse.", external_id="2@maria.example")

    question.refresh_from_db()
    assert question.owner == jo


def test_automatic_letter_when_who_looks_after_it_is_away_then_it_stays(hear, question, ada, jo, morning):
    question.assign(to=ada, by=ada)
    speaking.reply(question, by=ada, html="<p>We look.</p>", to=[Recipient("maria@example.com")], channel="email")
    away.take_off(ada, first=TODAY, last=TODAY, cover=jo)

    hear("I am out of office.", external_id="2@maria.example", automatic=True)

    question.refresh_from_db()
    assert question.owner == ada


def test_request_when_handed_to_somebody_who_is_away_then_it_is_refused_in_words(question, ada, jo, morning):
    away.take_off(jo, first=TODAY, last=TODAY + timedelta(days=2))

    with pytest.raises(Away, match="Jo is away until 4 March"):
        question.assign(to=jo, by=ada)
    assert question.assign(to=jo, by=jo)


def test_who_comes_back_earlier_is_here_again(ada, morning):
    time_off = away.take_off(ada, first=TODAY - timedelta(days=3), last=TODAY + timedelta(days=3))
    assert set(away.away_now()) == {ada.pk}

    away.come_back(time_off)

    assert not away.away_now()
    assert TimeOff.objects.get().last == TODAY - timedelta(days=1)


def test_days_off_when_they_make_no_sense_then_they_are_refused(ada, jo, morning):
    with pytest.raises(OverAlready):
        away.take_off(ada, first=TODAY, last=TODAY - timedelta(days=1))
    with pytest.raises(OverAlready):
        away.take_off(ada, first=TODAY - timedelta(days=9), last=TODAY - timedelta(days=2))
    with pytest.raises(NotHere):
        away.take_off(ada, first=TODAY, last=TODAY, cover=ada)
    away.take_off(jo, first=TODAY, last=TODAY)
    with pytest.raises(AwayToo, match="Jo is away"):
        away.take_off(ada, first=TODAY, last=TODAY, cover=jo)
    assert TimeOff.objects.count() == 1


def test_who_gets_something_from_the_house_is_told(question, ada, jo, morning):
    told = []

    def listen(*, entry, teammates, **_):
        told.append((entry.said, teammates))

    mentioning.called.connect(listen)
    try:
        question.assign(to=ada, by=ada)
        away.take_off(ada, first=TODAY, last=TODAY, cover=jo)
    finally:
        mentioning.called.disconnect(listen)

    assert told == [("Ada is away until 2 March", {jo.pk})]
