"""The team as a Django app."""

from django.apps import AppConfig


class TeamConfig(AppConfig):
    """Who we are."""

    name = "regulars.team"
    label = "team"
