"""The custom elements in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories.running import until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

NARROW, MIDDLE, WIDE = ({"width": width, "height": height} for width, height in ((390, 844), (820, 1180), (1440, 900)))

CURSOR_IS_LAST = """() => {
    const { editor } = document.querySelector("trix-editor");
    return editor.getPosition() === editor.getDocument().getLength() - 1;
}"""


def test_rich_text_when_typed_then_the_textarea_holds_markup(open_page):
    page = open_page("/conversation/")
    page.wait_for_selector("trix-editor")

    page.click("trix-editor")
    page.keyboard.press("Control+End")
    # The editor hears of a moved cursor a moment later, and forgets then that the next word was to be bold.
    until(lambda: page.evaluate(CURSOR_IS_LAST), "the cursor is not at the end")
    page.keyboard.press("Control+b")
    page.keyboard.type("Warmly")

    expect(page.locator("[name=words]")).to_have_value(re.compile("<strong>Warmly</strong></div>$"))
    assert page.input_value("[name=words_are]") == "html"
    assert page.complaints == []


def test_rich_text_when_sent_at_once_then_the_last_letters_come_along(open_page):
    page = open_page("/conversation/")
    page.wait_for_selector("trix-editor")
    page.click("trix-editor")
    page.keyboard.press("Control+End")

    # In one turn, before the editor could draw what was typed.
    sent = page.evaluate("""() => {
        const typed = { inputType: "insertText", data: "Q.", bubbles: true, cancelable: true };
        document.querySelector("trix-editor").dispatchEvent(new InputEvent("beforeinput", typed));
        return new FormData(document.querySelector("form.composer")).get("words");
    }""")

    assert sent.endswith("Q.</div>")


def test_rich_text_when_there_is_no_script_then_the_textarea_stays(open_page):
    page = open_page("/conversation/", java_script_enabled=False)

    assert page.locator("textarea.composer__writing").is_visible()
    assert page.locator("[name=words_are]").get_attribute("value") == "plain"
    assert not page.locator("[data-trix-attribute=bold]").is_visible()


def test_auto_save_when_typing_stops_then_the_draft_is_posted_once(open_page):
    page = open_page("/conversation/")
    page.wait_for_selector("trix-editor")
    posts = []
    page.route("**/drafts/7/", lambda route: (posts.append(route.request.post_data), route.fulfill(status=204)))
    page.evaluate("document.querySelector('auto-save').setAttribute('url', '/drafts/7/')")

    page.click("trix-editor")
    with page.expect_response("**/drafts/7/"):
        page.keyboard.type("abc")
    expect(page.locator("auto-save")).to_contain_text(re.compile("^Saved"))

    assert len(posts) == 1
    assert "abc" in posts[0]


def test_attach_files_when_chosen_then_shown_and_can_be_left_out(open_page):
    page = open_page("/conversation/")
    page.set_input_files(
        "#composer-files", [{"name": f"{name}.txt", "mimeType": "text/plain", "buffer": b"hello"} for name in "ab"]
    )

    page.click("[aria-label='Leave out a.txt']")

    assert page.evaluate("[...document.getElementById('composer-files').files].map(file => file.name)") == ["b.txt"]


def test_short_keys_when_writing_then_letters_are_letters(open_page):
    page = open_page("/conversation/")
    page.wait_for_selector("trix-editor")

    page.click("trix-editor")
    page.keyboard.type("n")
    assert page.is_checked("[name=kind][value=reply]")
    page.keyboard.press("Escape")
    page.keyboard.press("n")

    expect(page.locator("[name=kind][value=note]")).to_be_checked()


def test_short_keys_when_asked_then_lists_what_the_page_offers(open_page):
    page = open_page("/conversation/")

    page.keyboard.press("?")

    page.locator("#keys").wait_for()
    listed = page.locator("#keys dt:visible").all_inner_texts()
    assert {"Mark it as done, or open it again", "Write a note", "Go to the inbox", "The next one"} <= set(listed)
    assert "Hang a tag on them" not in listed


def test_short_keys_when_j_then_walks_down_the_list(open_page):
    page = open_page("/conversation/")

    page.keyboard.press("j")

    expect(page.locator("a[data-row]", has_text="Tomás Brandt")).to_be_focused()


def test_theme_choice_when_dark_then_the_page_is_and_stays_dark(open_page):
    page = open_page("/conversation/")

    page.click(".nav__way--me")
    page.click("#nav-me theme-choice [value=dark]")
    page.reload()

    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_live_feed_when_another_tab_hears_a_topic_then_only_its_elements_do(open_page):
    page = open_page("/")
    page.evaluate(
        """() => {
          window.heard = [];
          window.first = new Promise((told) => addEventListener("live", told, { capture: true, once: true }));
          for (const topic of ["person:12", "person:1"]) {
            const one = Object.assign(document.createElement("div"), { id: topic });
            one.dataset.live = topic;
            one.addEventListener("live", () => heard.push(topic));
            document.body.append(one);
          }
          const feed = document.createElement("live-feed");
          feed.setAttribute("url", "/nothing/");
          document.body.append(feed);
          new BroadcastChannel("regulars-live").postMessage("person:12");
        }"""
    )

    page.evaluate("first.then(() => 0)")

    assert page.evaluate("heard") == ["person:12"]


def test_local_time_when_the_reader_lives_elsewhere_then_speaks_their_clock(open_page):
    shown = [
        open_page("/", timezone_id=zone).evaluate(
            """() => {
              const one = document.createElement("local-time");
              one.setAttribute("shape", "at");
              one.innerHTML = '<time datetime="2020-05-19T23:30:00+00:00"></time>';
              document.body.append(one);
              return one.innerText;
            }"""
        )
        for zone in ("Europe/Lisbon", "Asia/Tokyo")
    ]

    assert shown == ["20 May 2020, 00:30", "20 May 2020, 08:30"]


def test_undo_toast_when_time_is_up_then_leaves(open_page):
    page = open_page("/")

    page.evaluate("document.querySelector('undo-toast').until = Date.now()")

    page.wait_for_selector("undo-toast", state="detached")


def test_remote_images_when_not_clicked_then_nothing_is_fetched(open_page):
    page = open_page("/")
    assert page.locator("remote-images img[src]").count() == 0

    page.evaluate("document.querySelector('remote-images').setAttribute('through', '/pictures/?from=')")
    page.click(".remote-images button")

    assert page.locator("remote-images img").first.get_attribute("src") == (
        "/pictures/?from=https%3A%2F%2Fpictures.example%2F1.jpg"
    )


@pytest.mark.parametrize("path", ["/", "/conversation/", "/door/", "/step/"])
def test_page_when_seen_at_any_width_and_theme_then_axe_finds_nothing(open_page, path):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = []
    for size in (NARROW, MIDDLE, WIDE):
        for theme in ("light", "dark"):
            page = open_page(path, viewport=size, color_scheme=theme)
            too_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            found += [(size["width"], theme, one["id"]) for one in axe.run(page).response["violations"]]
            found += [(size["width"], theme, "scrolls sideways")] if too_wide else []
            found += [(size["width"], theme, said) for said in page.complaints]
            page.context.close()

    assert found == []


def test_page_when_text_runs_from_right_to_left_then_nothing_sticks_out(open_page):
    page = open_page("/conversation/")
    page.evaluate("document.documentElement.dir = 'rtl'")

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.querySelector('.nav').getBoundingClientRect().right === innerWidth")
