"""Letting go of words that no row holds any more."""

from django.db import connection
from django_tasks import task

from regulars.search.engines import engine_of


@task()
def sweep_index() -> None:
    """After somebody was forgotten: their words leave the index too. Safe to repeat."""
    engine_of(connection).sweep()
