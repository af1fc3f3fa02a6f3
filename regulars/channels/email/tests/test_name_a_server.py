"""REGULARS_SMTP_URL."""

import pytest

from regulars.channels.email.errors import WrongServer
from regulars.channels.email.sending.server import MailServer, parse

# It asks no database.
pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail.example.com", MailServer("mail.example.com", 587, "auto")),
        ("smtp://127.0.0.1:1025", MailServer("127.0.0.1", 1025, "auto")),
        ("smtp://mail.example.com?tls=ssl", MailServer("mail.example.com", 465, "ssl")),
        ("smtp://127.0.0.1:1025/?tls=none&plus=no", MailServer("127.0.0.1", 1025, "none", plus=False)),
        (
            "smtp://jo%40corner.example:p%3Aw%2F@m.example:2587?tls=starttls",
            MailServer("m.example", 2587, "starttls", "jo@corner.example", "p:w/"),
        ),
        ("smtp://a:b@localhost?tls=none", MailServer("localhost", 25, "none", "a", "b")),
        ("smtp://[::1]:25?tls=none", MailServer("::1", 25, "none")),
    ],
)
def test_server_when_named_well_then_is_understood(url, server):
    assert parse(url) == server


@pytest.mark.parametrize(
    "url",
    [
        "mail.example.com",
        "smtps://mail.example.com",
        "https://mail.example.com",
        "smtp://",
        "smtp://mail.example.com:port",
        "smtp://mail.example.com:99999",
        "smtp://mail.example.com/path",
        "smtp://mail.example.com?tls=maybe",
        "smtp://mail.example.com?tsl=ssl",
        "smtp://mail.example.com?tls",
        "smtp://user@mail.example.com",
        "smtp://user:secret@mail.example.com?tls=none",
        "smtp://us%0D%0Aer:secret@mail.example.com",
        "smtp://mail.example.com\nsmtp://other",
        "smtp://[::1",
    ],
)
def test_server_when_named_badly_then_is_refused_in_a_sentence_without_the_password(url):
    with pytest.raises(WrongServer, match="REGULARS_SMTP_URL is wrong: ") as refusal:
        parse(url)

    assert "secret" not in str(refusal.value)
