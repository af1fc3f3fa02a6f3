"""Addresses of static files that change when the file does, so that browsers may keep them for a year."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static

CSS = Path(__file__).parent / "static/look/css"
GROUND = ("layers", "reset", "tokens", "fonts", "base")
# Scripts that the head runs before the page is drawn; all others are modules.
FIRST = ("theme", "words")
LAYOUTS = ("desk", "sheet", "door", "utilities")


def asset(path: str) -> str:
    """The address of a static file with its fingerprint: "look/icon.svg" → "/static/look/icon.svg?v=0f3a…"."""
    return fresh_asset(path) if settings.DEBUG else kept_asset(path)


@lru_cache(maxsize=256)
def kept_asset(path: str) -> str:
    return fresh_asset(path)


def fresh_asset(path: str) -> str:
    found = finders.find(path)
    if not found:
        raise FileNotFoundError(f"No static file is called {path}.")
    return f"{static(path)}?v={sha256(Path(found).read_bytes()).hexdigest()[:10]}"


@lru_cache(maxsize=1)
def stylesheets() -> tuple[str, ...]:
    """Every stylesheet of the look in the order of the page. A part joins by lying in parts/."""
    parts = sorted(path.stem for path in CSS.glob("parts/*.css"))
    return tuple(f"look/css/{name}.css" for name in (*GROUND, *LAYOUTS, *(f"parts/{part}" for part in parts)))


@lru_cache(maxsize=1)
def behaviours() -> tuple[str, ...]:
    """Every custom element of the look; each module stands alone, so their order does not matter."""
    return tuple(f"look/js/{path.name}" for path in sorted((CSS.parent / "js").glob("*.js")) if path.stem not in FIRST)
