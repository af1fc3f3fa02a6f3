"""Letting somebody in: a fresh session that knows its browser, and the way on to where they wanted to go."""

from datetime import datetime

from django.contrib.auth import login
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from regulars.kit import clock
from regulars.kit.networks import network_of
from regulars.team.models import Teammate
from regulars.team.sessions import BROWSER, NETWORK, SINCE
from regulars.team.signing_in import GOOD_FOR

BY_LINK = "by_link"


def enter(request: HttpRequest, teammate: Teammate) -> None:
    """Sign the teammate in. The session gets a new key, so that one planted before is worth nothing."""
    login(request, teammate)
    request.session[BROWSER] = request.headers.get("User-Agent", "")[:300]
    request.session[NETWORK] = request.META.get("REMOTE_ADDR", "")[:64]
    request.session[SINCE] = clock.now().isoformat()


def enter_by_link(request: HttpRequest, teammate: Teammate) -> None:
    """Sign in somebody who proved it by a link; for a while they may choose a password without saying the old one."""
    enter(request, teammate)
    request.session[BY_LINK] = clock.now().isoformat()


def came_by_link(request: HttpRequest) -> bool:
    """Whether this session began with a link, a quarter of an hour ago at most."""
    moment: str = request.session.get(BY_LINK, "")
    return moment != "" and datetime.fromisoformat(moment) > clock.now() - GOOD_FOR


def way_on(request: HttpRequest) -> str:
    """Where they wanted to go, if that is one of our own pages, else the start."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith("/")
    return wanted if ours else "/"


def network(request: HttpRequest) -> str:
    """The network somebody comes from, as limits count it."""
    return network_of(request.META.get("REMOTE_ADDR", ""))
