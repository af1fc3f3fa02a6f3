from django.apps import AppConfig


class LookConfig(AppConfig):
    name = "regulars.kit.look"
    label = "look"
