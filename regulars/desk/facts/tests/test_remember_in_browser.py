"""Remembering with two keystrokes, and asking without losing a word, in a real browser."""

import pytest
from playwright.sync_api import expect

from regulars.conversation.models import Draft, Hearing
from regulars.people import facts
from regulars.people.models import Question

pytestmark = pytest.mark.browser

SAID = "🥎 Leo plays on Saturday.\n\nAnd if it rains, 🥎 Leo plays on Sunday."
SELECT = """(body, words) => {
    const letters = document.createTreeWalker(body, NodeFilter.SHOW_TEXT).nextNode();
    const [from, range] = [letters.data.lastIndexOf(words), document.createRange()];
    range.setStart(letters, from);
    range.setEnd(letters, from + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""


def test_words_when_selected_are_kept_with_two_keys_and_underlined_for_everybody(browse, ada, jo, maria, hear):
    entry = hear(SAID)
    ada_reads, jo_reads = (browse(one, f"/people/{maria.id}/") for one in (ada, jo))
    body = ada_reads.locator(f"#entry-{entry.id} .entry__body")
    body.evaluate(SELECT, "🥎 Leo plays")
    expect(ada_reads.locator(".remember")).to_be_visible()
    ada_reads.keyboard.press("m")
    ada_reads.keyboard.press("Enter")

    for page in (ada_reads, jo_reads):
        expect(page.locator(f"#entry-{entry.id} mark")).to_have_text("🥎 Leo plays")
        expect(page.locator("#told .told__row")).to_contain_text("🥎 Leo plays")
    assert Hearing.objects.get().begins == SAID.rindex("🥎")
    assert ada_reads.locator(f"#entry-{entry.id} mark").get_attribute("title") == "Remembered: 🥎 Leo plays"
    expect(ada_reads.locator("#remember")).to_be_hidden()

    ada_reads.keyboard.press("m")
    sheet = ada_reads.locator("#remember-new")
    sheet.get_by_label("What they told us").fill("Has a dog")
    sheet.get_by_role("button", name="Remember", exact=True).click()
    expect(ada_reads.locator("#told")).to_contain_text("Has a dog")
    assert ada_reads.complaints + jo_reads.complaints == []


def test_question_when_asked_while_writing_stands_below_what_was_written(browse, ada, maria, question):
    Question.objects.all().delete()
    Question.objects.create(words="What do you drink?", reminder="You never asked.", topic="taste", place=1)
    facts.remember(maria, "Likes trains", by=ada, topic="travel")
    page = browse(ada, f"/people/{maria.id}/?request={question.id}")
    page.locator("trix-editor").press_sequentially("Dear Maria,")
    page.get_by_role("button", name="Ask it").click()

    expect(page.locator("trix-editor")).to_contain_text("Dear Maria,")
    expect(page.locator("trix-editor")).to_contain_text("What do you drink?")
    expect(page.get_by_text("You never asked.")).to_have_count(0)
    assert Draft.objects.get().html.endswith("<div>What do you drink?</div>")
    assert page.complaints == []
