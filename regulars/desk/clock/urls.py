"""Where the clock is set and read."""

from django.urls import path

from regulars.desk.clock import days_off, goals, hours, waits

urlpatterns = [
    path("settings/hours/", hours.hours, name="settings-hours"),
    path("settings/hours/<int:team_id>/", hours.hours, name="settings-hours-of"),
    path("settings/hours/leaving/", hours.let_go, name="hours-leaving"),
    path("settings/hours/days/", days_off.add, name="holiday-adding"),
    path("settings/hours/days/<int:holiday_id>/leaving/", days_off.strike, name="holiday-leaving"),
    path("settings/hours/calendars/", days_off.bring, name="calendar-adding"),
    path("settings/hours/calendars/<int:calendar_id>/reading/", days_off.read, name="calendar-reading"),
    path("settings/hours/calendars/<int:calendar_id>/leaving/", days_off.leave, name="calendar-leaving"),
    path("settings/goals/", goals.goals, name="settings-goals"),
    path("settings/goals/<int:goal_id>/leaving/", goals.leave, name="goal-leaving"),
    path("waits/", waits.waits, name="waits"),
]
