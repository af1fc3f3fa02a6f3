"""People as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who someone is."""

    name = "regulars.people"
    label = "people"
