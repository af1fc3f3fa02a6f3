"""Ports are tried before anything is changed."""

import socket

import pytest

from regulars.config import ports
from regulars.config.ports import Port, PortClosed

pytestmark = pytest.mark.once


def _web(number, host="127.0.0.1"):
    return Port("The web", host, number, "REGULARS_HOST", "REGULARS_PORT")


def _mail(number):
    return Port("The mail", "127.0.0.1", number, "REGULARS_SMTP_HOST", "REGULARS_SMTP_PORT")


@pytest.fixture
def taken():
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def _refusal(*asked):
    with pytest.raises(PortClosed) as refused:
        ports.check(*asked)
    return str(refused.value)


def test_check_when_another_listens_then_names_the_setting_and_a_way_out(taken):
    assert _refusal(_web(taken)) == (
        f"The web port {taken} is taken by another program (Regulars itself, perhaps): "
        f"choose another with REGULARS_PORT={taken + 1}."
    )


def test_check_when_the_other_has_left_then_the_port_is_free():
    with socket.create_server(("127.0.0.1", 0)) as other:
        number = other.getsockname()[1]
        socket.create_connection(("127.0.0.1", number)).close()

    ports.check(_web(number))


def test_check_when_both_are_the_same_then_says_so():
    with socket.create_server(("127.0.0.1", 0)) as other:
        number = other.getsockname()[1]

    assert _refusal(_web(number), _mail(number)) == (
        f"REGULARS_PORT and REGULARS_SMTP_PORT are both {number}: give them two ports."
    )


@pytest.mark.parametrize("number", [0, 65536, 99999999999])
def test_check_when_no_port_has_that_number_then_says_the_range(number):
    assert _refusal(_mail(number)) == f"REGULARS_SMTP_PORT is {number}, but ports go from 1 to 65535."


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host", "x" * 300])
def test_check_when_the_host_is_not_ours_then_names_the_setting(host):
    assert _refusal(_web(18000, host)).startswith(f"REGULARS_HOST is “{host}”, which is no address of this machine")
