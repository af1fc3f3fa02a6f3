"""Rows that were ticked, while the list goes on by itself."""

import pytest
from playwright.sync_api import expect

from regulars.conversation.models import Request

pytestmark = pytest.mark.browser


def test_ticks_when_somebody_writes_meanwhile_then_stay_where_they_were(browse, ada, hear):
    for number in range(3):
        hear(f"I am number {number}.", by=f"p{number}@example.com", name=f"Person {number}")
    page = browse(ada, "/inbox/?list=everyone")
    for name in ("Person 0", "Person 2"):
        page.locator(".row", has_text=name).locator("input[name=who]").check(force=True)
    hear("Hello, I am new.", by="new@example.com", name="Nuno Alves")
    expect(page.locator("#inbox .row")).to_have_count(4)
    hear("And another thing.", by="p0@example.com")
    expect(page.locator("#inbox")).to_contain_text("And another thing.")

    ticked = page.locator(".row", has=page.locator("input[name=who]:checked")).locator(".row__name")
    expect(ticked).to_have_count(2)
    assert sorted(ticked.all_inner_texts()) == ["Person 0", "Person 2"]
    page.get_by_role("button", name="Done for everybody").click()
    expect(page.locator(".inbox__did")).to_be_visible()
    done = Request.objects.done().order_by("id").values_list("person__name", flat=True)
    assert list(done) == ["Person 0", "Person 2"]
    hear("I came afterwards.", by="after@example.com", name="Aiko Tanabe")
    expect(page.locator("#inbox .row")).to_have_count(3)
    expect(page.locator(".inbox__did").get_by_role("button", name="Undo")).to_be_visible()
    assert page.complaints == []
