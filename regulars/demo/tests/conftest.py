"""A house with the demo business in it."""

from datetime import UTC, datetime

import pytest
from django.db import transaction

from regulars.demo import loading

NOW = datetime(2026, 11, 25, 16, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def lived_in(django_db_setup, django_db_blocker):
    """Loaded once for a module: each of its tests works in a savepoint of its own, the whole is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield loading.load(NOW)
        transaction.set_rollback(True)


@pytest.fixture
def loaded(lived_in, db):
    return lived_in
