"""Every page that one can go to by its name: the ways in at the side, and the settings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from django.http import HttpRequest
from django.template import engines
from django.urls import reverse
from django.utils.translation import gettext

from regulars.desk.surroundings import Around


@dataclass(frozen=True)
class Place:
    """A page: what it is called, where it is, its picture, and in which part of the house it lies."""

    name: str
    url: str
    icon: str
    part: str = ""


def places(request: HttpRequest) -> list[Place]:
    """All that this teammate may go to, by use."""
    around = Around(request)
    ways = [*around.ways(), *around.further_ways()]
    keeps = bool(around.teammate and around.teammate.keeps_house)
    return [Place(way.name, way.url, way.icon) for way in ways] + list(_settings(keeps))


def _settings(keeps: bool) -> Iterator[Place]:
    """As the tabs of the settings have them: one list for both."""
    frame: Any = engines["jinja2"].get_template("desk/settings/frame.html")
    for part, pages in cast(Any, frame.template.module).ROOMS:
        for _, name, address, for_keepers in pages:
            if keeps or not for_keepers:
                yield Place(name, reverse(address), "settings-2", gettext("Settings, %(part)s") % {"part": part})
