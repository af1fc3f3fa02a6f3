"""The doors and back rooms of the desk in a real browser, with and without script."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from regulars.conversation import arrivals, outbox, speaking
from regulars.conversation.models import Arrival, Delivery
from regulars.team import inviting, signing_in
from regulars.team.founding import founding_key
from regulars.team.models import House, Session, Teammate

pytestmark = pytest.mark.browser
SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


def sign_in(page, email, password):
    page.get_by_label("Your mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


@SCRIPT
def test_sign_in_leads_back_to_where_one_wanted_to_go(browse, ada, script):
    page = browse(None, "/people/", java_script_enabled=script)
    assert "/sign-in/?next=/people/" in page.url
    sign_in(page, "ada@corner.example", "not this one")
    page.get_by_text("do not belong together").wait_for()
    assert page.get_by_label("Your mail address").input_value() == "ada@corner.example"
    sign_in(page, "ada@corner.example", "a long pass phrase")

    page.get_by_role("heading", name="People", level=1).wait_for()
    assert page.url.endswith("/people/")


@SCRIPT
def test_a_link_lets_a_new_teammate_in_who_then_chooses_a_password(browse, house, script):
    lena = inviting.invite(name="Lena Marsh", email="lena@corner.example")
    page = browse(None, f"/sign-in/link/{lena.secret}/", java_script_enabled=script)
    page.get_by_role("button", name="Sign in as Lena").click()
    page.get_by_label("Your new password").fill("beans before breakfast")
    page.get_by_role("button", name="Keep it and go in").click()
    page.wait_for_url("**/inbox/")

    assert Teammate.objects.get(pk=lena.teammate.pk).check_password("beans before breakfast")


@SCRIPT
def test_set_up_names_the_house_and_leads_to_the_ways_in(browse, db, script):
    page = browse(None, f"/setup/?key={founding_key()}", java_script_enabled=script, timezone_id="Europe/Lisbon")
    if script:
        assert page.get_by_label("Its time zone").input_value() == "Europe/Lisbon"
    page.get_by_label("Its time zone").fill("Europe/Madrid")
    page.get_by_label("What is the house called?").fill("Corner Roasters")
    page.get_by_label("Its mail address").fill("hello@corner.example")
    page.get_by_label("What is your name?").fill("Jo Okafor")
    page.get_by_label("Your own mail address").fill("jo@corner.example")
    page.get_by_label("A password").fill("short")
    page.get_by_role("button", name="Open the house").click()
    page.get_by_text("too short").wait_for()
    page.get_by_label("A password").fill("beans before breakfast")
    page.get_by_role("button", name="Open the house").click()

    page.get_by_role("heading", name="Corner Roasters is open").wait_for()
    assert (House.objects.get().zone, Teammate.objects.get().keeps_house) == ("Europe/Madrid", True)


def test_a_password_is_shown_on_wish_and_hidden_when_it_is_sent(browse, ada):
    page = browse(ada, "/settings/password/")
    field = page.get_by_label("Your new password")
    field.fill("beans before breakfast")
    page.get_by_role("button", name="Show the password").click()
    assert field.get_attribute("type") == "text"
    page.evaluate("document.querySelector('show-password').closest('form').onsubmit = () => false")
    page.get_by_role("button", name="Keep the new password").click()

    assert page.locator("#id_password").get_attribute("type") == "password"
    assert page.complaints == []


def test_search_suggests_while_one_types_and_enter_finds(browse, ada, question):
    page = browse(ada, "/people/")
    page.keyboard.press("/")
    page.wait_for_url("**/search/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("grin")
    page.locator("#results mark").first.wait_for()

    assert page.locator("#results mark").first.inner_text() == "grinder"
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search/\?q=grin$"))
    page.locator("#results mark").first.wait_for()
    assert page.complaints == []


def test_search_works_without_script(browse, ada, question):
    page = browse(ada, "/search/", java_script_enabled=False)
    page.get_by_label("A name, an address").fill("grin")
    page.get_by_role("button", name="Search").click()

    assert page.locator("#results mark").first.inner_text() == "grinder"


def test_people_are_narrowed_while_one_types(browse, ada, question, hear):
    hear("Hello", by="rui@example.com", name="Rui Costa")
    page = browse(ada, "/people/")
    page.get_by_label("The beginning of a name").press_sequentially("ru")
    page.get_by_text("Maria Lopes").wait_for(state="detached")

    assert page.locator("#everyone .people__name").all_inner_texts() == ["Rui Costa"]


def test_what_is_refused_appears_in_an_open_outbox_by_itself(browse, ada, question):
    entry = _letter(question, ada)
    page = browse(ada, "/outbox/?list=refused")
    page.get_by_text("Nothing was refused").wait_for()
    outbox.refused(entry.deliveries.get(), "550 No such user")

    page.get_by_text("550 No such user").wait_for()
    page.get_by_role("button", name="Try again the letter to Maria Lopes").click()
    page.get_by_text("It waits to leave again.").wait_for()
    assert page.complaints == []


def test_what_changes_while_a_page_is_on_its_way_reaches_it(browse, ada, question):
    """The page was rendered before the change and listens only after it."""
    entry = _letter(question, ada)
    page = browse(ada, "/people/")
    page.route("**/live/**", lambda route: (_refuse_once(entry, page.url), route.continue_()))
    page.goto("/outbox/?list=refused")
    page.get_by_text("550 No such user").wait_for()
    assert page.complaints == []


def _refuse_once(entry, address):
    if "/outbox/" in address and (delivery := entry.deliveries.exclude(state="refused").first()):
        outbox.refused(delivery, "550 No such user")


def test_a_browser_that_is_ended_elsewhere_is_led_to_sign_in(browse, ada):
    here, there = browse(ada, "/settings/sessions/"), browse(ada, "/people/")
    here.reload()
    here.get_by_role("button", name="Sign out everywhere else").click()
    here.get_by_text("Every other browser is signed out.").wait_for()
    there.reload()

    assert "/sign-in/" in there.url
    assert Session.objects.filter(teammate=ada).count() == 1


@pytest.fixture
def full_rooms(jo, ada, question):
    """A house with something on every page."""
    for state, words in (("waiting", ""), ("refused", "550 No such user")):
        Delivery.objects.filter(entry=_letter(question, ada)).update(state=state, server_words=words)
    unread = arrivals.keep("email", b"?", sender="odd@example.com", recipients=["hello@corner.example"])
    Arrival.objects.filter(pk=unread.pk).update(state="unreadable", due_at=None, error="There is no sender in it.")
    Teammate.objects.welcome(email="tom@corner.example", name="Tom Reis", is_active=False)
    inviting.invite(name="Lena Marsh", email="lena@corner.example")
    return jo


INSIDE = [
    "/outbox/",
    "/arrivals/",
    "/search/?q=grinder",
    "/search/?q=nothing-like-it",
    "/people/",
    "/settings/me/",
    "/settings/password/",
    "/settings/sessions/",
    "/settings/team/",
    "/settings/house/",
]
OUTSIDE = ["/sign-in/", "/sign-in/link/", "/sign-in/link/spent/", "/nothing-here/"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_every_page_is_open_to_everyone_by_the_rules_of_axe(browse, full_rooms, theme, width):
    wishes = {"color_scheme": theme, "viewport": {"width": width, "height": 900}}
    page, found = browse(full_rooms, "/outbox/", **wishes), {}
    for path in INSIDE:
        page.goto(path)
        found[path] = _complaints_of_axe(page)
    stranger = browse(None, "/sign-in/", **wishes)
    for path in [*OUTSIDE, f"/sign-in/link/{signing_in.make_link(full_rooms)}/"]:
        stranger.goto(path)
        found[path] = _complaints_of_axe(stranger)

    assert {path: complaints for path, complaints in found.items() if complaints} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_set_up_is_open_to_everyone_by_the_rules_of_axe(browse, db, theme):
    page = browse(None, f"/setup/?key={founding_key()}", color_scheme=theme)
    page.get_by_role("button", name="Open the house").click()
    page.locator("[aria-invalid=true]").first.wait_for()

    assert _complaints_of_axe(page) == []


# The lists kept and the orders of the list of people are one line on a phone, which scrolls aside by itself.
WIDER_THAN_ITS_WINDOW = """
document.documentElement.scrollWidth > innerWidth + 1 || [...document.querySelectorAll('main *')].some(
    e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.people__side, .people__ways'))
"""


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_no_page_is_wider_than_its_window(browse, full_rooms, width):
    page = browse(full_rooms, "/outbox/", viewport={"width": width, "height": 900})
    too_wide = []
    for path in INSIDE:
        page.goto(path)
        if page.evaluate(WIDER_THAN_ITS_WINDOW):
            too_wide.append(path)

    assert too_wide == []


def _complaints_of_axe(page):
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in Axe().run(page).response["violations"]]


def _letter(question, by):
    to = speaking.recipients_of(question)
    return speaking.reply(question, by=by, html="<p>On Monday.</p>", to=to, channel="email")
