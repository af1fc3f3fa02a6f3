"""Mails written for these tests."""

from base64 import encodebytes


def mail(*headers: str, body: str = "Hello", sender: str = "Maria Lopez <maria@example.com>") -> bytes:
    """A mail with these header lines besides From, its line ends as SMTP wants them."""
    lines = [f"From: {sender}", *headers, "", body]
    return "\n".join(lines).replace("\n", "\r\n").encode()


def multipart(kind: str, *parts: bytes, headers: str = "") -> bytes:
    """A multipart mail of parts that bring their own headers."""
    head = f"From: maria@example.com\r\n{headers}Content-Type: multipart/{kind}; boundary=frontier\r\n\r\n".encode()
    return head + b"".join(b"--frontier\r\n" + part + b"\r\n" for part in parts) + b"--frontier--\r\n"


def text(words: str, kind: str = "plain") -> bytes:
    """A text part in UTF-8."""
    return f"Content-Type: text/{kind}; charset=utf-8\r\n\r\n{words}".encode()


def file(name: str, content: bytes, kind: str = "application/pdf", extra: str = "") -> bytes:
    """A file in base64."""
    head = f'Content-Type: {kind}\r\nContent-Disposition: attachment; filename="{name}"\r\n{extra}'
    return f"{head}Content-Transfer-Encoding: base64\r\n\r\n".encode() + encodebytes(content)


def report(
    status: str, returned: str = "Message-ID: <ours-1@shop.example>\r\nSubject: Your beans", words: str = "Sorry."
) -> bytes:
    """A delivery status notification."""
    return multipart(
        "report; report-type=delivery-status",
        text(words),
        f"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n\r\n{status}".encode(),
        f"Content-Type: text/rfc822-headers\r\n\r\n{returned}".encode(),
    )
