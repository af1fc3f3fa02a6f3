"""The search as a Django app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    """Finding every word ever said."""

    name = "regulars.search"
    label = "search"

    def ready(self) -> None:
        """Look after the index whenever the tables below it changed."""
        from regulars.conversation.filing import filed  # noqa: PLC0415 - models must be loaded first
        from regulars.people.forgetting import forgetting  # noqa: PLC0415
        from regulars.search.receivers import have_it_read, keep_index, sweep_soon  # noqa: PLC0415

        post_migrate.connect(keep_index, sender=self, dispatch_uid="regulars.search.keep_index")
        filed.connect(have_it_read, dispatch_uid="regulars.search.have_it_read")
        forgetting.connect(sweep_soon, dispatch_uid="regulars.search.sweep_soon")
