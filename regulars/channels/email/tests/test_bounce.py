"""Letters of ours that come back."""

import pytest

from regulars.channels.email.addressing import bounce_address
from regulars.channels.email.receiving import read_in
from regulars.conversation import arrivals, speaking
from regulars.conversation.models import Arrival, Entry
from regulars.conversation.speaking import Recipient
from regulars.people.models import Consent, Identifier, Person

pytestmark = pytest.mark.django_db

REPORT = """Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
To: hello@corner.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <{id}@mx.example.com>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.com. I am sorry.

<{address}>: host mail.example.com said: {words}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; {address}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {words}

--b
Content-Type: text/rfc822-headers

From: hello@corner.example
To: {address}
Message-ID: <{letter}>
Subject: Re: Loud grinder

--b--
"""


@pytest.fixture
def letter(question, ada):
    """Ada's answer to Maria, with Rui in copy, delivered; the request is done."""
    to = [Recipient("maria@example.com"), Recipient("rui@example.com", role="cc")]
    entry = speaking.reply(question, by=ada, html="Bring it by.", to=to, channel="email")
    entry.deliveries.update(state="delivered", due_at=None)
    question.finish(by=ada)
    return entry


@pytest.fixture
def comes_back(house):
    """A function: a report arrives and is read; gives the arrival."""

    def arrive(letter, address="maria@example.com", *, id="1", action="failed", status="5.1.1", words=None, to=()):  # noqa: A002
        words = words or f"550 {status} No such user here"
        raw = REPORT.format(letter=letter, address=address, id=id, action=action, status=status, words=words)
        arrival = arrivals.keep("email", raw.replace("\n", "\r\n").encode(), recipients=to)
        arrivals.read_one(arrival, read_in)
        arrival.refresh_from_db()
        return arrival

    return arrive


def standing(letter):
    return {row.address: (row.state, row.server_words) for row in letter.deliveries.all()}


def test_letter_when_it_comes_back_for_good_then_is_refused_for_that_address_alone(letter, comes_back):
    comes_back(letter.external_id)

    assert standing(letter) == {
        "maria@example.com": ("refused", "5.1.1 there is no such mailbox"),
        "rui@example.com": ("delivered", ""),
    }


def test_letter_when_it_comes_back_then_the_request_is_open_and_the_timeline_says_so(letter, comes_back, question):
    arrival = comes_back(letter.external_id)
    question.refresh_from_db()

    assert (question.state, question.last_said) == ("open", arrival.entry)
    assert (arrival.entry.kind, arrival.entry.person) == ("bounced", letter.person)
    assert arrival.entry.said == "maria@example.com: 5.1.1 there is no such mailbox"


def test_address_when_letters_come_back_then_is_marked_and_written_to_last(letter, comes_back, maria):
    Identifier.objects.create(person=maria, kind="email", raw="m@example.org", value="m@example.org")
    comes_back(letter.external_id)

    assert [one.raw for one in maria.identifiers.mail_addresses()] == ["m@example.org", "maria@example.com"]


def test_report_when_it_comes_twice_then_is_told_once(letter, comes_back):
    comes_back(letter.external_id)
    comes_back(letter.external_id, id="2")

    assert Entry.objects.filter(kind="bounced").count() == 1
    assert Arrival.objects.filter(state="read").count() == 2


def test_letter_when_it_is_only_held_up_then_stays_as_it_is_with_the_words(letter, comes_back, question):
    comes_back(letter.external_id, action="delayed", status="4.2.2", words="452 4.2.2 Mailbox full")
    question.refresh_from_db()

    assert standing(letter)["maria@example.com"] == ("delivered", "4.2.2 the mailbox is full")
    assert (question.state, Identifier.objects.filter(bouncing_since=None).count()) == ("done", 1)


def test_machine_when_it_reports_on_our_letter_then_becomes_nobody(letter, comes_back):
    comes_back(letter.external_id)

    assert [person.name for person in Person.objects.all()] == ["Maria Lopes"]


@pytest.mark.parametrize("forged", ["1.aaaaaaaaaaaaaaaa@corner.example", "1@maria.example", "x"])
def test_report_when_it_names_no_letter_of_ours_then_changes_nothing(letter, comes_back, forged):
    comes_back(forged)

    assert standing(letter)["maria@example.com"] == ("delivered", "")


def test_report_when_it_names_an_address_the_letter_did_not_go_to_then_changes_nothing(letter, comes_back, jo):
    comes_back(letter.external_id, address="victim@example.com")

    assert {state for state, _ in standing(letter).values()} == {"delivered"}
    assert Identifier.objects.exclude(bouncing_since=None).count() == 0


def test_letter_when_a_server_gave_up_for_a_passing_reason_then_is_refused_but_the_address_is_not_marked(
    letter, comes_back, question
):
    comes_back(letter.external_id, status="4.2.2", words="452 4.2.2 Mailbox full for five days")
    question.refresh_from_db()

    assert standing(letter)["maria@example.com"] == ("refused", "4.2.2 the mailbox is full")
    assert (question.state, Identifier.objects.filter(bouncing_since=None).count()) == ("open", 1)


def marked(letter, address="maria@example.com"):
    return bounce_address("hello@corner.example", letter.deliveries.get(address=address).pk)


def test_report_when_it_says_nothing_but_comes_to_the_marked_address_then_finds_the_delivery(letter, comes_back):
    comes_back("unknown@elsewhere.example", address="other@elsewhere.example", to=[marked(letter)])

    assert standing(letter) == {
        "maria@example.com": ("refused", "5.1.1 there is no such mailbox"),
        "rui@example.com": ("delivered", ""),
    }


def read(raw, *to):
    arrival = arrivals.keep("email", raw.replace("\n", "\r\n").encode(), recipients=to)
    return arrivals.read_one(arrival, read_in)


def test_mail_when_a_mail_system_says_anything_at_the_marked_address_then_the_letter_is_refused(letter):
    entry = read("From: MAILER-DAEMON@mx.example.com\nSubject: ?\n\nZustellung nicht erfolgt.\n", marked(letter))

    assert entry.kind == "bounced"
    assert standing(letter)["maria@example.com"] == ("refused", "returned without a reason")


@pytest.mark.parametrize(
    "heads",
    ["From: Maria <maria@example.com>\nSubject: Re: Loud", "From: maria@example.com\nAuto-Submitted: auto-replied"],
)
def test_mail_when_a_person_or_their_absence_notice_comes_to_the_marked_address_then_is_read(letter, heads):
    entry = read(f"{heads}\n\nI am here.\n", marked(letter))

    assert (entry.kind, entry.said) == ("message", "I am here.")
    assert standing(letter)["maria@example.com"] == ("delivered", "")


def test_report_when_its_marked_address_is_forged_then_changes_nothing(letter, comes_back):
    forged = marked(letter).replace("+d.", "+d.1")
    comes_back("unknown@elsewhere.example", to=[forged])

    assert {state for state, _ in standing(letter).values()} == {"delivered"}


COMPLAINT = """From: feedback@provider.example
To: hello@corner.example
Subject: Complaint
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

This is an email abuse report.

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: provider/1
Version: 1
Original-Rcpt-To: maria@example.com

--b
Content-Type: text/rfc822-headers

From: hello@corner.example
To: maria@example.com
Message-ID: <{letter}>

--b--
"""


def test_letter_when_called_spam_then_its_recipient_gets_none_any_more_that_was_not_asked_for(letter):
    read(COMPLAINT.format(letter=letter.external_id))

    assert [(one.value, one.given, one.how) for one in Consent.objects.all()] == [
        ("maria@example.com", False, "complaint")
    ]
