"""Providers that may call this house."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from regulars.channels.email.models import Provider
from regulars.channels.email.providers.tests.calling import keys_of


@pytest.fixture
def added(house):
    """A function: a provider whose keys the house has."""

    def add(kind):
        provider = Provider.objects.create(kind=kind)
        provider.keep_keys(keys_of(kind))
        return provider

    return add


@pytest.fixture
def shelf(settings):
    """Where providers keep mails: path → bytes or JSON, over real HTTP, for whoever has the right key."""
    kept, asked = {}, []

    class Shelf(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, self.headers.get("Authorization") or self.headers.get("api-key")))
            found = kept.get(self.path)
            self.send_response(302 if isinstance(found, str) else 200 if found is not None else 404)
            if isinstance(found, str):
                self.send_header("Location", found)
            self.end_headers()
            if found is not None and not isinstance(found, str):
                self.wfile.write(found if isinstance(found, bytes) else json.dumps(found).encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    base = f"http://127.0.0.1:{server.server_port}/"
    settings.REGULARS_PROVIDER_APIS = {"brevo": base, "mailtrap": base, "resend": base}
    server.kept, server.asked, server.base = kept, asked, base
    yield server
    server.shutdown()
    thread.join()
    server.server_close()
