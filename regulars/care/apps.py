"""Care as a Django app."""

from django.apps import AppConfig


class CareConfig(AppConfig):
    """Thinking of someone when nothing is being sold."""

    name = "regulars.care"
    label = "care"

    def ready(self) -> None:
        """Listen to the rooms below."""
        from regulars.care import receivers  # noqa: PLC0415 - models must be loaded first

        receivers.listen()
