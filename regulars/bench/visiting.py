"""Browsers of the bench: they sign in as everybody does, keep their connection, and take pages compressed."""

import gzip
import http.client
import re
import threading
import time
from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from regulars.bench.errors import PageFailed
from regulars.bench.figures import Burst

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')
CSRF = "csrfmiddlewaretoken"
# Servers close what was silent for a few seconds; while another house has its turn, that is our connection.
IDLE_AT_MOST = 3.0

Fields = Mapping[str, str | list[str]]


class Visitor:
    """One browser."""

    def __init__(self, host: str, port: int, cookies: dict[str, str] | None = None) -> None:
        self._connection = http.client.HTTPConnection(host, port, timeout=120)
        self._asked_at = 0.0
        self._led_to = ""
        self.cookies: dict[str, str] = cookies or {}
        self.token = ""

    def come_in(self, link: str) -> dict[str, str]:
        """Sign in by a link: look at it, press its button. Gives the cookies of the session."""
        self.learn_token(link)
        self.post(link, {})
        self.close()
        return self.cookies

    def learn_token(self, path: str) -> None:
        """Take the token against forged forms from a page, as its form would send it."""
        found = TOKEN.search(self._ask("GET", path, 200, compressed=False))
        if found is None:
            raise PageFailed(f"{path} has no form.")
        self.token = found.group(1).decode()

    def get(self, path: str) -> int:
        """Ask for a page; its size as it was sent. Raises PageFailed unless it is there."""
        return len(self._ask("GET", path, 200))

    def follow(self, beginning: str, next_of: Callable[[str], str]) -> int:
        """Ask for the page to which the last one led, or for the beginning; its size as it was sent."""
        said = self._ask("GET", self._led_to or beginning, 200)
        self._led_to = next_of(gzip.decompress(said).decode())
        return len(said)

    def post(self, path: str, fields: Fields) -> int:
        """Send a form; the answer must lead on. Raises PageFailed."""
        return len(self._ask("POST", path, 303, fields))

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _ask(self, method: str, path: str, wanted: int, fields: Fields | None = None, compressed: bool = True) -> bytes:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers["Accept-Encoding"] = "gzip" if compressed else "identity"
        body = None
        if fields is not None:
            body = urlencode({CSRF: self.token, **fields}, doseq=True).encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if time.monotonic() - self._asked_at > IDLE_AT_MOST:
            self._connection.close()  # opened again by the next request
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        said = answer.read()
        self._asked_at = time.monotonic()
        if answer.status != wanted:
            raise PageFailed(f"{method} {path} answered {answer.status} instead of {wanted}.")
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return said


Deed = Callable[[Visitor, int], int]


def burst(visitors: list[Visitor], deed: Deed, *, seconds: float, first: int = 0) -> tuple[list[float], int]:
    """Every visitor does the deed again and again for so long: how long each took in ms, and the size of an answer.

    The deed gets a number that is nobody else's, counted from `first`. Raises what a deed raised.
    """
    took: list[float] = []
    sizes: list[int] = []
    troubles: list[Exception] = []
    until = time.perf_counter() + seconds

    def visit(visitor: Visitor, number: int) -> None:
        try:
            while True:
                begun = time.perf_counter()
                sizes.append(deed(visitor, number))
                ended = time.perf_counter()
                took.append((ended - begun) * 1000)
                number += len(visitors)
                if ended > until:
                    return
        except Exception as trouble:  # told to whoever asked for the burst
            troubles.append(trouble)

    threads = [threading.Thread(target=visit, args=(one, first + place)) for place, one in enumerate(visitors)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if troubles:
        raise troubles[0]
    return took, sorted(sizes)[len(sizes) // 2]


def as_burst(took: list[float], cpu_seconds: float, size: int) -> Burst:
    """What a burst was, for each deed of it."""
    return Burst(tuple(took), cpu_seconds * 1000 / len(took), size)
