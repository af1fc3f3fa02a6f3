"""Pages of the look in a real browser, served from memory: no port, no database."""

import mimetypes
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

PATIENCE = 60_000  # milliseconds
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@pytest.fixture
def catalogue(settings):
    """The catalogue's pages and their files by path: body and headers, as the house would send them."""
    settings.ROOT_URLCONF = "regulars.kit.look.urls"
    client = Client()
    files = ("/static/look/joined.css", "/static/look/joined.js")
    return {path: client.get(path) for path in ("/", "/conversation/", "/door/", "/step/", *files)}


@pytest.fixture
def browser():
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("needs Chromium: apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api")
    sync_api.expect.set_options(timeout=PATIENCE)
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def open_page(catalogue, browser):
    """Opens a page of the catalogue; what it complains of gathers in page.complaints."""

    def opened(path, **wishes):
        page = browser.new_context(**{"viewport": {"width": 1440, "height": 900}} | wishes).new_page()
        page.set_default_timeout(PATIENCE)
        page.complaints = []
        page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.route("https://look.example/**", lambda route: _answer(route, catalogue))
        page.goto(f"https://look.example{path}")
        return page

    return opened


def _answer(route, catalogue):
    path = urlsplit(route.request.url).path
    if route.request.method == "POST":
        # A draft that saves itself while a test goes on: the catalogue keeps nothing, and shows no page for it.
        return route.fulfill(status=204)
    if path in catalogue:
        response = catalogue[path]
        return route.fulfill(body=response.content, headers=dict(response.headers))
    found = path.startswith(settings.STATIC_URL) and finders.find(path.removeprefix(settings.STATIC_URL))
    if not found:
        return route.fulfill(status=404)
    kind = mimetypes.guess_type(found)[0] or "application/octet-stream"
    return route.fulfill(body=Path(found).read_bytes(), content_type=kind)
