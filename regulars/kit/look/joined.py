"""The look's stylesheets as one file and its behaviours as another, so that a page asks for two and not for ninety.

There is no build: the files are joined when somebody asks for the first time, and kept. With DEBUG each stays alone, so
that the browser's tools name it.
"""

import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from posixpath import join, normpath

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.templatetags.static import static
from django.utils.deprecation import MiddlewareMixin
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from regulars.kit.look.assets import asset, behaviours, stylesheets

SHEET, SCRIPT = "look/joined.css", "look/joined.js"
A_YEAR = "max-age=31536000, public, immutable"
_BESIDE = re.compile(r'url\("(?P<beside>\.[^"]+)"\)')


class JoinedFiles(MiddlewareMixin):
    """Answers for the two files before anybody asks who is asking: browsers keep them whoever is signed in."""

    def process_request(self, request: HttpRequest) -> HttpResponseBase | None:
        """One of the two files, if it is asked for."""
        view = {SHEET: stylesheet, SCRIPT: script}.get(request.path_info.removeprefix(settings.STATIC_URL))
        return view(request) if view else None


@require_safe
@gzip_page
def stylesheet(request: HttpRequest) -> HttpResponse:
    """Every stylesheet of the look, in the order of the page."""
    return _kept(sheet(), "text/css; charset=utf-8")


@require_safe
@gzip_page
def script(request: HttpRequest) -> HttpResponse:
    """Every custom element of the look."""
    return _kept(elements(), "text/javascript; charset=utf-8")


def sheets_of_page() -> tuple[str, ...]:
    """The addresses of the look's stylesheets; they change with their words."""
    return tuple(asset(path) for path in stylesheets()) if settings.DEBUG else (_sheet_address(),)


def scripts_of_page() -> tuple[str, ...]:
    """The addresses of the look's modules; they change with their words."""
    return tuple(asset(path) for path in behaviours()) if settings.DEBUG else (_script_address(),)


@lru_cache(maxsize=1)
def _sheet_address() -> str:
    return f"{static(SHEET)}?v={_fingerprint(sheet())}"


@lru_cache(maxsize=1)
def _script_address() -> str:
    return f"{static(SCRIPT)}?v={_fingerprint(elements())}"


@lru_cache(maxsize=1)
def sheet() -> str:
    """All stylesheets in one. What they name beside themselves is named from the root."""
    return "\n".join(_from_root(path, _read(path)) for path in stylesheets())


@lru_cache(maxsize=1)
def elements() -> str:
    """All modules in one, each on its own: its names are unknown to the others, and if it breaks, they do not."""
    return "\n".join(f"try {{\n{_read(path)}}} catch (wrong) {{ reportError(wrong); }}" for path in behaviours())


def _read(path: str) -> str:
    found = finders.find(path)
    if not found:
        raise FileNotFoundError(f"No static file is called {path}.")
    return Path(found).read_text()


def _from_root(path: str, words: str) -> str:
    return _BESIDE.sub(lambda found: f'url("{static(normpath(join(path, "..", found["beside"])))}")', words)


def _fingerprint(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:10]


def _kept(words: str, kind: str) -> HttpResponse:
    return HttpResponse(words, content_type=kind, headers={"Cache-Control": A_YEAR})
