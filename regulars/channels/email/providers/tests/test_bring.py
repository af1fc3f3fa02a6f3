"""Mails that providers bring: kept before they are answered, once, and only when it is really them."""

import smtplib

import pytest

from regulars.channels.email.models import Heard, Provider
from regulars.channels.email.providers.kinds import KINDS
from regulars.channels.email.providers.tests.calling import Call, call, multipart
from regulars.channels.email.providers.tests.mails import (
    APART,
    ASCII,
    RAW,
    RECIPIENT,
    SAID,
    SENDER,
    WHOLE,
    form,
    ses,
)
from regulars.channels.email.receiving import read_in
from regulars.conversation import arrivals
from regulars.conversation.models import Arrival, Entry
from regulars.kit import clock

pytestmark = pytest.mark.django_db

EVERY_MAIL = [(kind, told) for kind, (_, told) in WHOLE.items()] + list(APART.items())
NAMED = {"ids": [f"{kind}-{number}" for number, (kind, _) in enumerate(EVERY_MAIL)]}
VERDICTS = {
    "amazon_ses": {"spf": "pass", "dkim": "pass", "dmarc": "fail", "spam": True},
    "mailersend": {"spf": "pass"},
    "mandrill": {"spf": "pass", "dkim": "fail", "spam_score": 1.5},
    "postal": {"spam": True},
    "sendgrid": {"spf": "softfail", "dkim": "pass", "spam_score": 4.2},
}


def only_arrival():
    arrival = Arrival.objects.get()
    with arrival.raw.open("rb") as file:
        return arrival, file.read()


@pytest.mark.parametrize(("kind", "raw", "told"), [(kind, *mail) for kind, mail in WHOLE.items()], ids=list(WHOLE))
def test_mail_when_brought_whole_then_is_kept_byte_for_byte(client, added, kind, raw, told):
    answer = call(added(kind), "mail", told).make(client)

    assert answer.status_code == 200, answer.content
    arrival, kept = only_arrival()
    assert kept == raw
    assert arrival.sender == ("" if kind == "mandrill" else SENDER)
    assert arrival.recipients.splitlines()[0] == RECIPIENT
    assert arrival.session == {"provider": {"name": kind, **VERDICTS.get(kind, {})}}


def test_mail_when_its_envelope_had_no_sender_then_only_that_is_said(client, added):
    told = WHOLE["postmark"][1] | {"Headers": [{"Name": "Return-Path", "Value": "<>"}]}

    call(added("postmark"), "mail", told).make(client)

    assert Arrival.objects.get().session == {"provider": {"name": "postmark", "null_sender": True}}


def test_mail_when_brought_for_two_then_names_both(client, added):
    call(added("amazon_ses"), "mail", ses(RAW)).make(client)

    assert Arrival.objects.get().recipients.splitlines() == [RECIPIENT, "second@corner.example"]


@pytest.mark.parametrize(("kind", "told"), EVERY_MAIL, **NAMED)
def test_mail_when_brought_then_is_read_like_any_other(client, added, kind, told):
    call(added(kind), "mail", told).make(client)

    if VERDICTS.get(kind, {}).get("spam"):
        assert arrivals.read_one(Arrival.objects.get(), read_in) is None
        assert Arrival.objects.get().error == "Our mail server takes it for spam."
        arrivals.release(Arrival.objects.get())
    entry = arrivals.read_one(Arrival.objects.get(), read_in)
    assert entry is not None, Arrival.objects.get().error
    assert entry.said in (SAID, SAID.replace("é", "e"))
    assert (entry.person.name, entry.subject) == ("Maria Lopes", "Loud grinder")
    assert entry.external_id == "loud@maria.example"


@pytest.mark.parametrize(("kind", "told"), EVERY_MAIL, **NAMED)
def test_mail_when_brought_twice_then_is_kept_once(client, added, kind, told):
    once = call(added(kind), "mail", told)

    assert [once.make(client).status_code for _ in range(2)] == [200, 200]
    assert Arrival.objects.count() == 1


@pytest.mark.parametrize(("kind", "told"), EVERY_MAIL, **NAMED)
def test_mail_when_not_proven_then_nothing_is_kept(client, added, kind, told):
    true = call(added(kind), "mail", told)
    signed_body = kind in {"mailersend", "mandrill", "postal"}
    wrong = {name: value[:-6] + "AAAAA=" for name, value in true.headers.items() if "amz" not in name}
    amazon = {name: value for name, value in true.headers.items() if "amz" in name}
    forged = [true.but(headers=amazon), true.but(headers=amazon | wrong)]
    if kind == "mailgun":
        forged = [true.but(body=true.body.replace(b"token-1", b"token-2")), true.but(body=multipart(form(RAW)))]
    if signed_body:
        forged.append(true.but(body=true.body.replace(b"hello", b"hallo")))

    assert {one.make(client).status_code for one in forged} <= {401, 403}
    assert (Arrival.objects.count(), Heard.objects.count()) == (0, 0)
    provider = Provider.objects.get()
    assert (provider.heard_at, provider.refused_at is not None) == (None, True)


def test_password_when_not_said_then_is_asked_for(client, added):
    """Amazon says it only then."""
    answer = call(added("postmark"), "mail", WHOLE["postmark"][1]).but(headers={}).make(client)

    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, 'Basic realm="Regulars"')


@pytest.mark.parametrize("kind", KINDS)
def test_door_when_its_key_is_missing_then_is_not_there(client, house, kind):
    provider = Provider.objects.create(kind=kind)

    for door in ("mail", "events"):
        is_there = client.post(f"/providers/{provider.place}/{door}/", b"{}", content_type="application/json")
        needs_key = KINDS[kind].keys_of(door) or door not in KINDS[kind].doors
        assert is_there.status_code == (404 if needs_key else 401)


def test_address_when_guessed_then_is_not_there(client, added):
    added("postmark")

    assert client.get("/providers/nobody/mail/").status_code == 404


def test_address_when_looked_at_by_the_provider_then_answers(client, added):
    provider = added("mandrill")

    assert client.head(f"/providers/{provider.place}/events/").status_code == 200


def test_mailgun_when_its_signature_is_old_then_nothing_is_kept(client, added):
    old = clock.now().timestamp() - 10 * 3600

    assert call(added("mailgun"), "mail", form(RAW), at=old).make(client).status_code == 403
    assert Arrival.objects.count() == 0


def test_mailgun_when_its_signature_stands_on_another_mail_then_that_is_not_kept(client, added):
    """It signs moment and token, not the mail: whoever overheard one could put anything under it."""
    provider = added("mailgun")
    call(provider, "mail", form(RAW)).make(client)

    call(provider, "mail", form(RAW.replace(b"loud", b"free money"))).make(client)

    assert only_arrival()[1] == RAW


@pytest.mark.parametrize("shape", ["multipart", "urlencoded"])
def test_mailgun_in_either_form_then_keeps_every_byte(client, added, shape):
    raw = RAW + bytes(range(256)) + b"\r\n--xY\r\n"

    assert call(added("mailgun"), "mail", form(raw), form=shape).make(client).status_code == 200
    assert only_arrival()[1] == raw


def test_mailgun_when_it_takes_the_mail_apart_then_its_files_come_along(client, added):
    provider = added("mailgun")
    fields = {"sender": SENDER, "recipient": RECIPIENT, "attachment-count": "1", "body-plain": "See there.",
              "message-headers": '[["From", "maria@example.com"], ["Subject", "A file"]]'}  # fmt: skip
    whole = call(provider, "mail", fields)
    files = multipart({}, [("attachment-1", "menu.pdf", "application/pdf", b"%PDF-\x00\xff")])

    answer = whole.but(body=whole.body.removesuffix(b"--xYz--\r\n") + files).make(client)

    assert answer.status_code == 200
    entry = arrivals.read_one(Arrival.objects.get(), read_in)
    file = entry.attachments.get()
    with file.file.open("rb") as opened:
        assert (file.name, opened.read()) == ("menu.pdf", b"%PDF-\x00\xff")


@pytest.mark.django_db(transaction=True)
def test_mail_when_brought_by_webhook_and_by_smtp_then_is_one_entry(client, added, house):
    from regulars.channels.email.listening import MailDoor  # noqa: PLC0415

    for token in ("one", "two"):
        call(Provider.objects.first() or added("mailgun"), "mail", form(ASCII), token=token).make(client)
    door = MailDoor("127.0.0.1", 0)
    door.start()
    try:
        with smtplib.SMTP("127.0.0.1", door.port) as server:
            server.sendmail(SENDER, [RECIPIENT], ASCII)
    finally:
        door.stop()
    arrivals.read_due("email", read_in)

    assert (Arrival.objects.filter(state="read").count(), Entry.objects.count()) == (3, 1)


def test_mail_when_it_cannot_be_stored_then_the_provider_is_asked_to_come_again(client, added, settings, tmp_path):
    client.raise_request_exception = False
    true = call(added("mailgun"), "mail", form(RAW))
    (tmp_path / "no-folder").write_text("a file where the folder should be")
    right, settings.MEDIA_ROOT = settings.MEDIA_ROOT, tmp_path / "no-folder"

    assert true.make(client).status_code == 500
    assert (Arrival.objects.count(), Heard.objects.count()) == (0, 0)

    settings.MEDIA_ROOT = right
    assert true.make(client).status_code == 200
    assert only_arrival()[1] == RAW


def test_mail_when_larger_than_we_take_then_is_refused(client, added, settings):
    settings.REGULARS_LARGEST_MAIL = 100

    assert call(added("mailgun"), "mail", form(RAW + b"x" * 2_000_000)).make(client).status_code == 413
    assert Arrival.objects.count() == 0


def test_mail_when_larger_than_any_form_then_is_kept(client, added):
    large = RAW + b"x" * 8_000_000

    told = WHOLE["postal"][1] | {"message": large.decode("latin-1"), "base64": False}

    assert call(added("postal"), "mail", told).make(client).status_code == 200
    assert Arrival.objects.get().size > 8_000_000


NONSENSE = [b"", b"null", b"[]", b"[1]", b"\xff", b"[" * 200_000, b'{"event": {}}', b'{"auth": 1, "signature": 1}']


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_nonsense_when_posted_by_a_stranger_then_is_refused(client, added, kind):
    provider = added(kind)
    for door in KINDS[kind].doors:
        for body in NONSENSE:
            posted = Call(f"/providers/{provider.place}/{door}/", body).make(client)
            assert posted.status_code in {401, 403}
    assert Arrival.objects.count() == 0


@pytest.mark.parametrize("kind", ["postmark", "sparkpost", "mailjet", "brevo"])
def test_nonsense_when_told_by_the_provider_then_it_is_asked_to_come_again_and_keepers_see_it(client, added, kind):
    provider = added(kind)

    for told in (None, 1, {"items": [None]}, [{"msys": 1}]):
        answer = call(provider, "mail", told).make(client)
        assert answer.status_code == 500 or Arrival.objects.exists()

    provider.refresh_from_db()
    assert "sent something unexpected" in provider.refused_because


def test_mail_when_it_cannot_be_put_together_then_is_kept_as_it_was_posted(client, added):
    told = APART["mailjet"] | {"Headers": {"Subject": "A\nB: C", "From": "maria@example.com"}, "Text-part": "\ud800"}

    answer = call(added("mailjet"), "mail", told).make(client)

    assert answer.status_code in {200, 500}
    assert Arrival.objects.count() == (answer.status_code == 200)


def test_amazon_when_it_calls_first_then_a_keeper_is_asked_and_nothing_is_fetched(client, added):
    provider = added("amazon_ses")
    url = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t"

    true = call(provider, "events", {"SubscribeURL": url, "Token": "t"}, kind="SubscriptionConfirmation")

    assert true.make(client).status_code == 200
    provider.refresh_from_db()
    assert provider.confirm_url == url


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/?sns.eu-west-1.amazonaws.com",
        "http://sns.eu-west-1.amazonaws.com/",
        "https://sns.eu-west-1.amazonaws.com.evil.example/",
        "https://sns.eu-west-1.amazonaws.com@evil.example/",
        "javascript:alert(1)",
    ],
)
def test_amazon_when_its_first_call_leads_elsewhere_then_nobody_is_sent_there(client, added, url):
    provider = added("amazon_ses")

    call(provider, "events", {"SubscribeURL": url, "Token": "t"}, kind="SubscriptionConfirmation").make(client)

    provider.refresh_from_db()
    assert provider.confirm_url == ""
