"""Pages go out compressed to browsers that want it so, and as they are to all others."""

import gzip

import pytest
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from regulars.kit.compressing import SMALL, PageCompression

# It asks no database.
pytestmark = pytest.mark.once

PAGE = "<p>Marisol wrote again.</p>" * 200


def answer(response, accepting="gzip, deflate, br"):
    request = RequestFactory().get("/", headers={"accept-encoding": accepting})
    return PageCompression(lambda _: response)(request)


def test_page_goes_out_compressed_and_is_the_same_page():
    sent = answer(HttpResponse(PAGE))

    assert (sent["Content-Encoding"], sent["Vary"]) == ("gzip", "Accept-Encoding")
    assert len(sent.content) == int(sent["Content-Length"]) < len(PAGE) / 5
    assert gzip.decompress(sent.content).decode() == PAGE


def test_same_page_has_a_length_that_says_little():
    assert len({len(answer(HttpResponse(PAGE)).content) for _ in range(30)}) > 5


@pytest.mark.parametrize("accepting", ["", "br", "gzip;q=0", "identity, gzip; q=0.0, br", "xgzipx"])
def test_page_for_a_browser_that_does_not_want_it_so_stays_as_it_is(accepting):
    sent = answer(HttpResponse(PAGE), accepting)

    assert sent.content.decode() == PAGE
    assert (sent.has_header("Content-Encoding"), sent["Vary"]) == (False, "Accept-Encoding")


@pytest.mark.parametrize(
    "response",
    [
        lambda: HttpResponse("x" * SMALL),
        lambda: HttpResponse("x" * 9_000, content_type="image/png"),
        lambda: HttpResponse(PAGE, headers={"Content-Encoding": "br"}),
    ],
)
def test_what_would_gain_nothing_stays_as_it_is(response):
    assert answer(response()).content == response().content


def test_endless_answers_and_files_stay_as_they_are(tmp_path):
    (tmp_path / "page.html").write_text(PAGE)
    with (tmp_path / "page.html").open("rb") as file:
        sent = answer(FileResponse(file))
        assert b"".join(sent.streaming_content).decode() == PAGE

    assert b"".join(answer(StreamingHttpResponse(["a" * 5_000])).streaming_content) == b"a" * 5_000
