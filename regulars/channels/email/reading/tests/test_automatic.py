"""What machines wrote."""

import pytest

from regulars.channels.email.reading import read
from regulars.channels.email.reading.tests.samples import mail, multipart, report, text

# It asks no database.
pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "headers",
    [
        ["Auto-Submitted: auto-replied (vacation)"],
        ["Precedence: auto_reply"],
        ["X-Autoreply: yes"],
        ["Subject: Automatische Antwort: Bohnen"],
        ["Subject: Out of office: beans"],
        ["Return-Path: <>"],
    ],
)
def test_automatic_answer_is_known_and_gets_none(headers):
    found = read(mail(*headers)).automatic

    assert (found.auto_reply, found.may_auto_respond) == (True, False)


@pytest.mark.parametrize(
    "headers", [[], ["Auto-Submitted: no"], ["X-Autoreply: no"], ["Subject: My automatic grinder"]]
)
def test_automatic_answer_is_not_seen_in_a_persons_mail(headers):
    found = read(mail(*headers)).automatic

    assert (found.auto_reply, found.may_auto_respond) == (False, True)


@pytest.mark.parametrize(
    "header", ["List-Id: <beans.example>", "Precedence: bulk", "X-Auto-Response-Suppress: All", "X-Loop: yes"]
)
def test_automatic_acknowledgement_is_spared_where_it_would_disturb(header):
    assert not read(mail(header)).automatic.may_auto_respond


def test_automatic_loop_is_our_own_machine_mail_come_back():
    raw = mail("Message-ID: <1@shop.example>", "Auto-Submitted: auto-generated")

    assert read(raw, own_host="shop.example").automatic.loop
    assert not read(raw, own_host="other.example").automatic.loop


@pytest.mark.parametrize("header", ["X-Spam-Flag: YES", "X-Spam-Status: Yes, score=9", "X-SES-Spam-Verdict: FAIL"])
def test_automatic_filter_says_spam(header):
    assert read(mail(header)).automatic.spam_flagged


def test_automatic_dmarc_counts_only_the_last_servers_finding():
    ours, theirs = (
        "Authentication-Results: mx.shop.example; dmarc=pass",
        "Authentication-Results: liar.example; dmarc=fail",
    )

    assert not read(mail(ours, theirs)).automatic.dmarc_fail
    assert read(mail(ours.replace("pass", "fail"))).automatic.dmarc_fail


def test_bounce_with_fields_tells_recipient_status_reason_and_message():
    found = read(
        report(
            "Final-Recipient: rfc822; ann@example.com\r\nAction: failed\r\nStatus: 5.0.0\r\n"
            "Diagnostic-Code: smtp; 550 5.1.1 <ann@example.com>:\r\n Recipient address rejected: User unknown"
        )
    ).bounce

    assert found is not None
    assert (found.is_bounce, found.permanent, found.status, found.original_message_id) == (
        True,
        True,
        "5.1.1",
        "ours-1@shop.example",
    )
    assert [(row.address, row.status, row.reason) for row in found.recipients] == [
        ("ann@example.com", "5.1.1", "userunknown")
    ]


def test_bounce_with_two_recipients_tells_each_its_own():
    found = read(
        report(
            "Final-Recipient: rfc822; ann@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
            "Final-Recipient: rfc822; bo@example.com\r\nAction: failed\r\nStatus: 5.2.2\r\n"
            "Diagnostic-Code: smtp; 552 Mailbox full"
        )
    ).bounce

    assert found is not None
    assert [(row.address, row.reason) for row in found.recipients] == [
        ("ann@example.com", "userunknown"),
        ("bo@example.com", "mailboxfull"),
    ]


def test_bounce_that_is_only_late_is_no_failure():
    found = read(report("Final-Recipient: rfc822; ann@example.com\r\nAction: delayed\r\nStatus: 4.4.1")).bounce

    assert found is not None
    assert (found.is_bounce, found.action, found.permanent) == (False, "delayed", False)


@pytest.mark.parametrize(
    ("said", "status", "reason"),
    [
        ("552 5.2.2 Mailbox full", "5.2.2", "mailboxfull"),
        ("552 5.3.4 Message size exceeds fixed limit", "5.3.4", "mesgtoobig"),
        ("554 5.7.1 Relay access denied", "5.7.1", "norelaying"),
        ("550 5.7.1 Message looks like spam", "5.7.1", "spamdetected"),
        ("554 5.7.1 Client host [192.0.2.1] blocked using bl.example", "5.7.1", "blocked"),
        ("550 5.1.2 Host unknown", "5.1.2", "hostunknown"),
        ("550 5.7.26 Unauthenticated email is not accepted due to DMARC", "5.7.26", "authfailure"),
        ("550 5.7.25 no PTR record", "5.7.25", "requireptr"),
        ("421 4.4.2 Connection timed out", "4.4.2", "expired"),
        ("553 5.1.8 Sender address rejected: Domain of sender does not exist", "5.1.8", "rejected"),
        ("550 5.2.1 account is disabled", "5.2.1", "suspend"),
        ("no words that say anything", "5.1.6", "hasmoved"),
    ],
)
def test_bounce_reason_by_what_the_server_said(said, status, reason):
    found = read(
        report(
            f"Final-Recipient: rfc822; ann@example.com\r\nAction: failed\r\nStatus: {status}\r\n"
            f"Diagnostic-Code: smtp; {said}"
        )
    ).bounce

    assert found is not None
    assert [row.reason for row in found.recipients] == [reason]


@pytest.mark.parametrize(
    "words",
    [
        "Hi.\nI wasn't able to deliver to the following addresses.\n\n<ann@example.com>:\n550 5.1.1 no such user\n",
        "Not delivered. The following address(es) failed:\n\n  ann@example.com\n    550 5.1.1 User unknown\n",
        "Delivery to the following recipient failed permanently:\n\n     ann@example.com\n\n550 5.1.1 user unknown\n",
        "Your mail could not be delivered to: <ann@example.com>\nNo such user here, 5.1.1\n",
    ],
)
def test_bounce_without_fields_is_read_from_its_words(words):
    copy = "--- Below this line is a copy of the message.\n\n"
    copy += "Message-ID: <ours-2@shop.example>\nTo: bo@example.com\n\nHi"
    body = f"{words}\n{copy}"
    found = read(
        mail("To: hello@shop.example", "Subject: failure notice", sender="MAILER-DAEMON@mx.example", body=body)
    ).bounce

    assert found is not None
    assert [(row.address, row.status) for row in found.recipients] == [("ann@example.com", "5.1.1")]
    assert found.original_message_id == "ours-2@shop.example"


def test_bounce_to_a_signed_return_address_tells_its_key():
    raw = report("Final-Recipient: rfc822; ann@example.com\r\nAction: failed\r\nStatus: 5.1.1")
    found = read(b"To: bounces+verp-0123456789abcdef@shop.example\r\n" + raw).bounce

    assert found is not None
    assert found.verp_key == "0123456789abcdef"


def test_bounce_is_not_seen_in_a_letter_that_speaks_of_delivery():
    raw = mail(
        "Subject: Delivery failed?", body="My parcel could not be delivered. Please send it to ann@example.com again."
    )

    assert read(raw).bounce is None


def test_complaint_tells_who_complained_of_which_mail():
    raw = multipart(
        "report; report-type=feedback-report",
        text("An abuse report"),
        b"Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nOriginal-Rcpt-To: ann@example.com\r\n",
        b"Content-Type: message/rfc822\r\n\r\nMessage-ID: <ours-3@shop.example>\r\n\r\nHi",
    )
    found = read(raw).bounce

    assert found is not None
    assert (found.is_bounce, found.is_complaint, found.feedback_type) == (False, True, "abuse")
    assert ([row.address for row in found.recipients], found.original_message_id) == (
        ["ann@example.com"],
        "ours-3@shop.example",
    )
