"""The list of people in a real browser."""

import pytest
from playwright.sync_api import expect

from regulars.people.models import Person, Segment, Tagging

pytestmark = pytest.mark.browser


def test_a_list_is_kept_and_two_of_it_are_tagged_and_it_is_undone(browse, ada, house):
    for name in ("Bea", "Cy", "Dee"):
        Person.objects.create(name=name, style="friend")
    Person.objects.create(name="Zoe")
    page = browse(ada, "/people/filters/")
    page.get_by_label("How we stand").select_option("friend")
    page.get_by_role("button", name="Show them").click()
    expect(page.get_by_role("link", name="Zoe")).to_have_count(0)
    page.get_by_role("button", name="Keep this list").click()
    page.get_by_label("Its name").fill("Our friends")
    page.get_by_role("button", name="Keep it", exact=True).click()
    expect(
        page.get_by_role("navigation", name="Lists of people").get_by_role("link", name="Our friends")
    ).to_be_visible()

    expect(page.get_by_role("button", name="Hang on")).to_be_hidden()
    page.get_by_role("checkbox", name="Tick Bea").check()
    page.get_by_role("link", name="Cy").focus()
    page.keyboard.press("x")
    page.get_by_label("Tag", exact=True).fill("Easter")
    page.get_by_role("button", name="Hang on").click()
    expect(page.get_by_text("“Easter” hangs on 2 people more.")).to_be_visible()
    assert sorted(Tagging.objects.values_list("person__name", flat=True)) == ["Bea", "Cy"]
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("being taken off again")).to_be_visible()

    assert [one.name for one in Segment.objects.all()] == ["Our friends"]
    assert page.complaints == []
