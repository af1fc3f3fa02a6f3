"""A real HTTP server on a free port, for tests that knock from outside."""

import contextlib
import http.client
import socket
import threading

import uvicorn

from regulars.kit.door.heads import BoundedHeads


class OpenDoor:
    """Serves an ASGI application from a thread until closed."""

    def __init__(self, application, **options):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        options = {
            "loop": "uvloop",
            "http": BoundedHeads,
            "timeout_graceful_shutdown": 1,
            "proxy_headers": False,
        } | options
        config = uvicorn.Config(application, lifespan="on", log_config=None, access_log=False, ws="none", **options)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run)

    def _run(self):
        with contextlib.suppress(SystemExit):
            self._server.run(sockets=[self._socket])

    def __enter__(self):
        self._thread.start()
        while not self._server.started and self._thread.is_alive():
            threading.Event().wait(0.01)
        return self

    def __exit__(self, *_):
        self._server.should_exit = True
        self._thread.join(timeout=60)
        self._socket.close()
        assert not self._thread.is_alive()

    def request(self, method="GET", path="/", body=None, headers=None, **more):
        """One request on a connection of its own: status, headers, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request(method, path, body=body, headers=headers or {}, **more)
            answer = connection.getresponse()
            with contextlib.closing(answer):
                return answer.status, dict(answer.getheaders()), answer.read()

    @contextlib.contextmanager
    def streaming(self, path="/", headers=None):
        """The answer, still open."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request("GET", path, headers=headers or {})
            answer = connection.getresponse()
            with contextlib.closing(answer):
                yield answer

    @contextlib.contextmanager
    def raw(self):
        """A bare connection."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as bare:
            yield bare


def listen_to_end(bare):
    """Everything the other side says until it closes."""
    said = b""
    with contextlib.suppress(ConnectionResetError):
        while piece := bare.recv(65536):
            said += piece
    return said


async def nothing(scope, receive, send):
    """An ASGI application that is never meant to be asked."""
    raise AssertionError(f"asked for {scope}")
