"""Bringing as a Django app."""

from django.apps import AppConfig


class BringingConfig(AppConfig):
    """People in and out."""

    name = "regulars.bringing"
    label = "bringing"

    def ready(self) -> None:
        """Listen to the rooms below."""
        from regulars.bringing import receivers  # noqa: PLC0415 - models must be loaded first

        receivers.listen()
