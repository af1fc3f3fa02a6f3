"""A small world to judge mail in: a real name server with the domains of the tests, and their real keys."""

import base64
import socket
import socketserver
import struct
import subprocess
import threading
from functools import cache

import dkim
import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa

from regulars.channels.email.judging import lookups

PEM, DER = serialization.Encoding.PEM, serialization.Encoding.DER
HEADS = [b"from", b"to", b"subject", b"date", b"message-id"]


class NameServer:
    """Answers over UDP and TCP from `records`: (name, kind) → texts as in a zone file. Counts who asked what."""

    def __init__(self) -> None:
        self.records: dict[tuple[str, str], list[str]] = {}
        self.silent: set[str] = set()
        self.broken: set[str] = set()
        self.asked: list[tuple[str, str]] = []

    def __enter__(self) -> "NameServer":
        # TCP first: its ports are the scarcer ones, and both must be the same.
        self._tcp = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _handler(self, _tcp))
        self.port = self._tcp.server_address[1]
        self._udp = socketserver.ThreadingUDPServer(("127.0.0.1", self.port), _handler(self, _udp))
        for server in (self._udp, self._tcp):
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        for server in (self._udp, self._tcp):
            server.shutdown()
            server.server_close()

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"

    def add(self, name: str, kind: str, *values: str) -> None:
        """Put records to a name; a TXT is given as the text itself."""
        texts = [_quoted(value) for value in values] if kind == "TXT" else list(values)
        self.records.setdefault((name, kind), []).extend(texts)

    def change(self, name: str, kind: str, *values: str) -> None:
        """Give a name other records, and let the house forget the old ones."""
        self.records.pop((name, kind), None)
        self.add(name, kind, *values)
        lookups._directory.cache_clear()

    def answer(self, question: bytes, *, most: int) -> bytes | None:
        asked = dns.message.from_wire(question)
        name, kind = asked.question[0].name.to_text(True).lower(), dns.rdatatype.to_text(asked.question[0].rdtype)
        self.asked.append((name, kind))
        if name in self.silent:
            return None
        reply = dns.message.make_response(asked)
        reply.flags |= dns.flags.RA
        if name in self.broken:
            reply.set_rcode(dns.rcode.SERVFAIL)
        elif found := self.records.get((name, kind)):
            reply.answer.append(dns.rrset.from_text_list(asked.question[0].name, 300, "IN", kind, found))
        elif not any(known == name or known.endswith(f".{name}") for known, _ in self.records):
            reply.set_rcode(dns.rcode.NXDOMAIN)
        wire = reply.to_wire()
        if len(wire) > most:  # come again over TCP
            reply = dns.message.make_response(asked)
            reply.flags |= dns.flags.TC
            wire = reply.to_wire()
        return wire


def _quoted(text: str) -> str:
    return " ".join(f'"{text[start : start + 200]}"' for start in range(0, len(text), 200)) or '""'


def _udp(server: NameServer, handler) -> None:
    question, sock = handler.request
    if (wire := server.answer(question, most=1200)) is not None:
        sock.sendto(wire, handler.client_address)


def _tcp(server: NameServer, handler) -> None:
    sock: socket.socket = handler.request
    (length,) = struct.unpack("!H", sock.recv(2, socket.MSG_WAITALL))
    if (wire := server.answer(sock.recv(length, socket.MSG_WAITALL), most=65535)) is not None:
        sock.sendall(struct.pack("!H", len(wire)) + wire)


def _handler(server: NameServer, way):
    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            way(server, self)

    return Handler


@cache
def rsa_key(bits: int = 2048) -> tuple[bytes, str]:
    """A private key as PEM, and the p= of its record."""
    if bits < 1024:  # too short for the library that makes keys, not for those who still use them
        made = subprocess.run(["openssl", "genrsa", "-traditional", str(bits)], capture_output=True, check=True)
        key = serialization.load_pem_private_key(made.stdout, None)
    else:
        key = rsa.generate_private_key(65537, bits)
    private = key.private_bytes(PEM, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption())
    public = key.public_key().public_bytes(DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return private, base64.b64encode(public).decode()


@cache
def ed25519_key() -> tuple[bytes, str]:
    key = ed25519.Ed25519PrivateKey.generate()
    private = key.private_bytes(
        serialization.Encoding.Raw, serialization.PrivateFormat.Raw, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    return base64.b64encode(private), base64.b64encode(public).decode()


def sign(raw: bytes, domain: str, *, key: bytes = b"", heads=HEADS, **more) -> bytes:
    """The mail with a DKIM signature of this domain, selector s1, on top."""
    present = {name.lower() for name, _ in dkim.rfc822_parse(raw)[0]}
    known = {"canonicalize": (b"relaxed", b"relaxed"), "include_headers": [h for h in heads if h in present]}
    return dkim.sign(raw, b"s1", domain.encode(), key or rsa_key()[0], **(known | more)) + raw


def seal(raw: bytes, domain: str, receiver: str) -> bytes:
    """The mail with an ARC set over the Authentication-Results that `receiver` wrote on it."""
    heads = [b"from", b"to", b"subject"]
    return (
        b"".join(dkim.arc_sign(raw, b"s1", domain.encode(), rsa_key()[0], receiver.encode(), include_headers=heads))
        + raw
    )
