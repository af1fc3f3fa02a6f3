"""Taking in what a browser sends, before a thread is busied with it.

The whole body comes first, in memory up to a megabyte and in a temporary file above that: a slow sender holds no
thread, and a body that breaks off half-way never reaches a page.
"""

import asyncio
from tempfile import SpooledTemporaryFile

from regulars.kit.door.asgi import Receive

IN_MEMORY = 1024 * 1024
PATIENCE = 60.0  # seconds between two pieces


class TooLarge(Exception):
    """The body is longer than anybody may send."""


class BrokenOff(Exception):
    """The sender went away, or said nothing for too long, before the end."""


Body = SpooledTemporaryFile[bytes]


async def take(receive: Receive, *, at_most: int) -> tuple[Body, int]:
    """The whole body, from its beginning, and its length in bytes. Raises TooLarge and BrokenOff."""
    body: Body = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 (whoever takes it closes it)
    try:
        length = await _fill(body, receive, at_most)
    except BaseException:
        body.close()
        raise
    body.seek(0)
    return body, length


async def _fill(body: Body, receive: Receive, at_most: int) -> int:
    length, more = 0, True
    while more:
        piece, more = await _piece(receive)
        length += len(piece)
        if length > at_most:
            raise TooLarge
        body.write(piece)
    return length


async def drain(receive: Receive, *, at_most: int) -> None:
    """Read and forget, so that a browser which is still sending gets to read our refusal."""
    more, length = True, 0
    try:
        while more and length <= at_most:
            piece, more = await _piece(receive)
            length += len(piece)
    except BrokenOff:
        return


async def _piece(receive: Receive) -> tuple[bytes, bool]:
    try:
        async with asyncio.timeout(PATIENCE):
            message = await receive()
    except TimeoutError as problem:
        raise BrokenOff from problem
    if message["type"] == "http.disconnect":
        raise BrokenOff
    return message.get("body", b""), message.get("more_body", False)
