"""Every screen, read by axe in both themes and at two widths."""

import pytest
from playwright.sync_api import expect

from regulars.desk.tests.screens import furnish, screens

axe = pytest.importorskip("axe_playwright_python.sync_playwright")
pytestmark = pytest.mark.browser

PHONE, WIDE = {"width": 390, "height": 844}, {"width": 1440, "height": 900}


@pytest.mark.parametrize(("theme", "size"), [("light", PHONE), ("dark", WIDE)], ids=["phone", "wide"])
def test_screens_when_read_by_axe_have_no_violations(browse, client, jo, busy, theme, size):
    """Every screen there is, and some of them once more as they look in the middle of a deed."""
    person, rows = f"/people/{busy.person_id}/", furnish(busy, jo)
    client.force_login(jo)
    paths, _ = screens(client, *rows)
    page = browse(jo, "/today/", color_scheme=theme, viewport=size, reduced_motion="reduce")
    found = {}
    for path in (
        *paths.values(),
        "/inbox/?list=everyone",
        "/inbox/?list=done",
        f"{person}?request={busy.id}&list=everyone",
        f"{person}about/zone/",
        f"/entries/{busy.entries.earliest('id').id}/moving/?q=ma",
        f"/people/?tag={rows[0]['tag_id']}",
        "/people/?quiet=yes",
        "/search/?q=grinder+is:waiting",
        "/search/?q=%3F",
    ):
        answer = page.goto(path)
        assert answer.ok, path
        # Its own elements are alive once they are defined; the composer's editor comes a moment after the page.
        expect(page.locator(":not(:defined)")).to_have_count(0)
        violations = axe.Axe().run(page).response["violations"]
        found |= {f"{path} {v['id']}": [node["html"][:160] for node in v["nodes"]] for v in violations}

    assert found == {}
    assert page.complaints == []


def test_dialogs_when_open_have_no_violations(browse, ada, busy):
    page = browse(ada, f"/people/{busy.person_id}/")
    found = {}
    for opens, key in (("promise-new", "p"), ("hand-over", "a"), ("keys", "?")):
        page.keyboard.press(key)
        page.locator(f"#{opens}").wait_for()
        violations = axe.Axe().run(page).response["violations"]
        found |= {f"{opens} {v['id']}": [node["html"][:160] for node in v["nodes"]] for v in violations}
        page.keyboard.press("Escape")

    assert found == {}
