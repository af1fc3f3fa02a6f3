"""The configuration as a Django app: it brings the commands that start the house."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """How the house is started."""

    name = "regulars.config"
    label = "config"
