"""Mails and files that a provider keeps for us to fetch."""

import pytest

from regulars.channels.email.providers.tests.calling import call
from regulars.channels.email.providers.tests.mails import APART, RAW
from regulars.channels.email.receiving import read_in
from regulars.conversation import arrivals
from regulars.conversation.models import Arrival

pytestmark = pytest.mark.django_db

RESEND = {"type": "email.received", "created_at": "2026-03-02T09:00:00Z", "data": {"email_id": "re/1"}}
MAILTRAP = {"events": [{"event": "inbound.message_received", "event_id": "e", "timestamp": 1772442000000,
                        "inbox_id": 9, "message_id": "m1"}]}  # fmt: skip


@pytest.fixture
def resend(added, shelf):
    shelf.kept["/emails/receiving/re%2F1"] = {"raw": {"download_url": f"{shelf.base}raw"}}
    shelf.kept["/raw"] = RAW
    return added("resend")


def kept():
    with Arrival.objects.get().raw.open("rb") as file:
        return file.read()


def test_resend_when_it_keeps_the_mail_then_it_is_fetched_byte_for_byte(client, resend, shelf):
    assert call(resend, "mail", RESEND).make(client).status_code == 200
    assert kept() == RAW
    assert shelf.asked == [("/emails/receiving/re%2F1", "Bearer re_1"), ("/raw", None)]


def test_resend_when_an_old_signature_is_repeated_then_nothing_is_fetched(client, resend, shelf, morning):
    true = call(resend, "mail", RESEND)
    morning.shift(600)

    assert true.make(client).status_code == 403
    assert shelf.asked == []


def test_mailtrap_when_it_keeps_the_mail_then_it_is_fetched_byte_for_byte(client, added, shelf):
    shelf.kept["/inbound/inboxes/9/messages/m1"] = {"raw_message_url": f"{shelf.base}raw"}
    shelf.kept["/raw"] = RAW

    assert call(added("mailtrap"), "mail", MAILTRAP).make(client).status_code == 200
    assert kept() == RAW
    assert shelf.asked[0][1] == "Bearer trap-token"


def test_brevo_when_it_keeps_files_then_they_come_along(client, added, shelf):
    shelf.kept["/inbound/attachments/t%2F1"] = b"%PDF-\x00"
    told = {"items": [APART["brevo"]["items"][0] | {"Attachments": [
        {"Name": "menu.pdf", "ContentType": "application/pdf", "DownloadToken": "t/1"}]}]}  # fmt: skip

    assert call(added("brevo"), "mail", told).make(client).status_code == 200

    file = arrivals.read_one(Arrival.objects.get(), read_in).attachments.get()
    with file.file.open("rb") as opened:
        assert (file.name, opened.read()) == ("menu.pdf", b"%PDF-\x00")
    assert shelf.asked == [("/inbound/attachments/t%2F1", "xkeysib-1")]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        b"no json",
        [],
        {},
        {"raw": {"download_url": "http://169.254.169.254/latest/meta-data/"}},
        {"raw": {"download_url": "file:///etc/passwd"}},
        "/elsewhere",
    ],
)
def test_mail_when_it_cannot_be_fetched_then_the_provider_is_asked_to_come_again(client, resend, shelf, answer):
    shelf.kept["/emails/receiving/re%2F1"] = answer

    assert call(resend, "mail", RESEND).make(client).status_code == 503
    assert Arrival.objects.count() == 0
    resend.refresh_from_db()
    assert resend.refused_because
    assert {path for path, _ in shelf.asked} == {"/emails/receiving/re%2F1"}


def test_mail_when_it_is_too_large_to_fetch_then_it_is_not_taken_in(client, resend, shelf, settings):
    settings.REGULARS_LARGEST_MAIL = 1000
    shelf.kept["/raw"] = b"x" * 2_000_000

    assert call(resend, "mail", RESEND).make(client).status_code == 503
    assert Arrival.objects.count() == 0


def test_mailtrap_when_it_tries_its_webhook_then_nothing_is_fetched(client, added, shelf):
    told = {"events": [MAILTRAP["events"][0] | {"inbox_id": 1}]}

    assert call(added("mailtrap"), "mail", told).make(client).status_code == 200
    assert shelf.asked == []
