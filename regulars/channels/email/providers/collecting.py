"""What a provider keeps for us to fetch: a mail, a file. Bounded in time and size; nobody is followed anywhere else."""

import json
import time
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from django.conf import settings

WITHIN = 30.0
PIECE = 256 * 1024

APIS = {
    "brevo": "https://api.brevo.com/v3/",
    "mailtrap": "https://mailtrap.io/api/",
    "resend": "https://api.resend.com/",
}


class CannotCollect(OSError):
    """The provider did not hand it out; the words say why. It calls again later."""


def resend_mail(identity: str, keys: Mapping[str, str]) -> bytes:
    """The mail of this id at Resend, as it came. Raises CannotCollect."""
    about = _asked("resend", f"emails/receiving/{quote(identity, safe='')}", keys["api_key"])
    url = (about.get("raw") or {}).get("download_url")
    if not url:
        raise CannotCollect("Resend did not say where the mail lies.")
    return _fetched(str(url))[0]


def mailtrap_mail(inbox: str, identity: str, keys: Mapping[str, str]) -> bytes:
    """The mail of this id at Mailtrap, as it came. Raises CannotCollect."""
    place = f"inbound/inboxes/{quote(inbox, safe='')}/messages/{quote(identity, safe='')}"
    url = _asked("mailtrap", place, keys["api_token"]).get("raw_message_url")
    if not url:
        raise CannotCollect("Mailtrap did not say where the mail lies.")
    return _fetched(str(url))[0]


def brevo_file(token: str, keys: Mapping[str, str]) -> tuple[bytes, str]:
    """A file of a mail at Brevo, and its content type. Raises CannotCollect."""
    return _fetched(f"{_api('brevo')}inbound/attachments/{quote(token, safe='')}", {"api-key": keys["api_key"]})


def _asked(provider: str, place: str, token: str) -> dict[str, Any]:
    said, _ = _fetched(f"{_api(provider)}{place}", {"Authorization": f"Bearer {token}"})
    try:
        answer = json.loads(said)
    except (ValueError, RecursionError) as error:
        raise CannotCollect("The provider answered something else than JSON.") from error
    if not isinstance(answer, dict):
        raise CannotCollect("The provider answered something else than an object.")
    return answer


def _api(provider: str) -> str:
    named: dict[str, str] = settings.REGULARS_PROVIDER_APIS
    return named.get(provider, APIS[provider])


def _fetched(url: str, headers: Mapping[str, str] | None = None) -> tuple[bytes, str]:
    import requests  # noqa: PLC0415 (slow to import, and few houses need it)

    if urlsplit(url).scheme != "https" and not url.startswith(tuple(settings.REGULARS_PROVIDER_APIS.values())):
        raise CannotCollect("The provider named an address that is not https.")
    until = time.monotonic() + WITHIN
    try:
        with requests.get(url, headers=headers, timeout=WITHIN / 2, stream=True, allow_redirects=False) as answer:
            if answer.status_code != 200:
                raise CannotCollect(f"The provider answered {answer.status_code} when we fetched what it keeps.")
            return _read(answer.iter_content(PIECE), until), answer.headers.get("Content-Type", "")
    except requests.RequestException as error:
        raise CannotCollect(f"The provider could not be reached for what it keeps ({type(error).__name__}).") from error


def _read(pieces: Iterable[bytes], until: float) -> bytes:
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > settings.REGULARS_LARGEST_MAIL:
            raise CannotCollect("What the provider keeps is larger than REGULARS_LARGEST_MAIL.")
        if time.monotonic() > until:
            raise CannotCollect("Fetching what the provider keeps took too long.")
    return bytes(data)
