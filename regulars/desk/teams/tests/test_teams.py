"""Teams are made and changed by those who keep the house; anybody takes days off."""

from datetime import date

import pytest

from regulars.team import away
from regulars.team.models import House, Team, TimeOff

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(client, jo, morning):
    client.force_login(jo)
    return client


@pytest.fixture
def desk(client, ada, morning):
    client.force_login(ada)
    return client


def test_team_when_made_and_changed_then_it_has_its_members_and_its_way(keeper, ada, jo):
    made = {"name": "  The  Roastery ", "members": [ada.pk, jo.pk], "sharing": "in turn", "address": ""}
    assert keeper.post("/settings/teams/", made).status_code == 303
    team = Team.objects.get()
    assert (team.name, set(team.members.all()), team.sharing) == ("The Roastery", {ada, jo}, "in turn")

    keeper.post(f"/settings/teams/{team.pk}/", made | {"members": [ada.pk], "address": "beans@corner.example"})
    team.refresh_from_db()
    assert (list(team.members.all()), team.address) == ([ada], "beans@corner.example")
    assert "Ada · In turn · beans@corner.example" in keeper.get("/settings/teams/").content.decode()


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("name", "", "Give it a name."),
        ("name", "REPAIRS", "There is a team of this name."),
        ("address", "nothing", "Write a mail address, or nothing."),
        ("sharing", "by lot", "not one of the available choices"),
    ],
)
def test_team_when_it_makes_no_sense_then_the_field_says_why(keeper, jo, field, value, says):
    Team.objects.create(name="Repairs")
    answer = keeper.post("/settings/teams/", {"name": "Beans", "sharing": "by hand", "address": ""} | {field: value})

    assert (answer.status_code, says in answer.content.decode()) == (422, True)
    assert Team.objects.count() == 1


def test_first_team_when_chosen_then_what_is_new_is_theirs(keeper, house):
    team = Team.objects.create(name="Repairs")
    keeper.post("/settings/teams/first/", {"team": team.pk})
    assert House.objects.get().first_team == team

    keeper.post("/settings/teams/first/", {"team": ""})
    assert House.objects.get().first_team is None


def test_teams_are_for_those_who_keep_the_house(desk):
    assert desk.get("/settings/teams/").status_code == 403
    assert desk.post("/settings/teams/first/", {}).status_code == 403


def test_days_off_when_taken_then_everybody_sees_them_and_one_can_come_back(desk, ada, jo):
    taken = {"teammate": ada.pk, "first": "2026-03-05", "last": "2026-03-07", "cover": jo.pk, "words": "Skiing"}
    assert desk.post("/settings/days-off/", taken).status_code == 303
    page = desk.get("/settings/days-off/").content.decode()
    assert "5 March to 7 March · Skiing · Jo stands in" in page

    desk.post(f"/settings/days-off/{TimeOff.objects.get().pk}/ending/")
    assert not TimeOff.objects.exists()


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"last": "2026-03-01"}, "The last day lies before the first."),
        ({"first": "soon"}, "Write the day like 2026-07-01."),
        ({"first": "2026-02-01", "last": "2026-02-02"}, "These days have passed."),
    ],
)
def test_days_off_when_they_make_no_sense_then_the_field_says_why(desk, ada, fields, says):
    typed = {"teammate": ada.pk, "first": "2026-03-05", "last": "2026-03-07", "words": "Skiing"} | fields
    answer = desk.post("/settings/days-off/", typed)

    assert (answer.status_code, says in answer.content.decode(), "Skiing" in answer.content.decode()) == (
        422,
        True,
        True,
    )
    assert not TimeOff.objects.exists()


def test_days_off_of_others_are_written_down_by_keepers_alone(desk, ada, jo):
    days = {"teammate": jo.pk, "first": "2026-03-05", "last": "2026-03-07"}
    assert desk.post("/settings/days-off/", days).status_code == 422
    theirs = away.take_off(jo, first=date(2026, 3, 5), last=date(2026, 3, 6))
    assert desk.post(f"/settings/days-off/{theirs.pk}/ending/").status_code == 403

    desk.force_login(jo)
    assert desk.post("/settings/days-off/", days | {"teammate": ada.pk}).status_code == 303
