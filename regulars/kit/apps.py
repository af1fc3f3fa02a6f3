"""The kit as a Django app: its tables are those of background work and limits."""

from django.apps import AppConfig


class KitConfig(AppConfig):
    """Tools without opinions."""

    name = "regulars.kit"
    label = "kit"
