"""The conversation as a Django app."""

from django.apps import AppConfig


class ConversationConfig(AppConfig):
    """The one timeline."""

    name = "regulars.conversation"
    label = "conversation"

    def ready(self) -> None:
        """Listen to the rooms below."""
        from regulars.conversation import forgetting, receivers  # noqa: F401, PLC0415 - models must be loaded first
