"""What providers tell about our letters: on the right letter, in any order, once, and never from a stranger."""

import json

import pytest

from regulars.channels.email.models import Handed, Heard
from regulars.channels.email.providers import letters
from regulars.channels.email.providers.tests.calling import call
from regulars.conversation import speaking
from regulars.conversation.models import Entry
from regulars.conversation.speaking import Recipient
from regulars.people.models import Consent, Identifier

pytestmark = pytest.mark.django_db

NO_MAILBOX = "550 5.1.1 There is no such mailbox"


@pytest.fixture
def letter(question, ada):
    """Ada's answer to Maria, with Rui in copy; our mail server has taken both, and the request is done."""
    to = [Recipient("maria@example.com"), Recipient("rui@example.com", role="cc")]
    entry = speaking.reply(question, by=ada, html="Bring it by.", to=to, channel="email")
    entry.deliveries.update(state="delivered", due_at=None, server_words="250 taken")
    question.finish(by=ada)
    return entry


def token(entry):
    return letters.entry_token(entry.id)


def ses(kind, entry, **about):
    return {
        "notificationType": kind,
        "mail": {"messageId": "0102018f-ses-000000", "destination": ["maria@example.com"],
                 "headers": [{"name": "References", "value": "<1@maria.example>"},
                             {"name": "X-Regulars-Letter", "value": token(entry)}]},
        kind.lower(): about,
    }  # fmt: skip


def on(entry, **more):
    return {"email": "maria@example.com", "letter": token(entry), "timestamp": 1772442000, **more}


# By provider: what it tells when Maria's server took it, and when there is no such mailbox.
DELIVERED = {
    "amazon_ses": lambda e: ses("Delivery", e, recipients=["maria@example.com"], smtpResponse="250 ok"),
    "brevo": lambda e: {"event": "delivered", "email": "maria@example.com", "message-id": f"<{e.external_id}>"},
    "mailersend": lambda e: {"type": "activity.delivered", "data": {"type": "delivered", "id": "a1", "email": {
        "message": {"id": "ms-id-000001"}, "recipient": {"email": "maria@example.com"}}}},
    "mailgun": lambda e: {"event": "delivered", "timestamp": 1772442000.1, "recipient": "maria@example.com",
                          "message": {"headers": {"message-id": e.external_id}}, "delivery-status": {"message": "ok"}},
    "mailjet": lambda e: [{"event": "sent", "time": 1772442000, "MessageID": 19421777835146490, "CustomID": token(e),
                           "email": "maria@example.com", "smtp_reply": "sent (250 ok)"}],
    "mailtrap": lambda e: {"events": [{"event": "delivery", "message_id": "m", "email": "maria@example.com",
                           "timestamp": 1772442000, "event_id": "1", "custom_variables": {"letter": token(e)}}]},
    "mandrill": lambda e: [{"event": "delivered", "_id": "md", "msg": {"email": "maria@example.com"}}],
    "postal": lambda e: {"event": "MessageSent", "timestamp": 1772442000, "uuid": "u1", "payload": {
        "status": "Sent", "output": "250 ok", "message": {"id": 12, "token": "t", "to": "maria@example.com",
                                                          "direction": "outgoing", "message_id": e.external_id}}},
    "postmark": lambda e: {"RecordType": "Delivery", "MessageID": "8839", "Recipient": "maria@example.com",
                           "DeliveredAt": "2026-03-02T09:00:00Z", "Details": "ok", "Metadata": {"letter": token(e)}},
    "resend": lambda e: {"type": "email.delivered", "created_at": "2026-03-02T09:00:00Z", "data": {
        "email_id": "resend-id-000001", "to": ["maria@example.com"]}},
    "sendgrid": lambda e: [on(e, event="delivered", response="250 ok", sg_event_id="1",
                              **{"smtp-id": f"<{e.external_id}>"})],
    "sparkpost": lambda e: [{"msys": {"message_event": {"type": "delivery", "event_id": "1", "timestamp": "1772442000",
                             "raw_rcpt_to": "Maria@Example.com", "rcpt_meta": {"letter": token(e)}}}}],
    "unisender_go": lambda e: [{"event_name": "transactional_email_status", "event_data": {
        "job_id": "j", "email": "maria@example.com", "status": "delivered", "event_time": "2026-03-02 09:00:00",
        "metadata": {"letter": token(e)}}}],
}  # fmt: skip
BOUNCED = {
    "amazon_ses": lambda e: ses("Bounce", e, bounceType="Permanent", bounceSubType="General", bouncedRecipients=[
        {"emailAddress": "maria@example.com", "diagnosticCode": NO_MAILBOX}]),
    "brevo": lambda e: {"event": "hard_bounce", "email": "maria@example.com", "message-id": f"<{e.external_id}>",
                        "reason": NO_MAILBOX},
    "mailersend": lambda e: {"type": "activity.hard_bounced", "data": {"type": "hard_bounced", "id": "a2", "email": {
        "message": {"id": "ms-id-000001"}, "recipient": {"email": "maria@example.com"}},
        "morph": {"object": "recipient_bounce", "reason": NO_MAILBOX}}},
    "mailgun": lambda e: {"event": "failed", "severity": "permanent", "timestamp": 1772442000.2,
                          "recipient": "maria@example.com", "message": {"headers": {"message-id": e.external_id}},
                          "reason": "bounce", "delivery-status": {"message": NO_MAILBOX}},
    "mailjet": lambda e: {"event": "bounce", "time": 1772442000, "MessageID": 19421777835146490, "CustomID": token(e),
                          "email": "maria@example.com", "hard_bounce": True, "error": "user unknown",
                          "smtp_reply": NO_MAILBOX},
    "mailtrap": lambda e: {"events": [{"event": "bounce", "message_id": "m", "email": "maria@example.com",
                           "timestamp": 1772442000, "event_id": "2", "response": NO_MAILBOX,
                           "custom_variables": {"letter": token(e)}}]},
    "mandrill": lambda e: [{"event": "hard_bounce", "_id": "md", "ts": 1772442000, "msg": {
        "email": "maria@example.com", "diag": NO_MAILBOX, "metadata": {"letter": token(e)}}}],
    "postal": lambda e: {"event": "MessageDeliveryFailed", "timestamp": 1772442000, "uuid": "u2", "payload": {
        "status": "HardFail", "output": NO_MAILBOX, "message": {
            "id": 12, "to": "maria@example.com", "direction": "outgoing", "message_id": e.external_id}}},
    "postmark": lambda e: {"RecordType": "Bounce", "ID": 4, "Type": "HardBounce", "MessageID": "8839",
                           "Email": "maria@example.com", "BouncedAt": "2026-03-02T09:00:00Z", "Details": NO_MAILBOX,
                           "Metadata": {"letter": token(e)}},
    "resend": lambda e: {"type": "email.bounced", "created_at": "2026-03-02T09:00:00Z", "data": {
        "email_id": "resend-id-000001", "to": ["maria@example.com"],
        "bounce": {"message": NO_MAILBOX, "type": "Permanent"}}},
    "sendgrid": lambda e: [on(e, event="bounce", type="bounce", reason=NO_MAILBOX, sg_event_id="2",
                              **{"smtp-id": f"<{e.external_id}>"})],
    "sparkpost": lambda e: [{"msys": {"message_event": {"type": "bounce", "bounce_class": "10", "event_id": "2",
                             "timestamp": "1772442000", "raw_rcpt_to": "maria@example.com", "raw_reason": NO_MAILBOX,
                             "rcpt_meta": {"letter": token(e)}}}}],
    "unisender_go": lambda e: [{"event_name": "transactional_email_status", "event_data": {
        "job_id": "j", "email": "maria@example.com", "status": "hard_bounced", "event_time": "2026-03-02 09:00:00",
        "metadata": {"letter": token(e)}, "delivery_info": {"delivery_status": "err_user_unknown",
                                                            "destination_response": NO_MAILBOX}}}],
}  # fmt: skip
# These say nothing of ours with their words: what their mail server answered is how they are understood.
BY_IDENTITY = {"mailersend": "250 Message queued as ms-id-000001", "resend": "250 resend-id-000001"}


def maria_of(entry):
    return entry.deliveries.get(address="maria@example.com")


def remember(kind, entry):
    if kind in BY_IDENTITY:
        letters.remember(maria_of(entry), BY_IDENTITY[kind])


@pytest.mark.parametrize("kind", BOUNCED)
def test_letter_when_told_that_it_came_back_then_says_so_once(client, added, letter, kind):
    provider = added(kind)
    remember(kind, letter)
    true = call(provider, "events", BOUNCED[kind](letter))

    assert [true.make(client).status_code for _ in range(2)] == [200, 200]

    states = dict(letter.deliveries.values_list("address", "state"))
    assert states == {"maria@example.com": "refused", "rui@example.com": "delivered"}
    assert maria_of(letter).server_words == NO_MAILBOX
    assert [entry.said for entry in Entry.objects.filter(kind="bounced")] == [f"maria@example.com: {NO_MAILBOX}"]
    assert Identifier.objects.get(value="maria@example.com").bouncing_since
    letter.request.refresh_from_db()
    assert letter.request.state == "open"


@pytest.mark.parametrize("kind", sorted(set(DELIVERED) - {"mandrill"}))
def test_letter_when_told_late_that_it_arrived_then_stays_come_back(client, added, letter, kind):
    provider = added(kind)
    remember(kind, letter)
    late = {"token": "late"} if kind == "mailgun" else {"identity": "late"} if kind == "resend" else {}
    call(provider, "events", BOUNCED[kind](letter)).make(client)

    assert call(provider, "events", DELIVERED[kind](letter), **late).make(client).status_code == 200

    assert (maria_of(letter).state, maria_of(letter).server_words) == ("refused", NO_MAILBOX)


@pytest.mark.parametrize("kind", sorted(set(DELIVERED) - {"mandrill"}))
def test_letter_when_told_that_it_arrived_and_then_that_it_came_back_then_came_back(client, added, letter, kind):
    provider = added(kind)
    remember(kind, letter)
    late = {"token": "late"} if kind == "mailgun" else {"identity": "late"} if kind == "resend" else {}

    call(provider, "events", DELIVERED[kind](letter)).make(client)
    assert maria_of(letter).server_words != "250 taken"
    call(provider, "events", BOUNCED[kind](letter), **late).make(client)

    assert maria_of(letter).state == "refused"


@pytest.mark.parametrize("kind", BOUNCED)
def test_letter_when_a_stranger_tells_of_it_then_nothing_changes(client, added, letter, kind):
    true = call(added(kind), "events", BOUNCED[kind](letter))
    wrong = {name: value[:-6] + "AAAAA=" for name, value in true.headers.items() if "amz" not in name}
    amazon = {name: value for name, value in true.headers.items() if "amz" in name}
    forged = [true.but(headers=amazon), true.but(headers=amazon | wrong)]
    if kind == "mailgun":
        forged = [true.but(body=true.body.replace(b"token-1", b"token-2"))]
    if kind == "unisender_go":
        forged = [true.but(body=true.body.replace(b"maria", b"marie"))]

    assert {one.make(client).status_code for one in forged} <= {401, 403}
    assert set(letter.deliveries.values_list("state", flat=True)) == {"delivered"}
    assert Heard.objects.count() == 0


SOFT = {
    "amazon_ses": lambda e: ses("Bounce", e, bounceType="Transient", bounceSubType="MailboxFull", bouncedRecipients=[
        {"emailAddress": "maria@example.com", "diagnosticCode": "full"}]),
    "mandrill": lambda e: [{"event": "soft_bounce", "_id": "md", "ts": 1772442000, "msg": {
        "email": "maria@example.com", "diag": "full", "metadata": {"letter": token(e)}}}],
    "postmark": lambda e: {"RecordType": "Bounce", "ID": 4, "Type": "SoftBounce", "Email": "maria@example.com",
                           "Details": "full", "Metadata": {"letter": token(e)}},
    "sparkpost": lambda e: [{"msys": {"message_event": {"type": "bounce", "bounce_class": "22", "event_id": "2",
                             "raw_rcpt_to": "maria@example.com", "raw_reason": "full",
                             "rcpt_meta": {"letter": token(e)}}}}],
}  # fmt: skip


@pytest.mark.parametrize("kind", SOFT)
def test_letter_when_only_it_came_back_then_the_address_stays_good(client, added, letter, kind):
    assert call(added(kind), "events", SOFT[kind](letter)).make(client).status_code == 200

    assert (maria_of(letter).state, maria_of(letter).server_words) == ("refused", "full")
    assert Identifier.objects.get(value="maria@example.com").bouncing_since is None
    letter.request.refresh_from_db()
    assert letter.request.state == "open"


def test_letter_when_it_waits_then_says_so_until_it_arrived(client, added, letter):
    provider = added("sendgrid")
    later = on(letter, event="deferred", response="451 try later", sg_event_id="d1")
    there = on(letter, event="delivered", response="250 ok", sg_event_id="d2")

    call(provider, "events", [later]).make(client)
    assert maria_of(letter).server_words == "451 try later"
    call(provider, "events", [there]).make(client)
    call(provider, "events", [later | {"sg_event_id": "d3", "timestamp": 1772441000}]).make(client)

    assert (maria_of(letter).state, maria_of(letter).server_words) == ("delivered", "250 ok")


def test_letter_when_called_spam_then_its_author_is_told_once(client, added, letter, ada):
    provider = added("postmark")
    told = {"RecordType": "SpamComplaint", "ID": 5, "Type": "SpamComplaint", "Email": "maria@example.com",
            "Metadata": {"letter": token(letter)}}  # fmt: skip

    for _ in range(2):
        call(provider, "events", told).make(client)

    entry = Entry.objects.get(kind="complained")
    assert (entry.said, entry.to_teammate, entry.person) == ("maria@example.com", ada, letter.person)
    assert maria_of(letter).state == "delivered"
    assert [(one.given, one.how) for one in Consent.objects.all()] == [(False, "complaint")]


def test_person_when_told_to_have_unsubscribed_then_wants_no_letters_unasked(client, added, letter):
    provider = added("sendgrid")

    for identity in ("u1", "u2"):
        call(provider, "events", [on(letter, event="unsubscribe", sg_event_id=identity)]).make(client)

    said = Consent.objects.get()
    assert (said.value, said.given, said.how) == ("maria@example.com", False, "page")


def test_letter_when_opened_then_nobody_is_told_and_nothing_is_kept(client, added, letter):
    followed = on(letter, event="click", url="https://a.example", sg_event_id="c")
    told = [on(letter, event="open", sg_event_id="o"), followed]

    assert call(added("sendgrid"), "events", told).make(client).status_code == 200
    assert Heard.objects.count() == 0
    assert maria_of(letter).server_words == "250 taken"


def test_letter_of_others_when_told_of_then_nothing_happens(client, added, letter):
    """The provider may carry the mail of other programs of the house too."""
    others = BOUNCED["mailgun"](letter) | {"message": {"headers": {"message-id": "1.aaaaaaaaaaaaaaaa@corner.example"}}}
    stranger = BOUNCED["mailgun"](letter) | {"recipient": "nobody@example.com"}
    provider = added("mailgun")

    for number, told in enumerate((others, stranger)):
        assert call(provider, "events", told, token=f"t{number}").make(client).status_code == 200

    assert set(letter.deliveries.values_list("state", flat=True)) == {"delivered"}


def test_earlier_letter_when_named_in_references_then_is_not_meant(client, added, letter, ada):
    """Amazon repeats all headers: those of a later letter name the earlier ones."""
    later = speaking.reply(letter.request, by=ada, html="And?", to=[Recipient("maria@example.com")], channel="email")
    later.deliveries.update(state="delivered", due_at=None)
    told = BOUNCED["amazon_ses"](later)
    told["mail"]["headers"].insert(0, {"name": "In-Reply-To", "value": f"<{letter.external_id}>"})

    call(added("amazon_ses"), "events", told).make(client)

    assert (maria_of(letter).state, maria_of(later).state) == ("delivered", "refused")


def test_batch_when_one_of_it_is_known_then_the_others_count(client, added, letter):
    first = on(letter, event="bounce", type="bounce", reason="gone", sg_event_id="b1")
    second = first | {"email": "rui@example.com", "sg_event_id": "b2"}
    provider = added("sendgrid")
    call(provider, "events", [first]).make(client)

    call(provider, "events", [first, second]).make(client)

    assert set(letter.deliveries.values_list("state", flat=True)) == {"refused"}
    assert Entry.objects.filter(kind="bounced").count() == 2


def test_marks_when_the_house_has_no_provider_then_are_our_own_alone(letter):
    assert letters.marks(letter) == [f"X-Regulars-Letter: {token(letter)}"]
    letters.remember(maria_of(letter), "250 queued as 0102018f-ses-000000")
    assert Handed.objects.count() == 0


def test_marks_when_the_house_has_providers_then_each_gets_its_own_and_follows_nobody(added, letter):
    for kind in ("mailgun", "mandrill", "sparkpost", "postmark"):
        added(kind)

    lines = dict(line.split(": ", 1) for line in letters.marks(letter))

    assert json.loads(lines["X-Mailgun-Variables"]) == {"letter": token(letter)}
    assert (lines["X-Mailgun-Track"], lines["X-MC-Track"], lines["X-PM-TrackOpens"]) == ("no", "none", "false")
    assert json.loads(lines["X-MSYS-API"])["options"] == {"open_tracking": False, "click_tracking": False}
    assert all(len(line) < 200 for line in letters.marks(letter))
