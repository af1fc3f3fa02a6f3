"""Demo as a Django app."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Corner Roasters, a shop to look around in."""

    name = "regulars.demo"
    label = "demo"
