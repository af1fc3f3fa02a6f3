"""A teammate's day in a real browser: reading, answering, undoing, hearing of news while writing."""

import pytest
from playwright.sync_api import expect

from regulars.conversation.models import Delivery, Draft, Entry, Request

pytestmark = pytest.mark.browser


def page_of(question, list_="everyone"):
    return f"/people/{question.person_id}/?request={question.id}&list={list_}"


def said_by(teammate):
    return list(Entry.objects.filter(by_teammate=teammate, kind="message").values_list("said", flat=True))


def test_row_when_opened_swaps_the_conversation_and_keeps_the_list(browse, ada, question, hear):
    hear("Do you sell kettles?", by="rui@example.com", name="Rui Costa")
    page = browse(ada, "/inbox/?list=everyone")
    page.get_by_role("link", name="Maria Lopes").click()
    page.locator("#timeline").get_by_text("My grinder is loud since Monday.").wait_for()

    assert page.url.endswith(page_of(question))
    assert page.locator("#inbox .row").count() == 2
    assert "ML\nMaria Lopes" in page.locator("#inbox .row--current").inner_text()
    assert page.title() == "Maria Lopes · Corner Roasters"
    assert page.complaints == []


def test_answer_when_sent_with_script_can_be_undone_and_is_a_draft_again(browse, ada, question):
    page = browse(ada, page_of(question))
    page.locator("trix-editor").fill("The shop is open on Sunday.")
    page.get_by_role("button", name="Send", exact=True).click()
    page.locator("undo-toast").wait_for()
    assert said_by(ada) == ["The shop is open on Sunday."]

    page.locator("undo-toast button").click()
    page.locator("trix-editor").get_by_text("The shop is open on Sunday.").wait_for()
    assert said_by(ada) == []
    assert page.locator("undo-toast").count() == 0
    assert page.complaints == []


def test_draft_when_typed_survives_a_reload(browse, ada, question):
    page = browse(ada, page_of(question))
    with page.expect_response(lambda answer: answer.url.endswith("/draft/")):
        page.locator("trix-editor").press_sequentially("Half a thou")
    page.reload()

    page.locator("trix-editor").get_by_text("Half a thou").wait_for()
    assert Draft.objects.get().html == "<div>Half a thou</div>"


def test_draft_when_sent_at_once_does_not_come_back(browse, ada, question):
    page = browse(ada, page_of(question))
    page.locator("trix-editor").press_sequentially("Quick word")
    page.keyboard.press("Control+Enter")
    page.locator("undo-toast").wait_for()

    assert said_by(ada) == ["Quick word"]
    expect(page.locator("trix-editor")).to_have_text("")
    assert Draft.objects.count() == 0


def test_news_when_somebody_else_answers_arrive_without_touching_what_is_typed(browse, ada, jo, question, hear):
    ada_reads, jo_reads = browse(ada, page_of(question)), browse(jo, page_of(question))
    jo_reads.locator("trix-editor").press_sequentially("I am still wri")
    hear("It got worse!", answering=("1@maria.example",))
    for page in (ada_reads, jo_reads):
        page.locator("#newest").get_by_text("It got worse!").wait_for()

    ada_reads.locator("trix-editor").fill("A new one is on its way.")
    ada_reads.get_by_role("button", name="Send", exact=True).click()
    jo_reads.locator("#newest").get_by_text("A new one is on its way.").wait_for()
    assert jo_reads.locator("trix-editor").inner_text() == "I am still wri"
    assert jo_reads.evaluate("document.activeElement.tagName") == "TRIX-EDITOR"
    assert jo_reads.locator("#inbox").get_by_text("A new one is on its way.").count() == 1
    assert ada_reads.complaints + jo_reads.complaints == []


def test_answers_when_two_send_at_once_are_both_kept(browse, ada, jo, question):
    ada_reads, jo_reads = browse(ada, page_of(question)), browse(jo, page_of(question))
    ada_reads.locator("trix-editor").fill("Ada answers.")
    jo_reads.locator("trix-editor").fill("Jo answers.")
    ada_reads.get_by_role("button", name="Send", exact=True).click()
    ada_reads.locator("undo-toast").wait_for()
    jo_reads.get_by_role("button", name="Send", exact=True).click()
    jo_reads.get_by_text("Ada answered while you were writing.").wait_for()
    assert said_by(jo) == []
    assert jo_reads.locator("trix-editor").inner_text() == "Jo answers."

    jo_reads.get_by_role("button", name="Send anyway", exact=True).click()
    jo_reads.locator("undo-toast").wait_for()
    assert said_by(jo) == ["Jo answers."]


def test_page_when_script_is_off_is_read_and_answered(browse, ada, question):
    page = browse(ada, "/inbox/?list=everyone", java_script_enabled=False)
    page.get_by_role("link", name="Maria Lopes").click()
    assert page.get_by_text("My grinder is loud since Monday.").last.is_visible()

    page.get_by_label("Your words to Maria").fill("Come by today.\n\nThe grinder is here.")
    page.get_by_role("button", name="Send and mark done").click()
    assert said_by(ada) == ["Come by today.\n\nThe grinder is here."]
    assert Request.objects.get().is_done

    page.get_by_role("button", name="Undo").first.click()
    assert page.get_by_label("Your words to Maria").input_value() == "Come by today.\n\nThe grinder is here."
    assert not Request.objects.get().is_done
    assert Delivery.objects.count() == 0


def test_keys_when_pressed_walk_open_answer_and_close(browse, ada, question, hear):
    hear("Do you sell kettles?", by="rui@example.com", name="Rui Costa")
    page = browse(ada, "/inbox/?list=everyone")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Maria Lopes")).to_be_focused()

    page.keyboard.press("Enter")
    page.locator("#timeline").wait_for()
    page.locator("trix-editor").wait_for()
    page.keyboard.press("r")
    page.keyboard.type("We listen.")
    page.locator("trix-editor").get_by_text("We listen.", exact=True).wait_for()

    page.keyboard.press("Escape")
    expect(page.locator("trix-editor")).not_to_be_focused()
    page.keyboard.press("e")
    page.get_by_role("button", name="Open again").wait_for()
    assert question.__class__.objects.get(id=question.id).is_done
    page.keyboard.press("?")
    page.get_by_role("heading", name="Keys on this page").wait_for()
