"""What htmx does with the attributes we give it, in a real browser."""

import pytest
from django.template import engines

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

SHELF = """
{% extends "look/page.html" %}
{% block title %}Shelf{% endblock %}
{% block body %}
<main id="main"><h1>Shelf</h1>
<div id="list" data-live="inbox"{{ swap_live("/rows/")|xmlattr }}><input id="find" aria-label="Find"><p>old</p></div>
<form id="form" method="post" action="/asking/"{{ swap_post("/asking/")|xmlattr }}><button>Ask</button></form>
<a id="link" href="/whole/"{{ swap_to("/part/", "#place", remember=true)|xmlattr }}>Go</a><p id="place">here</p>
</main>
{% endblock %}
"""


@pytest.fixture
def shelf(catalogue, browser, open_page):
    def opened(answers):
        catalogue["/shelf/"] = catalogue["/"].__class__(
            engines["jinja2"].env.from_string(SHELF).render(csrf_token="sesame"), headers=catalogue["/"].headers
        )
        page = open_page("/shelf/")
        page.requests = []

        def answer(route):
            request = route.request
            page.requests.append(
                (request.method, request.headers.get("x-csrftoken"), request.headers.get("hx-request"))
            )
            status, body = answers[request.url.removeprefix("https://look.example")]
            route.fulfill(status=status, body=body, content_type="text/html")

        for path in answers:
            page.route(f"https://look.example{path}", answer)
        return page

    return opened


def test_swap_live_when_its_topic_is_told_then_fetched_again_and_typing_stays(shelf):
    fresh = '<div id="list" data-live="inbox"><input id="find" aria-label="Find"><p>new</p></div>'
    page = shelf({"/rows/": (200, fresh)})
    page.fill("#find", "mar")
    page.focus("#find")

    page.evaluate("document.getElementById('list').dispatchEvent(new CustomEvent('live'))")
    page.locator("#list p").get_by_text("new").wait_for()

    assert page.input_value("#find") == "mar"
    assert page.evaluate("document.activeElement.id") == "find"
    assert page.requests == [("GET", "sesame", "true")]


def test_swap_post_when_the_form_is_wrong_then_its_errors_take_its_place(shelf):
    page = shelf({"/asking/": (422, '<form id="form"><p id="error">Say what you want.</p></form>')})

    page.click("#form button")

    page.wait_for_selector("#error")
    assert page.requests == [("POST", "sesame", "true")]


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "That is gone. Somebody may have moved it."), (500, "That did not work, and it is our fault.")],
)
def test_swap_post_when_it_fails_then_the_page_stays_and_a_toast_says_so(shelf, status, words):
    page = shelf({"/asking/": (status, "<h1>Oh no</h1>")})

    page.click("#form button")
    page.wait_for_selector(".toast")

    assert page.inner_text(".toast").startswith(words)
    assert page.is_visible("#form button")
    assert page.is_enabled("#form button")


def test_swap_to_when_clicked_then_fills_the_place_and_the_address_follows(shelf):
    page = shelf({"/part/": (200, '<p id="place">there</p>')})

    page.click("#link")
    page.locator("#place").get_by_text("there").wait_for()

    assert page.url == "https://look.example/part/"
