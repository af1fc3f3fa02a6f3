"""The signed marks by which an answer finds its way back: in our Message-IDs and in our reply addresses."""

from regulars.kit import tokens

LONGEST_ID = 255


def entry_token(entry_id: int) -> str:
    """The part of our Message-ID before the @."""
    return tokens.sign("entry", entry_id)


def entry_of(external_id: str) -> int | None:
    """The entry whose Message-ID this is, if we signed it."""
    return tokens.unsign("entry", external_id.partition("@")[0])


def request_token(request_id: int) -> str:
    """The part of our reply address that names the request."""
    return tokens.sign("request", request_id)


def request_of(token: str) -> int | None:
    """The request this reply token names, if we signed it."""
    return tokens.unsign("request", token)


def fit(external_id: str) -> str:
    """A foreign id as we store it: as it is, or its fingerprint when it is longer than any honest one."""
    clean = external_id.replace("\x00", "").strip()
    return clean if len(clean) <= LONGEST_ID else f"sha256:{tokens.fingerprint(clean)}"
