"""Sending by the permission that opens a mailbox: shown under TLS, renewed once, and told in words when it ended."""

import ssl

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from regulars.channels.email import sending
from regulars.channels.email.errors import WrongServer
from regulars.channels.email.fetching.tests.conftest import give
from regulars.channels.email.models import Grant, Mailbox, Registration, SendingAddress
from regulars.channels.email.sending import permitted
from regulars.channels.email.sending.routes import routes
from regulars.channels.email.sending.server import MailServer, spelled
from regulars.channels.email.sending.state import Way
from regulars.channels.email.tests.conftest import deliver, standing
from regulars.conversation.models import Delivery
from regulars.kit import clock
from tests.authority import Authority
from tests.postbox import PermittedPostbox, Postbox

pytestmark = pytest.mark.django_db(transaction=True)
USER = "hello@corner.example"
FOR_BOTH = "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"


@pytest.fixture
def authority():
    with Authority(user=USER) as giver:
        yield giver


@pytest.fixture
def box(authority, certificate, monkeypatch):
    """The giver's mail server: it asks the giver about each word."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with PermittedPostbox(USER, lambda word: bool(authority.introspect(word)["active"]), tls_context=context) as box:
        yield box


@pytest.fixture
def mailbox(transactional_db, house, authority, box, settings):
    """A mailbox at Microsoft, and the house's letters leave by its permission."""
    settings.REGULARS_AUTHORITIES = {way: both | {"server": box.url} for way, both in authority.settings.items()}
    Registration(provider="microsoft", client_id="corner", client_secret="beans").save()
    mailbox = Mailbox(name="Hello", host="outlook.office365.com", user=USER, way="microsoft")
    mailbox.save()
    server = spelled(MailServer("smtp.office365.com", 587, "starttls"))
    SendingAddress(address=house.address, mailbox=mailbox, server=server).save()
    return mailbox


def test_letter_when_there_is_a_permission_then_leaves_by_it_through_the_givers_server(answer, mailbox, box):
    give(mailbox)
    entry = answer()

    deliver()

    assert standing(entry)["maria@example.com"][0] == "delivered"
    assert [taken.mail["From"] for taken in box.taken] == ["Jo at Corner Roasters <hello@corner.example>"]
    assert box.heard == [Grant.objects.get().access_token]
    assert sending.state().way == Way.OPEN


def test_word_when_it_ended_before_its_time_then_a_fresh_one_is_shown_once(answer, mailbox, box, authority):
    give(mailbox)
    old = Grant.objects.get().access_token
    authority.end_tokens()
    entry = answer()

    deliver()

    assert standing(entry)["maria@example.com"][0] == "delivered"
    assert box.heard == [old, Grant.objects.get().access_token]
    assert [asked["grant_type"] for asked in authority.asked] == ["authorization_code", "refresh_token"]


def test_word_when_refused_for_good_then_the_server_is_not_pressed_and_its_words_are_told(answer, mailbox, box):
    give(mailbox)
    box._knows = lambda word: False
    box.refusal = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
    entry = answer()

    deliver()

    state = sending.state()
    assert len(box.heard) == 2
    assert state.way == Way.STANDSTILL
    assert f"does not accept our permission for {USER}: 535 5.7.139" in state.words
    assert not any(word in state.words for word in box.heard)
    assert (standing(entry), Delivery.objects.get().attempts) == ({"maria@example.com": ("waiting", "")}, 0)


def test_word_when_the_server_is_busy_then_no_fresh_one_is_asked_for(answer, mailbox, box, authority):
    give(mailbox)
    box._knows, box.refusal = (lambda word: False), "454 4.7.0 Too many sign-ins, come later"
    answer()

    deliver()

    assert (len(box.heard), len(authority.asked)) == (1, 1)
    assert "454 4.7.0 Too many sign-ins" in sending.state().words


def test_permission_when_taken_back_then_says_what_the_mailbox_says_and_works_when_given_anew(
    answer, mailbox, box, authority
):
    give(mailbox)
    authority.take_back()
    entry = answer()
    deliver()
    words = sending.state().words
    give(mailbox)
    sending.try_now()
    deliver()

    assert words.startswith(f"Microsoft does not let us into {USER}: the permission was taken back")
    assert standing(entry)["maria@example.com"][0] == "delivered"


def test_permission_when_not_given_yet_then_letters_wait(answer, mailbox, box):
    entry = answer()

    deliver()

    assert standing(entry) == {"maria@example.com": ("waiting", "")}
    assert "was never given" in sending.state().words
    assert box.heard == []


def test_permission_when_it_is_for_fetching_alone_then_says_so_before_any_server_is_asked(
    answer, mailbox, box, authority
):
    authority.scope = "https://outlook.office.com/IMAP.AccessAsUser.All"
    give(mailbox)
    answer()
    deliver()
    words = sending.state().words
    authority.scope = FOR_BOTH
    give(mailbox)

    assert words == f"Microsoft’s permission for {USER} lets us fetch mail, but not send any. Give it once more."
    assert box.connections == 0
    assert permitted.server_of(Mailbox.objects.get()).user == USER


def test_permission_when_renewed_without_a_word_about_its_use_then_keeps_the_old_one(answer, mailbox, box, authority):
    authority.scope = FOR_BOTH
    give(mailbox)
    authority.end_tokens()
    authority.scope = ""
    answer()

    deliver()

    assert Grant.objects.get().scope == FOR_BOTH
    assert len(box.taken) == 1


def test_permission_when_sealed_with_another_key_then_says_so(answer, mailbox, box):
    give(mailbox)
    Grant.objects.update(mark="00000000-0000-4000-8000-000000000000")
    answer()

    deliver()

    assert "sealed with another key" in sending.state().words


def test_mailbox_when_entered_with_a_password_by_now_then_says_so(answer, mailbox, box):
    give(mailbox)
    Mailbox.objects.update(way="password")
    answer()

    deliver()

    assert "is entered with a password now" in sending.state().words
    assert box.heard == []


def test_server_when_it_knows_no_permissions_then_says_so_and_shows_nothing(answer, mailbox, settings, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    give(mailbox)
    with Postbox(tls_context=context, require_starttls=True) as other:
        settings.REGULARS_AUTHORITIES["microsoft"]["server"] = f"smtp://127.0.0.1:{other.port}?tls=starttls"
        answer()
        deliver()

    assert "it lets nobody in by permission" in sending.state().words


def test_server_when_its_certificate_is_not_to_be_trusted_then_nothing_is_shown(answer, mailbox, box, monkeypatch):
    give(mailbox)
    monkeypatch.delenv("SSL_CERT_FILE")
    answer()

    deliver()

    assert "is not to be trusted" in sending.state().words
    assert box.heard == []


@pytest.mark.parametrize("tls", ["none", "auto"])
def test_server_when_named_without_tls_then_is_not_used(mailbox, settings, tls):
    settings.REGULARS_AUTHORITIES["microsoft"]["server"] = f"smtp://127.0.0.1:2525?tls={tls}"

    with pytest.raises(WrongServer, match="never travels in the open"):
        permitted.server_of(mailbox)


@pytest.mark.parametrize(("way", "host"), [("google", "smtp.gmail.com"), ("microsoft", "smtp.office365.com")])
def test_server_when_nothing_else_is_named_then_is_the_givers(settings, way, host):
    settings.REGULARS_AUTHORITIES = {}
    server = permitted.server_of(Mailbox(name="Hello", user=USER, way=way), plus=False)

    assert (server.host, server.port, server.tls, server.user, server.plus) == (host, 587, "starttls", USER, False)


def test_routes_when_some_leave_by_permission_then_cost_one_query(house, mailbox, django_assert_num_queries):
    give(mailbox)
    SendingAddress(address="repairs@corner.example", mailbox=mailbox, server="smtp://smtp.office365.com").save()

    with django_assert_num_queries(1):
        assert [route.server().user for route in routes(house)] == [USER, USER]


def test_mailbox_when_letters_leave_by_it_then_cannot_be_taken_away(mailbox):
    with pytest.raises(ProtectedError):
        mailbox.delete()


def test_address_when_it_names_a_permission_and_no_server_then_is_refused_by_the_database(mailbox):
    with pytest.raises(IntegrityError), transaction.atomic():
        SendingAddress(address="repairs@corner.example", mailbox=mailbox, since=clock.now()).save()
