"""How often one may try to come in. Counted per address and per network; every function raises kit.limits.TooMany."""

from datetime import timedelta

from django.http import HttpRequest
from django.utils.translation import gettext as _

from regulars.desk.signing_in.entering import network
from regulars.kit import limits

QUARTER, HOUR = timedelta(minutes=15), timedelta(hours=1)


def try_to_sign_in(request: HttpRequest, address: str) -> None:
    """Ten passwords for one address and sixty from one network in a quarter of an hour, right or wrong."""
    limits.spend(f"sign-in network {network(request)}", at_most=60, per=QUARTER)
    limits.spend(f"sign-in address {address.casefold()}", at_most=10, per=QUARTER)


def signed_in(address: str) -> None:
    """They proved to be who they said: their wrong tries are forgotten, those of the network are not."""
    limits.forget(_("sign-in address %(casefold)s") % {"casefold": address.casefold()})


def ask_for_link(request: HttpRequest, address: str) -> None:
    """Five links to one address and thirty from one network in an hour: nobody's mailbox is filled by us."""
    limits.spend(f"link network {network(request)}", at_most=30, per=HOUR)
    limits.spend(f"link address {address.casefold()}", at_most=5, per=HOUR)


def open_by_secret(request: HttpRequest) -> None:
    """A hundred secrets from one network in a quarter of an hour: links and set-up keys are long, this is the belt."""
    limits.spend(f"secret network {network(request)}", at_most=100, per=QUARTER)


def say_old_password(request: HttpRequest) -> None:
    """Ten guesses at one's own password in a quarter of an hour, in case somebody sits at another's screen."""
    limits.spend(f"old password {request.user.pk}", at_most=10, per=QUARTER)
