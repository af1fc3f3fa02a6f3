"""Email as a Django app."""

from django.apps import AppConfig


class EmailConfig(AppConfig):
    """Email, as the world really sends it."""

    name = "regulars.channels.email"
    label = "email"
