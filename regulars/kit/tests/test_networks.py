"""Where a request comes from."""

import pytest

from regulars.kit.networks import network_of


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("", "nowhere"),
        ("unix:", "nowhere"),
    ],
)
def test_neighbours_of_one_customer_count_as_one(address, network):
    assert network_of(address) == network
