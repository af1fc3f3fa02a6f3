"""A request in WSGI's words."""

import sys
from typing import Any
from urllib.parse import unquote_to_bytes

from regulars.kit.door.asgi import Scope
from regulars.kit.door.bodies import Body

# What a proxy says was read before, from trusted ones alone; nothing behind the door may believe it again. And a header
# named Proxy would become HTTP_PROXY, which some HTTP clients obey.
UNHEARD = {b"forwarded", b"x-real-ip", b"proxy", b"transfer-encoding", b"content-length", b"content-type"}


def environ_for(scope: Scope, body: Body, length: int) -> dict[str, Any]:
    """The environ of PEP 3333 for this request and its whole body."""
    client, server = scope.get("client") or ("", 0), scope.get("server") or ("localhost", 80)
    path = unquote_to_bytes(scope.get("raw_path") or scope["path"].encode())
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": path.decode("latin1"),
        "QUERY_STRING": scope["query_string"].decode("latin1"),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1] or 0),
        "REMOTE_ADDR": client[0],
        "REMOTE_PORT": str(client[1]),
        "CONTENT_LENGTH": str(length),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in scope["headers"]:
        _add_header(environ, name, value.decode("latin1"))
    return environ


def _add_header(environ: dict[str, Any], name: bytes, value: str) -> None:
    if name == b"content-type":
        environ["CONTENT_TYPE"] = value
    # With an underscore it could pass itself off as the header that has a hyphen there.
    if name in UNHEARD or name.startswith(b"x-forwarded-") or b"_" in name:
        return
    key = f"HTTP_{name.decode('latin1').upper().replace('-', '_')}"
    joint = "; " if key == "HTTP_COOKIE" else ","
    environ[key] = f"{environ[key]}{joint}{value}" if key in environ else value
