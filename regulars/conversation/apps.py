"""The conversation as a Django app."""

from django.apps import AppConfig


class ConversationConfig(AppConfig):
    """The one timeline."""

    name = "regulars.conversation"
    label = "conversation"
