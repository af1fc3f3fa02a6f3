"""Webform as a Django app."""

from django.apps import AppConfig


class WebformConfig(AppConfig):
    """The public form where anybody can write to us."""

    name = "regulars.channels.webform"
    label = "webform"
