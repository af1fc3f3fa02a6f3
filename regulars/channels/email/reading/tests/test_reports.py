"""Reports of mail systems that keep to no rule, each in its own shape: whom they mean, and why it failed.

The mails in `reports/` have the shapes of the systems they are named after; people and places in them are ours.
"""

from pathlib import Path

import pytest

from regulars.channels.email.reading import read
from regulars.channels.email.reading.bounce_reasons import reason

# It asks no database.
pytestmark = pytest.mark.once

REPORTS = Path(__file__).parent / "reports"
SAID = REPORTS / "said.txt"
# The mail, whom it means, the reason and the status where they can be told, what became of the letter.
EXPECTED = [
    ("notes-04", ["ann@example.com"], "networkerror", None, "failed"),
    ("v5-04", ["ann@example.ed.jp", "bo@example.ac.jp"], "hostunknown", None, "failed"),
    ("v5-01", ["ann@example.com"], None, None, "failed"),
    ("x3-01", ["ann@example.com"], "userunknown", None, "failed"),
    ("zoho-02", ["bo@example.com", "cleo@example.com"], None, None, "failed"),
    ("zoho-01", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("gmx-04", ["ann@example.com"], "expired", None, "failed"),
    ("gmx-quota", ["bo@example.com"], "userunknown", None, "failed"),
    ("1und1-01", ["general@example.eu"], "mesgtoobig", None, "failed"),
    ("exchange-02", ["ann@example.com", "bo@example.com"], "userunknown", None, "failed"),
    ("mailmarshal-01", ["dummyuser@blabla.example.com"], "userunknown", "5.1.1", "failed"),
    ("biglobe-01", ["ann@example.biglobe.ne.jp"], "mailboxfull", None, "failed"),
    ("qmail-07", ["ann@example.com"], None, "4.4.1", "failed"),
    ("imail-01", ["ann@example.com"], "userunknown", None, "failed"),
    ("imail-02", ["ann@example.com"], None, None, "failed"),
    ("imail-03", ["ann@example.com"], "mailboxfull", None, "failed"),
    ("interscan-01", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("interscan-en", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("bigfoot-01", ["destinaion@example.net"], "userunknown", "5.7.1", "failed"),
    ("x4-01", ["subscriber@example.com"], "mailboxfull", None, "failed"),
    ("msgserver-05", ["ann@example.jp"], "hostunknown", "5.4.4", "failed"),
    ("activehunter-01", ["ann@example.org"], "userunknown", "5.1.1", "failed"),
    ("facebook-01", ["postmaster@facebook.com"], "filtered", "5.1.1", "failed"),
    ("messagelabs-01", ["maria@dest.example.net"], None, None, "failed"),
    ("mailfoundry-01", ["ann@example.org"], "filtered", None, "failed"),
    ("x5", ["ann@host.example.org"], "userunknown", "5.1.1", "failed"),
    ("verizon-01", ["5550001111@vtext.com"], "userunknown", None, "failed"),
    ("verizon-02", ["5550001111@vzwpix.com"], "userunknown", None, "failed"),
    ("ezweb-01", ["ann@ezweb.ne.jp"], "mailboxfull", None, "failed"),
    ("ezweb-02", ["ann@example.com"], "userunknown", None, "failed"),
    ("domino-01", ["ann@example.net"], "userunknown", "5.1.1", "failed"),
    ("opensmtpd-02", ["ann@example.com"], "mailboxfull", "5.2.2", "failed"),
    ("courier-01", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("courier-delay", ["ann@example.com"], None, None, "delayed"),
    ("exim-plain", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("exim-local", ["ann@example.com"], "mailboxfull", None, "failed"),
    ("exim-pipe", ["ann@example.com"], "mailererror", None, "failed"),
    ("exim-frozen", ["ann@example.com"], "hostunknown", None, "failed"),
    ("sendmail-plain", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("yahoo", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("yahoo-2", ["ann@example.com"], "hostunknown", None, "failed"),
    ("o365-html", ["ann@example.com"], "userunknown", None, "failed"),
    ("ex2007", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("ex2007-fr", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("ex2007-de", ["ann@example.com"], "mailboxfull", "5.2.2", "failed"),
    ("amavis", ["ann@example.com"], "userunknown", None, "failed"),
    ("sendgrid", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("mcafee", ["ann@example.com"], "userunknown", None, "failed"),
    ("mxlogic", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("barracuda", ["ann@example.com"], "spamdetected", None, "failed"),
    ("googlegroups", ["team@googlegroups.com"], "rejected", None, "failed"),
    ("apachejames", ["ann@example.com"], "filtered", None, "failed"),
    ("mfilter", ["ann@example.com"], "userunknown", "5.1.1", "failed"),
    ("trendmicro", ["ann@example.com"], "userunknown", None, "failed"),
    ("mimecast", ["ann@example.com"], "hostunknown", "4.4.4", "failed"),
    ("t-online", ["ann@example.com"], "userunknown", None, "failed"),
]


@pytest.mark.parametrize(("name", "recipients", "why", "status", "action"), EXPECTED)
def test_report_of_any_shape_tells_whom_it_means_and_why(name, recipients, why, status, action):
    found = read((REPORTS / f"{name}.eml").read_bytes()).bounce

    assert found is not None
    assert sorted(row.address for row in found.recipients) == sorted(recipients)
    assert (found.action, why or found.recipients[0].reason, status or found.status) == (
        action,
        found.recipients[0].reason,
        found.status,
    )


def test_reason_of_what_a_server_said():
    """Each line of the file: what a server said, the status with it, and the reasons that may be read from it."""
    lines = [line.rsplit(" | ", 2) for line in SAID.read_text(encoding="utf-8").splitlines()]
    found = [(said, reason(said, status or None), reasons.split()) for said, status, reasons in lines]

    assert len(found) > 100
    assert {said: why for said, why, reasons in found if why not in reasons} == {}
