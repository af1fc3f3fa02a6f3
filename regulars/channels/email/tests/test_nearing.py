"""Whoever looks after somebody is told before it is time, once."""

from datetime import timedelta

import pytest

from regulars.channels.email.models import NoticeWish
from regulars.channels.email.notices import nearing
from regulars.conversation import expecting
from regulars.conversation.models import ReplyGoal
from regulars.kit.background.models import Job
from regulars.team.models import Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal(house):
    return ReplyGoal.objects.create(minutes=240, working_time=False, warn_before=60)


def calls():
    return Job.objects.filter(task__endswith="tell_near").count()


def test_warn_when_it_is_near_then_tells_the_owner_once(goal, morning, ada, hear, settings):
    settings.REGULARS_SMTP_URL = "smtp://127.0.0.1:1"
    request = hear("Is it ready?").request
    request.assign(to=ada, by=ada)
    early = expecting.warn()
    morning.shift(timedelta(hours=3, minutes=1))

    assert (early, expecting.warn(), expecting.warn()) == (0, 1, 0)
    assert (nearing.whom(request), calls()) == ([ada], 1)


def test_warn_when_it_was_answered_then_tells_nobody(goal, morning, ada, hear):
    request = hear("Is it ready?").request
    request.finish(by=ada)
    morning.shift(timedelta(hours=5))

    assert expecting.warn() == 0


def test_whom_when_nobody_owns_it_then_the_team_and_never_who_wants_none(goal, morning, ada, jo, hear):
    request = hear("Is it ready?").request
    team = Team.objects.create(name="Repairs")
    team.members.add(ada, jo)
    request.team = team
    NoticeWish.objects.create(teammate=jo, when=NoticeWish.When.NEVER)

    assert nearing.whom(request) == [ada]
