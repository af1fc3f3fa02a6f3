"""The search as a Django app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from regulars.search.receivers import keep_index


class SearchConfig(AppConfig):
    """Finding every word ever said."""

    name = "regulars.search"
    label = "search"

    def ready(self) -> None:
        """Look after the index whenever the tables below it changed."""
        post_migrate.connect(keep_index, sender=self, dispatch_uid="regulars.search.keep_index")
