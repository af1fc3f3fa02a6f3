"""What the settings page asks a server, and what it says when something is wrong there."""

import datetime
import socket
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from imapclient.exceptions import LoginError

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import trying
from regulars.channels.email.fetching.known_hosts import hint_for, suggestion_for
from regulars.channels.email.fetching.words import refusal, server_words
from regulars.channels.email.models import Mailbox
from tests.dovecot import PASSWORD, USER, Dovecot

pytestmark = pytest.mark.once


def certificate_for(name, folder, *, days=30):
    """A certificate of one's own making, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=60))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + pem)
    return path


@pytest.fixture
def tls(tmp_path, settings):
    """A function: a server with a certificate for this name; gives a mailbox that uses it."""
    servers = []

    def serve(name, **how):
        path = certificate_for(name, tmp_path, **how)
        server = Dovecot(certificate=path)
        servers.append(server)
        # The server reads it as the user it runs as.
        server.bring(path)
        server.start()
        settings.REGULARS_IMAP_PORTS = [server.port, server.tls_port]
        return server, path

    yield serve
    for server in servers:
        server.throw_away()


def at(port, **columns):
    given = {"name": "Hello", "host": "localhost", "port": port, "user": USER, "protection": "ssl"}
    return Mailbox(**given | {"password": PASSWORD} | columns)


def words_of(mailbox, *folders):
    with pytest.raises(NoWayIn) as refused:
        trying.try_out(mailbox, list(folders))
    return refused.value


def test_try_when_the_certificate_is_trusted_then_goes_in_by_tls_and_by_starttls(tls, monkeypatch):
    server, path = tls("localhost")
    monkeypatch.setenv("SSL_CERT_FILE", str(path))

    assert trying.try_out(at(server.tls_port), ["INBOX"]).folders == ("INBOX",)
    assert trying.try_out(at(server.port, protection="starttls"), ["INBOX"]).folders == ("INBOX",)


def test_try_when_the_certificate_is_of_their_own_making_then_says_so(tls):
    server, _ = tls("localhost")

    refused = words_of(at(server.tls_port))
    assert "of the server's own making" in str(refused)
    assert (refused.at, refused.needs_hands) == ("host", True)
    assert "of the server's own making" in str(words_of(at(server.port, protection="starttls")))


def test_try_when_the_certificate_is_for_another_name_then_says_so(tls, monkeypatch):
    server, path = tls("mail.example.com")
    monkeypatch.setenv("SSL_CERT_FILE", str(path))

    assert "is for another name" in str(words_of(at(server.tls_port)))


def test_try_when_the_certificate_is_out_of_date_then_says_so(tls, monkeypatch):
    server, path = tls("localhost", days=-1)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))

    assert "is out of date" in str(words_of(at(server.tls_port)))


def test_try_when_nobody_says_a_word_then_ends_in_time(settings, monkeypatch):
    monkeypatch.setattr("regulars.channels.email.fetching.connecting.CONNECT_WITHIN", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.REGULARS_IMAP_PORTS = [silent.getsockname()[1]]
        refused = words_of(at(silent.getsockname()[1], protection="none"))

    assert "did not answer in time" in str(refused)


def test_try_when_the_password_has_letters_of_the_world_then_is_let_in(dovecot, settings):
    settings.REGULARS_IMAP_PORTS = [dovecot.port]
    dovecot.let_in(USER, "Kaffeebohne-ß-ñ")

    assert trying.try_out(at(dovecot.port, protection="none", password="Kaffeebohne-ß-ñ"), []).folders == ("INBOX",)


def test_words_of_a_server_when_long_and_odd_then_are_short_and_plain():
    assert server_words(b"[ALERT] Use\x00 an\r\n app \x1b[31mpassword") == "Use an app [31mpassword"
    assert len(server_words("x" * 900)) == 200
    assert server_words("b'[AUTHENTICATIONFAILED] No.'") == "No."


@pytest.mark.parametrize(
    ("error", "needs_hands"),
    [("[AUTHENTICATIONFAILED] Wrong", True), ("[UNAVAILABLE] Later", False), ("[ALERT] Too many connections", False)],
)
def test_refusal_when_it_may_pass_then_asks_for_no_hands(error, needs_hands):
    assert refusal(LoginError(error), at(993)).needs_hands == needs_hands


def test_refusal_when_the_host_wants_an_app_password_then_says_how_to_get_one():
    error = LoginError("b'[AUTHENTICATIONFAILED] Invalid credentials (Failure)'")
    said = str(refusal(error, at(993, host="imap.gmail.com")))
    assert said == (
        "imap.gmail.com did not accept the user name or the password: “Invalid credentials (Failure)” "
        + hint_for("imap.gmail.com")
    )


def test_refusal_when_tls_fails_otherwise_then_blames_the_protection():
    assert refusal(ssl.SSLError(1, "WRONG_VERSION_NUMBER"), at(993)).at == "protection"


@pytest.mark.parametrize(
    ("address", "host", "user", "way"),
    [
        ("hello@GMAIL.com", "imap.gmail.com", "hello@GMAIL.com", "google"),
        ("shop@outlook.com", "outlook.office365.com", "shop@outlook.com", "microsoft"),
        ("jo@icloud.com", "imap.mail.me.com", "jo", "password"),
        ("jo@gmx.de", "imap.gmx.net", "jo@gmx.de", "password"),
        ("jo@corner.example", "imap.corner.example", "jo@corner.example", "password"),
    ],
)
def test_suggestion_for_an_address_then_names_its_server(address, host, user, way):
    found = suggestion_for(address)

    assert (found.host, found.user, found.way) == (host, user, way)
