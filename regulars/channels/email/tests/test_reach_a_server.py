"""The way to the mail server: down, wrong, locked, or not to be trusted. No letter suffers for it."""

import ssl

import pytest

from regulars.channels.email import sending
from regulars.channels.email.models import Standstill
from regulars.channels.email.sending.state import Way
from regulars.channels.email.tests.conftest import deliver, standing
from regulars.conversation.models import Delivery
from regulars.kit import clock
from tests.postbox import Postbox, only

pytestmark = pytest.mark.django_db(transaction=True)
# The test's server asks for a password without TLS, on this machine.
open_password = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


def test_server_when_down_then_letters_wait_unmarked_and_leave_when_it_is_back(answer, settings, later):
    with Postbox() as gone:
        settings.REGULARS_SMTP_URL, port = gone.url, gone.port
    entry = answer()
    deliver()

    assert standing(entry) == {"maria@example.com": ("waiting", "")}
    assert Delivery.objects.get().attempts == 0
    state = sending.state()
    assert (state.way, state.words) == (
        Way.STANDSTILL,
        f"The mail server 127.0.0.1:{port} cannot be reached: Connection refused.",
    )
    with Postbox(port) as back:
        deliver()
        assert back.taken == []
        later(seconds=16)
        deliver()
        assert [taken.recipient for taken in back.taken] == ["maria@example.com"]
    assert sending.state().way == Way.OPEN
    assert standing(entry)["maria@example.com"][0] == "delivered"


def test_server_when_down_for_long_then_is_asked_with_growing_pauses_and_at_once_on_demand(answer, settings, later):
    with Postbox() as gone:
        settings.REGULARS_SMTP_URL = gone.url
    answer()
    since = None
    for pause in (15, 30, 60, 120, 300, 300):
        deliver()
        state = sending.state()
        assert round((state.again_at - clock.now()).total_seconds()) == pause
        since = since or state.since
        assert state.since == since
        later(seconds=pause + 1)
    deliver()
    before = Standstill.objects.get().attempts

    sending.try_now()
    deliver()

    assert Standstill.objects.get().attempts == before + 1


@open_password
def test_password_when_wrong_then_the_channel_stands_still_and_no_letter_is_marked(answer, settings):
    with Postbox(authenticator=only("jo", "right"), auth_required=True, auth_require_tls=False) as box:
        settings.REGULARS_SMTP_URL = f"smtp://jo:wrong@127.0.0.1:{box.port}?tls=none"
        entry = answer()
        deliver()
        state = sending.state()
        refused = standing(entry)
        settings.REGULARS_SMTP_URL = f"smtp://jo:right@127.0.0.1:{box.port}?tls=none"
        sending.try_now()
        deliver()

    assert "does not accept our user and password: 535" in state.words
    assert "wrong" not in state.words
    assert refused == {"maria@example.com": ("waiting", "")}
    assert standing(entry)["maria@example.com"][0] == "delivered"


@open_password
def test_password_when_missing_then_the_channel_stands_still_and_the_letter_is_put_back(answer, settings):
    with Postbox(authenticator=only("jo", "right"), auth_required=True, auth_require_tls=False) as box:
        settings.REGULARS_SMTP_URL = box.url
        entry = answer()
        deliver()

    assert standing(entry) == {"maria@example.com": ("waiting", "")}
    assert Delivery.objects.get().attempts == 0
    assert "530" in sending.state().words


def test_url_when_wrong_then_says_so_and_nothing_is_claimed(answer, settings):
    settings.REGULARS_SMTP_URL = "smtps://mail.example.com"
    entry = answer()

    deliver()

    assert standing(entry) == {"maria@example.com": ("waiting", "")}
    assert "must begin with smtp://" in sending.state().words


@pytest.mark.parametrize("tls", ["starttls", "ssl"])
def test_tls_when_the_certificate_is_known_then_letters_leave_and_else_nothing_is_said(
    answer, settings, certificate, monkeypatch, tls
):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    how = {"tls_context": context, "require_starttls": True} if tls == "starttls" else {"ssl_context": context}
    with Postbox(**how) as box:
        settings.REGULARS_SMTP_URL = f"smtp://127.0.0.1:{box.port}?tls={tls}"
        entry = answer()
        deliver()
        words = sending.state().words
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
        sending.try_now()
        deliver()

    assert "is not to be trusted" in words
    assert standing(entry)["maria@example.com"][0] == "delivered"


def test_tls_when_the_server_lacks_it_then_nothing_is_said_in_the_open(answer, sends, settings):
    settings.REGULARS_SMTP_URL = sends.url.replace("none", "starttls")
    answer()

    deliver()

    assert "STARTTLS" in sending.state().words
    assert sends.taken == []


def test_tls_when_not_asked_for_then_is_used_where_a_near_server_offers_it(answer, settings, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with Postbox(tls_context=context, require_starttls=True) as box:
        settings.REGULARS_SMTP_URL = f"smtp://127.0.0.1:{box.port}"
        entry = answer()
        deliver()

    assert standing(entry)["maria@example.com"][0] == "delivered"


def test_tls_when_not_asked_for_then_a_near_server_without_it_takes_letters_all_the_same(answer, sends, settings):
    settings.REGULARS_SMTP_URL = f"smtp://127.0.0.1:{sends.port}"
    entry = answer()

    deliver()

    assert standing(entry)["maria@example.com"][0] == "delivered"


@open_password
def test_password_when_a_far_server_offers_no_tls_then_is_not_said(answer, settings):
    heard = []

    def judge(server, session, envelope, mechanism, data):
        heard.append(data)
        return only("jo", "right")(server, session, envelope, mechanism, data)

    with Postbox(authenticator=judge, auth_required=True, auth_require_tls=False) as box:
        # “127.1” is this machine too, but not by an address that is known to be near.
        settings.REGULARS_SMTP_URL = f"smtp://jo:right@127.1:{box.port}"
        answer()
        deliver()

    assert heard == []
    assert "travel in the open" in sending.state().words
