"""Signatures of our letters, checked as a stranger would: against the record that the page tells us to publish."""

import dkim
import pytest

from regulars.channels.email.judging.tests.world import NameServer
from regulars.channels.email.models import SigningKey
from regulars.channels.email.sending import signing
from regulars.channels.email.sending.composing import compose
from regulars.channels.email.tests.conftest import deliver
from regulars.kit.secrets import CannotOpen

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def key(house):
    made = signing.make_key("corner.example")
    signing.begin(made)
    return made


def published(name, **_):
    """The world's DNS: every key's record, as its page shows it."""
    return {f"{one.record_name}.": one.record.encode() for one in SigningKey.objects.all()}.get(name.decode())


def signatures(raw):
    return raw.partition(b"\r\n\r\n")[0].lower().count(b"dkim-signature:")


def verify(raw, idx=0):
    try:
        return dkim.DKIM(raw).verify(idx=idx, dnsfunc=published)
    except dkim.ValidationError:
        return False


def test_letter_when_the_house_has_a_key_then_bears_a_signature_that_holds(key, answer, sends):
    answer(html="<p>Größe and 渡辺, " + "a long line " * 200 + "</p>")
    deliver()

    raw = sends.taken[0].raw
    assert signatures(raw) == 1 and verify(raw)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"Bring it by.", b"Bring it to me."),
        (b"Subject: Re: Loud", b"Subject: Re: Very loud"),
        (b"\r\nMessage-ID:", b"\r\nFrom: eve@example.com\r\nMessage-ID:"),
        (b"\r\nMessage-ID:", b"\r\nSubject: Pay here\r\nMessage-ID:"),
        (b"\r\nMessage-ID:", b"\r\nCc: eve@example.com\r\nMessage-ID:"),
        (b"\r\nMessage-ID:", b"\r\nReply-To: eve@example.com\r\nMessage-ID:"),
    ],
)
def test_signature_when_the_letter_was_changed_on_its_way_then_breaks(key, answer, house, before, after):
    raw = compose(answer(), house).raw
    changed = raw.replace(before, after, 1)

    assert changed != raw and verify(raw) and not verify(changed)


def test_signature_when_a_relay_only_folds_lines_anew_then_holds(key, answer, house):
    raw = compose(answer(), house).raw

    assert verify(raw.replace(b"Subject: Re: Loud grinder", b"subject:  Re: Loud\r\n  grinder", 1))


def test_letter_when_two_kinds_of_key_sign_then_bears_both(key, answer, house):
    signing.begin(signing.make_key("corner.example", SigningKey.Algorithm.ED25519))
    raw = compose(answer(), house).raw

    assert signatures(raw) == 2 and verify(raw, 0) and verify(raw, 1)


def test_key_when_made_then_signs_nothing_until_it_is_published(answer, house):
    signing.make_key("corner.example")

    assert signatures(compose(answer(), house).raw) == 0


def test_key_when_another_begins_then_is_retired_and_its_letters_still_hold(key, answer, house):
    old = compose(answer(), house).raw
    second = signing.make_key("corner.example")
    signing.begin(second)
    new = compose(answer(), house).raw

    assert [one.selector for one in SigningKey.objects.signing()] == ["regulars2"]
    assert b"s=regulars1" in old and b"s=regulars2" in new
    assert verify(old) and verify(new)


def test_key_when_it_signs_then_cannot_be_thrown_away(key):
    assert not signing.forget(key)
    signing.retire(key)
    assert signing.forget(key)


@pytest.mark.parametrize(
    ("address", "signs"),
    [("hello@shop.corner.example", True), ("hello@xcorner.example", False), ("hello@example", False)],
)
def test_key_when_the_address_lies_below_its_domain_then_signs_for_it(key, address, signs):
    raw = b"From: " + address.encode() + b"\r\nSubject: x\r\n\r\nHello\r\n"

    assert (signatures(signing.signed(raw, address)) == 1) is signs


def test_private_half_when_stored_then_is_sealed(key, settings):
    stored = SigningKey.objects.values_list("private", flat=True).get()

    assert "BEGIN" not in stored and key.private.startswith("-----BEGIN")
    settings.SECRET_KEY = "another house"
    with pytest.raises(CannotOpen):
        _ = SigningKey.objects.get().private


def test_key_when_nobody_is_asked_then_nothing_is_said_about_its_record(key, settings):
    settings.REGULARS_DNS = "off"

    assert signing.is_published(key) is None


def test_key_when_its_record_is_looked_for_then_only_its_own_counts(key, settings):
    other = signing.make_key("corner.example")
    with NameServer() as server:
        settings.REGULARS_DNS = server.place
        before = signing.is_published(key)
        server.change(key.record_name, "TXT", other.record)
        wrong = signing.is_published(key)
        server.change(key.record_name, "TXT", key.record)
        right = signing.is_published(key)

    assert (before, wrong, right) == (False, False, True)
