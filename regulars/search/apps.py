"""Search as a Django app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Finding every word ever said."""

    name = "regulars.search"
    label = "search"
