"""What the mail server that pipes a mail tells about it."""

from typing import Any


def session_of(address: str, helo: str) -> dict[str, Any]:
    """Who brought the mail to that server, as far as it says so: `Arrival.session`."""
    client = {"peer": address[:45], "helo": helo[:255]}
    return {"client": client} if client["peer"] else {}
