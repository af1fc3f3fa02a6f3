"""Where teams are made, and days off are taken."""

from django.urls import path

from regulars.desk.teams import days_off, views

urlpatterns = [
    path("settings/teams/", views.teams, name="settings-teams"),
    path("settings/teams/first/", views.choose_first, name="first-team"),
    path("settings/teams/<int:team_id>/", views.team, name="settings-group"),
    path("settings/days-off/", days_off.days_off, name="days-off"),
    path("settings/days-off/<int:time_off_id>/ending/", days_off.end, name="day-off-ending"),
]
