"""Email as a Django app."""

from django.apps import AppConfig


class EmailConfig(AppConfig):
    """Email, as the world really sends it."""

    name = "regulars.channels.email"
    label = "email"

    def ready(self) -> None:
        """Listen for what falls due."""
        from regulars.channels.email import receivers  # noqa: PLC0415 (needs the models of every room)

        receivers.listen()
