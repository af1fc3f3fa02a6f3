"""Desk as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The working screens of teammates."""

    name = "regulars.desk"
    label = "desk"
