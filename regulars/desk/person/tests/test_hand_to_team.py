"""Giving a request to a team, by the menu above the conversation."""

import pytest

from regulars.team.models import Sharing, Team


@pytest.fixture
def repairs(jo):
    team = Team.objects.create(name="Repairs", sharing=Sharing.IN_TURN)
    team.members.add(jo)
    return team


def hand(desk, question, to, **more):
    return desk.post(f"/requests/{question.pk}/assignment/", {"to": to, "why": "knows the grinder", **more})


def test_hand_to_a_team_then_it_is_shared_out_with_the_sentence(desk, question, repairs, jo):
    assert "The team Repairs" in desk.get(f"/people/{question.person_id}/").content.decode()
    assert hand(desk, question, f"team-{repairs.pk}").status_code == 303

    question.refresh_from_db()
    assert (question.team, question.owner) == (repairs, jo)
    given = question.entries.get(kind="given to team")
    assert (given.subject, given.said, given.withheld_because) == ("Repairs", "knows the grinder", "")


def test_hand_to_a_team_when_the_sentence_is_kept_among_us_then_it_is(desk, question, repairs):
    hand(desk, question, f"team-{repairs.pk}", because="A surprise")

    assert question.entries.get(kind="given to team").withheld_because == "A surprise"


@pytest.mark.parametrize("to", ["team-999", "team-", "team-x", "theirs"])
def test_hand_to_a_team_when_it_is_theirs_or_none_then_says_so_and_keeps_the_sentence(desk, question, repairs, to):
    hand(desk, question, f"team-{repairs.pk}")
    answer = hand(desk, question, f"team-{repairs.pk}" if to == "theirs" else to)

    page = answer.content.decode()
    assert (answer.status_code, "knows the grinder" in page) == (422, True)
    assert question.entries.filter(kind="given to team").count() == 1
