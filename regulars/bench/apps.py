"""The bench as a Django app: it brings a command."""

from django.apps import AppConfig


class BenchConfig(AppConfig):
    """How fast the house is."""

    name = "regulars.bench"
    label = "bench"
