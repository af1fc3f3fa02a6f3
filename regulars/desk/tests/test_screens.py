"""No screen is forgotten where all are read, and none breaks when it is opened for no reason."""

import pytest

from regulars.desk.tests.screens import NO_SCREENS, furnish, screens

pytestmark = pytest.mark.django_db


def test_screens_when_the_house_is_asked_then_all_are_found_and_nothing_breaks(client, jo, busy):
    client.force_login(jo)

    found, untold = screens(client, *furnish(busy, jo))

    assert {name: said for name, said in untold.items() if name not in NO_SCREENS} == {}
    assert len(found) > 95
