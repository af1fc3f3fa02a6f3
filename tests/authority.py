"""Somebody who gives permissions, for tests: the protocol of OAuth 2.0 with PKCE, over real HTTP."""

import base64
import hashlib
import json
import secrets
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlencode, urlsplit


class Authority:
    """Knows one client and gives permission for one user. `lasts` is the life of a token in seconds."""

    def __init__(self, *, user: str, client_id: str = "corner", client_secret: str = "beans") -> None:
        self.user, self.client = user, (client_id, client_secret)
        self.lasts = 3600
        self.gives_refresh = True
        # What it says the permission is for; "" says nothing.
        self.scope = ""
        self.asked: list[dict[str, str]] = []
        self._codes: dict[str, dict[str, str]] = {}
        self._refresh: set[str] = set()
        self.tokens: set[str] = set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> "Authority":
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def settings(self) -> dict[str, dict[str, str]]:
        both = {"authorize": f"{self.url}/authorize", "token": f"{self.url}/token"}
        return {"google": both, "microsoft": both}

    def take_back(self) -> None:
        """The user takes the permission back."""
        self._refresh.clear()
        self.tokens.clear()

    def end_tokens(self) -> None:
        """Every token of today ends; they can be renewed."""
        self.tokens.clear()

    def authorize(self, asked: dict[str, str]) -> str:
        """The user says yes: where their browser goes."""
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        assert asked["client_id"] == self.client[0]
        code = secrets.token_urlsafe(8)
        self._codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str]) -> tuple[int, dict[str, object]]:
        self.asked.append(asked)
        if (asked.get("client_id"), asked.get("client_secret")) != self.client:
            return 401, {"error": "invalid_client"}
        if asked["grant_type"] == "authorization_code":
            return self._for_code(asked)
        if asked["grant_type"] == "refresh_token" and asked.get("refresh_token") in self._refresh:
            return self._give(renewed=True)
        return 400, {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}

    def introspect(self, token: str) -> dict[str, object]:
        return {"active": True, "username": self.user} if token in self.tokens else {"active": False}

    def _for_code(self, asked: dict[str, str]) -> tuple[int, dict[str, object]]:
        # A code is good for one try.
        known = self._codes.pop(asked.get("code", ""), None)
        digest = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        right = known and known["code_challenge"] == proof and known["redirect_uri"] == asked.get("redirect_uri")
        return self._give() if right else (400, {"error": "invalid_grant"})

    def _give(self, *, renewed: bool = False) -> tuple[int, dict[str, object]]:
        answer: dict[str, object] = {
            "access_token": secrets.token_urlsafe(12),
            "token_type": "Bearer",
            "expires_in": self.lasts,
        }
        if self.scope:
            answer["scope"] = self.scope
        self.tokens.add(str(answer["access_token"]))
        if not renewed and self.gives_refresh:
            answer["refresh_token"] = secrets.token_urlsafe(12)
            self._refresh.add(str(answer["refresh_token"]))
        return 200, answer


def _handler(authority: Authority) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            if address.path == "/authorize":
                self.send_response(302)
                self.send_header("Location", authority.authorize(dict(parse_qsl(address.query))))
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:  # Dovecot asks whether a token is good
                self._say(200, authority.introspect(dict(parse_qsl(address.query)).get("token", "")))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._say(*authority.token(dict(parse_qsl(body))))

        def _say(self, status: int, answer: dict[str, object]) -> None:
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_) -> None:
            pass

    return Handler
