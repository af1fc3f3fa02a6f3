"""Redis, for when PostgreSQL should be spared the messages."""

import threading
from collections.abc import Callable

import redis

from regulars.kit.live.transports import BEGAN, Broken

CHANNEL = "regulars:live"


class RedisTransport:
    """Publish and subscribe."""

    def __init__(self, url: str) -> None:
        self._client = redis.Redis.from_url(url, socket_connect_timeout=2, health_check_interval=15)

    def tell(self, message: str) -> None:
        """One command; two seconds at most while the server is away."""
        try:
            self._client.publish(CHANNEL, message)
        except redis.RedisError as problem:
            raise Broken(str(problem)) from problem

    def listen(self, hear: Callable[[str], None], stopping: threading.Event) -> None:
        """One subscription."""
        try:
            with self._client.pubsub() as subscription:  # type: ignore[no-untyped-call]
                subscription.subscribe(CHANNEL)
                while not stopping.is_set():
                    if message := subscription.get_message(timeout=0.5):
                        # The server answers a subscription; the client subscribes anew by itself when it reconnects.
                        hear(BEGAN if message["type"] == "subscribe" else message["data"].decode())
        except redis.RedisError as problem:
            raise Broken(str(problem)) from problem
