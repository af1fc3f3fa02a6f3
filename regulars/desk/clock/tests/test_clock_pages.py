"""The pages of hours, holidays, goals and waits, and what they say."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import expecting, speaking
from regulars.conversation.models import ReplyGoal, Request
from regulars.desk.clock import expectation
from regulars.kit import clock
from regulars.team.hours import keeping
from regulars.team.models import Holiday, HolidayCalendar, Hours, Team

pytestmark = pytest.mark.django_db

WEEK = {f"day{day}": "9:00 to 17:30" for day in range(5)}
CALENDAR = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//x//y//EN\r
X-WR-CALNAME:Portugal\r
BEGIN:VEVENT\r
UID:1\r
DTSTART;VALUE=DATE:20201225\r
RRULE:FREQ=YEARLY\r
SUMMARY:Christmas\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def desk(client, jo):
    client.force_login(jo)
    return client


def test_hours_when_kept_then_stand_in_one_sentence(desk, house):
    answer = desk.post("/settings/hours/", {**WEEK, "day5": "10 to 14", "zone": ""}, follow=True)

    assert "Monday to Friday 9:00 to 17:30, Saturday 10:00 to 14:00, Lisbon time." in answer.text
    assert Hours.objects.get().spans.count() == 6


def test_hours_when_unclear_then_says_so_beside_the_day_and_keeps_what_was_typed(desk, house):
    answer = desk.post("/settings/hours/", {**WEEK, "day2": "in the morning"})

    assert answer.status_code == 422
    assert "We cannot read “in the morning”" in answer.text
    assert 'value="in the morning"' in answer.text
    assert not Hours.objects.exists()


def test_hours_when_of_a_team_without_any_then_are_those_of_the_house(desk, house):
    team = Team.objects.create(name="Repairs")
    keeping.keep(None, [(0, 540, 1020)])

    assert "Repairs keeps the hours of the house: Monday 9:00 to 17:00" in desk.get(f"/settings/hours/{team.pk}/").text


def test_hours_when_nobody_keeps_the_house_then_are_closed(client, ada):
    client.force_login(ada)

    assert client.get("/settings/hours/").status_code == 403
    assert client.post("/settings/goals/", {}).status_code == 403
    assert client.get("/waits/").status_code == 200


def test_holiday_when_half_a_day_then_is_kept_by_the_clock_of_the_house(desk, house, morning):
    desk.post("/settings/hours/days/", {"name": "Christmas Eve", "first": "2026-12-24", "closed": "13:00 to 24:00"})

    kept = Holiday.objects.get()
    assert (kept.begins, kept.ends) == (datetime(2026, 12, 24, 13, tzinfo=UTC), datetime(2026, 12, 25, tzinfo=UTC))
    assert "Thursday, 24 December 2026, 13:00 to" in desk.get("/settings/hours/").text


def test_calendar_when_uploaded_then_its_days_are_holidays(desk, house, morning):
    file = SimpleUploadedFile("pt.ics", CALENDAR, "text/calendar")
    answer = desk.post("/settings/hours/calendars/", {"file": file}, follow=True)

    assert "2 holidays from “Portugal”" in answer.text or "3 holidays from “Portugal”" in answer.text
    assert Holiday.objects.filter(first=date(2026, 12, 25), name="Christmas").exists()


def test_calendar_when_the_address_is_ours_alone_then_nothing_is_asked(desk, house):
    answer = desk.post("/settings/hours/calendars/", {"address": "http://127.0.0.1/holidays.ics"})

    assert answer.status_code == 422
    assert "is not on the open internet" in answer.text
    assert not HolidayCalendar.objects.exists()


def test_goal_when_kept_then_those_who_wait_get_a_moment(desk, house, morning, question):
    desk.post(
        "/settings/goals/",
        {"team": "", "answer": "first", "amount": "4", "unit": "hours", "clock": "real", "warn": "60"},
    )
    expecting.reckon_on("", 0)

    question.refresh_from_db()
    assert question.answer_due == question.waiting_since + timedelta(hours=4)
    assert "Everybody hears from us within 4 hours; we are told an hour before." in desk.get("/settings/goals/").text


def test_inbox_when_a_goal_is_near_then_says_so_in_words(desk, house, morning, hear):
    ReplyGoal.objects.create(minutes=240, working_time=False, warn_before=60)
    request = hear("Is it ready?").request
    before = expectation.sentence(request)
    morning.shift(timedelta(hours=3, minutes=20))

    assert (before, expectation.sentence(request)) == ("", "Maria expects to hear from us within 40 minutes.")
    assert "hear from us within 40 minutes" in desk.get("/inbox/?list=everyone").text
    assert "Maria expects to hear from us within 40 minutes." in desk.get(f"/people/{request.person_id}/").text


def test_waits_when_somebody_was_answered_then_tells_the_week(desk, ada, morning, question):
    morning.shift(timedelta(hours=3))
    to = [speaking.Recipient("maria@example.com", "Maria")]
    speaking.reply(question, by=ada, html="<p>Yes.</p>", to=to, channel="email")

    page = desk.get("/waits/").text
    assert "This week we gave one answer, after 3 hours." in page
    assert "Week of 2 March" in page


def test_waits_when_there_are_many_then_asks_as_often(desk, ada, morning, hear):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            desk.get("/waits/")
        return len(queries)

    asked()
    few = asked()
    for name in ("a", "b", "c"):
        request = hear("Hello?", by=f"{name}@example.com", name=name, external_id=name).request
        to = [speaking.Recipient(f"{name}@example.com", name)]
        speaking.reply(request, by=ada, html="<p>Yes.</p>", to=to, channel="email")

    assert asked() == few


def test_near_when_far_or_answered_then_is_not_listed(morning, ada, house, hear):
    ReplyGoal.objects.create(minutes=240, working_time=False, warn_before=60)
    request = hear("Is it ready?").request
    assert list(Request.objects.expecting_by(clock.now())) == []
    morning.shift(timedelta(hours=3, minutes=1))
    assert list(Request.objects.expecting_by(clock.now())) == [request]
    request.finish(by=ada)
    assert list(Request.objects.expecting_by(clock.now())) == []
    assert Request.objects.get().answer_due is None


def test_hours_when_the_number_is_no_teams_then_those_of_the_house_stay(desk, house):
    answer = desk.post("/settings/hours/0/", {"zone": "Asia/Tokyo"})

    assert (answer.status_code, Hours.objects.count()) == (404, 0)
