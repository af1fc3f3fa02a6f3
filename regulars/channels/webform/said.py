"""What was said through the form, as it is kept byte for byte before anybody reads it."""

import msgspec


class File(msgspec.Struct):
    """A file that came along; its bytes are base64 in the JSON."""

    name: str
    content_type: str
    data: bytes


class Said(msgspec.Struct):
    """What somebody typed. `number` is that of the form's ticket: the same form sent twice has the same."""

    name: str
    address: str
    message: str
    number: str
    files: list[File] = []

    def as_bytes(self) -> bytes:
        """As JSON."""
        return msgspec.json.encode(self)


def read(raw: bytes) -> Said:
    """What the bytes say. Raises msgspec.DecodeError."""
    return msgspec.json.decode(raw, type=Said)
