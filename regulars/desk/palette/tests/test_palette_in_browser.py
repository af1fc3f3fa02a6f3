"""The palette and saved replies by the keyboard alone, and where the keyboard lands, in one browser."""

import pytest

from regulars.conversation import saved_replies
from regulars.conversation.models import Entry, SavedReply

sync_api = pytest.importorskip("playwright.sync_api")
expect = sync_api.expect
pytestmark = pytest.mark.browser


def test_day_when_worked_by_keys_then_focus_lands_where_one_goes_on(browse, ada, jo, question, hear):
    html = "<div>Hello {their first name},<br>{your own line}<br>we look at every grinder within two days.</div>"
    saved_replies.keep(SavedReply(title="A grinder comes in", html=html), by=jo)
    page = browse(ada, "/inbox/?list=everyone")
    # Until htmx has taken the row up, Enter follows the link as any link: a page of its own, with the focus at its top.
    expect(page.locator("#inbox [data-row]").first).to_have_attribute("data-htmx-powered", "true")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    editor = page.locator("trix-editor")
    editor.wait_for()

    page.keyboard.press("r")
    expect(editor).to_be_focused()
    page.keyboard.type("/")
    field = page.get_by_role("combobox", name="Which saved reply?")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(editor).to_be_focused()
    page.keyboard.type("/grind")
    expect(page.get_by_role("option", name="A grinder comes in")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    line = page.get_by_label("A line of your own to Maria")
    expect(line).to_be_focused()
    expect(editor).to_contain_text("Hello Maria,")

    page.keyboard.press("Control+Enter")
    expect(page.locator("#composer-own-line-error")).to_contain_text("Tell Maria something")
    page.get_by_label("A line of your own to Maria").fill("Did the cat like the box?")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Your letter leaves in a moment.")).to_be_visible()
    assert "Did the cat like the box?" in Entry.objects.get(by_teammate=ada, kind="message").said

    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.type("prom")
    chosen = page.locator("#palette [role=option][data-url='/promises/']")
    expect(chosen).to_be_visible()
    while chosen.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/promises/")
    assert [said for said in page.complaints if "422" not in said] == []
