"""The ASGI application: which request goes where, and what starts and stops with the server."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from regulars.kit.door.asgi import Application, Receive, Scope, Send
from regulars.kit.door.services import Service, start_all, stop_all
from regulars.kit.live import bus
from regulars.kit.live.hub import Hub
from regulars.kit.live.streaming import LiveDoor

LIVE = "/live/"

log = logging.getLogger("regulars.door")


class Door:
    """`/live/` goes to the hub, everything else to the pages; the services live as long as the server."""

    def __init__(self, pages: Application, services: Sequence[Service] = (), *, hub: Hub | None = None) -> None:
        self.hub = hub or Hub()
        self.refusal: Exception | None = None
        self._pages, self._live = pages, LiveDoor(self.hub)
        self._services = services
        self._unsubscribe: Callable[[], None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One connection, or the server's life."""
        if scope["type"] == "http":
            await (self._live if scope["path"] == LIVE else self._pages)(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._live_on(receive, send)
        else:
            await send({"type": "websocket.close", "code": 1000})

    async def _live_on(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            await self._open()
        except Exception as refusal:
            self.refusal = refusal
            await send({"type": "lifespan.startup.failed", "message": ""})
            return
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._close()
        await send({"type": "lifespan.shutdown.complete"})

    async def _open(self) -> None:
        self.hub.open()
        await asyncio.to_thread(start_all, self._services)
        self._unsubscribe = bus.subscribe(self.hub)

    async def _close(self) -> None:
        self.hub.close()
        await asyncio.to_thread(self._live.close)
        await asyncio.to_thread(self.stop_services)

    def stop_services(self) -> None:
        """Stop what was started; harmless when done twice."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None
            stop_all(self._services)
