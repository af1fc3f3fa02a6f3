"""Content-Transfer-Encodings undone. Damaged data gives what can be saved of it; nothing raises."""

import binascii
import re
import string

MOST_FILES = 200  # uuencoded ones in a text

_BASE64 = frozenset(f"{string.ascii_letters}{string.digits}+/=".encode())
_NOT_BASE64 = bytes(byte for byte in range(256) if byte not in _BASE64)
_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]+)\r?\n", re.MULTILINE)
_UU_END = re.compile(rb"^(?:`?[ \t]*\r?\n)?end[ \t]*\r?$", re.MULTILINE)
_PADDED = re.compile(rb"=+(?=[A-Za-z0-9+/])")


def decoded(body: bytes, encoding: str) -> bytes:
    """The bytes that the encoding stands for. An unknown encoding stands for itself."""
    name = encoding.strip().strip("\"';").lower()
    if name == "base64":
        return base64(body)
    if name in {"quoted-printable", "quoted-printeable", "quopri", "qp"}:
        return binascii.a2b_qp(body)
    if name in {"x-uuencode", "uuencode", "x-uue", "uue"}:
        found = uuencoded(body)
        return found[0][1] if found else body
    return body


def base64(body: bytes) -> bytes:
    """Base64 read past foreign characters, padding in the middle and a missing end."""
    letters = body.translate(None, _NOT_BASE64)
    if b"=" not in letters.rstrip(b"="):
        return _whole(letters.rstrip(b"="))
    return b"".join(_whole(piece) for piece in _PADDED.sub(b"= ", letters).replace(b"=", b"").split(b" "))


def _whole(letters: bytes) -> bytes:
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def uuencoded(body: bytes) -> list[tuple[str, bytes, int, int]]:
    """Each uuencoded file in a text: its name, its bytes, where it starts and where it ends in the text."""
    files: list[tuple[str, bytes, int, int]] = []
    position = 0
    while len(files) < MOST_FILES and (found := _UU_BEGIN.search(body, position)):
        end = _UU_END.search(body, found.end())
        if end is None:
            break
        content = _uu_lines(body[found.end() : end.start()])
        if content is not None:
            files.append((found[1].decode("utf-8", "replace").strip(), content, found.start(), end.end()))
        position = end.end()
    return files


def _uu_lines(text: bytes) -> bytes | None:
    pieces = []
    for line in text.splitlines():
        try:
            pieces.append(binascii.a2b_uu(line))
        except binascii.Error:  # lines of some writers are a few characters too long
            try:
                pieces.append(binascii.a2b_uu(line[: (((line[0] - 32) & 63) * 4 + 5) // 3]))
            except (binascii.Error, IndexError):
                return None
    return b"".join(pieces)
