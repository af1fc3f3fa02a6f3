"""The desk in a real browser: the whole door with live events on a port of its own, and Chromium in front of it."""

import logging
import shutil

import pytest
from django.conf import settings as house_settings
from django.core.wsgi import get_wsgi_application
from django.test import Client

from regulars.kit.door.bridge import Bridge
from regulars.kit.door.door import Door
from regulars.kit.door.tests.open_doors import OpenDoor

logger = logging.getLogger(__name__)

PATIENCE = 60_000  # milliseconds
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
WIDE = {"width": 1440, "height": 900}


@pytest.fixture
def desk(client, ada):
    """The desk without script, as Ada sees it."""
    client.force_login(ada)
    return client


@pytest.fixture
def open_house(chromium, transactional_db):
    """The address of the house, open as it is for everybody: pages, files and live events."""
    bridge = Bridge(get_wsgi_application(), threads=4, largest=house_settings.REGULARS_LARGEST_UPLOAD)
    with OpenDoor(Door(bridge, [])) as opened:
        yield f"http://127.0.0.1:{opened.port}"
    # Else their connections stay open until the last test of all.
    bridge.close()


@pytest.fixture(scope="module")
def chromium():
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        pytest.skip("needs Chromium: apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api")
    sync_api.expect.set_options(timeout=PATIENCE)
    # Playwright keeps an event loop in this thread; the tests between its calls are as synchronous as any.
    with pytest.MonkeyPatch.context() as patch, sync_api.sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def browse(open_house, chromium, request):
    """A function: a browser of its own, signed in as a teammate (or nobody), at a page of the house.

    page.complaints gathers errors of the console and of scripts, page.asked every address it fetched, unless it is
    told not to note them: on a long day that is half of its work.
    """
    contexts, pages = [], []

    def browsing(teammate, path="/", *, notes_asked=True, **wishes):
        context = chromium.new_context(base_url=open_house, **{"viewport": WIDE} | wishes)
        contexts.append(context)
        if teammate:
            context.add_cookies(
                [{"name": house_settings.SESSION_COOKIE_NAME, "value": key_of(teammate), "url": open_house}]
            )
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        pages.append(page)
        page.complaints, page.asked = [], []
        page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        if notes_asked:
            page.on("request", lambda asked: page.asked.append(asked.url))
        page.goto(path)
        return page

    yield browsing
    # pytest shows what is logged when a test fails: where each page was and what it had asked and heard.
    for page in pages:
        logger.warning("%s · complaints: %s · asked for: %s", page.url, page.complaints, page.asked[-8:])
    for context in contexts:
        context.close()


def key_of(teammate):
    """The key of a fresh session of theirs."""
    client = Client()
    client.force_login(teammate)
    return client.session.session_key
