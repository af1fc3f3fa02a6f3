"""The head of a request, held to a size and a time.

Uvicorn's fast parser takes in headers without end (40 MB of them cost it 40 MB and more), and a connection that never
says anything is kept for ever. One stranger could fill the memory, or use up the connections.
"""

import asyncio
from http import HTTPStatus
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LARGEST = 64 * 1024
PATIENCE = 30.0  # seconds from the first moment of a request to the end of its head


class BoundedHeads(HttpToolsProtocol):
    """Uvicorn's protocol; answers 431 to a head that is too large and 408 to one that does not come."""

    _head_size = 0
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """A connection is open; now a head should come."""
        super().connection_made(transport)
        self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is closed."""
        self._head_is_over()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Bytes of a head, or of a body."""
        if self._waiting:
            self._head_size += len(data)
            if self._head_size > LARGEST and not self._ends_within(data):
                self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
                return
        if not self.transport.is_closing():
            super().data_received(data)

    def on_message_begin(self) -> None:
        """The first line of a request begins."""
        super().on_message_begin()
        self._expect_head()

    def on_headers_complete(self) -> None:
        """The head has come."""
        self._head_is_over()
        super().on_headers_complete()

    def _expect_head(self) -> None:
        self._head_is_over()
        self._head_size = 0
        self._waiting = self.loop.call_later(PATIENCE, self._refuse, HTTPStatus.REQUEST_TIMEOUT)

    def _head_is_over(self) -> None:
        if self._waiting:
            self._waiting.cancel()
            self._waiting = None

    def _ends_within(self, data: bytes) -> bool:
        # A small head and much of its body may come in one piece.
        return self._head_size == len(data) and 0 <= data.find(b"\r\n\r\n") <= LARGEST

    def _refuse(self, status: HTTPStatus) -> None:
        self._head_is_over()
        line = f"HTTP/1.1 {status.value} {status.phrase}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
        self.transport.write(line.encode())
        self.transport.close()
