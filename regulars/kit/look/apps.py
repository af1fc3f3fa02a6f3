"""The look as Django knows it: a folder of templates and one of static files."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    name = "regulars.kit.look"
    label = "look"
